import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fixed, only, wordsWith } from './support.ts';

const CODE = 'jd/filler';
const zh = (line: string): string =>
  `# 销售经理\n\n## 岗位职责\n\n- 开发新客户\n\n## 任职要求\n\n- 会谈判\n- ${line}\n`;
const en = (line: string): string =>
  `# Sales Manager\n\n## Responsibilities\n\n- Win new customers\n\n## Requirements\n\n- Negotiates\n- ${line}\n`;

describe('A requirement of nothing but qualities', () => {
  for (const line of [
    '责任心强，积极主动，抗压能力强，有团队精神',
    '具備良好的溝通能力、團隊合作精神和責任感',
    '全情投入，渴望成功，能吃苦耐劳',
  ]) {
    it(`is found: ${line}`, () => assert.deepEqual(wordsWith(zh(line), CODE), [line]));
  }
  for (const line of [
    'Passionate self-starter with a can-do attitude',
    'Strong work ethic and attention to detail',
    'A dynamic, results-driven team player who thrives in a fast-paced environment',
  ]) {
    it(`is found: ${line}`, () => assert.deepEqual(wordsWith(en(line), CODE), [line]));
  }
  for (const line of [
    '责任心强',
    '沟通能力强，有团队精神',
    '责任心强，积极主动，抗压能力强，能长期出差驻外',
    '有市场开拓能力、沟通能力和服务意识，执行力强',
    '责任心强，积极主动，三年以上经验，抗压能力强，2人以上团队',
    '良好的医患沟通能力，敬业，有团队精神',
    '性格外向，沟通能力和表达能力强，客户谈判能力较强，有责任心',
    '公关能力、应变能力强，责任心强，有团队精神',
    '責任心強，商務談判能力強，抗壓，有團隊精神',
  ]) {
    it(`is not found: ${line}`, () => assert.deepEqual(wordsWith(zh(line), CODE), []));
  }
  for (const line of [
    'Self-motivated',
    'Excellent written and verbal communication skills',
    'Self-motivated team player with a network of buyers',
    'Works well under pressure at the year-end close, attention to detail',
  ]) {
    it(`is not found: ${line}`, () => assert.deepEqual(wordsWith(en(line), CODE), []));
  }

  it('is a hint where it is a small heap, and information where it is a large one', () => {
    assert.deepEqual(
      ['责任心强，积极主动，乐观', '责任心强，积极主动，乐观，自律'].map((line) => only(zh(line), CODE)[0]?.severity),
      ['hint', 'information'],
    );
  });

  it('counts no looks, of which something else is said', () => {
    for (const line of [
      zh('形象气质佳，责任心强，吃苦耐劳'),
      zh('五官端正，有亲和力，性格开朗'),
      en('Good-looking team player'),
    ]) {
      assert.deepEqual(wordsWith(line, CODE), [], line);
      assert.deepEqual(
        only(line, 'jd/discriminating').map(({ args }) => args.kind),
        ['looks'],
        line,
      );
    }
    const heap = '形象气质佳，责任心强，吃苦耐劳，有上进心';
    assert.deepEqual(
      only(zh(heap), CODE).map(({ severity, args }) => [severity, args.phrases]),
      [['hint', ['责任心', '吃苦耐劳', '上进心']]],
    );
  });

  it('can be cut', () => {
    assert.equal(fixed(zh('责任心强，积极主动，抗压能力强'), CODE, 'cut-line'), zh('').replace('- \n', ''));
  });

  it('can be cut above a number with another sign', () => {
    const text =
      '# 销售经理\n\n岗位职责：\n1、开发新客户\n\n任职要求：\n1、会谈判\n2、责任心强，积极主动，抗压能力强\n3，会开车\n';
    assert.ok(!fixed(text, CODE, 'cut-line').includes('责任心强'));
  });

  for (const blanks of ['', ' ', '  ', '\u3000']) {
    it(`goes with the sign that closes it behind ${JSON.stringify(blanks)}`, () => {
      for (const sign of ['；', '。', ';', '.']) {
        const list = (...lines: readonly string[]): string =>
          `# 销售经理\n\n岗位职责：\n1、开发新客户${sign}\n\n任职要求：\n${lines.map((it) => `${it}${blanks}${sign}\n`).join('')}`;
        const text = list('a：会谈判', 'b：责任心强，积极主动，抗压能力强', 'c：会报价');
        const [finding] = only(text, CODE);
        const after = fixed(text, CODE, 'cut-line');
        assert.ok(finding && !/^[\s；。;.]+$/mu.test(after.replaceAll('\n\n', '\n')), after);
        assert.ok(
          after.includes(`c：会报价${blanks}${sign}\n`) && after.includes(`a：会谈判${blanks}${sign}\n`),
          after,
        );
      }
    });
  }

  it('leaves no signs behind that only part the lines of a text without breaks', () => {
    for (const [sign, close] of [
      [';;', ''],
      ['。;;', ''],
      ['。;;', '。'],
      ['；', '。'],
      [';;', ';;'],
    ] as const) {
      const list = (...lines: readonly string[]): string =>
        `岗位职责：1、接待住户${sign}2、巡查楼栋${sign};;岗位要求：${lines.map((it, at) => `${at + 1}、${it}`).join(sign)}`;
      const last = '责任心强，积极主动，抗压能力强';
      const wish = { flavor: 'plaintext' } as const;
      const left = sign.startsWith('。') ? '。' : close;
      assert.equal(
        fixed(list('会修水管', '有物业证', last) + close, CODE, 'cut-line', wish),
        list('会修水管', '有物业证') + left,
        sign + close,
      );
    }
  });

  for (const line of [
    'Ability to work independently and as part of a team',
    'Strong analytical and problem-solving skills',
    'Passionate, coachable team player with a winning mindset and a can-do attitude',
    'Wears many hats',
  ]) {
    const isAlone = line.startsWith('Wears');
    it(`is ${isAlone ? 'one alone' : 'found'}: ${line}`, () =>
      assert.deepEqual(wordsWith(en(line), CODE), isAlone ? [] : [line]));
  }

  it('is no duty and no benefit', () => {
    const text =
      '# 销售经理\n\n## 岗位职责\n\n- 责任心强，积极主动，抗压能力强\n\n## 福利待遇\n\n- 团队热情、诚信、有激情\n';
    assert.deepEqual(wordsWith(text, CODE), []);
  });
});

