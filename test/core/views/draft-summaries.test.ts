import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { DraftSummary } from '../../../src/core/index.ts';
import { saysWork } from '../../../src/core/plain.ts';
import { analyzer, engine, roleModel } from '../../support/built-in.ts';

const SALES = [
  '# 销售经理',
  '',
  '## 岗位职责',
  '',
  '- 开发华东区的连锁客户，每周完成 4 次有效拜访，挖掘客户需求',
  '- 负责公司公众号和社群的日常运营，每周策划内容选题，提升粉丝活跃和次月留存',
  '- 主导商务谈判和合同签订，跟进回款节点',
  '- 跟进名下客户的续约和增购，签下更多订单',
  '',
  '## 任职要求',
  '',
  '- 三年以上企业软件直销经验，完成过个人销售目标',
  '',
].join('\n');
const MARKETING = [
  '# Marketing Manager',
  '',
  '## Responsibilities',
  '',
  '- Plan campaigns and manage the media budget',
  '- Cold-call 40 prospects a week and close deals',
  '- Run paid search and paid social',
  '',
  '## Requirements',
  '',
  '- Five years in B2B marketing',
  '',
].join('\n');

function summaryOf(text: string, options = {}): DraftSummary {
  return engine.summarize(analyzer.analyze(text, 'markdown', options), analyzer);
}

describe('The summary of a draft', () => {
  it('says what it is, for whom, its mix, and how many findings of each level it has', () => {
    const analysis = analyzer.analyze(SALES, 'markdown');
    const { posts, more } = engine.summarize(analysis, analyzer);
    const [post] = posts;
    assert.deepEqual([posts.length, more, post?.kind, post?.title, post?.role], [1, 0, 'jd', '销售经理', 'sales']);
    assert.deepEqual(post?.reading.mix, analysis.reading.mix);
    assert.equal(post.counts.warning, analysis.findings.filter(({ severity }) => severity === 'warning').length);
    assert.ok(post.first.some(({ code }) => code === 'role/off-role-duty'));
  });

  it('counts every finding once, in the text or as missing, and holds the first of each kind', () => {
    for (const text of [SALES, MARKETING, `${SALES}\n${MARKETING}`]) {
      const { findings } = analyzer.analyze(text, 'markdown');
      const { posts } = summaryOf(text);
      const counted = posts.map(({ counts, missing, blanks }) =>
        Object.values(counts).reduce((sum, it) => sum + it, missing + blanks),
      );
      assert.equal(
        counted.reduce((sum, count) => sum + count, 0),
        findings.length,
      );
      for (const { first } of posts) assert.equal(new Set(first.map(({ code }) => code)).size, first.length);
    }
  });

  it('has an entry for each post of a document, each with its own findings', () => {
    const { posts } = summaryOf(`${SALES}\n${MARKETING}`);
    assert.deepEqual(
      posts.map(({ title, role }) => [title, role]),
      [
        ['销售经理', 'sales'],
        ['Marketing Manager', 'marketing'],
      ],
    );
    for (const { first } of posts) assert.ok(first.some(({ code }) => code === 'role/off-role-duty'));
  });

  it('says how many findings were left out of a long list', () => {
    const long = SALES.replace('- 主导', '- 负责门店相关工作\n- 负责仓库相关工作\n- 负责食堂相关工作\n- 主导');
    assert.ok(summaryOf(long, { maximum: 1 }).more > 0);
  });

  it('counts the places that are left to fill in, those among them that are not listed', () => {
    const blanks = SALES.replace('- 主导', '- 每月回款〔回款额〕，新签〔新签家数〕家，续约率〔续约率〕\n- 主导');
    assert.deepEqual([summaryOf(blanks).posts[0]?.blanks, summaryOf(blanks, { maximum: 1 }).posts[0]?.blanks], [3, 3]);
    assert.equal(summaryOf(SALES).posts[0]?.blanks, 0);
  });

  it('has no entry for what is no draft, says that it is none, or is in another language', () => {
    const japanese =
      '# 営業マネージャー\n\n## 仕事内容\n\n- 新規顧客の開拓と提案を行い、契約を締結します\n- 既存のお客様をフォローします\n';
    for (const text of ['', '# 周报\n\n本周完成了三件事。\n', `---\nkind: other\n---\n\n${SALES}`, japanese])
      assert.deepEqual(summaryOf(text).posts, [], text.slice(0, 20));
  });

  it('names the profession beside the roles', () => {
    const text =
      '# 产品经理\n\n## 岗位职责\n\n- 撰写产品需求文档（PRD），推动版本评审\n- 做用户访谈，排需求优先级\n\n## 任职要求\n\n- 三年产品经验\n';
    assert.equal(summaryOf(text).posts[0]?.neighbor, 'product');
  });

  it('is plain data: a copy of it from a file is the same', () => {
    const summary = summaryOf(`${SALES}\n${MARKETING}`);
    assert.deepEqual(JSON.parse(JSON.stringify(summary)), JSON.parse(JSON.stringify(structuredClone(summary))));
  });
});

describe('The summary of a draft for a team', () => {
  it('says the same as for a list, and who does what besides', () => {
    const analysis = analyzer.analyze(`${SALES}\n${MARKETING}`, 'markdown');
    const [forList, forTeam] = [engine.summarize(analysis, analyzer), engine.summarizeWork(analysis, analyzer)];
    const withoutWork = forTeam.posts.map(({ work, ...post }) => {
      assert.ok(work.lines.length > 0);
      return post;
    });
    assert.deepEqual({ ...forTeam, posts: withoutWork }, forList);
    const file = { id: 'a', path: 'a.md' };
    assert.deepEqual(
      [forList, forTeam].map((summary) => saysWork({ ...file, summary })),
      [false, true],
    );
  });
});

describe('An analyzer that works apart', () => {
  it('says the same as the one of the editor', () => {
    const apart = engine.createAnalyzer(roleModel, true);
    for (const text of [SALES, MARKETING, `${SALES}\n${MARKETING}`])
      assert.deepEqual(apart.analyze(text, 'markdown'), analyzer.analyze(text, 'markdown'));
  });

  it('leaves known what the editor has read last, however many drafts it reads', () => {
    const apart = engine.createAnalyzer(roleModel, true);
    const draft = engine.readDraft(SALES, 'markdown');
    for (let at = 0; at < 12; at++) apart.analyze(`${MARKETING}- Number ${at}\n`, 'markdown');
    assert.equal(engine.readDraft(SALES, 'markdown'), draft);
  });
});
