/** What is kept of drafts when windows are killed, and when there are several of one folder: real processes over real files. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { build } from 'esbuild';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { SummaryCache, type BucketStore } from '../../../../src/vscode/features/drafts/summary-cache.ts';
import { root } from '../../../../tools/host/paths.ts';

const FILES = 1000;
const here = import.meta.dirname;
const home = mkdtempSync(path.join(tmpdir(), 'role-lens-windows-'));
const program = path.join(home, 'window.cjs');
let folder: string;

/** A window of the folder, as a process. */
class Window {
  readonly #process: ChildProcessByStdio<null, Readable, Readable>;
  readonly #lines: AsyncIterator<string, undefined>;
  readonly said: Promise<string>;
  #hasEnded = false;
  /** The last round that it has written whole. */
  round = 0;

  constructor(name: string) {
    this.#process = spawn(process.execPath, [program, folder, name], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#lines = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]() as AsyncIterator<
      string,
      undefined
    >;
    let said = '';
    this.#process.stderr.on('data', (data) => (said += String(data)));
    this.said = once(this.#process, 'close').then(() => said);
  }

  /** Done when it has written everything once more. */
  async writes(): Promise<void> {
    for (const last = this.round; this.round === last;) await this.#hear();
  }

  /** Ends it in the middle of one of its files. */
  async kill(file = 1): Promise<void> {
    for (let half = 0; half < file; half++) await this.#hear();
    this.#process.kill('SIGKILL');
    // What it said meanwhile.
    while (!this.#hasEnded) await this.#hear();
    await this.said;
  }

  async #hear(): Promise<void> {
    const { value, done } = await this.#lines.next();
    this.#hasEnded = done === true;
    if (!done && value !== '.') this.round = Number(value);
  }
}

const store: BucketStore = {
  read: (name) => Promise.resolve(readFileSync(path.join(folder, name), 'utf8')),
  write: () => Promise.resolve(),
};

/** How many of the files are known as one of the windows has found them; everything that is known is checked. */
async function known(windows: Readonly<Record<string, number>>): Promise<number> {
  const cache = new SummaryCache();
  await cache.load(store);
  let count = 0;
  for (let at = 0; at < FILES; at++) {
    const id = `file:///drafts/${at}.md`;
    const found = Object.entries(windows).flatMap(([name, last]) =>
      Array.from({ length: last + 1 }, (_, round) => round + 1).flatMap((round) => {
        const summary = cache.get(id, { mtime: round, size: at }, name);
        if (summary) assert.deepEqual(summary, { posts: [], more: round * FILES + at });
        return summary ?? [];
      }),
    );
    assert.ok(found.length <= 1);
    count += found.length;
  }
  return count;
}

const halves = (): string[] => readdirSync(folder).filter((name) => !name.endsWith('.json'));

describe('What is kept of drafts', function () {
  this.timeout(60_000);
  before(async () => {
    await build({
      absWorkingDir: root,
      entryPoints: [path.join(here, 'window-process.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      alias: { vscode: path.join(here, 'disk-vscode.ts') },
      logLevel: 'warning',
    });
  });
  beforeEach(() => {
    folder = mkdtempSync(path.join(home, 'kept-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  after(() => rmSync(home, { recursive: true }));

  it('is whole when a window is killed in the middle of writing it, again and again', async () => {
    for (let time = 1; time <= 4; time++) {
      const window = new Window(`window ${time}`);
      await window.writes();
      await window.kill(time * 7);
      assert.equal(await known({ [`window ${time}`]: window.round }), FILES);
    }
  });

  it('is what one of two windows has found, file by file, when both write at a time and are killed', async () => {
    const [one, other] = [new Window('one'), new Window('other')];
    for (let round = 0; round < 2; round++) await Promise.all([one.writes(), other.writes()]);
    await Promise.all([one.kill(), other.kill()]);
    assert.equal(await known({ one: one.round, other: other.round }), FILES);
    assert.equal(await one.said, '');
    assert.equal(await other.said, '');
  });

  it('does not fill the disk with halves that killed windows have left; one of now is another window’s', async () => {
    const half = (name: string): string => path.join(folder, `drafts-07.json.${name}`);
    writeFileSync(half('old'), 'half');
    utimesSync(half('old'), new Date(2020, 0, 1), new Date(2020, 0, 1));
    writeFileSync(half('new'), 'half');
    const window = new Window('next');
    await window.writes();
    await window.writes();
    await window.kill();
    assert.ok(!halves().includes('drafts-07.json.old'), halves().join());
    assert.ok(halves().includes('drafts-07.json.new'), halves().join());
  });
});
