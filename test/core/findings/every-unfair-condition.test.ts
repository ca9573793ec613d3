import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/index.ts';
import { fixed, only } from './support.ts';

const CODE = 'jd/discriminating';
const zh = (line: string): string =>
  `# 客服主管\n\n## 岗位职责\n\n- 接听客户来电\n\n## 任职要求\n\n- 会打字\n- ${line}\n`;
const en = (line: string): string =>
  `# Support Lead\n\n## Responsibilities\n\n- Answer calls\n\n## Requirements\n\n- Types fast\n- ${line}\n`;
const NONE = { zh: zh('').replace('- \n', ''), en: en('').replace('- \n', '') };

/** What a draft is after one fix after the other, the first or the last that there is. */
function withoutAll(text: string, which: 0 | -1): string {
  const fixes = only(text, CODE).flatMap((it) => it.fixes.filter(({ code }) => code === 'cut-line'));
  const fix = fixes.at(which);
  return fix ? withoutAll(applyChanges(text, fix.changes), which) : text;
}

function told(text: string): string[] {
  return only(text, CODE).map(({ args }) => `${String(args.kind)} ${String(args.words)}`);
}

describe('A line that leaves nobody out', () => {
  for (const line of [
    '年龄不限，40岁以上也欢迎',
    '45 岁以上也可以来',
    '30岁以上的均可',
    '不限年龄，35岁以下、35岁以上都行',
    '50岁以上同样欢迎',
    '身高体重不限',
  ])
    it(`is left in peace: ${line}`, () => assert.deepEqual(told(zh(line)), []));
  for (const line of ['You are welcome at any age', 'No age limit; over 50 is fine', 'Over-50s are welcome'])
    it(`is left in peace: ${line}`, () => assert.deepEqual(told(en(line)), []));
});

describe('A language that somebody is to have grown up with', () => {
  for (const [line, asked] of [
    ['Native English speaker', 'Fluent English speaker'],
    ['Must be a native speaker of German', 'Must be a fluent speaker of German'],
    ['Native in English, with a gift for headlines', 'Fluent in English, with a gift for headlines'],
    ['We look for native Mandarin speakers', 'We look for fluent Mandarin speakers'],
  ] as const)
    it(`is asked for by how well it is spoken: ${line}`, () => {
      const text = en(line);
      const [finding] = only(text, CODE);
      const offered = finding!.fixes.filter(({ code }) => !code.startsWith('suppress'));
      assert.deepEqual(
        offered.map(({ code, changes }) => [code, applyChanges(text, changes)]),
        [['ask-for-level', en(asked)]],
      );
    });

  it('is left to the writer where no word can take its place', () => {
    for (const line of ['Native speakers only', 'German mother tongue', 'An English native'])
      assert.ok(
        only(en(line), CODE).every(({ fixes }) => fixes.every(({ code }) => code !== 'ask-for-level')),
        line,
      );
  });
});

describe('A height that is asked of men and of women', () => {
  for (const [line, left] of [
    ['会开车，男身高172以上，女身高162以上', '会开车'],
    ['男士身高1.72以上；女士身高1.62以上，会开车', '会开车'],
    ['形象好，身高：男172以上，女162以上', '形象好'],
  ] as const)
    it(`goes as a whole, and is never left to one of them: ${line}`, () => {
      const text = zh(line);
      const cuts = only(text, CODE)
        .filter(({ args }) => args.words === '身高')
        .flatMap(({ fixes }) => fixes.filter(({ code }) => code === 'cut-line'));
      assert.ok(cuts.length > 0);
      for (const { changes } of cuts) assert.equal(applyChanges(text, changes), zh(left));
    });

  it('takes nothing along that is no height', () => {
    const text = zh('男身高172以上，女装销售满2年');
    const [fix] = only(text, CODE).flatMap(({ fixes }) => fixes.filter(({ code }) => code === 'cut-line'));
    assert.equal(applyChanges(text, fix!.changes), zh('女装销售满2年'));
  });

  it('shuts out neither', () => {
    assert.deepEqual(told(zh('身高要求：男172以上')), ['looks 身高']);
    assert.deepEqual(told(zh('要求：男')), ['gender 要求：男']);
  });
});

describe('Each condition of a line that may discriminate', () => {
  for (const [line, conditions, left] of [
    ['气质好，男身高172以上，女身高162以上', ['looks 气质好', 'looks 身高', 'looks 身高'], undefined],
    ['形象好，会开车，身高160以上', ['looks 形象好', 'looks 身高'], '会开车'],
    ['限男，28-38岁，单身优先', ['gender 限男', 'age 28-38岁', 'family 单身优先'], undefined],
    ['22-32岁女士优先，会粤语', ['age 22-32岁', 'gender 女士优先'], '会粤语'],
    ['男45岁以下，女40岁以下，会粤语', ['age 45岁以下', 'age 40岁以下'], '会粤语'],
    ['女的 最好 38 以下', ['gender 女的 最好', 'age 38 以下'], undefined],
    ['应届男生，形象甜美', ['gender 男生', 'looks 形象甜美'], '应届'],
  ] as const) {
    it(`is found, and can go: ${line}`, () => {
      assert.deepEqual(told(zh(line)), conditions);
      for (const which of [0, -1] as const)
        assert.equal(withoutAll(zh(line), which), left === undefined ? NONE.zh : zh(left));
    });
  }
  for (const [line, conditions, left] of [
    [
      'Young and dynamic, with no family obligations and ready to move',
      ['youth Young and dynamic', 'family no family obligations'],
      'Ready to move',
    ],
    ['Young and hungry, under 30', ['youth Young and hungry', 'age under 30'], undefined],
    ['Fresh thinker, digital native and unmarried', ['youth digital native', 'family unmarried'], 'Fresh thinker'],
    ['Recent graduate, digital native', ['youth Recent graduate', 'youth digital native'], undefined],
    ['MBA, aged 25-35', ['age aged 25-35'], 'MBA'],
  ] as const) {
    it(`is found, and can go: ${line}`, () => {
      assert.deepEqual(told(en(line)), conditions);
      for (const which of [0, -1] as const)
        assert.equal(withoutAll(en(line), which), left === undefined ? NONE.en : en(left));
    });
  }

  it('is told once where what goes with it goes on about it', () => {
    assert.deepEqual(told(zh('38岁以下，能力强的可放宽到42岁以内')), ['age 38岁以下']);
    assert.deepEqual(told(zh('身高165以上、形象好')), ['looks 身高']);
  });
});

