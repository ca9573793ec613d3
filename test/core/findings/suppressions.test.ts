import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findAll } from '../../../src/core/analysis/find-all.ts';
import { applyChanges } from '../../../src/core/index.ts';
import { contextOf, findingsIn, fixOf, fixed, only, wordsWith } from './support.ts';

const CODE = 'role/off-role-duty';
const jd = (...lines: string[]): string =>
  `# 销售经理\n\n## 岗位职责\n\n- 开发新客户\n${lines.map((it) => `${it}\n`).join('')}- 商务谈判\n`;
const OFF = '- 公众号选题';
const hidden = (text: string, flavor: 'markdown' | 'plaintext' = 'markdown'): number =>
  findAll(contextOf(text, { flavor })).suppressed;

describe('A suppression', () => {
  for (const [name, text] of [
    ['on the same line', jd(`${OFF} <!-- role-lens-disable-line ${CODE} -->`)],
    ['on the line above', jd(`<!-- role-lens-disable-next-line ${CODE} -->`, OFF)],
    [
      'above an empty line and another suppression',
      jd(`<!-- role-lens-disable-next-line ${CODE} -->`, '', '<!-- role-lens-disable-next-line plan/no-owner -->', OFF),
    ],
    ['around a block', jd('<!-- role-lens-disable -->', OFF, '<!-- role-lens-enable -->')],
    ['of a block that is never closed', jd(`<!-- role-lens-disable ${CODE} -->`, OFF)],
    [
      'of several codes, one of which is enabled before the others',
      jd(`<!-- role-lens-disable ${CODE}, jd/vague-duty -->`, '<!-- role-lens-enable jd/vague-duty -->', OFF),
    ],
    ['of a file', jd(OFF) + '<!-- role-lens-disable-file role/off-role-duty -->\n'],
    ['without codes', jd('<!-- role-lens-disable-next-line -->', OFF)],
    ['with several codes', jd(`<!-- role-lens-disable-next-line jd/vague-duty, ${CODE} -->`, OFF)],
    ['with a remark', jd(`<!-- role-lens-disable-next-line ${CODE} -- 兼任 -->`, OFF)],
  ] as const) {
    it(`${name} hides the finding`, () => {
      assert.deepEqual(wordsWith(text, CODE), []);
      assert.equal(hidden(text), 1);
    });
  }

  it('works in plain text as a line that begins with two slashes', () => {
    const text = `销售经理\n\n岗位职责：\n1、开发新客户\n// role-lens-disable-next-line ${CODE}\n2、公众号选题\n3、商务谈判\n`;
    assert.deepEqual(wordsWith(text, CODE, { flavor: 'plaintext' }), []);
    assert.equal(hidden(text, 'plaintext'), 1);
    assert.deepEqual(
      findingsIn(text, { flavor: 'plaintext' }).filter(({ code }) => code.startsWith('supp')),
      [],
    );
  });

  it('of another code, after the block or in code hides nothing', () => {
    for (const text of [
      jd('<!-- role-lens-disable-next-line plan/no-owner -->', OFF),
      jd('<!-- role-lens-disable -->', '<!-- role-lens-enable -->', OFF),
      jd(`- \`<!-- role-lens-disable-file ${CODE} -->\``, OFF),
      `${jd(OFF)}\n\`\`\`\n<!-- role-lens-disable-file -->\n\`\`\`\n`,
    ]) {
      assert.deepEqual(wordsWith(text, CODE), ['公众号选题'], text);
    }
  });

  it('that hides nothing is said and removed', () => {
    const text = jd('<!-- role-lens-disable-next-line role/off-role-duty -->', '- 拜访客户');
    assert.equal(only(text, 'suppression/unused')[0]?.severity, 'hint');
    assert.equal(fixed(text, 'suppression/unused', 'remove-suppression'), jd('- 拜访客户'));
    const behind = jd('- 拜访客户 <!-- role-lens-disable-line -->');
    assert.equal(fixed(behind, 'suppression/unused', 'remove-suppression'), jd('- 拜访客户'));
  });

  it('keeps the codes that are of use', () => {
    const text = jd(`<!-- role-lens-disable-next-line jd/vague-duty, ${CODE} -->`, OFF);
    assert.deepEqual(wordsWith(text, 'suppression/unused'), ['jd/vague-duty']);
    assert.equal(
      fixed(text, 'suppression/unused', 'remove-suppression'),
      jd(`<!-- role-lens-disable-next-line ${CODE} -->`, OFF),
    );
  });

  it('of a code that does not exist is a warning', () => {
    const text = jd('<!-- role-lens-disable-next-line role/off-roll-duty -->', OFF);
    assert.deepEqual(wordsWith(text, 'suppression/unknown-code'), ['role/off-roll-duty']);
    assert.deepEqual(wordsWith(text, CODE), ['公众号选题']);
  });

  it('is still of use when its code is turned off', () => {
    const text = jd(`<!-- role-lens-disable-next-line ${CODE} -->`, OFF);
    assert.deepEqual(only(text, 'suppression/unused', { severities: { [CODE]: 'off' } }), []);
  });
});

