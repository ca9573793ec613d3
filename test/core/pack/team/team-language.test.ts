import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine, type Analyzer } from '../../../../src/core/index.ts';
import { analyzer as builtIn, compiled, roleModel } from '../../../support/built-in.ts';
import { samples } from '../../../support/samples.ts';
import { knowledgeOf, knowledgeWith, said } from '../../../support/team-files.ts';

async function analyzerWith(text: string): Promise<Analyzer> {
  const knowledge = await knowledgeWith(text);
  assert.deepEqual(said(knowledge), []);
  return createEngine([knowledge.compiled]).createAnalyzer(roleModel);
}

/** With whom each line of a marketer's draft works, and which of them are said to be another role's. */
function linesOf(analyzer: Analyzer, ...lines: readonly string[]): unknown[] {
  const text = `---\nrole: marketing\n---\n\n${lines.some((it) => /\p{Script=Han}/u.test(it)) ? '## 岗位职责' : '## Responsibilities'}\n\n${lines.map((it) => `- ${it}\n`).join('')}`;
  const analysis = analyzer.analyze(text, 'markdown');
  return lines.map((_, at) => {
    const isOthers = analysis.findings.some(({ code, item }) => code === 'role/off-role-duty' && item === at);
    return [analyzer.workOf(analysis, at)?.cooperatesWith ?? [], isOthers];
  });
}

describe('The words of a language that a team has', () => {
  it('are what it works with others by, in each language', async () => {
    const zh = '撑一把销售团队，开发新客户，签订合同';
    const en = 'Ride along with sales reps on customer visits';
    const own = await analyzerWith(
      'cooperation: { zh: { add: [撑一把] }, en: { add: [ride along with, Rides along with] } }\n',
    );
    assert.deepEqual(linesOf(own, zh)[0], [['sales'], false]);
    assert.deepEqual((linesOf(own, en)[0] as unknown[])[0], ['sales']);
    assert.deepEqual((linesOf(own, '撐一把銷售團隊，整理客戶資料')[0] as unknown[])[0], ['sales']);
    assert.deepEqual((linesOf(builtIn, zh)[0] as unknown[])[0], []);
  });

  it('are words no more where it takes them away', async () => {
    const zh = '打通销售团队';
    const en = 'Equip sales reps';
    for (const line of [zh, en]) assert.deepEqual((linesOf(builtIn, line)[0] as unknown[])[0], ['sales'], line);
    const own = await analyzerWith('cooperation: { zh: { remove: [打通] }, en: { remove: [equip] } }\n');
    for (const line of [zh, en]) assert.deepEqual((linesOf(own, line)[0] as unknown[])[0], [], line);
    // The others are there as before.
    assert.deepEqual((linesOf(own, '配合销售团队')[0] as unknown[])[0], ['sales']);
  });

  it('leave all drafts as they are that do not use them', async () => {
    const own = await analyzerWith('cooperation: { zh: { add: [撑一把] }, en: { add: [ride along with] } }\n');
    for (const { name, text } of samples) {
      const { role, reading, findings } = own.analyze(text, 'markdown');
      const before = builtIn.analyze(text, 'markdown');
      assert.deepEqual([role, reading, findings], [before.role, before.reading, before.findings], name);
    }
    assert.equal((await knowledgeWith('terms: {}\n')).compiled.language, compiled.language);
  });

  it('begin sections and are titles, too', async () => {
    const own = await analyzerWith(
      `sections:
  responsibility: { headings: { zh: { add: [你来了忙这些] }, en: { add: [Your playground] } } }
titles:
  tea-evangelist: { forms: { zh: [茶饮布道师], en: [tea evangelist] }, profession: marketing }
`,
    );
    for (const [text, heading] of [
      ['# 茶饮布道师\n\n## 你来了忙这些\n\n- 写选题\n- 做直播\n', '你来了忙这些'],
      ['# Tea Evangelist\n\n## Your playground\n\n- Write posts\n- Host shows\n', 'Your playground'],
    ] as const) {
      const { draft, declared } = own.analyze(text, 'markdown');
      const found = draft.headings.find(({ content }) => text.slice(content.start, content.end) === heading);
      assert.equal(found?.section, 'responsibility', heading);
      assert.equal(declared?.role, 'marketing');
      assert.notEqual(builtIn.analyze(text, 'markdown').declared?.role, 'marketing');
    }
  });

  it('are said to be wrong at their place', async () => {
    const wrong = async (text: string): Promise<string[]> => said(await knowledgeWith(text));
    assert.deepEqual(await wrong('cooperation: { zh: { add: [帮] } }\n'), ['too-short: 帮']);
    assert.deepEqual(await wrong('cooperation: { zh: { ad: [帮一把] } }\n'), ['unknown-key: ad']);
    assert.deepEqual(await wrong('cooperation: { cn: [帮一把] }\n'), ['unknown-key: cn']);
    assert.deepEqual(await wrong('cooperation: { zh: { add: { a: b } } }\n'), ['wrong-type: { a: b }']);
  });

  it('come from a layer each, the nearer one after the other', async () => {
    const knowledge = await knowledgeOf({
      '/team/.role-lens/a.yaml': 'pack: a\ncooperation: { zh: { add: [撑一把, 顶一下] } }\n',
      '/team/near/.role-lens/b.yaml': 'pack: b\ncooperation: { zh: { remove: [顶一下] } }\n',
    });
    const { words } = knowledge.compiled.language.zh.cooperation.verbs;
    assert.ok(words.includes('撑一把') && !words.includes('顶一下') && words.includes('配合'));
    assert.equal(knowledge.origins.of(['cooperation', 'zh', '撑一把']).pack, 'a');
  });
});
