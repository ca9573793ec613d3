import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Found } from '../../../src/core/findings/context.ts';
import { readSuppressions } from '../../../src/core/findings/suppressions/read-suppressions.ts';
import { acceptance } from '../../../src/core/findings/suppressions/suppress-fixes.ts';
import { applyChanges } from '../../../src/core/index.ts';
import { contextOf } from './support.ts';

const CODE = 'jd/vague-duty';

/** A text after its line, or the whole file, with these words is accepted; undefined where that is not offered. */
function accepted(text: string, words: string, how: 'suppress-line' | 'suppress-file'): string | undefined {
  const context = contextOf(text);
  const start = text.indexOf(words);
  const item = context.draft.items.find(({ content }) => content.start <= start && start <= content.end);
  const finding: Found = {
    code: CODE,
    severity: 'warning',
    start,
    end: start + words.length,
    args: {},
    evidence: () => [],
    fixes: () => [],
    ...(item ? { item } : {}),
  };
  const fixes = acceptance(context, readSuppressions(text, context.draft))(finding);
  const fix = fixes.find(({ code }) => code === how);
  if (fix) assert.deepEqual(fix.args, { code: CODE });
  return fix && applyChanges(text, fix.changes);
}

const line = (text: string, words: string): string | undefined => accepted(text, words, 'suppress-line');
const file = (text: string, words: string): string | undefined => accepted(text, words, 'suppress-file');
const COMMENT = `<!-- role-lens-disable-next-line ${CODE} -->`;
const BEHIND = `<!-- role-lens-disable-line ${CODE} -->`;

