import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { activate, closeAll, problemCode, problems, until } from './support.ts';

interface Report {
  readonly files: readonly { readonly findings: readonly Found[] }[];
}

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
}

const SEVERITIES = ['error', 'warning', 'information', 'hint'];

describe('The editor and the command line', () => {
  before(activate);
  after(closeAll);

  const root = vscode.extensions.getExtension('role-lens.role-lens')!.extensionPath;
  const samples = path.join(root, 'samples');

  /** What `role-lens check` says of a file, a line a finding. It names the whole line where the editor marks some of its words. */
  function saidOutside(file: string): string[] {
    const args = [path.join(root, 'dist', 'cli.js'), 'check', file, '--format', 'json', '--locale', 'en'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(stderr, '');
    return (JSON.parse(stdout) as Report).files.flatMap(({ findings }) =>
      findings.map(({ line, severity, code, message }) => `${line} ${severity} ${code} ${message}`),
    );
  }

  /** What the editor shows of a document, in the same words. */
  function saidInside(document: vscode.TextDocument): string[] {
    return problems(document).map((problem) => {
      const line = problem.range.start.line + 1;
      return `${line} ${SEVERITIES[problem.severity]} ${problemCode(problem)} ${problem.message}`;
    });
  }

  // Folders of samples have packs of their own.
  const drafts = readdirSync(samples, { withFileTypes: true }).filter((it) => it.isFile());
  for (const { name } of drafts) {
    it(`say the same of ${name}`, async () => {
      const file = path.join(samples, name);
      const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
      const outside = saidOutside(file);
      await vscode.window.showTextDocument(document);
      await until(() => saidInside(document).length === outside.length);
      assert.deepEqual(saidInside(document).sort(), outside.sort());
    });
  }
});
