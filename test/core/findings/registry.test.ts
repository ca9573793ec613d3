import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { FINDINGS, FIX_CODES } from '../../../src/core/index.ts';
import type { Found } from '../../../src/core/findings/context.ts';
import { REGISTRY, RULES } from '../../../src/core/findings/registry.ts';
import { severityOf } from '../../../src/core/findings/rule.ts';
import { PAGES } from '../../../src/words/finding-pages.ts';
import { contextOf } from './support.ts';

/** Drafts that have every kind of finding, and every fix of each. */
const DRAFTS = [
  ...Object.values(PAGES).flatMap(({ zh, en }) => [zh, en].map(({ example }) => `${example.join('\n')}\n`)),
  '# 市场经理\n\n## 岗位职责\n\n- 开发新客户\n- 商务谈判与签约\n- 催收回款\n- 拜访客户，电话销售\n',
  '---\nrole: operations\n---\n\n# 市场经理\n\n## 岗位职责\n\n- 公众号选题\n- 粉丝增长\n- 用户留存\n',
  '# 销售季度计划\n\n## 行动计划\n\n| 事项 | 负责人 |\n|---|---|\n| 拜访客户 | 销售 |\n| 公众号选题、粉丝增长 | 小王 |\n',
  '# 销售季度计划\n\n## 行动计划\n\n- 拜访客户，谈合同\n- 公众号选题、粉丝增长\n- 催收回款\n',
  '# 销售经理\n\n## 岗位职责\n\n- 开发新客户\n- 公众号选题与粉丝增长\n- 商务谈判\n',
  '# 上市计划\n\n## 行动计划\n\n| 事项 | 时间 |\n|---|---|\n| 投放广告 | 6月 |\n| 订场地 | 6月 |\n| 买礼品 | 7月 |\n',
  `# 销售经理\n\n## 岗位职责\n\n${Array.from({ length: 13 }, (_, at) => `- 拜访第${at}家客户，商务谈判\n`).join('')}- 领导交办的其他工作\n- 投放信息流广告，优化获客成本\n`,
  '# 销售经理\n\n## 考核指标\n\n- 回款\n- 日活\n- 粉丝增长\n',
];

describe('A rule of the registry', () => {
  for (const rule of RULES) {
    const { code, severity, likely, possible, fixes, check } = rule;
    const found = DRAFTS.flatMap((text): Found[] => check(contextOf(text, { isStyled: code.startsWith('style/') })));

    it(`finds only what it says it does: ${code}`, () => {
      assert.ok(found.length > 0);
      for (const finding of found) {
        assert.equal(finding.code, code);
        assert.ok([severity, likely, possible].includes(finding.severity), finding.severity);
        for (const fix of finding.fixes()) assert.ok(fixes.includes(fix.code), fix.code);
      }
    });

    it(`offers every fix that it names: ${code}`, () => {
      const offered = new Set(found.flatMap((finding) => finding.fixes().map((fix) => fix.code)));
      assert.deepEqual(
        fixes.filter((fix) => !offered.has(fix)),
        [],
      );
    });
  }

  it('has the level of what is certain, of what is likely, or of what is only possible', () => {
    const rule = { severity: 'warning', about: 'line', fixes: [] } as const;
    const all = { ...rule, likely: 'information', possible: 'hint' } as const;
    assert.equal(severityOf(all, 'certain'), 'warning');
    assert.equal(severityOf(all, 'likely'), 'information');
    assert.equal(severityOf(all, 'possible'), 'hint');
    assert.equal(severityOf({ ...rule, likely: 'hint' }, 'possible'), 'hint');
    assert.equal(severityOf(rule, 'likely'), 'warning');
  });

  it('says of what is missing no more than a hint', () => {
    const missing = REGISTRY.filter(({ about }) => about === 'missing');
    assert.deepEqual(new Set(missing.map(({ severity }) => severity)), new Set(['hint']));
  });
});

describe('The registry', () => {
  it('names each kind once, and is what any bundle is told of it', () => {
    assert.equal(new Set(REGISTRY.map(({ code }) => code)).size, REGISTRY.length);
    for (const { code, severity, likely, possible, about, facet, fixes } of REGISTRY) {
      const levels = { severity, ...(likely ? { likely } : {}), ...(possible ? { possible } : {}) };
      assert.deepEqual(FINDINGS[code], { ...levels, about, ...(facet ? { facet } : {}), fixes });
    }
  });

  it('names every fix but those that accept a finding', () => {
    const named = new Set(REGISTRY.flatMap(({ fixes }) => fixes));
    assert.deepEqual(
      FIX_CODES.filter((code) => !named.has(code)),
      ['suppress-line', 'suppress-file'],
    );
  });
});
