import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { combineFixes, type AnalysisOptions, type Locale } from '../../../src/core/index.ts';
import * as words from '../../../src/words/finding-words.ts';
import { draftStrings } from '../../../src/words/draft-words.ts';
import { bar, isOther, mixText } from '../../../src/vscode/features/check/draft-summary.ts';
import { draftTree, type DraftNode } from '../../../src/vscode/features/check/draft-tree.ts';
import { statusOf } from '../../../src/vscode/features/check/status-content.ts';
import { analyzer, engine } from '../../support/built-in.ts';

const { index } = engine;

const OFF_ROLE = '负责公司公众号和社群的日常运营，每周策划内容选题，提升粉丝活跃和次月留存';
const JD = [
  '---\nrole: sales\nkind: jd\n---\n',
  '# 销售经理\n',
  '## 岗位职责\n',
  '- 开发华东区的连锁客户，每周完成 4 次有效拜访',
  `- ${OFF_ROLE}`,
  '- 负责门店相关工作',
  '- 主导商务谈判和合同签订，跟进回款节点',
  '- 跟进名下客户的续约和增购，签下更多订单',
  '- 上门拜访采购负责人，制作报价，参加投标',
  '- 打电话开发新客户，完成个人销售额和回款目标\n',
  '## 任职要求\n',
  '- 三年以上企业软件直销经验，完成过个人销售目标\n',
].join('\n');

function tree(
  text: string,
  locale: Locale = 'en',
  options: AnalysisOptions = {},
  asksOrganization = false,
): DraftNode[] {
  const analysis = analyzer.analyze(text, 'markdown', options);
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const lines = engine.lineCounts(analysis, analyzer);
  return draftTree({ analysis, analyzer, index, lines, words, locale, asksOrganization, lineOf });
}
const all = (nodes: readonly DraftNode[]): DraftNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);
const node = (nodes: readonly DraftNode[], id: RegExp): DraftNode => {
  const found = all(nodes).find((it) => id.test(it.id));
  assert.ok(found, String(id));
  return found;
};

const POSTS =
  '## 大客户销售（3人）\n\n### 岗位职责\n\n- 开发客户并签约\n\n### 任职要求\n\n- 大专\n\n## 用户运营（1人）\n\n### 岗位职责\n\n- 提升留存\n\n### 任职要求\n\n- 细心\n';

