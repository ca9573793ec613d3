import assert from 'node:assert/strict';
import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, it } from 'mocha';

const root = path.join(import.meta.dirname, '..', '..');
const RULE = '@typescript-eslint/no-restricted-imports';
// This rule alone, which needs no types: to read those of the whole program takes a minute on a busy machine.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: false } } },
  ruleFilter: ({ ruleId }) => ruleId === RULE,
});

/** What lint says of an import in a file, by the rule that keeps the walls. */
async function objections(file: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(`import * as it from '${source}';\nvoid it;\n`, {
    filePath: path.join(root, file),
  });
  return result!.messages.filter(({ ruleId }) => ruleId === RULE).map(({ message }) => message);
}

describe('The walls that lint keeps between the parts of the code', () => {
  for (const [file, source] of [
    ['src/core/index.ts', 'vscode'],
    ['src/core/index.ts', 'node:fs'],
    ['src/core/index.ts', 'crypto'],
    ['src/core/text/range.ts', '../draft/draft.ts'],
    ['src/core/findings/rules/off-role-duty.ts', '../../analysis/analysis.ts'],
    ['src/core/views/card.ts', '../engine.ts'],
    ['src/words/app-words.ts', '../protocol/target.ts'],
    ['src/vscode/features/browse/term-hover.ts', '../../../core/index.ts'],
    ['src/vscode/features/browse/term-hover.ts', '../../../core/terms/term-card.ts'],
    ['src/cli/main.ts', '../core/text/range.ts'],
    ['src/core/index.ts', '../vscode/platform/convert.ts'],
    ['src/words/common-words.ts', 'vscode'],
    ['src/webview/start.ts', 'vscode'],
    ['src/vscode/extension.ts', 'node:path'],
    ['src/vscode/extension.browser.ts', 'node:path'],
    ['src/vscode/platform/kept-code.ts', 'node:path'],
    ['src/vscode/platform/code-cache.ts', '../../core/index.ts'],
    ['src/vscode/extension.ts', './engine-bundle.ts'],
    ['src/vscode/extension.node.ts', './commands-bundle.ts'],
    ['src/vscode/extension.node.ts', './engine-bundle.ts'],
    ['src/vscode/extension.browser.ts', './commands-bundle.ts'],
    ['src/vscode/extension.node.ts', '../core/index.ts'],
    ['src/vscode/extension.ts', '../webview/start.ts'],
  ] as const) {
    it(`keep ${source} out of ${file}`, async () => assert.equal((await objections(file, source)).length, 1));
  }

  it('let the entry of the desktop and its loader use Node, and the bundles of the engine and of the browser the engine', async () => {
    assert.deepEqual(await objections('src/vscode/extension.node.ts', 'node:path'), []);
    assert.deepEqual(await objections('src/vscode/platform/code-cache.ts', 'node:vm'), []);
    assert.deepEqual(await objections('src/vscode/engine-bundle.ts', '../core/index.ts'), []);
    assert.deepEqual(await objections('src/vscode/extension.browser.ts', './engine-bundle.ts'), []);
  });

  it('let the adapters use VS Code and the core', async () => {
    assert.deepEqual(await objections('src/vscode/extension.ts', 'vscode'), []);
    assert.deepEqual(await objections('src/vscode/extension.ts', '../core/plain.ts'), []);
  });
});
