import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { decodeLearnedModel, decodeRoleModel } from '../../../src/core/judgement/model.ts';
import { createRoleReader, type RoleReader, type ScoredReading } from '../../../src/core/judgement/role-reader.ts';
import { createFolder } from '../../../src/core/text/fold.ts';
import type { TextRange } from '../../../src/core/text/range.ts';
import { readDraftAgain } from '../../../src/core/draft/read-draft.ts';
import { differenceBetween } from '../../../src/core/text/difference.ts';
import { compiled, draftWords, engine, roleModel } from '../../support/built-in.ts';
import { LOCALES } from '../../../src/core/language/locale.ts';
import { wordTree } from '../../../src/core/text/word-tree.ts';
import { encodeRoleModel } from '../../../tools/model/write.ts';
import { holds } from '../../support/property.ts';

const file = Buffer.from(roleModel);
const model = decodeRoleModel(file);
const newReader = (): RoleReader => createRoleReader(compiled, createFolder(compiled.han), model);
const reader = newReader();

function read(text: string, skip?: TextRange, by = reader): ScoredReading {
  const draft = engine.readDraft(text, 'markdown');
  return by.read(text, draft, engine.findTerms(text, draft), by.readLines(text, draft, skip));
}

const SALES = `## 岗位职责
1. 通过陌拜和转介绍开发新客户，挖掘客户需求
2. 负责报价、商务谈判与合同签订，跟进回款
3. 维护老客户，完成季度销售额

## 任职要求
- 两年以上企业客户销售经验`;
const MARKETING = `岗位职责：
1、制定年度品牌传播策略，提升品牌知名度
2、撰写新闻稿，维护媒体关系，处理危机公关
3、统筹广告投放与媒介采购，评估投放效果`;
const OPERATIONS = `工作内容：
- 搭建用户分层和会员体系，提升次日留存
- 策划拉新与促活活动，复盘活动数据
- 维护社群氛围，收集用户反馈推动产品优化`;
const ENGINEER = `## 岗位职责
- 负责后端服务的设计与开发，使用 Java 和 MySQL
- 排查线上故障，优化接口性能
- 编写单元测试和技术文档
## 任职要求
- 熟悉 Linux、Redis 与消息队列`;
const RECIPE = `# 番茄炖牛腩
- 牛腩切块，冷水下锅焯水
- 番茄去皮炒出汁，加热水没过牛腩
- 小火炖一个半小时，加盐出锅`;

