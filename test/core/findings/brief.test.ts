import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fixed, only, wordsWith } from './support.ts';

const zh = (brief: string, duties: readonly string[], metrics: readonly string[] = []): string =>
  `---\nrole: sales\nbrief:\n${brief}---\n\n# 销售经理\n\n## 岗位职责\n\n${duties.map((it) => `- ${it}\n`).join('')}${
    metrics.length > 0 ? `\n## 考核指标\n\n${metrics.map((it) => `- ${it}\n`).join('')}` : ''
  }`;
const DUTIES = ['拜访重点客户', '主导商务谈判', '跟进合同和回款'];

describe('A draft with the brief of its role', () => {
  it('has a line that does what the brief says the job does not do', () => {
    const brief = '  not:\n    - 投放广告\n    - 报销审核\n';
    const text = zh(brief, [...DUTIES, '在信息流平台投放品牌广告', '每月做报销审核和归档']);
    assert.deepEqual(wordsWith(text, 'jd/brief'), ['在信息流平台投放品牌广告', '每月做报销审核和归档']);
    assert.deepEqual(only(text, 'jd/brief')[0]?.args, { words: '投放广告' });
    assert.equal(fixed(text, 'jd/brief', 'cut-line'), text.replace('- 在信息流平台投放品牌广告\n', ''));
  });

  it('is read where the brief stands in brackets or is one value', () => {
    for (const brief of ['  not: [公众号选题, 报销审核]\n', '  not: "报销审核"\n']) {
      assert.deepEqual(wordsWith(zh(brief, [...DUTIES, '做报销审核']), 'jd/brief'), ['做报销审核'], brief);
    }
  });

  it('has none where the line helps those who do it, or does something else', () => {
    const brief = '  not:\n    - 公众号选题\n';
    assert.deepEqual(wordsWith(zh(brief, [...DUTIES, '配合运营做公众号选题']), 'jd/brief'), []);
    assert.deepEqual(wordsWith(zh(brief, [...DUTIES, '整理客户档案']), 'jd/brief'), []);
    assert.deepEqual(wordsWith(zh('  outcomes:\n    - 公众号选题\n', DUTIES), 'jd/brief'), []);
  });

  it('lacks an outcome that no duty serves', () => {
    const brief = '  outcomes:\n    - 打开西南市场\n    - 大客户续约率到九成\n';
    assert.deepEqual(
      only(zh(brief, [...DUTIES, '推动大客户续约']), 'jd/brief-gap').map(({ args, severity }) => [args, severity]),
      [[{ what: 'outcome', words: '打开西南市场' }, 'hint']],
    );
    assert.deepEqual(only(zh(brief, ['拜访客户']), 'jd/brief-gap'), [], 'only begun');
  });

  it('lacks a metric of the brief', () => {
    const brief = '  metrics:\n    - 毛利率\n    - 回款额\n';
    assert.deepEqual(
      only(zh(brief, DUTIES, ['季度回款额']), 'jd/brief-gap').map(({ args }) => args),
      [{ what: 'metric', words: '毛利率' }],
    );
    assert.deepEqual(only(zh(brief, DUTIES), 'jd/brief-gap'), [], 'no metrics yet');
  });

  it('is held against nothing where the front matter has no brief', () => {
    const text = zh('', DUTIES).replace('brief:\n', '');
    for (const code of ['jd/brief', 'jd/brief-gap'] as const) assert.deepEqual(only(text, code), []);
  });
});
