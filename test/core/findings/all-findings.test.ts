import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  applyChanges,
  FINDING_CODES,
  FIX_CODES,
  LOCALES,
  SEVERITIES,
  type Finding,
  type Fix,
} from '../../../src/core/index.ts';
import { extentOf } from '../../../src/core/edits/item-extent.ts';
import { rephraseAsCooperation } from '../../../src/core/edits/rephrase-as-cooperation.ts';
import { readNumbering } from '../../../src/core/edits/numbering.ts';
import {
  findingExplanation,
  findingMessage,
  findingName,
  fixTitle,
  severityName,
} from '../../../src/words/finding-words.ts';
import { engine, phrases } from '../../support/built-in.ts';
import { findingsIn, only } from './support.ts';
import { findAll } from '../../../src/core/analysis/find-all.ts';
import { contextOf } from './support.ts';
import { holds } from '../../support/property.ts';

const { index } = engine;
const OFF = `# 销售经理\n\n## 岗位职责\n\n${'- 开发新客户\n- 公众号选题\n'.repeat(9)}- 商务谈判\n`;

describe('The findings of a draft', () => {
  it('come in the order of the text', () => {
    const starts = findingsIn(`${OFF}- 负责活动相关工作\n`).map(({ start }) => start);
    assert.ok(starts.length > 3);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
  });

  it('have the severity that the user gives a code, or are off', () => {
    const severities = { 'role/off-role-duty': 'error', 'jd/missing-section': 'off' } as const;
    const found = findingsIn(OFF, { severities });
    assert.ok(found.filter(({ code }) => code === 'role/off-role-duty').every(({ severity }) => severity === 'error'));
    assert.ok(!found.some(({ code }) => code === 'jd/missing-section'));
    assert.ok(findingsIn(OFF).some(({ code }) => code === 'jd/missing-section'));
  });

  it('are no more of a code than the user wants, and what is left out is counted', () => {
    const { findings, capped } = findAll(contextOf(OFF), { maximum: 4 });
    assert.equal(findings.filter(({ code }) => code === 'role/off-role-duty').length, 4);
    assert.deepEqual(capped, { 'role/off-role-duty': 5 });
  });

  it('have at most one fix to offer first', () => {
    for (const { fixes } of findingsIn(OFF)) assert.ok(fixes.filter(({ isPreferred }) => isPreferred).length <= 1);
  });
});

const PIECES = [
  '# 销售经理',
  '# 市场总监',
  '# Operations Manager',
  '## 岗位职责',
  '## 任职要求',
  '## 考核指标',
  '岗位职责：',
  '任职要求：',
  '## 行动计划',
  '## Responsibilities',
  '## Metrics',
  '---',
  'role: sales',
  'kind: plan',
  '- 开发新客户，拜访客户',
  '1. 负责公众号选题',
  '2. 商务谈判与签约',
  '（一）品牌定位',
  '① 负责活动相关工作',
  '1、开发新客户；2、公众号选题；3、广告投放。',
  '公众号选题；粉丝增长；回款。',
  '- 完成领导交办的其他工作',
  '- 负责市场工作',
  '- DAU 提升',
  '- Grow daily active users',
  '- Responsible for content-related work',
  '- 大专以上，25-35岁',
  '- Native English speaker',
  '- 责任心强，积极主动，抗压能力强',
  '- Passionate, proactive team player',
  '| 事项 | 负责人 |',
  '|---|---|',
  '| 拜访客户 |  |',
  '| 公众号选题 | 市场 |',
  '||',
  '> - 用户留存',
  '  - 媒体关系',
  '<!-- role-lens-disable-next-line role/off-role-duty -->',
  '<!-- role-lens-disable -->',
  '<!-- role-lens-enable -->',
  '// role-lens-disable-next-line',
  '公众号 <!-- role-lens-disable-line x, role/off-role-duty -->',
  '```',
  '',
  ' ',
  '\u{1F680}',
  '\uFEFF',
];

