import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine, LOCALES, type Pack } from '../../../../src/core/index.ts';
import { findingMessage } from '../../../../src/words/finding-words.ts';
import { compiled, pictureWith, roleModel, shipped } from '../../../support/built-in.ts';
import { knowledgeOf, knowledgeWith, said } from '../../../support/team-files.ts';

const base = compiled.pack;
const find = <T extends { readonly id: string }>(list: readonly T[], id: string): T => {
  const found = list.find((it) => it.id === id);
  assert.ok(found, id);
  return found;
};

describe('A pack of a team', () => {
  it('leaves everything as it is when it says nothing', async () => {
    const knowledge = await knowledgeWith('');
    assert.deepEqual(said(knowledge), []);
    assert.deepEqual({ ...knowledge.compiled.pack, sources: undefined }, { ...base, sources: undefined });
    assert.ok((await knowledgeOf({})).compiled === shipped);
  });

  it('merges maps and replaces scalars at every depth', async () => {
    const { compiled: team } = await knowledgeWith(`
roles:
  sales:
    tagline: { zh: 把单签下来 }
    cells:
      goal: { summary: { en: Close it } }
terms:
  - id: sales
    views: { marketing: { zh: 各管一段 } }
duties:
  sales-prospecting: { seniority: [junior] }
`);
    const before = find(base.roles, 'sales');
    const role = find(team.pack.roles, 'sales');
    assert.deepEqual(role.tagline, { zh: '把单签下来', en: before.tagline.en });
    assert.deepEqual(role.cells.goal, {
      ...before.cells.goal,
      summary: { zh: before.cells.goal!.summary.zh, en: 'Close it' },
    });
    assert.deepEqual(role.cells.team, before.cells.team);
    const term = find(team.pack.terms, 'sales');
    assert.equal(term.views.marketing!.zh, '各管一段');
    assert.deepEqual(term.forms, find(base.terms, 'sales').forms);
    assert.deepEqual(find(team.pack.duties, 'sales-prospecting').seniority, ['junior']);
    assert.deepEqual(
      team.pack.terms.map(({ id }) => id),
      base.terms.map(({ id }) => id),
    );
  });

  it('replaces a list of words, or adds to it and takes from it, and needs not copy it', async () => {
    const { compiled: team } = await knowledgeWith(`
terms:
  sales:
    forms: { zh: { add: [销售同学], remove: [销售部] } }
    lookalikes: [销售方名称]
sections:
  responsibility: { headings: { zh: { add: [咱们干啥] } } }
ownerColumns: { zh: { add: [谁来干] } }
activities:
  run-paid-placement: { wordings: { zh: { add: [投流] } }, shares: { add: [sales] } }
titles:
  - { id: growth-hacker, forms: [增长黑客], profession: marketing }
`);
    const forms = find(team.pack.terms, 'sales').forms.zh;
    assert.ok(forms.includes('销售同学') && forms.includes('销售团队') && !forms.includes('销售部'));
    assert.deepEqual(find(team.pack.terms, 'sales').lookalikes, ['销售方名称']);
    assert.ok(team.pack.sections[0]!.headings.zh.includes('咱们干啥'));
    assert.ok(team.pack.ownerColumns!.zh.includes('谁来干'));
    const activity = find(team.pack.activities, 'run-paid-placement');
    assert.ok(activity.wordings.zh.includes('投流') && activity.shares.includes('sales'));
    // Nobody shares a thing and only helps with it.
    assert.ok(!activity.supports.includes('sales'));
    assert.deepEqual(find(team.pack.titles, 'growth-hacker').forms, { zh: ['增长黑客'], en: ['增长黑客'] });
  });

  it('takes away an entry, a cell, a look at a term, a neighbor', async () => {
    const { compiled: team } = await knowledgeWith(`
roles: { sales: { cells: { war-metaphor: { remove: true } } } }
terms: { market: { remove: true }, sales: { views: { marketing: { remove: true } } } }
neighbors: { data: { remove: true } }
areas: [{ id: community, remove: true }]
`);
    assert.ok(!('war-metaphor' in find(team.pack.roles, 'sales').cells));
    assert.ok(!team.pack.terms.some(({ id }) => id === 'market'));
    assert.deepEqual(Object.keys(find(team.pack.terms, 'sales').views), ['operations']);
    assert.ok(!team.pack.areas.some(({ id }) => id === 'community'));
    for (const { owns, shares, supports } of team.pack.activities) {
      assert.ok(![...owns, ...shares, ...supports].includes('data'));
    }
  });

  it('takes away a role with all that is said of it, and the rest works', async () => {
    const knowledge = await knowledgeWith('roles: { operations: { remove: true } }');
    assert.deepEqual(said(knowledge), []);
    const { pack } = knowledge.compiled;
    const inTerms = pack.terms.flatMap(({ roles, views }) => [...Object.keys(roles), ...Object.keys(views)]);
    assert.ok(![...inTerms, ...pack.duties.map(({ role }) => role)].includes('operations'));
    const engine = createEngine([knowledge.compiled]);
    const analyzer = engine.createAnalyzer(roleModel);
    for (const locale of LOCALES) structuredClone(engine.comparison(locale));
    analyzer.analyze('# 销售经理\n\n- 开发新客户，签订合同\n- 提升用户留存\n', 'markdown', {});
  });

  it('gives an activity another owner in one line, and says no reason that does not hold any more', async () => {
    const { compiled: team, origins } = await knowledgeWith('activities: { run-paid-placement: { owns: operations } }');
    const activity = find(team.pack.activities, 'run-paid-placement');
    assert.deepEqual(activity.owns, ['operations']);
    assert.ok(!('why' in activity));
    assert.ok(!activity.supports.includes('operations'));
    assert.equal(origins.of(['activities', 'run-paid-placement', 'owns']).pack, 'ours');
  });

  it('means the owner that it names, whatever was said before of exceptions, and says so where it comes from', async () => {
    const line = 'activities: { demonstrate-product: { owns: operations, why: Our own people show it } }';
    const { compiled: team, origins } = await knowledgeWith(line);
    const activity = find(team.pack.activities, 'demonstrate-product');
    assert.deepEqual(activity.depends, []);
    assert.equal(origins.of(['activities', 'demonstrate-product', 'depends']).pack, 'ours');
    const plain = await knowledgeWith('activities: { demonstrate-product: { owns: operations } }');
    const analysis = createEngine([plain.compiled])
      .createAnalyzer(roleModel)
      .analyze(
        '# Account Executive\n\n## Responsibilities\n\n- Prospect new accounts\n- Negotiate contracts\n- Give live product demos\n',
        'markdown',
        {},
      );
    for (const finding of analysis.findings.filter(({ code }) => code === 'role/off-role-duty')) {
      for (const locale of LOCALES) {
        const said = findingMessage(finding, locale, createEngine([plain.compiled]).index);
        assert.doesNotMatch(said, /Demonstrate the product|产品演示有意/);
      }
    }
  });

  it('holds what a team says its own role does against all drafts of other roles', async () => {
    const { compiled: team } = await knowledgeWith(
      'roles: { bd: { name: { zh: 商务, en: Partnerships } } }\nactivities: { recruit-distributors: { owns: bd } }',
    );
    const engine = createEngine([team]);
    const text = '# 销售经理\n\n## 岗位职责\n\n- 开发新客户，签订合同\n- 跟进回款\n- 招募代理商\n';
    const found = engine.createAnalyzer(roleModel).analyze(text, 'markdown', {}).findings;
    const [off] = found.filter(({ code }) => code === 'role/off-role-duty');
    assert.equal(off?.args.role, 'bd');
    assert.equal(findingMessage(off, 'zh', engine.index), '读着像商务的活。有意写在这里的吗？是就不用改。');
  });

  it('tells the lines of its own role in a draft that is mostly made of them, since no title is asked about', async () => {
    const { compiled: team } = await knowledgeWith(
      'roles: { se: { name: Solutions Engineering } }\nactivities:\n  demonstrate-product: { owns: se }\n  run-pilots: { owns: se }\n  workshops: { name: Run workshops, stage: deal, owns: se, wordings: [architecture workshops] }',
    );
    const text =
      '# Account Executive\n\n## Responsibilities\n\n- Find and qualify 20 new prospects a month\n- Negotiate contracts and close new business\n- Give product demos to prospects\n- Run proofs of concept\n- Run architecture workshops\n';
    const found = createEngine([team]).createAnalyzer(roleModel).analyze(text, 'markdown', {}).findings;
    assert.deepEqual(
      found.flatMap(({ code, args }) => (code === 'role/off-role-duty' ? [args.role] : [])),
      ['se', 'se', 'se'],
    );
  });

  for (const line of [
    'neighbors: { customer-succes: { rank: compared } }',
    'neighbors: { legal-x: { name: 法务, rank: compared } }',
  ]) {
    it(`is told what is wrong, and nothing breaks: ${line}`, async () => {
      const knowledge = await knowledgeWith(line);
      const engine = createEngine([knowledge.compiled]);
      for (const locale of LOCALES) structuredClone(engine.comparison(locale));
      const isWrong = line.includes('succes:');
      assert.equal(said(knowledge).length > 0, isWrong, said(knowledge).join());
      assert.equal(knowledge.compiled.pack.roles.length, isWrong ? 3 : 4);
    });
  }

  it('compares a neighbor by one line, with the words that were known of it', async () => {
    for (const line of [
      'neighbors: { customer-success: { rank: compared } }',
      'roles: { customer-success: { rank: compared } }',
    ]) {
      const { compiled: team } = await knowledgeWith(line);
      assert.deepEqual(
        team.pack.roles.map(({ id }) => id),
        ['sales', 'marketing', 'operations', 'customer-success'],
      );
      assert.ok(!team.pack.neighbors.some(({ id }) => id === 'customer-success'));
      const engine = createEngine([team]);
      const text = '# 客户成功经理\n\n## 岗位职责\n\n- 带新客户上线，盯住客户健康分\n- 投放信息流广告\n';
      const analysis = engine.createAnalyzer(roleModel).analyze(text, 'markdown', {});
      assert.equal(analysis.declared?.role, 'customer-success');
      assert.ok(analysis.findings.some(({ code }) => code === 'role/off-role-duty'));
      assert.deepEqual(
        engine.comparison('zh').roles.map(({ id }) => id),
        ['sales', 'marketing', 'operations', 'customer-success'],
      );
    }
    const { compiled: team } = await knowledgeWith('roles: { marketing: { rank: neighbor } }');
    assert.ok(team.pack.neighbors.some(({ id }) => id === 'marketing'));
    assert.deepEqual(
      team.pack.roles.map(({ id }) => id),
      ['sales', 'operations'],
    );
  });

  it('needs of a new entry only what nobody can guess', async () => {
    const knowledge = await knowledgeWith(`
roles:
  growth: { name: 增长, summary: 拉新和激活 }
terms:
  aha: { forms: [顿悟时刻, eureka hour], roles: { growth: 3 } }
duties:
  find-aha: { role: growth, text: { zh: 找到顿悟时刻, en: Find the eureka hour } }
activities:
  run-referral: { name: 办老友会, stage: retention, owns: growth, wordings: [老带新, referral program] }
templates:
  growth-jd: { role: growth, name: 增长岗, body: "# {{=title}}\\n\\n## 职责\\n" }
neighbors:
  legal: { name: 法务 }
`);
    assert.deepEqual(said(knowledge), []);
    const engine = createEngine([knowledge.compiled]);
    assert.deepEqual(find(engine.pack.terms, 'aha').forms, { zh: ['顿悟时刻'], en: ['eureka hour'] });
    const card = engine.termCard('aha', 'en');
    assert.deepEqual([card.label, card.mainRole, card.sources[0]?.id], ['eureka hour', 'growth', 'ours']);
    assert.equal(engine.searchDuties('顿悟')[0]?.id, 'find-aha');
    for (const locale of LOCALES) {
      structuredClone([engine.comparison(locale), engine.outline(locale), engine.knowledge(locale)]);
      structuredClone(engine.responsibilityMap(locale));
    }
  });

  it('works with one role and with twenty', async () => {
    const alone = ['marketing', 'operations'].map((id) => `${id}: { remove: true }`).join(', ');
    const many = Array.from({ length: 17 }, (_, at) => `team-${at}: { name: 第${at}组 }`).join(', ');
    for (const [roles, count] of [
      [alone, 1],
      [many, 20],
    ] as const) {
      const knowledge = await knowledgeWith(`roles: { ${roles} }`);
      assert.deepEqual(said(knowledge), []);
      const engine = createEngine([knowledge.compiled]);
      assert.equal(engine.comparison('zh').roles.length, count);
      const analyzer = engine.createAnalyzer(roleModel);
      structuredClone(pictureWith(engine, analyzer, '# 销售经理\n\n- 开发新客户\n- 提升留存\n'));
      for (const { id } of engine.pack.roles) assert.ok(engine.card({ kind: 'role', id }, 'zh'), id);
    }
  });

  it('knows of every value where it comes from', async () => {
    const text =
      'terms:\n  sales:\n    forms: { zh: { add: [销售同学] } }\n  ours: { forms: [自家词], roles: { sales: 2 } }\n';
    const { origins, packs } = await knowledgeWith(text);
    const at = (...path: string[]): string => {
      const { layer, file, range } = origins.of(path);
      return layer === 'built-in' ? layer : `${file}: ${packs[0]!.reading.text.slice(range.start, range.end)}`;
    };
    assert.equal(at('terms', 'sales', 'forms', 'zh', '销售同学'), '/team/.role-lens/ours.yaml: 销售同学');
    assert.equal(at('terms', 'sales', 'forms', 'zh', '销售团队'), 'built-in');
    assert.equal(at('terms', 'sales', 'definition'), 'built-in');
    assert.equal(at('terms', 'ours', 'roles', 'sales'), '/team/.role-lens/ours.yaml: 2');
    assert.match(at('terms', 'ours', 'definition'), /forms: \[自家词\]/);
  });

  it('is a source of what it changes, by its name and the last two steps to its file', async () => {
    const { compiled: joined } = await knowledgeWith('terms:\n  dau: { definition: { en: Said by us. } }\n');
    const engine = createEngine([joined]);
    const { sources } = engine.termCard('dau', 'en');
    assert.ok(sources.length > 1);
    assert.deepEqual(sources.at(-1)?.section, 'ours (.role-lens/ours.yaml)');
    assert.ok(!engine.termCard('mau', 'en').sources.some(({ id }) => id === 'ours'));
  });

  it('is a source by its name in each language, in whatever order they stand', async () => {
    for (const [name, zh, en] of [
      ['{ en: Acme Sales, zh: 阿克梅销售 }', '阿克梅销售', 'Acme Sales'],
      ['{ zh: 阿克梅销售, en: Acme Sales }', '阿克梅销售', 'Acme Sales'],
      ['{ en: Acme Sales }', 'Acme Sales', 'Acme Sales'],
      ['阿克梅销售', '阿克梅销售', '阿克梅销售'],
    ] as const) {
      const { compiled: team } = await knowledgeWith(`name: ${name}\nterms: { sales: { definition: 卖 } }\n`);
      assert.deepEqual(find(team.pack.sources, 'ours').claim, { zh, en }, name);
    }
  });

  it('finds activities as before where it only says whose they are, and anew where it says by what words', async () => {
    const tablesWith = async (change: string): Promise<unknown> =>
      (await knowledgeWith(`activities:\n  run-paid-search: ${change}\n`)).compiled.activityTables;
    assert.ok((await tablesWith('{ owns: [operations] }')) === shipped.activityTables);
    for (const change of ['{ wordings: { zh: [投百度], en: [buy bing] } }', '{ unless: { zh: [海报], en: [poster] } }'])
      assert.equal(await tablesWith(change), undefined, change);
  });

  it('takes no list out of the built-in pack that no team touches', async () => {
    const read = new Set<string>();
    const pack = new Proxy(base, {
      get: (target, name: keyof Pack) => {
        read.add(name);
        return target[name];
      },
    });
    const { readPack, teamKnowledge } = await import('../../../../src/core/packs.ts');
    const reading = readPack('pack: ours\nnotes:\n  ours: { title: 口径, text: 我们只做直销 }\n');
    const packs = [{ path: '/a', layer: 'folder', reading, problems: [] } as const];
    teamKnowledge({ ...compiled, pack }, packs);
    for (const late of ['terms', 'activities', 'duties', 'titles', 'templates', 'neighbors'] as const) {
      assert.ok(!read.has(late), late);
    }
  });
});
