import assert from 'node:assert/strict';
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { before, describe, it } from 'mocha';
import type { Flavor } from '../../../src/core/index.ts';
import { compiled, engine } from '../../support/built-in.ts';
import type { ReadingTask } from './work-of-reading.ts';

const SIZES = [4_000, 16_000] as const;
/** Four times the text may be four times the work and a little; what grows with the square would be sixteen times. */
const MOST = 4.6;

/** What a draft begins with, what it goes on with over and over, and how it ends. */
const SHAPES: Readonly<Record<string, readonly [head: string, unit: string, tail: string]>> = {
  'a list in front matter': ['---\nrole: sales\nnotes:\n', ' - 拜访客户\n', '---\n\n# 销售经理\n'],
  'a block text in front matter': ['---\nnotes: |\n', '  拜访客户\n', '---\n'],
  'blanks in a value': ['---\ntitle: 销售', ' ', '经理\n---\n'],
  'comment signs in a value': ['---\ntitle: 销售', ' #', '\n---\n'],
  'keys within keys': ['---\n', 'a:\n b: c\n', '---\n'],
  'quotes that do not end': ['---\n', 'a: "b\n', '---\n'],
  'braces that do not end': ['---\n', 'a: {b\n', '---\n'],
  'a flow mapping': ['---\n{a: b', ', c: {d: [e]}', '}\n---\n'],
  'braces within braces': ['---\n{a: ', '{a: ', '\n---\n'],
  'front matter that does not end': ['---\n', 'a: b\n', ''],
  'values of TOML that do not end': ['+++\n', 'a = [\n', '+++\n'],
  'long strings of TOML that do not end': ['+++\n', 'a = """\n', '+++\n'],
  'tables of TOML': ['+++\n', '[a]\nb = 1\n', '+++\n'],
  JSON: ['{"a": "b"', ', "c": {"d": [1]}', '}\n'],
  'JSON that does not end': ['{"a": ', '{"b": "', ''],
  'blanks in the head of a table': ['| 事', ' ', '项 | 负责人 |\n| --- | --- |\n| 投放 | |\n'],
  columns: ['| 岗位职责 |', ' a |', '\n| - |\n'],
  'duties in one paragraph': ['岗位职责：负责签约', '，协助回款', '\n'],
  'labels in one paragraph': ['销售', '，岗位职责：签约', '\n'],
  'sentences below a line of a mail': ['# 推广计划\n\n本周重点\n', '写推文。\n本周重点\n', '谢谢\n'],
  'rows with tabs': ['# 推广计划\n\n事项\t负责人\n', '写推文\t李雷\n', ''],
  'tabs in a row': ['# 推广计划\n\n事项\t负责人\n写推文', '\t', '\n'],
  'lines of a page': ['岗位职责\n', '负责公司公众号等账号的内容策划与更新，跟踪阅读与转\n', ''],
  'heads of columns in a table': ['| 岗位名称 | 销售 |\n| - | - |\n', '| 序号 | 职责 | 工作内容 |\n', ''],
  'rows of a form with tabs': ['', '部门\t销售部\n', ''],
  'heads of columns with tabs': ['', '事项\t负责人\n', ''],
  breaks: ['岗位职责：', '<br>1、签约', '\n'],
  'breaks and nothing else': ['', '<br>', '\n'],
  'tags that do not end': ['## 岗位职责\n\n', '<li ', '\n'],
  'lists of HTML': ['## 岗位职责\n\n', '<li>签约</li>', '\n'],
  'tags on lines': ['', '<td>\n签约\n</td>\n', ''],
  'comments in a paragraph': ['## 岗位职责\n\n签约', '<!-- ! -->；', '\n'],
  'comments that do not end': ['## 岗位职责\n\n签约', '<!-- <br>', '\n'],
  'comments of MDX that do not end': ['签约', '{/* ', '\n'],
  'formulas that do not end': ['签约', ' $$ $a', '\n'],
  'links to pages that do not end': ['签约', '[[a|', '\n'],
  notes: ['', '[^1]: 签约\n', ''],
  'code of MDX that does not end': ['', 'export const a = {\n', ''],
  addresses: ['## 岗位职责\n\n', 'https://a.b/?c;d！', '\n'],
  'stars below a heading': ['## 岗位职责\n\n', '*', '：：\n'],
  'stars before numbers': ['## 岗位职责\n\n', '**1', '\n'],
  pictures: ['## 岗位职责\n\n', '🚀 签约\n', ''],
  'joined pictures': ['## 岗位职责\n\n', '👩\u200d', '\n'],
  'what nobody sees': ['', '\u200b', '- 签约\n'],
  'Roman numerals': ['岗位职责：\n', 'II. 签约\n', ''],
  decimals: ['岗位职责：\n', '1.', ' 签约\n'],
  callouts: ['', '> [!note] 岗位职责\n> - 签约\n', ''],
  definitions: ['岗位职责\n', ': 签约\n', ''],
  'lines in an item': ['- 签约\n', '  回款\n', ''],
  'comments below an item': ['一、签约\n', '<!-- a -->\n', ''],
  blanks: ['## 岗位职责', ' ', '\n'],
  'goals of a plan': ['# 销售计划\n\n', '**目标**\n- 提升留存\n', ''],
  'a goal of a plan with many labels': ['# 销售计划\n\n**目标**\n- 提升留存\n', '**华东**\n- 新签\n', ''],
  'posts in one file': ['', '# 销售经理\n\n## 岗位职责\n\n- 签约\n\n', ''],
  'posts with their work right below': [
    '# 销售经理\n\n## 岗位职责\n\n- 签约\n\n# 市场经理\n\n## 岗位职责\n\n- 投放\n\n',
    '# 运营专员\n\n- 签约\n\n',
    '',
  ],
  'posts in numbered lines': ['一、销售经理\n岗位职责：\n1、签约\n', '二、市场经理\n岗位职责：\n1、投放\n', ''],
  'owners behind dashes': ['# 三季度推广计划\n\n## 行动\n\n', '- 参展 —— 王五，3月\n', ''],
  'dashes and nothing else': ['# 三季度推广计划\n\n## 行动\n\n- 参展', ' —— ', '\n'],
  'signs that end a sentence': ['## 岗位职责\n\n- 签约', '。', '\n'],
};

