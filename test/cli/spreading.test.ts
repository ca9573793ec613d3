import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { jobDescriptions } from '../bench/drafts.ts';
import { onPath } from '../../tools/host/process.ts';
import { compiled } from '../support/built-in.ts';
import { asInput, folderWith, lines, program, roleLensAlone } from './run.ts';

const POSTINGS = jobDescriptions(60_000, compiled, 7).map((text, id) => ({ id, text }));
const INPUT = asInput(...POSTINGS);

/** What one process writes for all. */
async function whole(): Promise<string> {
  const { code, out } = await roleLensAlone(['analyze', '--jsonl'], INPUT);
  assert.equal(code, 0);
  assert.equal(lines(out).length, POSTINGS.length);
  return out;
}

function withPostings(): string {
  return folderWith({ 'postings.jsonl': INPUT });
}

/** Runs a line of a shell; `role-lens` in it is the program of this build. */
function shell(folder: string, line: string): string {
  const written = line.replaceAll('role-lens', `"${process.execPath}" "${program}"`);
  return execFileSync('bash', ['-o', 'pipefail', '-c', written], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1e8,
  });
}

const document = readFileSync(path.join(import.meta.dirname, '../../docs/command-line.md'), 'utf8');

describe('Postings that are spread over several processes', () => {
  it('give the same bytes as in one, when each takes a block of lines', async () => {
    const middle = Math.floor(POSTINGS.length / 2);
    const blocks = [POSTINGS.slice(0, middle), POSTINGS.slice(middle)];
    const outs = await Promise.all(
      blocks.map(async (block) => (await roleLensAlone(['analyze', '--jsonl'], asInput(...block))).out),
    );
    assert.equal(outs.join(''), await whole());
  });

  it('give the same bytes in a matrix of machines, by the line in the document', async function () {
    const line = 'split -n l/$N/$OF postings.jsonl | role-lens analyze --jsonl > part-$N.jsonl';
    assert.ok(document.includes(line), 'the line that is tried is the one that people read');
    const folder = withPostings();
    try {
      shell(folder, 'split -n l/1/2 postings.jsonl > /dev/null');
    } catch {
      // This system's split is not the one of GNU.
      this.skip();
    }
    for (const part of [1, 2, 3]) shell(folder, line.replaceAll('$N', String(part)).replaceAll('$OF', '3'));
    assert.equal(shell(folder, 'cat part-1.jsonl part-2.jsonl part-3.jsonl'), await whole());
  });

  it('give the same bytes under GNU parallel, by the line in the document', async function () {
    const line = 'parallel --pipe --keep-order --block 10M role-lens analyze --jsonl < postings.jsonl';
    assert.ok(document.includes(line), 'the line that is tried is the one that people read');
    // GNU parallel is not on this machine, or it is another program of the name.
    if (onPath('parallel') === undefined) this.skip();
    const folder = withPostings();
    if (!shell(folder, 'parallel --version || true').startsWith('GNU parallel')) this.skip();
    const command = line.replace('10M', '20k').replace('role-lens', `${process.execPath} ${program}`);
    assert.equal(shell(folder, command), await whole());
  });
});
