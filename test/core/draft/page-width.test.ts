import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/index.ts';
import type { Flavor } from '../../../src/core/draft/block.ts';
import { readPage } from '../../../src/core/draft/page-width.ts';
import { analyzer, engine } from '../../support/built-in.ts';

const FLAVORS: readonly Flavor[] = ['markdown', 'plaintext'];

const widthOf = (text: string): number => readPage(text).width;

/** What stands in the items of a text, without its line breaks. */
function said(text: string, flavor: Flavor): string[] {
  return engine
    .readDraft(text, flavor)
    .items.map((it) => `${it.section}: ${text.slice(it.content.start, it.content.end).replaceAll('\n', '|')}`);
}

const NUMBERED = [
  '市场专员',
  '岗位职责：',
  '1、负责公司公众号、视频号等账号的内容策划与更新，跟踪阅读与转',
  '化数据，每周输出复盘；',
  '2、统筹行业展会和线下沙龙的策划执行，协调搭建商和嘉宾，控制活',
  '动预算；',
  '3、开发华东区域的经销商，完成合同谈判与签约，并对年度销售额和',
  '回款负责',
  '任职要求：',
  '1、本科及以上学历，两年以上品牌经验；',
  '2、文字功底扎实。',
].join('\n');

const UNMARKED = [
  'Responsibilities',
  '',
  'Plan and write the monthly newsletter together with the product team and',
  'report on open and click rates',
  'Run our presence at two trade shows a year, from the booth design to the',
  'follow-up of leads with sales',
  'Prospect for new distributors in the north, negotiate their contracts and',
  'close deals worth $400k a year',
  '',
  'Requirements',
  '',
  'Two years in marketing',
].join('\n');

describe('A job whose lines were broken at the width of a page', () => {
  it('has one duty for each number, however many lines it takes', () => {
    for (const flavor of FLAVORS) {
      assert.deepEqual(said(NUMBERED, flavor), [
        'responsibility: 负责公司公众号、视频号等账号的内容策划与更新，跟踪阅读与转|化数据，每周输出复盘；',
        'responsibility: 统筹行业展会和线下沙龙的策划执行，协调搭建商和嘉宾，控制活|动预算；',
        'responsibility: 开发华东区域的经销商，完成合同谈判与签约，并对年度销售额和|回款负责',
        'requirement: 本科及以上学历，两年以上品牌经验；',
        'requirement: 文字功底扎实。',
      ]);
    }
  });

  it('has one duty for lines that go on with a small letter, without bullets too', () => {
    for (const flavor of FLAVORS) {
      assert.deepEqual(said(UNMARKED, flavor), [
        'responsibility: Plan and write the monthly newsletter together with the product team and|report on open and click rates',
        'responsibility: Run our presence at two trade shows a year, from the booth design to the|follow-up of leads with sales',
        'responsibility: Prospect for new distributors in the north, negotiate their contracts and|close deals worth $400k a year',
        'requirement: Two years in marketing',
      ]);
    }
  });

  it('loses the whole of a duty that is another role’s, and what is written into it stays one', () => {
    for (const [text, gone, codes] of [
      [NUMBERED, ['开发华东', '回款负责'], ['suppress-line']],
      [UNMARKED, ['Prospect', 'close deals'], ['rephrase-as-cooperation', 'suppress-line']],
    ] as const) {
      const analysis = analyzer.analyze(text, 'plaintext');
      const [finding] = analysis.findings.filter(({ code }) => code === 'role/off-role-duty');
      const fixes = analyzer.fixesOf(analysis, finding!);
      const after = (code: string): string => applyChanges(text, fixes.find((fix) => fix.code === code)!.changes);
      for (const words of gone) assert.ok(!after('delete-line').includes(words), words);
      for (const code of codes) {
        const again = analyzer.analyze(after(code), 'plaintext');
        assert.equal(again.draft.items.length, analysis.draft.items.length, code);
        assert.ok(!again.findings.some((it) => it.code === 'role/off-role-duty'), code);
      }
    }
  });

  it('keeps its sections where the line above a heading is as long as the page', () => {
    const text = NUMBERED.replace('回款负责\n', '回款负责，带两名新人熟悉渠道，每月走访二十家门店并写下所见\n');
    for (const flavor of FLAVORS)
      assert.equal(said(text, flavor).filter((it) => it.startsWith('requirement')).length, 2);
  });
});

describe('The width of a page', () => {
  it('is told by three lines that end where there was no more room', () => {
    assert.equal(widthOf(NUMBERED), 61);
    assert.equal(widthOf(UNMARKED), 73);
    assert.equal(widthOf(NUMBERED.replaceAll('\n', '\r\n')), 61);
    const [first, second, third, fourth] = NUMBERED.split('\n');
    assert.equal(widthOf([first, second, third, fourth].join('\n')), 0);
  });

  it('is none where lines end as their writer ended them', () => {
    for (const text of [
      '',
      '岗位职责\n负责渠道开发\n维护老客户并催收货款，按月对账\n参加行业展会，收集竞品信息并写成周报交给市场部，同时整理名片\n带新人\n',
      'Responsibilities\nCall on accounts in the north and keep the pipeline clean\nRun two trade shows a year\nReport to the head of sales each Friday on all open deals\nTrain new colleagues\n',
      '负责公司公众号、视频号等账号的内容策划与更新，跟踪阅读与转化。\n统筹行业展会和线下沙龙的策划执行，协调搭建商和嘉宾，控制预算。\n开发华东区域的经销商，完成合同谈判与签约，并对年度销售额负责。\n',
    ])
      assert.equal(widthOf(text), 0, text);
  });

  it('is none of a text whose lines are wider than pages are', () => {
    assert.equal(widthOf(`${NUMBERED}\n${'拜访客户，'.repeat(30)}\n`.repeat(3)), 0);
  });
});