describe('Any fix of any draft', () => {
  const draft = fc
    .tuple(fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }), fc.constantFrom('\n', '\r\n', '\n\n'))
    .map(([lines, eol]) => lines.join(eol));

  it('stays inside of the text, in order, and keeps every character outside of its changes', function () {
    this.timeout(60_000);
    const seen = new Set<string>();
    holds(
      fc.property(draft, fc.constantFrom<'markdown' | 'plaintext'>('markdown', 'plaintext'), (text, flavor) => {
        for (const finding of [...findingsIn(text, { flavor }), ...findingsIn(text, { flavor, isStyled: true })]) {
          assert.ok(0 <= finding.start && finding.start <= finding.end && finding.end <= text.length, finding.code);
          seen.add(finding.code);
          for (const fix of finding.fixes) checkFix(text, fix);
        }
      }),
      {
        numRuns: 1500,
        seed: 7,
        examples: [
          [
            '# 市场经理\n\n## 岗位职责\n\n- 开发新客户\n- 商务谈判与签约\n- 催收回款\n- 拜访客户，电话销售\n',
            'markdown',
          ],
          ['# 计划\n\n## 行动计划\n\n| 事项 | 负责人 |\n|---|---|\n| 开发新客户并签约 | 运营 |\n', 'markdown'],
          ['# 计划\n\n## 行动计划\n\n| 事项 | 负责人 |\n|---|---|\n| 拜访客户 | 待定 |\n', 'markdown'],
          ['# 市场经理\n\n## 岗位职责\n\n- 管理〔预算〕的投放\n', 'markdown'],
          [
            '# 销售经理\n\n## 岗位职责\n\n- 开发新客户，签订年度合同\n- 催收回款\n- 开发新客户，签订年度合同\n',
            'markdown',
          ],
          [
            '---\nrole: sales\nbrief:\n  outcomes:\n    - 打开西南市场\n  not:\n    - 报销审核\n---\n\n## 岗位职责\n\n- 拜访客户\n- 签订合同\n- 报销审核\n',
            'markdown',
          ],
          ['# 市场专员\n\n## 岗位职责\n\n- 制定公司战略\n\n## 任职要求\n\n- 八年以上推广经验\n', 'markdown'],
          ['# 销售经理\n\n## 任职要求\n\n- 会谈判，35岁以下，限女生\n- 男士优先\n', 'markdown'],
          ['# 运营经理\n\n## 考核指标\n\n- 赢单率 30%\n', 'markdown'],
          ['# 销售经理\n\n岗位职责：1、开发新客户；2、完成销售额；3、商务谈判；4、维护客户关系。\n', 'markdown'],
          [
            '# 运营经理\n\n## 岗位职责\n\n1. 开发新客户，拜访客户\n2. 商务谈判与签约\n3. 品牌定位与广告投放\n4. 策划新闻稿，维护媒体关系\n5. 公众号选题\n6. 用户增长与留存\n',
            'markdown',
          ],
        ],
      },
    );
    assert.deepEqual(
      FINDING_CODES.filter((code) => !seen.has(code) && !code.startsWith('jd/too-many')),
      [],
    );
  });

  it('takes out of a list nothing but the item with what belongs to it, and what joins it to the next', function () {
    this.timeout(60_000);
    holds(
      fc.property(draft, (text) => {
        for (const finding of only(text, 'role/off-role-duty')) {
          const fix = finding.fixes.find(({ code }) => code === 'delete-line')!;
          const draft = engine.readDraft(text, 'markdown');
          const item = draft.items[finding.item!]!;
          const { start, end } = extentOf(text, draft, finding.item!);
          const cut = fix.changes
            .filter(({ newText }) => newText === '')
            .reduce((sum, it) => sum + it.end - it.start, 0);
          // Its words and what belongs to it, at most its marker, indentation and quotation signs, and the signs and line break around it.
          assert.ok(cut >= item.content.end - item.content.start && cut <= end - start + 24, JSON.stringify(text));
          const left = applyChanges(
            text,
            fix.changes.filter(({ newText }) => newText === ''),
          );
          const rest = text.slice(0, start) + text.slice(end);
          const letters = (words: string): string =>
            words.replace(/[^\p{Script=Han}]/gu, '').replace(/[一二三四五六七八九十]/gu, '');
          assert.equal(letters(left), letters(rest));
        }
      }),
      { numRuns: 600, seed: 11 },
    );
  });
});

function checkFix(text: string, { changes, code }: Fix): void {
  let at = 0;
  for (const { start, end } of changes) {
    assert.ok(
      at <= start && start <= end && end <= text.length,
      `${code} ${JSON.stringify(changes)} in ${JSON.stringify(text)}`,
    );
    // No change cuts a character of two code units in half.
    for (const offset of [start, end]) assert.ok(!/[\uDC00-\uDFFF]/.test(text[offset] ?? ''), code);
    at = end;
  }
  const after = applyChanges(text, changes);
  let from = 0;
  let to = 0;
  for (const { start, end, newText } of changes) {
    assert.equal(after.slice(to, to + start - from), text.slice(from, start));
    to += start - from + newText.length;
    from = end;
  }
  assert.equal(after.slice(to), text.slice(from));
}

describe('Rephrasing as cooperation', () => {
  const rephrased = (words: string, locale: 'zh' | 'en' = 'zh'): string =>
    applyChanges(
      words,
      rephraseAsCooperation(
        { text: words, phrases },
        { start: 0, end: words.length },
        locale,
        locale === 'zh' ? '运营' : 'Operations',
      ),
    );
  for (const [before, after] of [
    ['负责公众号的日常更新', '配合运营团队做好公众号的日常更新'],
    ['全面负责策划线上活动', '配合运营团队策划线上活动'],
    ['独立完成社群搭建，负责粉丝增长', '配合运营团队完成社群搭建，做好粉丝增长'],
    ['用户留存', '配合运营团队做好用户留存'],
    ['内容运营：负责撰写推文', '内容运营：配合运营团队撰写推文'],
    ['**主导用户增长**', '**配合运营团队做好用户增长**'],
  ] as const) {
    it(`turns ${before} into ${after}`, () => assert.equal(rephrased(before), after));
  }
  for (const [before, after] of [
    ['Manage the forum', 'Support operations with the forum'],
    ['Responsible for managing the forum', 'Support operations in managing the forum'],
    ['Lead and grow the community', 'Work with operations to grow the community'],
    ['Own the retention rate', 'Support operations with the retention rate'],
    ['SEO of the help center', 'Work with operations on SEO of the help center'],
  ] as const) {
    it(`turns ${before} into ${after}`, () => assert.equal(rephrased(before, 'en'), after));
  }
});

