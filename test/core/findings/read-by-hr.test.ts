/** What readers of postings called wrong, a kind each: work told in other words, cuts that broke a line, tags that are no blank. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges, type Finding } from '../../../src/core/index.ts';
import { analyzer } from '../../support/built-in.ts';

function found(text: string, code: string): Finding[] {
  return analyzer.analyze(text, 'markdown').findings.filter((it) => it.code === code);
}

/** The text after each fix of the findings of a code, but those that hide them. */
function mended(text: string, code: string): string[] {
  const analysis = analyzer.analyze(text, 'markdown');
  return analysis.findings
    .filter((it) => it.code === code)
    .flatMap((it) => analyzer.fixesOf(analysis, it))
    .filter(({ code: fix }) => !fix.startsWith('suppress'))
    .map(({ changes }) => applyChanges(text, changes));
}

const list = (...lines: readonly string[]): string => lines.map((it, at) => `${at + 1}、${it}\n`).join('');

describe('Work that a post is said to lack', () => {
  const missing = (text: string): unknown => found(text, 'role/missing-core')[0]?.args.missing;
  const users = (line: string): string =>
    `# 用户运营\n\n## 岗位职责\n\n${list('做用户分层，策划会员权益', '维护社群，提高留存', '每周分析数据，输出报表', '收集用户反馈交给产品', line)}`;

  it('is not that which a line names in other words', () => {
    assert.deepEqual(missing(users('整理知识库的条目')), ['growth']);
    for (const line of ['谈异业的导流位', '每月纳新两千人', '用地推扩大用户量'])
      assert.equal(missing(users(line)), undefined, line);
  });

  it('is not that of a shop where no line names one', () => {
    const work = (line: string): string =>
      `# 电商运营\n\n## 岗位职责\n\n${list('策划大促活动，写活动方案', '每周复盘活动数据', '跟进快递柜的服务体验', '设计会员权益', line)}`;
    assert.equal(missing(work('走访驿站')), undefined);
    assert.ok(!JSON.stringify(missing(work('走访驿站')) ?? []).includes('shop'));
  });

  it('is added above the line that allows any', () => {
    const [after] = mended(users('完成上级指定的其他工作'), 'role/missing-core');
    assert.match(after!, /5、通过[^\n]+\n6、完成上级指定的其他工作/);
  });
});

describe('A cut', () => {
  it('at the start of a line keeps the dashes before it', () => {
    for (const dash of ['-- ', '—', '—— ']) {
      const text = `商务经理\n\n任职要求：\n${dash}两年商务经验；\n${dash}形象良好，能每月出差；\n`;
      const analysis = analyzer.analyze(text, 'plaintext');
      const finding = analysis.findings.find(({ code }) => code === 'jd/discriminating')!;
      const [fix] = analyzer.fixesOf(analysis, finding);
      assert.ok(applyChanges(text, fix!.changes).includes(`\n${dash}能每月出差；\n`), dash);
    }
  });

  it('takes a line whole that says nothing but the bar', () => {
    const [after] = mended(
      '# 策划师\n\n## 任职要求\n\n- 年龄：25-35岁\n- 两年策划经验\n- 会做预算\n',
      'jd/discriminating',
    );
    assert.doesNotMatch(after!, /年龄/);
  });

  it('leaves no verb out that the next clauses need', () => {
    const post = (line: string): string =>
      `# 媒介专员\n\n## 岗位职责\n\n${list(line, '核对刊例价', '整理媒体名单', '跟进排期')}`;
    for (const text of mended(post('负责团队管理，绩效考核，新人培训'), 'jd/inflated'))
      assert.doesNotMatch(text, /1、绩效考核/);
    assert.equal(found(post('负责团队管理，绩效考核，新人培训'), 'jd/inflated').length, 1);
  });

  it('breaks no enumeration of what is followed up', () => {
    const post = (line: string): string =>
      `# 总裁助理\n\n## 岗位职责\n\n${list(line, '起草文件', '安排会议', '接待来访')}`;
    assert.deepEqual(found(post('跟踪、督办董事长布置的工作任务的落实、进度、验收情况'), 'jd/vague-duty'), []);
    for (const text of mended(post('检查、完成领导交办的其他工作、落实情况'), 'jd/vague-duty'))
      assert.doesNotMatch(text, /检查、落实情况/);
  });
});

describe('Tags in brackets around some text', () => {
  it('are no blank', () => {
    for (const tag of ['cp', 'quote', 'b'])
      assert.deepEqual(
        found(
          `# 数据运营\n\n[${tag}]安全运营\n\n## 岗位职责\n\n- 建模型\n- 做报表\n- 写周报[/${tag}]\n`,
          'draft/blank',
        ),
        [],
      );
    assert.deepEqual(
      found('# Analyst\n\n[cp]Safety\n\n## Duties\n\n- Build models\n- Report[/cp]\n', 'draft/blank'),
      [],
    );
    assert.equal(
      found('# Analyst\n\n## Duties\n\n- Report to [name of manager]\n- Build models\n', 'draft/blank').length,
      1,
    );
  });
});