describe('What a draft says of the roles', () => {
  for (const [name, text, role, phrase] of [
    ['Chinese sales post', SALES, 'sales', '合同签订'],
    ['Chinese post of public relations, brand and media', MARKETING, 'marketing', '新闻稿'],
    ['Chinese post of user operations', OPERATIONS, 'operations', '会员体系'],
    [
      'English sales post',
      `Responsibilities
- Prospect new accounts and run discovery calls
- Negotiate contracts and close deals
- Own a revenue quota and keep the sales pipeline up to date
- Grow existing accounts through cross-selling`,
      'sales',
      'Negotiate',
    ],
    [
      'English post of operations',
      `What you'll do
- Own user retention and activation from the first session
- Moderate the community and run weekly events for members
- Track DAU and churn by cohort, and test onboarding steps
- Manage push notifications and the loyalty programme`,
      'operations',
      'retention',
    ],
  ] as const) {
    it(`is ${role}, with the words that say so: ${name}`, () => {
      const reading = read(text);
      assert.equal(reading.role, role, JSON.stringify(reading.mix));
      const words = reading.evidence().filter((phrase) => phrase.role === role);
      const spoken = words.map(({ start, end }) => text.slice(start, end));
      assert.ok(
        spoken.some((word) => word.includes(phrase) || phrase.includes(word)),
        spoken.join(', '),
      );
    });
  }

  for (const [name, text] of [
    ["an engineer's job description", ENGINEER],
    ['a recipe', RECIPE],
    ['one vague line', '负责相关工作'],
    ['one word', '销售'],
    ['an English recipe', '- Heat the oven\n- Mix flour, butter and sugar\n- Bake until golden'],
    ['a diary', '今天下雨，和妈妈去公园散步，晚上看了一部老电影，很早就睡了。'],
  ]) {
    it(`is no role for ${name}`, () => assert.equal(read(text!).role, undefined, JSON.stringify(read(text!).mix)));
  }

  it('is nothing at all for an empty text', () => {
    const { role, confidence, mix, items } = read('');
    assert.deepEqual([role, confidence, mix.none, items.length], [undefined, 0, 1, 0]);
  });

  it('does not change with the title, when the title is to be skipped', () => {
    const title = '# 销售总监';
    const whole = read(`${title}\n\n${OPERATIONS}`, { start: 0, end: title.length });
    const bare = read(OPERATIONS);
    assert.deepEqual(whole.mix, bare.mix);
    assert.notDeepEqual(read(`${title}\n\n${OPERATIONS}`).mix, bare.mix);
  });

  it('does not change with what stands in code or front matter', () => {
    const around = `---\nnote: 开发新客户，商务谈判\n---\n\n${OPERATIONS}\n\n\`\`\`\n开发新客户，商务谈判，签订合同\n\`\`\`\n`;
    assert.deepEqual(read(around).mix, read(OPERATIONS).mix);
  });

  it('reads traditional characters and full-width letters as it reads others', () => {
    const [simple, other] = ['- 负责KOL投放与媒体关系', '- 負責ＫＯＬ投放與媒體關係'].map((text) => read(text));
    assert.deepEqual(other!.mix, simple!.mix);
  });
});

describe('What a line says of the roles', () => {
  it('is said of each item by itself', () => {
    const { items } = read(`## 岗位职责
- 开发新客户，跟进商机直到签约回款
- 撰写新闻稿，维护媒体关系
- 提升社群活跃度和用户留存`);
    assert.deepEqual(
      items.map(({ role }) => role),
      ['sales', 'marketing', 'operations'],
    );
  });

  it('is not about who owns a row of a table', () => {
    const table = (owner: string): string =>
      `## 行动计划\n\n| 事项 | 负责人 |\n| --- | --- |\n| 搭建会员体系，提升用户留存 | ${owner} |\n`;
    const [one, other] = [read(table('销售部')), read(table('张三'))];
    assert.equal(one.items[0]!.role, 'operations');
    assert.deepEqual(one.items[0]!.mix, other.items[0]!.mix);
  });

  it('is shown by phrases that overlap nothing, strongest first', () => {
    const reading = read(SALES);
    for (const evidence of [reading.evidence(), ...reading.items.map((_, item) => reading.evidenceOf(item))]) {
      const ordered = [...evidence].sort((a, b) => a.start - b.start);
      ordered.slice(1).forEach(({ start }, at) => assert.ok(start >= ordered[at]!.end, JSON.stringify(ordered)));
      evidence.slice(1).forEach(({ weight }, at) => assert.ok(weight <= evidence[at]!.weight));
    }
  });

  it('comes with the roles it works with, when there is someone to tell', () => {
    const told = createRoleReader(compiled, createFolder(compiled.han), model, (line) =>
      line.startsWith('配合销售') ? ['sales'] : [],
    );
    const reading = read('## 岗位职责\n- 配合销售跟进线索\n- 维护社群', undefined, told);
    assert.deepEqual([reading.cooperatesWith(0), reading.cooperatesWith(1)], [['sales'], []]);
  });
});

