import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import { createCommands } from '../../../src/vscode/platform/commands.ts';
import { saveFile, utf8 } from '../../../src/vscode/ui/saving.ts';
import { recordLog } from './recorded-log.ts';
import { activate, closeAll, until } from './support.ts';

describe('The log', () => {
  before(activate);
  afterEach(closeAll);

  it('is shown in the output panel by its command', async () => {
    await vscode.commands.executeCommand(COMMANDS.showLog);
    await until(() =>
      vscode.workspace.textDocuments.some(({ uri }) => uri.scheme === 'output' && uri.path.includes('Role Lens')),
    );
  });

  it('says why a command failed, and the user is told in plain words with a button that leads there', async () => {
    const { log, lines, told, shown } = recordLog('Show Log');
    const command = createCommands(log).register('roleLens.test.fails', () => {
      throw new Error('planted');
    });
    assert.equal(await vscode.commands.executeCommand('roleLens.test.fails'), undefined);
    command.dispose();
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /^error: Running roleLens\.test\.fails: Error: planted\n\s+at /);
    assert.deepEqual(told, [{ message: 'Role Lens could not do this. The log says why.', button: 'Show Log' }]);
    await until(() => shown() === 1);
  });

  it('keeps what a command answers, and what it is given', async () => {
    const { log, lines } = recordLog();
    const command = createCommands(log).register('roleLens.test.adds', (a, b) => Number(a) + Number(b));
    assert.equal(await vscode.commands.executeCommand('roleLens.test.adds', 2, 3), 5);
    command.dispose();
    assert.deepEqual(lines, []);
  });

  it('says why a file was not saved; that is no error of the extension', async () => {
    const { log, lines, told } = recordLog();
    const uri = vscode.Uri.from({ scheme: 'no-such-scheme', path: '/comparison.md' });
    await saveFile(log, { content: utf8('text'), name: 'comparison.md', filters: { Markdown: ['md'] }, uri });
    assert.match(lines.join('\n'), /^warn: Saving no-such-scheme:\/comparison\.md: /);
    assert.match(told[0]?.message ?? '', /^comparison\.md was not saved: /);
  });
});