const FLAVORS: readonly Flavor[] = ['markdown', 'plaintext'];

function draftOf([head, unit, tail]: readonly [string, string, string], length: number): string {
  return head + unit.repeat(Math.ceil(length / unit.length)) + tail;
}

describe('A draft of a megabyte', () => {
  it('is read, also where it is one line, or one mapping of front matter', () => {
    for (const [text, least] of [
      [`岗位职责：${'<br>1、签约'.repeat(200_000)}`, 200_000],
      [`---\n${'a: 签约\n'.repeat(200_000)}---\n\n- 签约\n`, 1],
      [`# 销售经理\n\n## 岗位职责\n\n${'- 签约\n'.repeat(200_000)}\n# 市场经理\n\n## 岗位职责\n\n- 投放\n`, 200_001],
    ] as const)
      assert.ok(engine.readDraft(text, 'markdown').items.length >= least, text.slice(0, 12));
  }).timeout(240_000);
});

describe('Reading a draft', function () {
  this.timeout(240_000);
  const names = Object.keys(SHAPES);
  let works: readonly number[] = [];

  before(async () => {
    const texts = FLAVORS.flatMap((flavor) =>
      Object.values(SHAPES).flatMap((shape) => SIZES.map((size) => ({ flavor, text: draftOf(shape, size) }))),
    );
    const task: ReadingTask = { compiled, texts };
    const worker = new Worker(path.join(import.meta.dirname, 'work-of-reading.ts'), { workerData: task });
    const [answer] = (await once(worker, 'message')) as [readonly number[]];
    works = answer;
  });

  FLAVORS.forEach((flavor, group) => {
    names.forEach((name, at) => {
      it(`is work in proportion to its length: ${name}, ${flavor}`, () => {
        const place = SIZES.length * (group * names.length + at);
        const ofSizes = works.slice(place, place + SIZES.length);
        for (let i = 1; i < SIZES.length; i++) {
          const times = ofSizes[i]! / ofSizes[i - 1]!;
          assert.ok(times <= MOST, `${ofSizes.join(' → ')}, ${times.toFixed(1)} times`);
        }
      });
    });
  });
});