describe('A reading of any text', () => {
  const scraps = [
    '销售',
    '负责',
    '品牌',
    'SEO ',
    '`a`',
    '[链接](http://a.b)',
    '\n- ',
    '\n# ',
    '1、',
    '；',
    '。',
    '\ud800',
    '|',
  ];
  const anyText = fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: 'grapheme' })), { maxLength: 40 });

  it('adds up to one, and rests on ranges of the text', () => {
    holds(
      fc.property(anyText, (parts) => {
        const text = parts.join('');
        const reading = read(text);
        assert.equal(reading.items.length, engine.readDraft(text, 'markdown').items.length);
        for (const { mix, confidence, role } of [reading, ...reading.items]) {
          const sum = Object.values(mix).reduce((a, b) => a + b, 0);
          assert.ok(Math.abs(sum - 1) < 1e-9);
          assert.ok(confidence === 0 || confidence === Math.max(...Object.values(mix)));
          assert.ok(role === undefined || mix[role] === confidence);
        }
        const evidence = [reading.evidence(), ...reading.items.map((_, item) => reading.evidenceOf(item))].flat();
        for (const { start, end, weight } of evidence) {
          assert.ok(start >= 0 && start < end && end <= text.length && weight > 0);
        }
      }),
    );
  });

  it('is the same whether its lines were read before or not', () => {
    holds(
      fc.property(anyText, (parts) => {
        const text = parts.join('');
        const plain = (reading: ScoredReading): unknown => [
          reading.mix,
          reading.items.map((item) => item.mix),
          reading.evidence(),
        ];
        assert.deepEqual(plain(read(text)), plain(read(text, undefined, newReader())));
      }),
      { numRuns: 20 },
    );
  });
});

describe('The work of reading', () => {
  const lines = (count: number): string =>
    Array.from({ length: count }, (_, at) => `- 第${at}项：跟进客户需求与合同`).join('\n');

  it('grows with the text and no faster', () => {
    const work = (count: number): number => {
      const fresh = newReader();
      read(lines(count), undefined, fresh);
      return fresh.work;
    };
    const [small, large] = [work(500), work(2000)];
    assert.ok(small > 500 * 10);
    assert.ok(large <= 4.4 * small, `${small} → ${large}`);
  });

  it('is done again for the line that changed only', () => {
    const fresh = newReader();
    const [old, text] = [lines(1000), lines(1000).replace('第500项', '新增一项')];
    const before = readDraftAgain(old, 'markdown', draftWords, undefined);
    const first = fresh.readLines(old, before.draft);
    const { work } = fresh;
    const difference = differenceBetween(old, text);
    const { draft, kept } = readDraftAgain(text, 'markdown', draftWords, { value: before, difference });
    const again = fresh.readLines(text, draft, undefined, first, kept);
    assert.ok(fresh.work > work && fresh.work - work < 50, String(fresh.work - work));
    assert.deepEqual(again, newReader().readLines(text, draft));
  });
});

describe('The file of the role model', () => {
  it('is at most 120 KB in the package', () => assert.ok(gzipSync(file, { level: 9 }).length <= 120 * 1024));

  it('holds the n-grams as the tree of their beginnings', () => {
    const learned = decodeLearnedModel(file);
    const { languages } = decodeRoleModel(new Uint8Array(file));
    for (const locale of LOCALES) {
      assert.deepEqual(languages[locale].ngrams, wordTree(learned.languages[locale].ngrams));
    }
  });

  it('is written as it is read', () => assert.deepEqual(Buffer.from(encodeRoleModel(decodeLearnedModel(file))), file));

  it('names the roles of the pack', () =>
    assert.deepEqual([...model.roles].sort(), compiled.pack.roles.map(({ id }) => id).sort()));

  for (const [name, bytes] of [
    ['is empty', new Uint8Array()],
    ['is something else', new TextEncoder().encode('{"roles": ["sales"]}')],
    ['was cut off', file.subarray(0, file.length - 10)],
    ['was damaged', Uint8Array.from(file, (byte, at) => (at === 5000 ? byte ^ 1 : byte))],
  ] as const) {
    it(`says so when it ${name}`, () => assert.throws(() => decodeRoleModel(bytes), /This is no role model: /));
  }
});
