import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { answersIn } from '../../../src/core/authoring/brief-draft.ts';
import { readBrief } from '../../../src/core/draft/role-brief.ts';
import { LOCALES } from '../../../src/core/index.ts';
import { analyzer, engine } from '../../support/built-in.ts';

describe('A draft that is begun from the brief of a role', () => {
  it('has the answers in its front matter and in its sections', () => {
    const text = engine.briefDraft('sales', {
      locale: 'zh',
      seniority: 'senior',
      outcomes: ['打开西南市场', '大客户续约率到九成'],
      owners: ['市场部策划活动'],
      not: ['公众号选题'],
      metrics: ['新签合同额: 每季度'],
    });
    assert.match(text, /^---\nrole: sales\nkind: jd\nbrief:\n {2}outcomes:\n {4}- 打开西南市场\n/u);
    assert.match(text, /\n {4}- '新签合同额: 每季度'\n---\n\n# /u);
    assert.match(
      text,
      /\n## 职责\n\n- 打开西南市场\n- 大客户续约率到九成\n\n## 任职要求\n\n- 〔待填〕\n\n## 考核指标\n\n- 新签合同额: 每季度\n\n## 协作与支持\n\n- 市场部策划活动\n$/u,
    );
    const { draft, findings } = analyzer.analyze(text, 'markdown');
    assert.deepEqual(
      readBrief(draft.frontMatter)?.metrics.map(({ words }) => words),
      ['新签合同额: 每季度'],
    );
    assert.deepEqual(
      findings.filter(({ code }) => code.startsWith('jd/brief')),
      [],
    );
  });

  it('gives each answer back as it was given, whatever signs are in it', () => {
    const metrics = [
      'Run "Key Accounts" renewals',
      'no',
      '# of deals',
      'Won: lost > 2',
      "Customers' revenue",
      '100%',
      '- it\'s "new" # 1',
    ];
    const none = { outcomes: [], owners: [], not: [] };
    const text = engine.briefDraft('sales', { locale: 'en', seniority: 'mid', ...none, metrics });
    const { draft } = analyzer.analyze(text, 'markdown');
    assert.deepEqual(
      readBrief(draft.frontMatter)?.metrics.map(({ words }) => words),
      metrics,
    );
    assert.deepEqual((parse(text.split('---\n')[1]!) as { brief: object }).brief, { metrics });
  });

  it('has blanks where nothing was answered, for each role and language', () => {
    for (const locale of LOCALES) {
      for (const { id } of engine.pack.roles) {
        const none = { outcomes: [], owners: [], not: [], metrics: [] };
        const text = engine.briefDraft(id, { locale, seniority: 'mid', ...none });
        const { findings, role } = analyzer.analyze(text, 'markdown');
        assert.equal(role, id);
        assert.ok(
          findings.every(({ severity }) => severity === 'hint'),
          text,
        );
        assert.doesNotMatch(text, /brief/u);
      }
    }
  });

  it('is asked for several things at once between semicolons', () => {
    assert.deepEqual(answersIn(' 打开西南市场；续约率到九成; \n'), ['打开西南市场', '续约率到九成']);
    assert.deepEqual(answersIn(''), []);
  });
});
