import assert from 'node:assert/strict';
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { before, describe, it } from 'mocha';
import type { Flavor } from '../../../src/core/index.ts';
import { compiled, roleModel } from '../../support/built-in.ts';
import type { WorkOfKey } from './work-of-a-key.ts';
import type { Task, Work } from './work-of-analysis.ts';
import type { WorkOfFixes } from './work-of-fixes.ts';

const SMALL = 8_000;
const LARGE = 4 * SMALL;
/** Four times the text may be four times the work and a little; what grows with the square would be sixteen times. */
const MOST = 4.4;

/** Of all the work of a draft from nothing a key takes no more than this. */
const SHARE = 0.4;

const JD = '# 销售经理\n\n## 岗位职责\n\n';
/** For lines whose role is surer the more there are of them: what is found then is found in the short draft too. */
const OPERATIONS_JD = '# 活动运营\\n\\n## 岗位职责\\n\\n';
const PLAN = '# 推广计划\n\n## 行动项\n\n';

/** What a draft begins with, and what it goes on with, over and over; `#` becomes a number that stands nowhere else. */
const DRAFTS: Readonly<Record<string, readonly [head: string, unit: string]>> = {
  'duties of the role': [JD, '- 拜访重点客户#，挖掘采购需求，推进签约与回款\n'],
  'duties of another role': [JD, '- 负责用户拉新#与留存，提升日活\n'],
  'duties of three roles': [JD, '- 拜访客户#并签约\n- 策划品牌投放#\n- 搭建用户增长体系#\n'],
  'duties that say nothing': [JD, '- 负责客户#相关工作\n'],
  'duties that say nothing, of a word of several roles': [OPERATIONS_JD, '- 负责活动#相关工作\n'],
  'one long run of a bare word': [OPERATIONS_JD, '负责活动'],
  'duties in English': ['# Sales Manager\n\n## Responsibilities\n\n', '1. Own user growth and retention in region #\n'],
  cooperation: [JD, '- 配合运营团队#做用户活动\n'],
  'clauses of one paragraph': [JD, '负责客户开发#；协助品牌投放；'],
  'clauses behind a label': ['# 销售经理\n\n岗位职责：', '负责用户拉新#与留存；拜访客户#并签约；'],
  'one long word': [JD, 'growth'],
  'one long run of 市场': [JD, '市场'],
  musts: ['# 销售经理\n\n## 任职要求\n\n', '- 必须精通谈判#，须有大客户经验\n'],
  'musts that discriminate': ['# 销售经理\n\n## 任职要求\n\n', '- 大专#，年龄25-35岁，限女生，五官端正\n'],
  'musts of qualities': [
    '# 市场专员\n\n## 任职要求\n\n',
    '- 责任心强，积极主动，抗压能力强，有团队精神#，八年以上经验\n',
  ],
  'lines that say one thing': [JD, '- 定期拜访重点客户，了解采购需求，推动续约\n- 定期拜访重点客户#，了解采购需求\n'],
  'duties under a brief': [
    '---\nrole: sales\nbrief:\n  outcomes:\n    - 开拓西南市场\n  not:\n    - 公众号选题\n---\n\n## 岗位职责\n\n',
    '- 拜访客户#，做公众号选题\n',
  ],
  'metrics of another role': ['# 销售经理\n\n## 考核指标\n\n', '- DAU #\n'],
  'rows without an owner': [`${PLAN}| 事项 | 负责人 |\n| --- | --- |\n`, '| 投放广告# | |\n'],
  'rows of the wrong owner': [`${PLAN}| 事项 | 负责人 |\n| --- | --- |\n`, '| 与客户签约# | 运营 |\n'],
  sections: [JD, '## 岗位职责\n\n## 任职要求 #\n\n'],
  titles: ['', '# 销售经理#\n'],
  'front matter': ['---\nrole: sales\n', 'key#: 运营\n'],
  'suppressions of a line': [JD, '- 负责客户#相关工作 <!-- role-lens-disable-line -->\n'],
  'suppressions of the next line': [JD, '<!-- role-lens-disable-next-line jd/vague-duty -->\n- 负责客户#相关工作\n'],
  'suppressions of nothing': [JD, '<!-- role-lens-disable-line jd/vague-duty -->\n'],
  'suppressions that are not closed': [JD, '<!-- role-lens-disable -->\n'],
  'suppressions of unknown codes': [JD, '<!-- role-lens-disable-line jd/no-such-# -->\n'],
  'suppressions on one line': [JD, '负责活动。<!-- role-lens-disable-line --> '],
  'suppressions of the next line on one line': [JD, '<!-- role-lens-disable-next-line --> '],
  'codes of one suppression': [`${JD}<!-- role-lens-disable jd/vague-duty`, ' jd/no-such-#'],
  'comments that do not end': [JD, '<!-- role-lens-disable '],
  blanks: [JD, '- 做到〔目标#〕，预算XX万元，向____汇报，时间：待定\n'],
  'blanks on one line': [JD, '[target #]〔目标#〕［〔[<{{XXX____待定：'],
  'empty lines': [JD, '\n'],
  emoji: [JD, '- 🎯'],
  backticks: [JD, '`'],
  brackets: [JD, '[]('],
  quotations: [JD, '> - '],
  numbers: [JD, '1、'],
  addresses: [JD, 'a@b.c '],
};

const FLAVORS: readonly Flavor[] = ['markdown', 'plaintext'];

/** @param first the first of its numbers */
function draftOf([head, unit]: readonly [string, string], length: number, first: number): string {
  const pieces = [head];
  for (let size = head.length, i = 0; size < length; i++) {
    const piece = unit.replaceAll('#', String(first + i));
    pieces.push(piece);
    size += piece.length;
  }
  return pieces.join('');
}

