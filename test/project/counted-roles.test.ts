import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { root } from '../../tools/host/paths.ts';
import { compiled } from '../support/built-in.ts';

/** What says how many roles there are. A team may compare one, two, five or twenty. */
const COUNTS =
  /三者|三个角色|三个岗位|另外两个|另两个|其他两个|\b(?:all|the|of the) three(?! [a-z])|\bthe other two\b|\bthree (?:roles|jobs)\b/giu;
/** How many roles a draft must speak of to be one for several is no count of those that are compared. */
const AT_LEAST = /至少有三个角色|three roles or more|three or more roles/giu;

function countsIn(text: string): string[] {
  return text.replace(AT_LEAST, '').match(COUNTS) ?? [];
}

describe('No sentence of the interface counts the roles', () => {
  it('in the words of the page, the findings, the editor and the command line', () => {
    const files = globSync(['src/words/**/*.ts', 'src/vscode/**/*.ts', 'src/webview/**/*.ts', 'src/cli/**/*.ts'], {
      cwd: root,
    });
    assert.ok(files.length > 100);
    for (const file of files) {
      // A comment is no sentence of the interface.
      const said = readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
      assert.deepEqual(countsIn(said), [], file);
    }
  });

  it('in what the manifest and the dialogs say', () => {
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json', 'l10n/bundle.l10n.zh-cn.json'])
      assert.deepEqual(countsIn(readFileSync(path.join(root, file), 'utf8')), [], file);
  });

  it('in names and questions that stand beside every role', () => {
    const { facets, facetGroups, notes, guide, axes } = compiled.pack;
    const names = [
      ...facets.flatMap(({ name, question }) => [name, question]),
      ...[...facetGroups, ...axes].map(({ name }) => name),
      ...[...notes, ...guide].map(({ title }) => title),
    ];
    for (const { zh, en } of names) assert.deepEqual(countsIn(`${zh} ${en}`), [], zh);
  });
});