describe('Accepting a finding', () => {
  it('writes a comment behind the line', () => {
    const text = jd(`  ${OFF}`);
    const after = fixed(text, CODE, 'suppress-line');
    assert.equal(after, jd(`  ${OFF}<!-- role-lens-disable-line ${CODE} -->`));
    assert.deepEqual(
      findingsIn(after).filter(({ code }) => code === CODE || code.startsWith('supp')),
      [],
    );
  });

  it('leaves a table whole', () => {
    const text = '# 计划\n\n## 行动计划\n\n| 事项 | 负责人 |\n|---|---|\n| 拜访客户 | 待定 |\n';
    const after = fixed(text, 'plan/no-owner', 'suppress-line');
    assert.equal(after, text.replace('| 拜访客户 |', '| 拜访客户 <!-- role-lens-disable-line plan/no-owner --> |'));
    assert.deepEqual(only(after, 'plan/no-owner'), []);
    const ownerFirst = text
      .replace('| 事项 | 负责人 |', '| 负责人 | 事项 |')
      .replace('| 拜访客户 | 待定 |', '| 待定 | 拜访客户 |');
    assert.deepEqual(only(fixed(ownerFirst, 'plan/no-owner', 'suppress-line'), 'plan/no-owner'), []);
  });

  it('hides the code in the whole file, behind the front matter', () => {
    const text = `---\nrole: sales\n---\n\n${jd(OFF)}`;
    const after = fixed(text, CODE, 'suppress-file');
    assert.ok(after.startsWith(`---\nrole: sales\n---\n<!-- role-lens-disable-file ${CODE} -->\n\n# `));
    assert.deepEqual(only(after, CODE), []);
  });

  it('adds to the comment that is there', () => {
    const text = `<!-- role-lens-disable-file plan/no-owner -->\n${jd(OFF)}`;
    assert.ok(
      fixed(text, CODE, 'suppress-file').startsWith(`<!-- role-lens-disable-file plan/no-owner, ${CODE} -->\n`),
    );
  });

  it('hides every finding that offers it', () => {
    const text = jd(OFF, '- 负责活动相关工作', '- 负责市场工作', '- 完成领导交办的其他工作');
    const all = findingsIn(text);
    assert.ok(all.length >= 4);
    for (const finding of all) {
      for (const code of ['suppress-line', 'suppress-file'] as const) {
        const after = findingsIn(applyChanges(text, fixOf(finding, code).changes));
        assert.ok(
          after.filter((it) => it.code === finding.code).length < all.filter((it) => it.code === finding.code).length,
          `${finding.code} ${code}`,
        );
      }
    }
  });
});