describe('Analyzing a draft', function () {
  this.timeout(300_000);
  // There are so many that half the length has to do: what grows with the square shows in it as well.
  const [SHORT, LONG] = [SMALL / 2, LARGE / 2];
  const texts = FLAVORS.flatMap((flavor) =>
    Object.values(DRAFTS).flatMap((draft) => [SHORT, LONG].map((length) => ({ flavor, draft, length }))),
  ).map(({ flavor, draft, length }, i) => {
    // All numbers have six digits, whatever their text.
    return { flavor, text: draftOf(draft, length, 100_000 + 7_000 * i) };
  });
  let works: readonly Work[] = [];

  before(async () => {
    const task: Task = { compiled, roleModel, texts };
    const worker = new Worker(path.join(import.meta.dirname, 'work-of-analysis.ts'), { workerData: task });
    const [answer] = (await once(worker, 'message')) as [readonly Work[]];
    works = answer;
  });

  FLAVORS.forEach((flavor, group) => {
    Object.keys(DRAFTS).forEach((name, at) => {
      it(`is work in proportion to its length: ${name}, ${flavor}`, () => {
        const place = 2 * (group * Object.keys(DRAFTS).length + at);
        const [small, large] = [works[place]!, works[place + 1]!];
        assert.ok(small.ofAnalysis > SHORT, 'every unit is looked at');
        for (const part of ['ofAnalysis', 'ofPicture'] as const) {
          const times = large[part] / small[part];
          assert.ok(times <= MOST, `${part}: ${small[part]} → ${large[part]}, ${times.toFixed(1)} times`);
        }
      });
    });
  });
});

describe('Mending a draft with very many findings', function () {
  this.timeout(300_000);
  const drafts: readonly (readonly [name: string, head: string, unit: string])[] = [
    ['sentences on one line', JD, '负责用户拉新#与留存；拜访客户#并签约；'],
    ['sentences behind a label', '# 销售经理\n\n岗位职责：', '负责用户拉新#与留存；拜访客户#并签约；'],
    ['sentences in traditional characters', '# 銷售經理\n\n崗位職責：\n\n', '負責用戶拉新#與留存；拜訪客戶#並簽約；'],
    [
      'English sentences',
      '# Sales Manager\n\n## Responsibilities\n\n',
      'Negotiate prices in region #. Carry the quota of region #. Run the user community and moderate the forum in region #. ',
    ],
  ];
  const texts = FLAVORS.flatMap((flavor) =>
    drafts.flatMap(([, head, unit]) =>
      [SMALL, LARGE].map((length) => ({ flavor, text: draftOf([head, unit], length, 100_000) })),
    ),
  );
  let works: readonly WorkOfFixes[] = [];

  before(async () => {
    const task: Task = { compiled, roleModel, texts };
    const worker = new Worker(path.join(import.meta.dirname, 'work-of-fixes.ts'), { workerData: task });
    const [answer] = (await once(worker, 'message')) as [readonly WorkOfFixes[]];
    works = answer;
  });

  FLAVORS.forEach((flavor, group) => {
    drafts.forEach(([name], at) => {
      it(`is work in proportion to its length: ${name}, ${flavor}`, () => {
        const place = 2 * (group * drafts.length + at);
        const [small, large] = [works[place]!, works[place + 1]!];
        assert.ok(small.findings > 50 && large.findings > 200, `${small.findings} and ${large.findings} findings`);
        assert.ok(large.work <= MOST * small.work, `${small.work} → ${large.work}`);
      });
    });
  });
});

describe('A key typed into a draft', function () {
  this.timeout(300_000);
  const drafts: readonly (readonly [name: string, head: string, unit: string])[] = [
    ['list', JD, '- 拜访重点客户#，挖掘采购需求，推进签约与回款\n'],
    ['sections', JD, '- 拜访客户#并签约\n- 策划品牌投放#\n\n## 任职要求 #\n\n1. 精通谈判#\n'],
    ['prose', '# 销售经理\n\n岗位职责：\n', '负责客户开发#；协助品牌投放，跟进回款。\n\n'],
    ['plain list', '岗位职责：\n', '1、Own user growth in region #\n'],
  ];
  const texts = FLAVORS.flatMap((flavor) =>
    drafts.flatMap(([, head, unit]) =>
      [SMALL, LARGE].map((length) => ({ flavor, text: draftOf([head, unit], length, 100_000) })),
    ),
  );
  let works: readonly WorkOfKey[] = [];

  before(async () => {
    const task: Task = { compiled, roleModel, texts };
    const worker = new Worker(path.join(import.meta.dirname, 'work-of-a-key.ts'), { workerData: task });
    const [answer] = (await once(worker, 'message')) as [readonly WorkOfKey[]];
    works = answer;
  });

  FLAVORS.forEach((flavor, group) => {
    drafts.forEach(([name], at) => {
      it(`has the letters looked at around it, however long the draft is: ${name}, ${flavor}`, () => {
        const place = 2 * (group * drafts.length + at);
        const [small, large] = [works[place]!, works[place + 1]!];
        assert.ok(small.letters.key > 50, 'the changed line is looked at');
        assert.ok(large.letters.key <= 1.1 * small.letters.key, `${small.letters.key} → ${large.letters.key}`);
        // What is left for the rest of the draft is moving and adding up what is known of its lines.
        for (const { all } of [small, large]) assert.ok(all.key <= SHARE * all.fromNothing, JSON.stringify(all));
      });
    });
  });
});