describe('Accepting a line', () => {
  for (const before of ['', '  ', '\t', '\u3000\u3000', '> ', '>> ', '1. 甲乙\n   ']) {
    it(`writes a comment behind its words, where it stands behind ${JSON.stringify(before)}`, () => {
      const text = `## 岗位职责\n\n- 甲甲\n${before}- 乙乙\n- 丙丙\n`;
      assert.equal(line(text, '乙乙'), text.replace('乙乙', `乙乙${BEHIND}`));
    });
  }

  it('leaves at the end of the line what keeps it apart from the next', () => {
    assert.equal(
      line('## 岗位职责\n\n甲甲；\\\n乙乙；\\\n丙丙。\n', '乙乙'),
      `## 岗位职责\n\n甲甲；\\\n乙乙；${BEHIND}\\\n丙丙。\n`,
    );
    assert.equal(
      line('## 岗位职责\n\n甲甲；  \n乙乙；  \n丙丙。\n', '甲甲'),
      `## 岗位职责\n\n甲甲；${BEHIND}  \n乙乙；  \n丙丙。\n`,
    );
  });

  it('writes above a line that is no item, such as a heading', () => {
    assert.equal(line('甲甲\n\n## 岗位职责\n\n- 乙乙\n', '岗位职责'), `甲甲\n\n${COMMENT}\n## 岗位职责\n\n- 乙乙\n`);
  });

  it('writes above a heading with signs though words stand right above it, in its quotation and as far in', () => {
    for (const [above, head] of [
      ['甲甲\n', '## 岗位职责\n'],
      ['Text\n', '## Responsibilities\n'],
      ['甲甲\n', '   ## 岗位职责 ##\n'],
      ['甲甲\n', '\u3000## 岗位职责\n'],
      ['甲甲\n', '<h2>岗位职责</h2>\n'],
      ['甲甲\n\n', '岗位职责\n----\n'],
      ['> 甲甲\n', '> ## 岗位职责\n'],
      ['>> 甲甲\n>>\n', '>>  ## 岗位职责\n'],
      ['> 甲甲\n>\n', '> [!NOTE] 岗位职责\n'],
      ['甲甲\n', '::: tip 岗位职责\n'],
      ['- 甲甲\n\n', '  ## 岗位职责\n'],
    ] as const) {
      const words = head.includes('Resp') ? 'Responsibilities' : '岗位职责';
      const indentation = /^[\s>]*/u.exec(head)![0];
      assert.equal(line(`${above}${head}\n- 乙乙\n`, words), `${above}${indentation}${COMMENT}\n${head}\n- 乙乙\n`);
    }
  });

  it('leaves a heading of two lines whole', () => {
    assert.equal(line('甲甲\n乙乙\n====\n', '乙乙'), `甲甲\n乙乙${BEHIND}\n====\n`);
    assert.equal(line('甲甲\n乙乙\n====\n', '甲甲'), `${COMMENT}\n甲甲\n乙乙\n====\n`);
  });

  it('writes before code, an address or a comment that goes on below, never into it', () => {
    const head = '## 岗位职责\n\n';
    for (const [before, behind] of [
      ['- 甲甲\n- 乙乙', ' <!-- 待\n  定 -->丙丙\n- 丁丁\n'],
      ['- 甲甲\n- 乙乙', ' `丙\n  丙` 丁丁\n'],
      ['> - 甲甲\n> - 乙乙', ' <!-- 待\n>   定 -->丙丙\n'],
      ['甲甲 <!-- 待\n定 -->乙乙', ' `丙\n丙`丁丁\n戊戊\n'],
    ] as const)
      assert.equal(line(`${head}${before}${behind}`, '乙乙'), `${head}${before}${BEHIND}${behind}`);
    const text = (comment: string): string => `## Duties\n\n- Call\n- Visit${comment} \`a\n  b\` them\n`;
    assert.equal(line(text(''), 'Visit'), text(BEHIND));
  });

  it('writes above the item where there is no place in such a line, and is not offered where that would be in a comment', () => {
    const list = '## 岗位职责\n\n- `乙\n  丙`\n- 丁丁\n';
    assert.equal(line(list, '乙'), list.replace('- `乙', `${COMMENT}\n- \`乙`));
    assert.equal(line('## 岗位职责\n\n甲甲 <!-- 待\n定 --> `乙乙\n丙`丁丁\n', '乙乙'), undefined);
  });

  it('writes the comment of MDX where the text has its signs', () => {
    const text = "import Card from './card'\n\n## 岗位职责\n\n- 甲甲\n- 乙乙\n";
    assert.equal(line(text, '乙乙'), text.replace('乙乙', `乙乙{/* role-lens-disable-line ${CODE} */}`));
    const noted = '## 岗位职责\n\n- 甲甲 {/* 备注 */}\n- 乙乙\n';
    assert.equal(line(noted, '乙乙'), noted.replace('乙乙', `乙乙{/* role-lens-disable-line ${CODE} */}`));
  });

  it('writes that of Markdown where what looks like MDX is prose, a sample of code or a key at the head', () => {
    for (const above of [
      'import leads\nfrom Excel into the CRM',
      'import leads from Excel into the CRM',
      'export default settings to clients',
      "```js\nimport a from 'a'\n{/* 备注 */}\n```",
      "甲甲：\n\n    import a from 'a'\n\n    {/* 备注 */}",
    ]) {
      const text = `${above}\n\n## 岗位职责\n\n- 乙乙\n`;
      assert.equal(line(text, '乙乙'), text.replace('乙乙', `乙乙${BEHIND}`), above);
    }
    const headed = '---\nimport: 甲\nexport: 乙\n---\n\n- 丙丙\n';
    assert.equal(line(headed, '丙丙'), headed.replace('丙丙', `丙丙${BEHIND}`));
  });

  it('writes above the first line, behind a byte order mark', () => {
    assert.equal(line('甲甲\n', '甲甲'), `${COMMENT}\n甲甲\n`);
    assert.equal(line('\uFEFF甲甲\n', '甲甲'), `\uFEFF${COMMENT}\n甲甲\n`);
    assert.equal(line('乙\n\n\uFEFF甲甲\n', '甲甲'), `乙\n\n${COMMENT}\n\uFEFF甲甲\n`);
  });

  it('uses the line breaks of the text', () => {
    assert.equal(line('## 甲甲\r\n\r\n- 乙乙\r\n', '甲甲'), `${COMMENT}\r\n## 甲甲\r\n\r\n- 乙乙\r\n`);
  });

  it('adds the code to the comment above that hides others in that line', () => {
    const text = '<!-- role-lens-disable-next-line plan/no-owner -- 兼任 -->\n- 乙乙\n';
    assert.equal(line(text, '乙乙'), `<!-- role-lens-disable-next-line plan/no-owner, ${CODE} -- 兼任 -->\n- 乙乙\n`);
  });

  it('adds the code to the comment behind the line', () => {
    const text = '- 乙乙 <!-- role-lens-disable-line plan/no-owner -->\n';
    assert.equal(line(text, '乙乙'), `- 乙乙 <!-- role-lens-disable-line plan/no-owner, ${CODE} -->\n`);
  });

  it('does not add it to a comment of another line, of another kind, or without codes', () => {
    for (const text of [
      '<!-- role-lens-disable-next-line plan/no-owner -->\n- 甲甲\n- 乙乙\n',
      '- 甲甲\n- 乙乙\n<!-- role-lens-disable-next-line plan/no-owner -->\n- 丙丙\n',
      '<!-- role-lens-disable plan/no-owner -->\n- 乙乙\n',
      '<!-- role-lens-disable-file plan/no-owner -->\n- 乙乙\n',
      '<!-- role-lens-disable-next-line -->\n- 乙乙\n',
    ]) {
      assert.equal(line(text, '乙乙'), text.replace('- 乙乙', `- 乙乙${BEHIND}`), text);
    }
  });

  it('is not offered in the front matter, where no comment can stand', () => {
    const text = '---\nrole: sales\ntitle: 甲甲\n---\n乙乙\n';
    assert.equal(line(text, '甲甲'), undefined);
    assert.equal(line(text, '乙乙'), `---\nrole: sales\ntitle: 甲甲\n---\n${COMMENT}\n乙乙\n`);
  });
});