describe('This Draft', () => {
  it('calls a post of another profession what it is, and says what that does', () => {
    const text = '# 高级数据分析师\n\n## 岗位职责\n\n- 搭建数据看板\n- 统一数据口径\n';
    for (const [locale, label, from] of [
      ['zh', '数据分析 · 岗位说明书', '标题写明'],
      ['en', 'Data and analytics · Job description', 'from the title'],
    ] as const) {
      const kind = node(tree(text, locale), /^kind$/);
      assert.deepEqual([kind.label, kind.description], [label, from]);
      assert.equal(kind.tooltip, index.neighbor('data')?.summary[locale]);
    }
  });

  it('asks once, in its last row, who does what in the company', () => {
    for (const locale of ['zh', 'en'] as const) {
      const last = tree(JD, locale, {}, true).at(-1)!;
      assert.equal(last.label, draftStrings(locale).organization);
      assert.deepEqual(last.abilities, ['organization']);
    }
    const rows = (text: string, asks: boolean): string[] => tree(text, 'en', {}, asks).map(({ id }) => id);
    assert.ok(!rows(JD, false).includes('organization'));
    assert.ok(!rows('# 高级数据分析师\n\n## 岗位职责\n\n- 搭建数据看板\n', true).includes('organization'));
  });

  it('counts the blanks in one row that leads to the next, below the findings and apart from them', () => {
    const text = `${'# 市场经理\n\n## 岗位职责\n\n- 投放广告\n'}${'- 做到〔目标〕\n'.repeat(60)}\n## 任职要求\n\n- 本科\n`;
    for (const [locale, label, next] of [
      ['zh', '还有 60 处空白', '下一处'],
      ['en', '60 blanks left', 'next'],
    ] as const) {
      const nodes = tree(text, locale);
      const row = node(nodes, /^blanks$/);
      assert.deepEqual([row.label, row.description, row.abilities], [label, next, ['blanks']]);
      const ids = nodes.map(({ id }) => id);
      assert.ok(ids.indexOf('findings') < ids.indexOf('blanks'));
      assert.ok(all(nodes).every(({ id }) => !id.startsWith('finding/draft/blank')));
    }
    assert.ok(tree('# 市场经理\n\n## 岗位职责\n\n- 投放广告\n').every(({ id }) => id !== 'blanks'));
  });

  it('lists blanks among the findings for whoever wants them there', () => {
    const text = '# 市场经理\n\n## 岗位职责\n\n- 做到〔目标〕\n';
    const found = node(tree(text, 'zh', { severities: { 'draft/blank': 'warning' } }), /^finding\/draft\/blank/);
    assert.match(found.description!, /^〔目标〕 · /);
  });

  it('says in the status bar how many blanks are left, behind the findings', () => {
    const text = '# 市场经理\n\n## 岗位职责\n\n- 投放广告，管理品牌\n- 品牌做到〔目标〕，预算XX万元\n';
    const analysis = analyzer.analyze(text, 'markdown');
    const shown = { analysis, analyzer, whole: analysis, post: -1, engine };
    assert.match(statusOf(shown, 'zh')!.text, / · 2 处空白$/);
    assert.match(statusOf(shown, 'en')!.text, / · 2 blanks$/);
    assert.match(statusOf(shown, 'en')!.label, /2 blanks left/);
    assert.ok(statusOf(shown, 'en')!.tooltip.some(([, words]) => words.includes('command:roleLens.nextBlank')));
  });

  it('says which of several posts it shows, and shows that one only', () => {
    const { posts } = analyzer.analyze(POSTS, 'markdown');
    const lineOf = (offset: number): number => POSTS.slice(0, offset).split('\n').length;
    for (const [locale, words_] of [
      ['zh', '第 2 个岗位，共 2 个'],
      ['en', 'job 2 of 2'],
    ] as const) {
      const of = { index: 1, count: posts.length };
      const lines = engine.lineCounts(posts[1]!, analyzer);
      const nodes = draftTree({ analysis: posts[1]!, analyzer, index, lines, words, locale, post: of, lineOf });
      const post = node(nodes, /^post$/);
      assert.deepEqual([post.label, post.description, [...post.abilities]], ['用户运营（1人）', words_, ['choose']]);
      const sections = node(nodes, /^sections$/).children;
      assert.deepEqual(
        sections.map(({ range }) => lineOf(range!.start)),
        [11, 13, 17],
      );
    }
    assert.ok(tree(JD).every(({ id }) => id !== 'post'));
  });

  it('says of a draft in a third language that it is left alone', () => {
    const text = '# 法人営業\n\n## 仕事内容\n\n- 新規顧客の開拓と提案営業\n';
    assert.deepEqual(
      (['zh', 'en'] as const).map((locale) => tree(text, locale).map(({ label }) => label)),
      [
        ['这份草稿是日语，Role Lens 只看中文和英文，不作判断。'],
        ['This draft is in Japanese. Role Lens judges Chinese and English only and leaves it alone.'],
      ],
    );
  });

  it('says what the draft is, for which role, and how that is known', () => {
    const kind = node(tree(JD), /^kind$/);
    assert.equal(kind.label, 'Sales · Job description');
    assert.equal(kind.description, 'from role:');
    assert.deepEqual([...kind.abilities], ['role']);
    assert.equal(node(tree(JD, 'zh'), /^kind$/).label, '销售 · 岗位说明书');
  });

  it('says when the text reads like another role than the declared one', () => {
    const clear = JD.replace(`- ${OFF_ROLE}\n`, '').replace('role: sales', 'role: operations').replace('# 销售', '# ');
    const kind = node(tree(clear), /^kind$/);
    assert.match(kind.description!, /reads like Sales/);
    assert.equal(kind.icon, 'warning');
  });

  it('counts the lines of each role, with phrases that lead to where they stand', () => {
    const mix = node(tree(JD), /^mix$/);
    assert.match(mix.description!, /^Sales \d+%/);
    assert.equal(
      mix.children.length,
      index.pack.roles.length + 1,
      'one that says nothing of any role is among the lines',
    );
    const analysis = analyzer.analyze(JD, 'markdown');
    const { lines } = engine.lineCounts(analysis, analyzer);
    assert.equal(
      mix.children.reduce((sum, { description }) => sum + parseInt(description!), 0),
      lines,
    );
    const phrases = mix.children[0]!.children;
    assert.ok(phrases.length > 0);
    for (const { label, range } of phrases) assert.equal(label, `“${JD.slice(range!.start, range!.end)}”`);
  });

  it('speaks no bars', () => {
    for (const { description, spoken } of node(tree(JD), /^mix$/).children) {
      assert.equal(spoken, description!.replace(/ [▰▱]+$/, ''));
      assert.match(spoken, /^\d+ lines?$/);
    }
  });

  it('agrees with itself where the title says a role and the text none', () => {
    const text = '# 市场专员\n\n## 岗位职责\n\n- 完成交办的事\n- 每天到岗\n';
    for (const [locale, kind, mix] of [
      ['zh', '市场 · 岗位说明书', /^(光看正文还看不出来|正文哪个角色都不像)$/],
      [
        'en',
        'Marketing · Job description',
        /^(Hard to tell from the text alone|The text reads like none of the roles)$/,
      ],
    ] as const) {
      const nodes = tree(text, locale);
      assert.equal(node(nodes, /^kind$/).label, kind);
      assert.match(node(nodes, /^mix$/).description!, mix);
    }
  });

  it('names all the roles of a draft for several', () => {
    const text = '# 市场、运营、销售专员\n\n## 岗位职责\n\n- 投放广告\n';
    const kind = node(tree(text, 'zh'), /^kind$/);
    assert.equal(kind.description, '标题写明');
    for (const role of ['市场', '运营', '销售']) assert.ok(kind.label.includes(role), kind.label);
    assert.match(
      node(tree(text.replace(/# .*/, '# Sales & Marketing Lead')), /^kind$/).label,
      /Sales, Marketing|Marketing, Sales/,
    );
  });

  it('begins with the role, then what was found, then what is missing; the mix and the sections are closed', () => {
    const nodes = tree(JD.replace(/## 任职要求[^]*/, ''));
    assert.deepEqual(
      nodes.map(({ id, isOpen }) => [id, isOpen ?? false]),
      [
        ['kind', false],
        ['findings', true],
        ['missing', true],
        ['mix', false],
        ['sections', false],
      ],
    );
  });

  it('lists findings by what they are; each says the words that it rests on, leads to its line and has its fix', () => {
    const nodes = tree(JD);
    const group = node(nodes, /^findings$/);
    assert.equal(group.description, '2');
    const [finding] = group.children;
    assert.equal(finding!.label, "Another role's work");
    const [, about = ''] = /^(.*) · line 11$/.exec(finding!.description!) ?? [];
    assert.ok(about !== '' && OFF_ROLE.includes(about) && about.length < OFF_ROLE.length, finding!.description);
    assert.equal(JD.slice(finding!.range!.start, finding!.range!.end), OFF_ROLE);
    assert.deepEqual([...finding!.abilities], ['fix', 'ignore']);
    assert.equal(finding!.fix!.code, 'rephrase-as-cooperation');
    assert.equal(node(nodes, /^finding\/jd\/vague-duty/).fix!.code, 'rewrite-duty');
  });

  it('lists warnings first, then information, then hints', () => {
    const severities = { 'role/off-role-duty': 'hint', 'jd/vague-duty': 'error' } as const;
    const icons = node(tree(JD, 'en', { severities }), /^findings$/).children.map(({ icon }) => icon);
    assert.deepEqual(icons, ['error', 'lightbulb']);
  });

  it('shows of a row of a table what stands in one cell', () => {
    const table =
      '| 时间 | 事项 | 负责人 |\n| --- | --- | --- |\n| 三月 | 上门拜访客户，报价并签下合同，催收回款 | 许棠 |\n';
    const plan = `---\nrole: marketing\nkind: plan\n---\n\n## 行动计划\n\n${table}`;
    const finding = node(tree(plan), /^finding\/role\/off-role-duty/);
    const about = finding.description!.replace(/ · line \d+$/, '');
    assert.ok('上门拜访客户，报价并签下合同，催收回款'.includes(about), about);
  });

  it('offers each missing thing for insertion, and in no other group', () => {
    const nodes = tree(JD.replace(/## 任职要求[^]*/, ''));
    const missing = node(nodes, /^missing$/);
    assert.equal(missing.description, String(missing.children.length));
    assert.ok(missing.children.some(({ fix }) => fix?.code === 'insert-section'));
    for (const child of missing.children) assert.ok(child.abilities.includes('insert'));
    assert.ok(node(nodes, /^findings$/).children.every(({ finding }) => finding?.code !== 'jd/missing-section'));
  });

  it('says what the lines of a section are, where its heading does not', () => {
    const lines = '- 本科及以上学历，市场营销专业优先\n- 三年以上销售工作经验\n- 具备良好的沟通能力\n';
    const text = `${JD}\n## 同路人\n\n${lines}\n## 星辰大海\n\n- 见下文\n`.replace('## 任职要求\n\n', '# 其他\n\n');
    const descriptions = (locale: Locale): (string | undefined)[] =>
      node(tree(text, locale), /^sections$/)
        .children.slice(-2)
        .map(({ description }) => description);
    assert.deepEqual(descriptions('zh'), ['任职要求 · 3 条', '1 条']);
    assert.deepEqual(descriptions('en'), ['Requirements · 3 items', '1 item']);
  });

  it('lists the sections with the number of their items', () => {
    const sections = node(tree(JD), /^sections$/).children;
    assert.deepEqual(
      sections.map(({ label, description }) => [label, description]),
      [
        ['销售经理', undefined],
        ['岗位职责', '7 items'],
        ['任职要求', '1 item'],
      ],
    );
  });

  it('says how many findings are not listed and how many are ignored', () => {
    const many = JD.replace(`- ${OFF_ROLE}`, [1, 2, 3].map((number) => `- ${OFF_ROLE}，第${number}组`).join('\n'));
    const nodes = tree(many, 'en', { maximum: 1 });
    assert.equal(node(nodes, /^findings$/).description, '4');
    const more = node(nodes, /^more\/role\/off-role-duty$/);
    assert.deepEqual([more.label, more.description], ['2 more not listed', "Another role's work"]);
    const ignored = tree(JD.replace(`- ${OFF_ROLE}`, `<!-- role-lens-disable-next-line -->\n- ${OFF_ROLE}`));
    assert.equal(node(ignored, /^ignored$/).label, '1 ignored');
    assert.ok(all(ignored).every(({ id }) => !id.startsWith('finding/role/off-role-duty')));
  });

  it('says when there is nothing to look at', () => {
    const off = Object.fromEntries(analyzer.analyze(JD, 'markdown').findings.map(({ code }) => [code, 'off']));
    assert.equal(node(tree(JD, 'en', { severities: off }), /^no-findings$/).label, 'No findings');
  });

  it('gives every node an id of its own, which stays when text is put above', () => {
    const twice = JD.replace(`- ${OFF_ROLE}`, `- ${OFF_ROLE}\n- ${OFF_ROLE}`);
    const ids = all(tree(twice)).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const below = all(tree(JD.replace('# 销售经理\n', '# 销售经理\n\n一段介绍。\n'))).map(({ id }) => id);
    const before = all(tree(JD)).map(({ id }) => id);
    assert.deepEqual(
      below.filter((id) => id.startsWith('finding')),
      before.filter((id) => id.startsWith('finding')),
    );
  });

  it('speaks Chinese throughout in Chinese', () => {
    for (const { label, description } of all(tree(JD, 'zh'))) {
      assert.doesNotMatch(`${label} ${description ?? ''}`.replace('role:', ''), /[a-z]{3}/i);
    }
  });

  it('makes with its fixes what they say', () => {
    const { fix } = node(tree(JD), /^finding\/role\/off-role-duty/);
    const [change] = combineFixes([fix!]);
    assert.match(change!.newText, /^配合运营/);
  });
});

const NO_LINES = { lines: 0, ofRole: {} };

describe('The short form of a mix', () => {
  const mix = (text: string, locale: Locale): string => {
    const analysis = analyzer.analyze(text, 'markdown');
    const told = { ...analysis, lines: engine.lineCounts(analysis, analyzer) };
    return mixText(told, index, locale, draftStrings(locale), analysis.role !== undefined);
  };

  it('is how the lines are shared out, the largest first, so that a line of another role is never 0 %', () => {
    assert.match(mix(JD, 'zh'), /^销售 \d+% · 运营 \d+%$/);
    assert.match(mix(JD, 'en'), /^Sales \d+% · Operations \d+%$/);
    const marks = engine.lens(analyzer.analyze(JD, 'markdown'), analyzer);
    const others = marks.filter(({ part }) => part === 'other').length;
    const percent = Math.round((100 * others) / marks.length);
    assert.ok(mix(JD, 'en').endsWith(`Operations ${percent}%`), mix(JD, 'en'));
  });

  it('is no share where a draft has hardly a line: what it says of itself counts', () => {
    const moved = '---\nrole: marketing\n---\n\n# 市场专员\n\n## 岗位职责\n\n- 维护店长社群，提高群活跃度\n';
    assert.doesNotMatch(mix(moved, 'zh'), /运营|%/);
    assert.equal(mix('# Sales Manager\n\n## Responsibilities\n\n- Close deals with key accounts\n', 'en'), 'Sales');
  });

  it('says that it is none of the roles, or not sure, in both languages', () => {
    const none = { mix: { sales: 0.1, marketing: 0.05, operations: 0.05, none: 0.8 }, confidence: 0.8 };
    const unsure = { mix: { sales: 0.4, marketing: 0.3, operations: 0.2, none: 0.1 }, confidence: 0.4 };
    const words = [none, unsure].flatMap((it) =>
      (['zh', 'en'] as const).map((locale) =>
        mixText({ reading: { ...it, role: undefined }, lines: NO_LINES }, index, locale, draftStrings(locale)),
      ),
    );
    assert.deepEqual(words, ['哪个角色都不像', 'None of the roles', '看不出偏向谁', 'No role stands out']);
  });

  it('says of a plan of several teams that it is theirs, and not that it is nobody’s', () => {
    const text =
      '# Launch sync\n\nHere: Ruth (field sales), Ben (marketing), Ines (community ops)\n\n- Quote for Alder Mills (Ruth)\n- Google Ads (Ben)\n- Moderate the forum (Ines)\n';
    const [kind, ...others] = tree(text);
    assert.deepEqual([kind!.label, kind!.description], ['Plan', 'Several teams']);
    assert.equal(others.find(({ id }) => id === 'mix')?.description, 'Several teams');
  });

  it('draws a share as a bar of ten', () => {
    assert.deepEqual([bar(0), bar(0.72), bar(1)], ['▱'.repeat(10), '▰'.repeat(7) + '▱'.repeat(3), '▰'.repeat(10)]);
  });

  it('is shown of a draft, not of an empty document or a recipe', () => {
    const recipe = '# 番茄炒蛋\n\n- 番茄切块，鸡蛋打散加盐\n- 热锅下油，先炒鸡蛋，盛出\n';
    for (const text of ['', ' \n', recipe]) assert.ok(isOther({ analysis: analyzer.analyze(text, 'markdown') }));
    assert.ok(!isOther({ analysis: analyzer.analyze(JD, 'markdown') }));
  });
});

describe('What is said of a draft', () => {
  const said = (locale: Locale): string[] => {
    const { status } = draftStrings(locale);
    const count = draftStrings(locale).findingCount(2);
    return [
      status({ is: 'mix', mix: 'X 72%' }, count),
      status({ is: 'profession', name: 'X' }, count),
      status({ is: 'teams' }, count),
      status({ is: 'none' }, count),
      status({ is: 'unclear' }, count),
    ];
  };

  it('is a sentence, whatever it reads as', () => {
    assert.deepEqual(said('en'), [
      'Role Lens: this draft reads as X 72%; 2 findings',
      'Role Lens: this draft is for X; 2 findings',
      'Role Lens: this plan is of several teams; 2 findings',
      'Role Lens: this draft reads like none of the roles; 2 findings',
      'Role Lens: no role stands out in this draft; 2 findings',
    ]);
    assert.deepEqual(said('zh'), [
      'Role Lens：这份草稿读起来像X 72%；2 个问题',
      'Role Lens：这份草稿写的是X；2 个问题',
      'Role Lens：这份计划由几个团队一起做；2 个问题',
      'Role Lens：这份草稿哪个角色都不像；2 个问题',
      'Role Lens：这份草稿看不出偏向哪个角色；2 个问题',
    ]);
  });

  it('is no kind beside the role where the text is of no kind', () => {
    const text = '---\nrole: sales\n---\n\n# 拜访记录\n\n今天见了客户，谈了价格。\n';
    assert.equal(analyzer.analyze(text, 'markdown').draft.kind, 'other');
    const nodes = tree(text);
    assert.equal(node(nodes, /^kind$/).label, 'Sales');
  });

  it('shows sections and findings without the signs of Markdown', () => {
    const marked = JD.replaceAll(/^## (.+)$/gmu, '## **$1**').replaceAll(/^- (.{4})/gmu, '- **$1**');
    const said = all(tree(marked)).map(({ label, description, tooltip }) => [label, description, tooltip].join(' '));
    for (const words of said) assert.doesNotMatch(words, /\*\*/u);
  });
});