describe('A requirement that chooses people in other words', () => {
  for (const [line, condition, severity] of [
    ['00 后优先', 'age 00 后优先', 'information'],
    ['90后、95后优先', 'age 90后、95后优先', 'information'],
    ['要求95后', 'age 要求95后', 'information'],
    ['单身者优先', 'family 单身者优先', 'warning'],
    ['宝妈优先，时间灵活', 'family 宝妈优先', 'warning'],
    ['比较适合男生', 'gender 比较适合男生', 'warning'],
    ['河南人勿扰', 'origin 河南人勿扰', 'information'],
    ['限山东籍', 'origin 限山东籍', 'information'],
    ['无乙肝', 'health 无乙肝', 'warning'],
    ['乙肝携带者勿投', 'health 乙肝携带者勿投', 'warning'],
    ['没有慢性病、乙肝等', 'health 没有慢性病、乙肝等', 'warning'],
    ['985/211 优先', 'school 985', 'information'],
  ] as const) {
    it(`is found: ${line}`, () => {
      assert.deepEqual(told(zh(line)), [condition]);
      assert.equal(only(zh(line), CODE)[0]?.severity, severity);
    });
  }
  for (const [line, condition, severity] of [
    ['Must be under 40', 'age Must be under 40', 'warning'],
    ['Between 23 and 38', 'age Between 23 and 38', 'warning'],
    ['No more than 38 years old', 'age No more than 38 years old', 'warning'],
    ['ideally 28-42, curious', 'age ideally 28-42', 'warning'],
    ['UK nationals only', 'nationality UK nationals only', 'information'],
    ['Canadian or US citizens only', 'nationality Canadian or US citizens only', 'information'],
    ['Must be a US citizen', 'nationality Must be a US citizen', 'information'],
    ['Recent grads preferred', 'youth Recent grads preferred', 'information'],
  ] as const) {
    it(`is found: ${line}`, () => {
      assert.deepEqual(told(en(line)), [condition]);
      assert.equal(only(en(line), CODE)[0]?.severity, severity);
      assert.equal(withoutAll(en(line), 0), condition.startsWith('age ideally') ? en('curious') : NONE.en);
    });
  }
  for (const line of [
    '给25-35岁女性写穿搭文案',
    '25-35 岁女性的内容写得多',
    '聚焦22-30岁男性',
    '带过95后团队，加班后优先调休',
    '面向00后用户，优先写短视频',
    '有宝妈、社区资源者优先',
    '有单身公寓项目经验',
    '懂适合女生的妆容',
    '在河南有客户，熟悉东北市场',
    '卖过乙肝疫苗，懂乙肝药',
    '无乙肝药销售经验也可以',
    '无纹身',
  ])
    it(`is no look-alike: ${line}`, () => assert.deepEqual(told(zh(line)), []));
  for (const line of [
    'Between 25 and 35 hours a week',
    'Between 25 and 35 accounts at a time',
    'Ideally 30-40 calls a day',
    'Own 25–35 accounts',
    'Replies in under 35 seconds',
    'Under 30 minutes to answer',
    'US citizenship required for security clearance',
    'US citizens only, as ITAR asks for',
    'Right to work in the US',
    'Recent graduate or two years of work',
    'Has hired recent graduates',
  ])
    it(`is no look-alike: ${line}`, () => assert.deepEqual(told(en(line)), []));

  it('keeps what is denied beside an illness: without the denial it would be asked for', () => {
    assert.equal(withoutAll(zh('会打字，无乙肝、色盲'), 0), zh('会打字，无乙肝、色盲'));
    assert.equal(withoutAll(zh('会打字，无色盲、乙肝'), 0), zh('会打字'));
  });
});

describe('A sentence among others', () => {
  it('goes with its full stop', () => {
    assert.equal(fixed(en('Fluent Welsh. Under 32. A van'), CODE, 'cut-line'), en('Fluent Welsh. A van'));
    assert.equal(fixed(en('Under 32. A van.'), CODE, 'cut-line'), en('A van.'));
    assert.equal(fixed(en('Fluent Welsh. Under 32.'), CODE, 'cut-line'), en('Fluent Welsh.'));
  });
});

describe('The label of a list', () => {
  it('stays when the first of the list is cut', () => {
    const plain = (line: string): string => `客服\n\n工作内容：接听来电，回访客户\n\n${line}\n`;
    for (const [line, left] of [
      ['🔥要求：18-32岁，男女不限，会打字', '🔥要求：男女不限，会打字'],
      ['任职要求：限女，会打字', '任职要求：会打字'],
    ] as const)
      assert.equal(fixed(plain(line), CODE, 'cut-line', { flavor: 'plaintext' }), plain(left));
    assert.equal(fixed(zh('要求：18-32岁，会打字'), CODE, 'cut-line'), zh('要求：会打字'));
    assert.equal(fixed(zh('年龄：18-32岁，会打字'), CODE, 'cut-line'), zh('会打字'));
  });
});
