import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine, type DraftPicture } from '../../../src/core/index.ts';
import { analyzer, compiled, engine, roleModel, pictureWith } from '../../support/built-in.ts';

const pictureOf = (text: string): DraftPicture => pictureWith(engine, analyzer, text);

const SALES = `---
role: sales
kind: jd
---
# 销售经理

## 岗位职责
- 开发新客户，每周完成4次客户拜访。
- 主导商务谈判和合同签订，跟进回款。
- 维护店长社群，提高群活跃度和次月留存。
`;

describe('What the pictures show of a draft', () => {
  it('is a dot for each line, with the number of the line and whose work it is', () => {
    const { dots, items, role, isDeclared } = pictureOf(SALES);
    assert.equal(role, 'sales');
    assert.equal(isDeclared, true);
    assert.equal(items, 3);
    assert.deepEqual(
      dots.map(({ line, role }) => [line, role]),
      [
        [8, 'sales'],
        [9, 'sales'],
        [10, 'operations'],
      ],
    );
    assert.deepEqual(
      dots.map(({ offRole }) => offRole),
      [undefined, undefined, 'operations'],
    );
    assert.equal(dots[0]!.text, '开发新客户，每周完成4次客户拜访。');
  });

  for (const [own, title, lines] of [
    [
      'sales',
      '# 销售经理\n\n## 岗位职责\n',
      ['与市场部配合，策划行业活动', '与市场部配合做好品牌推广', '协同市场部获取线索', '联合市场部策划营销活动'],
    ],
    ['operations', '# 用户运营\n\n## 岗位职责\n', ['与销售团队配合，跟进转化', '配合销售完成客户回款']],
    [
      'sales',
      '# Sales Manager\n\n## Responsibilities\n',
      [
        'Partner with marketing to plan events',
        'Collaborate with marketing on content and lead generation',
        'Work with marketing',
      ],
    ],
    [undefined, '# 岗位\n\n## 岗位职责\n', ['与市场部配合做好品牌推广']],
  ] as const) {
    it(`gives a line to none of those that it works with: ${title.slice(2, 6)}`, () => {
      const { dots, role } = pictureOf(`${title}\n${lines.map((line) => `- ${line}\n`).join('')}`);
      assert.equal(role, own);
      for (const dot of dots) {
        assert.equal(dot.role, own, dot.text);
        assert.ok(Object.values(dot.mix).reduce((sum, share) => sum + share, 0) > 0.999, dot.text);
        assert.ok((dot.mix[own ?? 'none'] ?? 0) > 0.5, dot.text);
      }
    });
  }

  it('leaves a line that does the work of others where it is', () => {
    const lines = '- 策划品牌活动，投放广告，与市场部对齐\n- 负责公司信息流广告的投放，管理投放预算\n';
    const { dots } = pictureOf(`# 销售经理\n\n## 岗位职责\n\n- 拜访客户\n${lines}`);
    assert.equal(dots[2]!.role, 'marketing');
  });

  it('counts no line that is no work, and each line of work for the role whose mark it has', () => {
    const text = `${SALES}- 参加周会\n\n## 任职要求\n\n- 三年销售经验\n\n## 福利待遇\n\n- 五险一金\n`;
    const { dots, items, mix } = pictureOf(text);
    const analysis = analyzer.analyze(text, 'markdown');
    const marks = new Map(engine.lens(analysis, analyzer).map((mark) => [mark.start, mark]));
    assert.deepEqual([dots.length, items], [4, 4]);
    for (const { item, role, mix: its } of dots) {
      const mark = marks.get(analysis.draft.items[item]!.content.start);
      assert.equal(role, mark?.role);
      if (role !== undefined) assert.equal(Math.max(...Object.values(its)), its[role]);
    }
    assert.deepEqual(mix, { sales: 2 / 3, operations: 1 / 3 });
    assert.deepEqual(engine.lineCounts(analysis, analyzer), { lines: 4, ofRole: { sales: 2, operations: 1 } });
  });

  it('cuts long lines where a character ends', () => {
    const { dots } = pictureOf(`## 岗位职责\n- 拜${'😀'.repeat(200)}\n`);
    assert.equal([...dots[0]!.text].length, 160);
    assert.match(dots[0]!.text, /^拜(?:😀)+…$/u);
  });

  it('holds a limited number of dots, and says how many lines there are', () => {
    const { dots, items } = pictureOf(`## 岗位职责\n${'- 拜访客户\n'.repeat(1000)}`);
    assert.equal(items, 1000);
    assert.equal(dots.length, 400);
    assert.equal(dots.at(-1)!.line, 401);
  });

  it('has nothing in it where there is no draft', () => {
    assert.deepEqual(pictureOf('').dots, []);
    assert.deepEqual(pictureOf('').coverage, []);
  });
});