describe('A duty of nothing but fine words', () => {
  const duty = (line: string): string =>
    `# Sales Manager\n\n## Responsibilities\n\n- Win new customers\n- ${line}\n\n## Requirements\n\n- Negotiates\n`;
  for (const [line, severity] of [
    ['Leverage best practices to drive operational excellence', 'information'],
    ['Build strong relationships with key stakeholders to deliver impactful results', 'information'],
    ['Champion a culture of continuous improvement', 'information'],
    ['Serve as a trusted partner', 'hint'],
    ['Wear many hats', 'hint'],
  ] as const) {
    it(`is found, and can be cut: ${line}`, () => {
      assert.deepEqual(
        only(duty(line), CODE).map(({ start, end, severity: its }) => [duty(line).slice(start, end), its]),
        [[line, severity]],
      );
      assert.equal(fixed(duty(line), CODE, 'cut-line'), duty('').replace('- \n', ''));
    });
  }
  for (const line of [
    'Build strong relationships with wholesale buyers',
    'Write best practices for store openings',
    'Serve as a trusted advisor on pension plans',
    'Champion the use of the ticketing tool',
    'Support the team',
    'Self-motivated and energetic',
  ]) {
    it(`is not found: ${line}`, () => assert.deepEqual(wordsWith(duty(line), CODE), []));
  }
});
