import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges, type Analysis, type Finding, type FixCode } from '../../../src/core/index.ts';
import { engine, roleModel } from '../../support/built-in.ts';

const analyzer = engine.createAnalyzer(roleModel);

const SALES = `## 1. 大客户销售

### 岗位职责

- 开发华南区的连锁客户
- 主导商务谈判，签下年度合同
- 跟进回款，完成季度销售额

### 任职要求

- 大专
`;
const OPERATIONS = `## 2. 用户运营

### 岗位职责

- 搭建用户分层与触达策略
- 提升次月留存与活跃
- 复盘活动数据
- 陌生拜访企业客户，签订销售合同并催收回款

### 任职要求

- 细心
`;
const TEXT = `# 招聘启事\n\n${SALES}\n${OPERATIONS}`;

function findings(analysis: Analysis, code: string): readonly Finding[] {
  return analysis.findings.filter((it) => it.code === code);
}

/** The text after a fix of a finding, and what it opens beside it. */
function fixed(analysis: Analysis, finding: Finding, code: FixCode): { text: string; newDrafts: readonly string[] } {
  const fix = analyzer.fixesOf(analysis, finding).find((it) => it.code === code);
  assert.ok(fix, `no fix ${code}`);
  return { text: applyChanges(analysis.text, fix.changes), newDrafts: (fix.newDrafts ?? []).map(({ text }) => text) };
}