describe('Accepting a row of a table', () => {
  const IN_CELL = `<!-- role-lens-disable-line ${CODE} -->`;
  const table = (head: string, row: string): string => `# 计划\n\n## 行动计划\n\n${head}\n|---|---|\n${row}\n`;
  const row = (head: string, cells: string): string =>
    line(table(head, cells), '乙乙')!
      .slice(table(head, '').length - 1)
      .trimEnd();

  it('writes the comment behind the words of a cell, so that the table stays whole', () => {
    assert.equal(row('| 事项 | 负责人 |', '| 乙乙 | 销售 |'), `| 乙乙 ${IN_CELL} | 销售 |`);
    assert.equal(row('| 事项 | 负责人 |', '|乙乙|销售|'), `|乙乙 ${IN_CELL}|销售|`);
    assert.equal(row('事项 | 负责人', '乙乙\t| 销售'), `乙乙 ${IN_CELL}\t| 销售`);
  });

  it('but not in the cell of the owner', () => {
    assert.equal(row('| 负责人 | 事项 |', '| 销售 | 乙乙 |'), `| 销售 | 乙乙 ${IN_CELL} |`);
  });

  it('and not at a sign that is escaped', () => {
    assert.equal(row('| 事项 | 负责人 |', '| 甲 \\| 乙乙 | 销售 |'), `| 甲 \\| 乙乙 ${IN_CELL} | 销售 |`);
  });

  it('nor in an empty cell', () => {
    assert.equal(row('| 时间 | 事项 |', '|  | 乙乙 |'), `|  | 乙乙 ${IN_CELL} |`);
  });
});

describe('Accepting a kind of finding in a whole file', () => {
  const OF_FILE = `<!-- role-lens-disable-file ${CODE} -->`;

  it('writes a comment on the first line, behind a byte order mark', () => {
    assert.equal(file('甲\n乙乙\n', '乙乙'), `${OF_FILE}\n甲\n乙乙\n`);
    assert.equal(file('\uFEFF甲\r\n乙乙\r\n', '乙乙'), `\uFEFF${OF_FILE}\r\n甲\r\n乙乙\r\n`);
  });

  it('writes it behind the front matter', () => {
    assert.equal(file('---\nrole: sales\n---\n乙乙\n', '乙乙'), `---\nrole: sales\n---\n${OF_FILE}\n乙乙\n`);
  });

  it('adds the code to a comment of the file that has codes', () => {
    assert.equal(
      file('乙乙\n<!-- role-lens-disable-file plan/no-owner -->\n', '乙乙'),
      `乙乙\n<!-- role-lens-disable-file plan/no-owner, ${CODE} -->\n`,
    );
    for (const other of ['<!-- role-lens-disable-file -->', '<!-- role-lens-disable plan/no-owner -->']) {
      assert.equal(file(`乙乙\n${other}\n`, '乙乙'), `${OF_FILE}\n乙乙\n${other}\n`);
    }
  });
});
