import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import { temporaryFolder } from '../../tools/host/cleanup.ts';
import { jsonLinesOf } from '../support/cases.ts';
import { program } from './run.ts';

interface CommandCase {
  id: string;
  /** For bash, with `role-lens` as the program. */
  command: string;
  expect: {
    exit?: number;
    exit_not?: number;
    exit_in?: number[];
    stdout_includes?: string[];
    stderr_excludes?: string[];
  };
  why: string;
}

/** A command that takes longer than this stands still. */
const STANDSTILL = 60_000;

const hasShell = spawnSync('bash', ['-c', 'command -v iconv mkfifo timeout']).status === 0;

(hasShell ? describe : describe.skip)('What people type into a shell does what they expect', function () {
  this.timeout(STANDSTILL);
  let folder: string;
  before(() => {
    folder = temporaryFolder('bin').path;
    const file = path.join(folder, 'role-lens');
    writeFileSync(file, `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
    chmodSync(file, 0o755);
  });

  for (const { id, command, expect, why } of jsonLinesOf<CommandCase>('commands')) {
    it(`${id}: ${why}`, () => {
      const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
        encoding: 'utf8',
        cwd: folder,
        env: { ...process.env, PATH: `${folder}:${path.dirname(process.execPath)}:${process.env.PATH ?? ''}` },
      });
      if (expect.exit !== undefined) assert.equal(status, expect.exit, stderr);
      if (expect.exit_not !== undefined) assert.notEqual(status, expect.exit_not, stderr);
      if (expect.exit_in) assert.ok(status !== null && expect.exit_in.includes(status), `${status}: ${stderr}`);
      for (const words of expect.stdout_includes ?? []) assert.ok(stdout.includes(words), stdout.slice(0, 500));
      for (const words of expect.stderr_excludes ?? []) assert.ok(!stderr.includes(words), stderr.slice(0, 500));
    });
  }
});