describe('The analysis of a document with several posts', () => {
  const analysis = analyzer.analyze(TEXT, 'markdown');
  const [sales, operations] = analysis.posts;

  it('holds each post against its own title', () => {
    assert.deepEqual(
      analysis.posts.map(({ declared, role, title }) => [declared?.role, role, TEXT.slice(title!.start, title!.end)]),
      [
        ['sales', 'sales', '大客户销售'],
        ['operations', 'operations', '用户运营'],
      ],
    );
    assert.deepEqual(
      analysis.findings
        .filter(({ code }) => code.startsWith('role/'))
        .map(({ code, start, end }) => [code, TEXT.slice(start, end)]),
      [['role/off-role-duty', '陌生拜访企业客户，签订销售合同并催收回款']],
    );
  });

  it('has the lines of its posts in the sections that each post tells them to be in', () => {
    const duties = '1、拜访客户，开发新客户\n2、主导商务谈判，签订合同\n3、跟进回款\n';
    const wanted = '1、本科以上学历，市场营销专业\n2、三年以上销售经验\n3、沟通能力强，能适应出差\n';
    const post = (title: string): string => `# ${title}\n\n## 岗位职责\n\n${duties}\n${wanted}\n`;
    const { draft, posts } = analyzer.analyze(post('销售经理') + post('大客户经理'), 'markdown');
    const sectionsIn = (it: typeof draft): unknown[] => it.items.map(({ section }) => section);
    assert.equal(posts.length, 2);
    assert.ok(sectionsIn(draft).includes('requirement'));
    assert.deepEqual(
      sectionsIn(draft),
      posts.flatMap((it) => sectionsIn(it.draft)),
    );
  });

  it('says of the whole what its posts share', () => {
    assert.equal(analysis.declared, undefined);
    assert.equal(analysis.role, undefined);
    assert.equal(analysis.draft.kind, 'jd');
    assert.equal(analysis.language, 'zh');
    assert.equal(analysis.draft.items.length, analysis.reading.items.length);
    const shares = Object.values(analysis.reading.mix).reduce((sum, share) => sum + share, 0);
    assert.ok(Math.abs(shares - 1) < 1e-9);
  });

  it('gives every post its own sections, items and findings, where they stand in the document', () => {
    const words = ({ draft }: Analysis): string[] =>
      draft.items.map(({ content }) => TEXT.slice(content.start, content.end));
    assert.deepEqual(words(sales!), [
      '开发华南区的连锁客户',
      '主导商务谈判，签下年度合同',
      '跟进回款，完成季度销售额',
      '大专',
    ]);
    assert.equal(words(operations!).length, 5);
    assert.deepEqual([...words(sales!), ...words(operations!)], words(analysis));
    const [finding] = findings(operations!, 'role/off-role-duty');
    const [same] = findings(analysis, 'role/off-role-duty');
    assert.deepEqual(operations!.draft.items[finding!.item!], analysis.draft.items[same!.item!]);
    assert.deepEqual(analyzer.explain(operations!, finding!), analyzer.explain(analysis, same!));
  });

  it('says what work the lines of a post name where they stand in the document', () => {
    for (const post of [sales!, operations!]) {
      const first = analysis.draft.items.findIndex(({ start }) => start >= post.range.start);
      for (const at of post.draft.items.keys()) {
        assert.deepEqual(analyzer.workOf(post, at), analyzer.workOf(analysis, first + at));
      }
    }
  });

  it('answers questions about a post, and about a copy of it', () => {
    const copy = structuredClone(operations!);
    const [finding] = findings(copy, 'role/off-role-duty');
    assert.deepEqual(
      analyzer.explain(copy, finding!),
      analyzer.explain(
        operations!,
        operations!.findings.find((it) => it.start === finding!.start)!,
      ),
    );
    for (const { start, end } of analyzer.evidenceOf(copy)) {
      assert.ok(operations!.range.start <= start && end <= operations!.range.end);
    }
    assert.deepEqual(analyzer.evidenceOf(copy, 3), analyzer.evidenceOf(analysis, sales!.draft.items.length + 3));
  });

  it('mends a post in its own place', () => {
    const [finding] = findings(analysis, 'role/off-role-duty');
    const deleted = fixed(analysis, finding!, 'delete-line').text;
    assert.equal(deleted, TEXT.replace('- 陌生拜访企业客户，签订销售合同并催收回款\n', ''));
    const { text, newDrafts } = fixed(analysis, finding!, 'move-to-new-draft');
    assert.equal(text, deleted);
    assert.match(newDrafts[0]!, /^---\nrole: sales\n/u);
    assert.match(newDrafts[0]!, /陌生拜访企业客户，签订销售合同并催收回款/u);
  });

  it('puts a missing section into the post that lacks it', () => {
    const text = `## 大客户销售（2人）\n\n### 岗位职责\n\n- 开发客户\n- 商务谈判\n- 跟进回款\n\n## 用户运营（1人）\n\n### 岗位职责\n\n- 用户分层\n\n### 任职要求\n\n- 细心\n`;
    const whole = analyzer.analyze(text, 'markdown');
    const [missing] = findings(whole, 'jd/missing-section');
    assert.equal(text.slice(missing!.start, missing!.end), '大客户销售（2人）');
    const after = fixed(whole, missing!, 'insert-section').text;
    const at = after.indexOf('### 任职要求');
    assert.ok(at > after.indexOf('- 跟进回款') && at < after.indexOf('## 用户运营'));
    assert.deepEqual(findings(analyzer.analyze(after, 'markdown'), 'jd/missing-section'), []);
  });

  it('renames the title of the post that says another role, and leaves the front matter of all alone', () => {
    const text = TEXT.replace('用户运营', '销售代表').replace(
      /- 陌生.*\n/u,
      '- 社群运营，拉新促活\n- 用户运营，提升日活与留存率\n- 内容运营，策划活动\n',
    );
    const whole = analyzer.analyze(text, 'markdown');
    const [mismatch] = findings(whole, 'role/title-mismatch');
    assert.equal(text.slice(mismatch!.start, mismatch!.end), '销售代表');
    const codes = analyzer.fixesOf(whole, mismatch!).map(({ code }) => code);
    assert.ok(codes.includes('change-title') && !codes.includes('set-role'));
    assert.match(fixed(whole, mismatch!, 'change-title').text, /## 1\. 大客户销售\n[^]*## 2\. 运营专员/u);
  });

  it('accepts a finding for its line and for the whole file', () => {
    const [finding] = findings(analysis, 'role/off-role-duty');
    for (const code of ['suppress-line', 'suppress-file'] as const) {
      const { text } = fixed(analysis, finding!, code);
      const again = analyzer.analyze(text, 'markdown');
      assert.equal(again.posts.length, 2);
      assert.equal(again.suppressed, 1);
      assert.deepEqual(findings(again, 'role/off-role-duty'), []);
    }
    assert.match(fixed(analysis, finding!, 'suppress-file').text, /^<!--/u);
  });

  it('takes the role of the front matter for a post whose title says none', () => {
    const text = `---\nrole: operations\n---\n\n${TEXT.replace('用户运营', '社区专员（2人）')}`;
    const { posts } = analyzer.analyze(text, 'markdown');
    assert.deepEqual(
      posts.map(({ declared }) => declared?.role),
      ['sales', 'operations'],
    );
  });

  it('shows no more findings of a code than the user asked for, in all posts together', () => {
    const text = TEXT.replace('- 大专', '- 大专\n').replaceAll(
      '- 跟进回款，完成季度销售额',
      '- 运营公众号，提升用户留存与活跃',
    );
    const { findings: shown, capped } = analyzer.analyze(text, 'markdown', { maximum: 1 });
    assert.equal(shown.filter(({ code }) => code === 'role/off-role-duty').length, 1);
    assert.equal(capped['role/off-role-duty'], 1);
  });

  it('is told and marked by the titles of its posts, whatever the document is called outside of its text', () => {
    const named = analyzer.analyze(TEXT, 'markdown', { title: '代运营公司招聘：直播间' });
    assert.deepEqual(
      named.posts.map((post) => engine.explainPosting(post, analyzer, 'zh').title),
      ['大客户销售', '用户运营'],
    );
    assert.deepEqual(engine.lens(named, analyzer), engine.lens(analysis, analyzer));
    const [one] = engine.summarize(analyzer.analyze(SALES, 'markdown', { title: '渠道销售' }), analyzer).posts;
    assert.equal(one!.title, '渠道销售');
  });

  it('says the same while a document is typed as of the same text read anew', () => {
    const typing = engine.createAnalyzer(roleModel);
    for (let end = 0; end <= TEXT.length; end += 37) {
      const text = TEXT.slice(0, end);
      assert.deepEqual(typing.analyze(text, 'markdown'), engine.createAnalyzer(roleModel).analyze(text, 'markdown'));
    }
    for (let at = 0; at <= TEXT.length; at += 41) {
      const text = `${TEXT.slice(0, at)}\n社群${TEXT.slice(at)}`;
      const fresh = engine.createAnalyzer(roleModel).analyze(text, 'markdown');
      assert.deepEqual(typing.analyze(text, 'markdown'), fresh);
      assert.deepEqual(typing.analyze(TEXT, 'markdown'), analysis);
    }
  });

  it('finds the same terms as engines do', () => {
    assert.deepEqual(analysis.matches, engine.findTerms(TEXT, analysis.draft));
  });
});

describe('A line that names a post behind the heading of its duties', () => {
  it('begins no post of its own, and all that is found can be explained', () => {
    const text =
      '岗位职责：新开两个片区，现招运营推广专员2名。\n（一）岗位职责\n1、负责小程序商品的上下架和每周主题活动；\n2、上门拜访写字楼，谈团购合作，签合同并收回货款；\n（二）任职要求\n1、大专以上；\n';
    const analysis = analyzer.analyze(text, 'markdown');
    assert.deepEqual(analysis.posts, []);
    for (const finding of analysis.findings) assert.ok(analyzer.explain(analysis, finding));
  });
});
