import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import type { Analysis } from '../../../src/core/index.ts';
import { analyzer, engine, roleModel } from '../../support/built-in.ts';

const samples = path.join(import.meta.dirname, '..', '..', '..', 'samples');
const SALES = readFileSync(path.join(samples, '销售经理-JD.md'), 'utf8');
/** Two findings of one kind at one place: they differ in what is missing only. */
const BARE =
  '---\nkind: jd\n---\n\n# 销售经理\n\n## 关于我们\n\n- 成立于 2010 年\n- 上海总部\n- 五百名员工\n- 三轮融资\n';

/** Every answer about an analysis. */
function answers(analysis: Analysis, by = analyzer): unknown {
  return [
    analysis.findings.map((finding) => [by.explain(analysis, finding), by.fixesOf(analysis, finding)]),
    [undefined, ...analysis.draft.items.keys()].map((item) => by.evidenceOf(analysis, item)),
    by.safeFixes(analysis),
    by.fixesOfKind(analysis, 'role/off-role-duty'),
  ];
}

describe('Questions about an analysis', () => {
  it('say why a line is the work of another role: phrases, shares, how sure that is', () => {
    const analysis = analyzer.analyze(SALES, 'markdown');
    const finding = analysis.findings.find(({ code }) => code === 'role/off-role-duty')!;
    const { evidence, reading, cooperatesWith, offRole } = analyzer.explain(analysis, finding);
    assert.ok(offRole);
    assert.equal(offRole.role, finding.args.role);
    assert.ok(offRole.probability > 0.5 && offRole.probability <= 1);
    assert.equal(reading.role, finding.args.role);
    assert.deepEqual(cooperatesWith, []);
    assert.ok(evidence.length > 0 && evidence.every(({ role }) => role === finding.args.role));
    const words = evidence.map(({ start, end }) => SALES.slice(start, end));
    for (const phrase of finding.args.phrases as string[]) assert.ok(words.includes(phrase), phrase);
    const { content } = analysis.draft.items[finding.item!]!;
    assert.deepEqual([finding.start, finding.end], [content.start, content.end]);
  });

  it('say of a finding about the whole draft what the whole draft says', () => {
    const text =
      '# 用户运营\n\n## 岗位职责\n\n- 开发新客户，上门拜访\n- 商务谈判，签订合同并跟进回款\n- 完成个人销售额\n';
    const analysis = analyzer.analyze(text, 'markdown');
    const finding = analysis.findings.find(({ code }) => code === 'role/title-mismatch')!;
    const { reading, offRole, evidence } = analyzer.explain(analysis, finding);
    const { mix, role, confidence } = analysis.reading;
    assert.deepEqual(reading, { mix, role, confidence });
    assert.equal(offRole, undefined);
    assert.deepEqual(
      evidence,
      analyzer
        .evidenceOf(analysis)
        .filter((it) => it.role === 'sales')
        .slice(0, 3),
    );
  });

  it('may be asked about a copy, about an analysis of long ago, and in another process', () => {
    for (const text of [SALES, BARE]) {
      const analysis = analyzer.analyze(text, 'markdown', { maximum: 2 });
      const expected = answers(analysis);
      for (let at = 0; at < 10; at++) analyzer.analyze(`# 另一份 ${at}\n\n- 负责社群运营\n`, 'markdown');
      assert.deepEqual(answers(analysis), expected);
      assert.deepEqual(answers(structuredClone(analysis)), expected);
      assert.deepEqual(answers(JSON.parse(JSON.stringify(analysis)) as Analysis), expected);
      assert.deepEqual(answers(structuredClone(analysis), engine.createAnalyzer(roleModel)), expected);
    }
  });

  it('tell two findings at one place apart', () => {
    const analysis = analyzer.analyze(BARE, 'markdown');
    const missing = analysis.findings.filter(({ code }) => code === 'jd/missing-section');
    assert.equal(missing.length, 2);
    assert.deepEqual([missing[0]!.start, missing[0]!.end], [missing[1]!.start, missing[1]!.end]);
    const sections = missing.map((finding) => {
      const [fix] = analyzer.fixesOf(analysis, structuredClone(finding));
      return [finding.args.section, fix!.args.section];
    });
    assert.deepEqual(sections, [
      ['responsibility', 'responsibility'],
      ['requirement', 'requirement'],
    ]);
  });

  it('are refused for what the analysis does not hold', () => {
    const analysis = analyzer.analyze(SALES, 'markdown');
    const [finding] = analysis.findings;
    const stranger = { ...finding!, start: finding!.start + 1 };
    assert.throws(() => analyzer.explain(analysis, stranger), RangeError);
    assert.throws(() => analyzer.fixesOf(analysis, stranger), RangeError);
    for (const item of [-1, 0.5, 9999]) assert.throws(() => analyzer.evidenceOf(analysis, item), RangeError);
  });
});

describe('One reading of a version', () => {
  it('gives the same structure to whoever asks for it, in whatever order', () => {
    const fresh = engine.createAnalyzer(roleModel);
    const { draft, declared } = fresh.read(SALES, 'markdown');
    const analysis = fresh.analyze(SALES, 'markdown');
    assert.equal(analysis.draft, draft);
    assert.equal(engine.readDraft(SALES, 'markdown'), draft);
    assert.deepEqual(analysis.declared, declared);
    assert.notEqual(fresh.read(SALES, 'plaintext').draft, draft);
  });

  it('has one declared role, also where the title names two', () => {
    const body =
      '## 岗位职责\n\n- 制定品牌传播与广告投放策略，管理投放预算\n- 策划市场活动和展会，产出获客线索\n- 管理媒体与公关关系，提升品牌知名度\n';
    const text = `# 运营推广专员\n\n${body}`;
    const analysis = engine.createAnalyzer(roleModel).analyze(text, 'markdown');
    assert.equal(analysis.declared?.role, 'marketing');
    for (const by of [analyzer, engine.createAnalyzer(roleModel)]) {
      assert.deepEqual(by.read(text, 'markdown').declared, analysis.declared);
      assert.deepEqual(by.read(text, 'markdown', { title: '销售经理' }).declared?.role, 'sales');
    }
    const marked = `${text}- `;
    const { draft, declared } = analyzer.read(marked, 'markdown');
    const offered = engine.suggestDuties(marked, marked.length, draft, declared)!.duties;
    assert.deepEqual([...new Set(offered.map(({ role }) => role))], ['marketing']);
  });
});
