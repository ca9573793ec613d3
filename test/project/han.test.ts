import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import ts from 'typescript';
import { root } from '../../tools/host/paths.ts';

/** Where the numerals stand that lists are numbered with: the only Han characters of the core, and form rather than words. */
const NUMERALS = 'src/core/language/numerals.ts';

/**
 * The Han characters of a source file outside of its comments: in names, strings, templates and regular expressions, written as they
 * are or as `\u4e00`. Punctuation and brackets, also wide ones, are no Han characters (Unicode's property Script); a range of
 * characters such as `\u4e00-\u9fff` names a script and no word.
 */
function hanIn(source: string): string[] {
  const file = ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  let code = '';
  // Comments stand between tokens, and those of the documentation are nodes of their own.
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return;
    const children = node.getChildren(file);
    if (children.length === 0) code += ` ${node.getText(file)}`;
    else children.forEach(visit);
  };
  visit(file);
  const written = code
    .replace(/\\{1,2}u[0-9a-f]{4}-\\{1,2}u[0-9a-f]{4}/giu, '')
    .replace(/\\{1,2}u\{?([0-9a-f]{4,5})\}?/giu, (_, digits: string) => String.fromCodePoint(parseInt(digits, 16)));
  return written.match(/\p{Script=Han}/gu) ?? [];
}

describe('The language of the core', () => {
  it('is data: no file but that of the numerals holds a Han character outside of comments', () => {
    const files = globSync('src/core/**/*.ts', { cwd: root }).map((name) => name.replaceAll(path.sep, '/'));
    assert.ok(files.includes(NUMERALS));
    const wrong = files
      .filter((file) => file !== NUMERALS)
      .flatMap((file) => {
        const found = hanIn(readFileSync(path.join(root, file), 'utf8'));
        return found.length > 0 ? [`${file}: ${found.join('')}`] : [];
      });
    assert.deepEqual(wrong, []);
  });

  it('is looked for in everything but comments', () => {
    assert.deepEqual(hanIn("const a = '销售'; // 市场"), ['销', '售']);
    assert.deepEqual(hanIn('const a = /市场/u; /* 运营 */'), ['市', '场']);
    assert.deepEqual(hanIn('const a = `x${b}场`;'), ['场']);
    assert.deepEqual(hanIn("/** 运营 */\nfunction f(/* 市 */ a = '//场') {\n  // 销\n}"), ['场']);
    assert.deepEqual(hanIn("const a = '\\u9500';"), ['销']);
    assert.deepEqual(hanIn(String.raw`const a = '[\\u4e00-\\u9fff]';`), []);
    assert.deepEqual(hanIn(String.raw`const a = /[\u4e00-\u9fff，。：（）【】]/u;`), []);
  });
});