describe('A number before an item', () => {
  for (const [marker, next] of [
    ['1.', '2.'],
    ['9、', '10、'],
    ['（三）', '（四）'],
    ['十、', '十一、'],
    ['二十九、', '三十、'],
    ['④', '⑤'],
    ['b)', 'c)'],
  ] as const) {
    it(`${marker} is followed by ${next}`, () => {
      const numbering = readNumbering(marker)!;
      assert.equal(numbering.write(numbering.value), marker);
      assert.equal(numbering.write(numbering.value + 1), next);
    });
  }
  it('is none in a bullet', () => assert.equal(readNumbering('-'), undefined));
});

describe('The words of findings', () => {
  it('are there for every code, in both languages and different in each', () => {
    for (const code of FINDING_CODES) {
      const finding: Finding = {
        code,
        severity: 'hint',
        start: 0,
        end: 0,
        args: {
          role: 'sales',
          own: 'operations',
          said: 'marketing',
          owner: 'marketing',
          phrases: ['回款'],
          roles: ['sales', 'marketing'],
          term: 'dau',
          word: '市场',
          words: 'DAU',
          missing: ['needs-discovery'],
          section: 'requirement',
          count: 13,
          maximum: 12,
          what: 'related',
          like: '拜访客户',
          title: '市场专员',
          object: '活动',
          code: 'x/y',
        },
      };
      const [zh, en] = [findingMessage(finding, 'zh', index), findingMessage(finding, 'en', index)];
      for (const message of [zh, en]) assert.doesNotMatch(message, /undefined|\[object|“”/);
      assert.match(zh, /\p{Script=Han}.*[。]$/u);
      assert.doesNotMatch(en.replace(/“[^”]*”/gu, ''), /\p{Script=Han}/u);
      for (const locale of LOCALES)
        assert.ok(findingName(code, locale) !== '' && findingExplanation(code, locale) !== '');
      assert.notEqual(findingName(code, 'zh'), findingName(code, 'en'));
    }
  });

  it('are there for every fix and severity', () => {
    const args = {
      role: 'sales',
      roles: ['sales', 'marketing'],
      title: 'T',
      name: 'N',
      duty: 'sales-needs-discovery',
      words: 'W',
      section: 'requirement',
      code: 'x/y',
    };
    for (const code of FIX_CODES) {
      const titles = LOCALES.map((locale) => fixTitle({ code, args, changes: [] }, locale, index));
      assert.notEqual(titles[0], titles[1], code);
      for (const title of titles) assert.doesNotMatch(title, /undefined|“”/);
    }
    for (const severity of SEVERITIES) assert.notEqual(severityName(severity, 'zh'), severityName(severity, 'en'));
  });

  it('say of a certain finding whose work it is, and ask of a likely one', () => {
    const said = (args: Finding['args'], locale: 'zh' | 'en'): string =>
      findingMessage(
        {
          code: 'role/off-role-duty',
          severity: 'warning',
          start: 0,
          end: 0,
          args: { role: 'sales', own: 'operations', ...args },
        },
        locale,
        index,
      );
    for (const activity of ['', ...index.pack.activities.map(({ id }) => id)]) {
      for (const plan of [{}, { draft: 'plan' }]) {
        const sure = { activity, tone: 'sure', ...plan };
        assert.match(said(sure, 'zh'), /^这是销售的活，(?:运营最多配合|不归运营)。/);
        assert.match(said(sure, 'en'), /^This is sales work(?:; operations supports it at most|, not operations)\. /);
        assert.doesNotMatch(said(sure, 'en'), /^Reads like|Intended/);
        assert.match(said({ activity, tone: 'likely', ...plan }, 'zh'), /^读着像销售的活/);
      }
    }
  });

  it('say names of the pack', () => {
    const [found] = only(OFF, 'role/off-role-duty');
    const finding = { ...found!, args: { ...found!.args, tone: 'sure' } };
    assert.equal(
      findingMessage(finding, 'zh', index),
      '“公众号”“选题”是运营的活，不归销售。改成配合运营的写法，或挪到运营岗位。',
    );
    assert.equal(
      findingMessage(finding, 'en', index),
      'This is operations work, not sales (“公众号”, “选题”). Say that you support operations with it, or move it to a job description for operations.',
    );
    assert.equal(fixTitle(finding.fixes[0]!, 'en', index), 'Rewrite as work with operations');
  });
});