describe('The coverage of a draft', () => {
  it('quotes the lines that speak of a facet, also where requirements stand above the work', () => {
    const lines = [
      '三年以上销售经验',
      '**本科**及以上学历',
      '开发新客户，每周完成 4 次客户拜访',
      '主导商务谈判，跟进回款',
    ];
    const [asked, work] = [lines.slice(0, 2), lines.slice(2)].map((some) => some.map((it) => `- ${it}\n`).join(''));
    const { coverage } = pictureOf(`${SALES.split('## ')[0]}## 任职要求\n${asked}\n## 岗位职责\n${work}`);
    assert.ok(coverage.some(({ items }) => items.includes(0)) && coverage.some(({ items }) => items.includes(2)));
    for (const { items, texts } of coverage)
      assert.deepEqual(
        texts,
        items.map((item) => lines[item]),
      );
  });

  const level = (text: string, facet: string) => pictureOf(text).coverage.find((it) => it.facet === facet)?.level;

  it('tells what several lines speak of from what one does and what none does', () => {
    assert.equal(level(`${SALES}${SALES.split('\n').slice(7, 9).join('\n')}\n`, 'core-work'), 'covered');
    assert.equal(level(SALES, 'core-work'), 'thin');
    assert.equal(level(SALES, 'budget'), 'missing');
  });

  it('offers a duty of the role for what is missing, and not one that is there', () => {
    const missing = pictureOf(SALES).coverage.find(({ level }) => level === 'missing')!;
    const duty = engine.pack.duties.find(({ id }) => id === missing.duty)!;
    assert.equal(duty.role, 'sales');
    assert.equal(duty.facet, missing.facet);
    const added = pictureOf(`${SALES}- ${duty.text.zh}\n`).coverage.find(({ facet }) => facet === missing.facet)!;
    assert.notEqual(added.duty, duty.id);
  });

  for (const { id: role } of engine.pack.roles) {
    it(`sees what it offered once it is inserted, with other numbers too: ${role}`, () => {
      const draft = `---\nrole: ${role}\nkind: jd\n---\n# 岗位说明\n\n## 岗位职责\n`;
      const offered = pictureOf(draft).coverage.flatMap(({ duty }) => duty ?? []);
      assert.ok(offered.length >= 10);
      for (const id of offered) {
        const { text, facet } = engine.pack.duties.find((duty) => duty.id === id)!;
        for (const words of [text.zh, text.en, text.zh.replace(/\d+/g, '99')]) {
          const its = pictureOf(`${draft}- ${words}\n`).coverage.find((it) => it.facet === facet)!;
          assert.deepEqual(its.items, [0], words);
          assert.notEqual(its.duty, id);
        }
      }
    });
  }

  it('takes a section for what it asks, except lines that are the work of another role', () => {
    const head = '---\nrole: sales\nkind: jd\n---\n# 销售经理\n\n';
    assert.equal(level(`${head}## 岗位职责\n- 每天打卡\n`, 'competencies'), 'missing');
    assert.equal(level(`${head}## 任职要求\n- 会用表格\n- 能出差\n`, 'competencies'), 'covered');
    const { coverage } = pictureOf(`${head}## 考核指标\n- 每月打卡率\n- 用户留存率\n`);
    assert.deepEqual(coverage.find(({ facet }) => facet === 'metrics')?.items, [0]);
    assert.equal(level(`${SALES}\n## 协作与支持\n- 周三碰头\n`, 'cooperation'), 'thin');
  });

  it('asks nothing of a person in a plan', () => {
    for (const { id: role } of engine.pack.roles) {
      const { coverage } = pictureOf(`---\nrole: ${role}\nkind: plan\n---\n# 计划\n\n## 行动计划\n- 写稿\n`);
      const sections = coverage.map(({ duty }) => engine.pack.duties.find(({ id }) => id === duty)?.section);
      assert.ok(!sections.includes('requirement'), role);
      assert.ok(coverage.length >= 10);
    }
  });

  it('asks a plan what is done, and not what the role is and whom it needs', () => {
    for (const { id: role } of engine.pack.roles) {
      const asked = (kind: string): string[] =>
        pictureOf(`---\nrole: ${role}\nkind: ${kind}\n---\n# 文稿\n\n## 行动计划\n- 写稿\n`).coverage.map(
          ({ facet }) => facet,
        );
      for (const facet of ['goal', 'target', 'core-work', 'methods', 'budget', 'cooperation']) {
        assert.ok(asked('plan').includes(facet), facet);
      }
      const ofRole = ['team', 'influence', 'tools', 'competencies', 'thinking', 'traditional', 'friction'];
      assert.deepEqual(
        asked('plan').filter((facet) => ofRole.includes(facet)),
        [],
      );
      assert.ok(asked('jd').includes('tools'));
    }
  });

  it('offers nothing of another specialization than the one that the draft declares', () => {
    const { coverage } = pictureOf(
      '---\nrole: operations\nspecialization: community-operations\nkind: jd\n---\n# 社区运营\n\n## 岗位职责\n',
    );
    const duties = coverage.flatMap(({ duty }) => engine.pack.duties.find(({ id }) => id === duty) ?? []);
    assert.ok(duties.length > 0);
    assert.deepEqual(
      duties.filter(({ specialization }) => specialization !== undefined && specialization !== 'community-operations'),
      [],
    );
  });

  it('leaves out facets that are not written of, such as what outsiders get wrong', () => {
    const facets = pictureOf(SALES).coverage.map(({ facet }) => facet);
    for (const facet of ['misconceptions', 'war-metaphor', 'absence']) assert.ok(!facets.includes(facet), facet);
    assert.ok(facets.length >= 15);
  });

  it('stays as it is when a team adds a role with few words', () => {
    const { roles } = compiled.pack;
    const thin = { ...roles[0]!, id: 'thin', core: [], specializations: [] };
    const larger = createEngine([{ ...compiled, pack: { ...compiled.pack, roles: [...roles, thin] } }]);
    const coverageOf = (of: typeof engine) => pictureWith(of, of.createAnalyzer(roleModel), SALES).coverage;
    assert.ok(coverageOf(engine).length > 0);
    assert.deepEqual(coverageOf(larger), coverageOf(engine));
  });

  it('names only lines of the draft', () => {
    const { coverage, items } = pictureOf(SALES);
    for (const it of coverage) assert.ok(it.items.every((item) => item >= 0 && item < items));
  });
});
