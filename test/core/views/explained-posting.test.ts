import assert from 'node:assert/strict';
import type { Locale } from '../../../src/core/index.ts';
import { postingPage } from '../../../src/words/posting-words.ts';
import { analyzer, engine } from '../../support/built-in.ts';

const POSTING = `# 市场专员

## 岗位职责

- 负责微信公众号和小红书账号的内容策划与发布
- 策划并执行线下展会和沙龙活动
- 电话邀约意向客户，跟进报价并推动签约
- 负责市场相关工作
- 和 [设计](http://example.com) 一起 **改稿**

## 任职要求

- 两年以上经验，能承受业绩压力
`;

function explained(text: string, locale: Locale = 'zh') {
  const analysis = analyzer.analyze(text, 'markdown');
  return engine.explainPosting(analysis, analyzer, locale);
}

function page(text: string, locale: Locale = 'zh'): string {
  return postingPage(explained(text, locale), locale, {
    nameOf: (id) => engine.index.professionName(id, locale),
    signOf: (id) => ({ sales: '●', marketing: '■', operations: '▲' })[id] ?? '',
  });
}

describe('A posting explained', () => {
  it('says whose work each line is and why, that of its role first', () => {
    const { profession, work } = explained(POSTING);
    assert.equal(profession, 'marketing');
    assert.deepEqual(
      work.map(({ role }) => role),
      ['marketing', 'sales'],
    );
    const [call] = work[1]!.lines;
    assert.equal(call!.text, '电话邀约意向客户，跟进报价并推动签约');
    assert.ok(engine.pack.activities.some(({ why }) => why!.zh === call!.why));
  });

  it('asks in the interview about what the posting leaves open', () => {
    const { open } = explained(POSTING);
    assert.ok(open.some((it) => it.about === 'other-work' && it.role === 'sales' && it.count === 1));
    assert.ok(open.some((it) => it.about === 'vague' && it.line === '负责市场相关工作'));
    assert.ok(open.some((it) => it.about === 'measure'));
    const measured = explained(`${POSTING}\n## 考核指标\n\n- 每月有效线索 100 条\n`);
    assert.ok(measured.open.every(({ about }) => about !== 'measure'));
  });

  it('explains its words, each once, and how the posting writes them', () => {
    const { terms } = explained(
      '# 市场专员\n\n## 岗位职责\n\n- 维护公众号，写公众号推文\n- 投放信息流广告，控制获客成本\n',
    );
    const names = terms.map(({ name }) => name);
    assert.deepEqual(names, [...new Set(names)]);
    for (const { written, definition } of terms) assert.ok(written !== '' && definition !== '');
  });

  it('does not call a post of another profession one of the roles', () => {
    assert.equal(explained('# 数据分析师\n\n## 岗位职责\n\n- 搭建数据看板\n- 统一数据口径\n').profession, 'data');
    const { profession } = explained('# 护士\n\n## 岗位职责\n\n- 执行医嘱\n- 记录体温\n');
    assert.ok(!engine.pack.roles.some(({ id }) => id === profession));
  });

  it('is one page in both languages, in which words of the posting are never read as Markdown', () => {
    for (const locale of ['zh', 'en'] as const) {
      const text = page(POSTING, locale);
      assert.match(text, /^# .*市场专员/u);
      assert.ok(!text.includes('[设计]('), text);
      assert.ok(!text.includes('**改稿**'), text);
      assert.ok(!/undefined|null|\[object/u.test(text), text);
    }
    assert.match(page(POSTING), /### ● 销售 · 1/u);
    assert.match(page(POSTING, 'en'), /sales/u);
  });

  it('says so where a posting says nothing of the work, and never throws', () => {
    const { hasWork, isSure } = explained('# 销售经理\n\n## 任职要求\n\n- 大专以上学历\n');
    assert.deepEqual([hasWork, isSure], [false, false]);
    for (const text of ['', '\n', '# ', '- ', '|a|b|\n|-|-|\n|c|d|\n', '1. 打电话\n2. 签单']) page(text);
  });
});
