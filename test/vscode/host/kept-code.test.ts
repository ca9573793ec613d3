import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type * as Whole from '../../../src/vscode/extension.browser.ts';
import { loadCode } from '../../../src/vscode/platform/code-cache.ts';
import { KeptCode } from '../../../src/vscode/platform/kept-code.ts';
import { recordLog, type RecordedLog } from './recorded-log.ts';
import { until } from './support.ts';

const AT_ONCE = 0;

describe('The code of the engine', () => {
  let temporary: string;
  let folder: string;
  let recorded: RecordedLog;
  const open: KeptCode<typeof Whole>[] = [];
  beforeEach(() => {
    temporary = mkdtempSync(path.join(os.tmpdir(), 'role-lens-kept-'));
    folder = path.join(temporary, 'storage', 'compiled');
    recorded = recordLog();
  });
  afterEach(() => {
    for (const it of open.splice(0)) it.dispose();
    rmSync(temporary, { recursive: true, force: true });
  });

  /** As a window begins: nothing of the engine is loaded. */
  const openWindow = (quietMs = AT_ONCE): KeptCode<typeof Whole> => {
    const { extensionPath } = vscode.extensions.getExtension('role-lens.role-lens')!;
    const file = path.join(extensionPath, 'dist', 'web', 'extension.js');
    const load = () => Promise.resolve(loadCode<typeof Whole>(file, folder));
    const kept = new KeptCode(recorded.log, load, quietMs);
    open.push(kept);
    return kept;
  };
  const logged = (line: string): boolean => recorded.lines.some((it) => it.includes(line));

  it('is compiled once: what one window has compiled when it judges, the next one takes', async () => {
    const first = openWindow();
    assert.ok((await (await first.exports()).engine()).createEngine);
    await until(() => logged('Kept the compiled code for the next window (loaded)'));
    first.judges();
    await until(() => logged('Kept the compiled code for the next window (judged)'));
    const next = openWindow();
    // Commands need VS Code, which their code asks for where it lies.
    assert.ok((await (await next.exports()).commands()).registerFindTerm);
    assert.ok(logged('Took code that is compiled already (judged)'));
    assert.deepEqual(readdirSync(folder), ['engine.bin']);
  });

  it('is not kept again by a window that has found it as good as its own', async () => {
    const first = openWindow();
    first.judges();
    await first.exports();
    await until(() => logged('(judged)'));
    const lines = recorded.lines.length;
    const next = openWindow();
    await next.exports();
    next.judges();
    await new Promise((resolve) => setTimeout(resolve, AT_ONCE));
    assert.equal(recorded.lines.length, lines + 1);
  });

  it('works where nothing can be written, and the user hears nothing of it', async () => {
    writeFileSync(path.join(temporary, 'storage'), '');
    assert.ok((await (await openWindow().exports()).engine()).createEngine);
    await until(() => logged('could not be kept'));
    assert.ok(recorded.lines.every((line) => line.startsWith('debug: ')));
    assert.deepEqual(recorded.told, []);
  });

  it('is not kept any more when the extension has ended', async () => {
    const kept = openWindow();
    await kept.exports();
    kept.dispose();
    kept.judges();
    await new Promise((resolve) => setTimeout(resolve, AT_ONCE));
    assert.ok(!existsSync(folder));
    assert.deepEqual(recorded.lines, ['debug: Compiled the code']);
  });

  it('is loaded again when loading it has failed', async () => {
    let isThere = false;
    const kept = new KeptCode<string>(recorded.log, () => {
      if (!isThere) throw new Error('not there');
      return Promise.resolve({ exports: 'code', found: 'judged', keep: () => Promise.resolve() });
    });
    await assert.rejects(kept.exports(), /not there/);
    isThere = true;
    assert.equal(await kept.exports(), 'code');
  });
});
