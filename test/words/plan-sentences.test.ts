import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { draftStrings } from '../../src/words/draft-words.ts';
import { findingMessage } from '../../src/words/finding-words.ts';
import { LOCALES } from '../../src/core/index.ts';
import { analyzer, engine } from '../support/built-in.ts';

/** All that is said of a draft, in both languages. */
function sentences(text: string): { readonly zh: string[]; readonly en: string[] } {
  const { findings } = analyzer.analyze(text, 'markdown');
  const said = (locale: 'zh' | 'en'): string[] => findings.map((it) => findingMessage(it, locale, engine.index));
  return { zh: said('zh'), en: said('en') };
}

const OF_A_POST = { zh: /岗位|应聘|求职/u, en: /\b(?:posts?|this job|a job in|apply|applicants?)\b/iu };

describe('What is said of a plan', () => {
  const plans = [
    '# 市场推广计划\n\n## 行动计划\n\n- 投放信息流广告\n- 拜访前二十大客户并签约\n- 做用户分层，给沉默用户发召回消息\n- 办发布会\n',
    '---\nrole: marketing\n---\n\n# 季度计划\n\n## 七月\n\n- 拜访前二十大客户并签约\n- 催收回款，完成销售额\n- 主导商务谈判，签订合同\n- 电话邀约新客户，拜访客户\n',
    '# Marketing plan\n\n## Actions\n\n- Buy search ads\n- Negotiate renewals with the five largest accounts\n- Pitch the trade press\n',
    '# 市场推广计划\n\n## 工作职责\n\n- 投放信息流广告\n- 完成领导交办的其他任务\n',
    '# Marketing plan\n\n## Actions\n\n- Buy search ads\n\n## Responsibilities\n\n- Other duties as assigned\n',
  ];
  it('speaks of the plan and not of a post', () => {
    const codes = new Set(plans.flatMap((text) => analyzer.analyze(text, 'markdown').findings.map(({ code }) => code)));
    for (const code of ['role/off-role-duty', 'role/title-mismatch', 'jd/vague-duty', 'plan/no-owner'] as const) {
      assert.ok(codes.has(code), code);
    }
    for (const text of plans) {
      assert.equal(engine.readDraft(text, 'markdown').kind, 'plan', text);
      const said = sentences(text);
      for (const locale of LOCALES) {
        for (const sentence of said[locale]) assert.doesNotMatch(sentence, OF_A_POST[locale], text);
      }
    }
  });

  it('counts plans, where a document holds several', () => {
    assert.equal(draftStrings('zh').post(1, 2, 'plan'), '第 1 份计划，共 2 份');
    assert.equal(draftStrings('en').post(1, 2, 'plan'), 'plan 1 of 2');
    assert.equal(draftStrings('zh').post(1, 2, 'jd'), '第 1 个岗位，共 2 个');
  });

  it('advises to name the other role as the owner, which ends it', () => {
    const text = plans[0]!;
    const analysis = analyzer.analyze(text, 'markdown');
    const found = analysis.findings.filter(({ code }) => code === 'role/off-role-duty');
    assert.ok(found.length > 0);
    for (const finding of found) {
      const fix = analyzer.fixesOf(analysis, finding).find(({ code }) => code === 'set-owner')!;
      const [change] = fix.changes;
      const after = text.slice(0, change!.start) + change!.newText + text.slice(change!.end);
      const again = analyzer.analyze(after, 'markdown').findings;
      assert.equal(again.filter((it) => it.code === 'role/off-role-duty').length, found.length - 1, after);
    }
  });
});
