import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Locale } from '../../../src/core/index.ts';
import { titledFixes } from '../../../src/vscode/features/check/fix-titles.ts';
import * as words from '../../../src/words/finding-words.ts';
import { analyzer, engine } from '../../support/built-in.ts';

const jd = (...duties: string[]): string =>
  `# 销售经理\n\n## 岗位职责\n\n- 开发华南区的连锁客户\n- 主导商务谈判并签约\n${duties.map((it) => `- ${it}\n`).join('')}- 完成季度销售额\n\n## 任职要求\n\n- 大专\n`;

/** The titles of all fixes of the findings that begin on some lines, from 1. */
function titles(text: string, from: number, to: number, locale: Locale = 'en'): string[] {
  const analysis = analyzer.analyze(text, 'markdown');
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const here = analysis.findings.filter(({ start }) => lineOf(start) >= from && lineOf(start) <= to);
  assert.ok(here.length > 0, 'there are findings');
  return titledFixes({ analysis, analyzer, index: engine.index, words, locale, lineOf }, here).map(
    ({ title }) => title,
  );
}

function areDistinct(all: readonly string[]): void {
  assert.deepEqual(
    all.filter((title, at) => all.indexOf(title) !== at),
    [],
  );
}

describe('The titles of quick fixes', () => {
  it('say what they say anywhere, where one finding stands alone', () => {
    const all = titles(jd('运营公司社群，策划内容选题，提升用户留存'), 7, 7);
    assert.ok(all.includes('Delete this line'));
    assert.ok(all.every((title) => !/line \d/.test(title)));
  });

  it('are told apart by what goes, on a line with two findings', () => {
    const text = jd('运营公司社群，完成领导交办的其他工作');
    for (const locale of ['en', 'zh'] as const) areDistinct(titles(text, 7, 7, locale));
    const english = titles(text, 7, 7);
    assert.ok(english.includes('Delete this line'));
    assert.ok(english.includes('Delete “完成领导交办的其他工作”'), english.join('\n'));
    assert.ok(titles(text, 7, 7, 'zh').includes('删除“完成领导交办的其他工作”'));
  });

  it('name the words, on a line with several duties', () => {
    const text = '# 销售经理\n\n岗位职责：开发新客户；商务谈判；公众号选题和内容排期；社群用户拉新与留存。\n';
    const all = titles(text, 3, 3);
    areDistinct(all);
    assert.ok(all.includes('Delete this line (“公众号选题和内容排期”)'), all.join('\n'));
  });

  it('say the line, over several lines', () => {
    const text = jd('负责公众号选题和内容排期', '负责社群用户拉新与留存', '完成领导交办的其他工作');
    for (const locale of ['en', 'zh'] as const) {
      const all = titles(text, 1, 99, locale);
      areDistinct(all);
      for (const title of all.filter((it) => !/whole file|整个文件/.test(it)))
        assert.match(title, /line \d+|第 \d+ 行/);
    }
    assert.ok(titles(text, 1, 99).includes('Delete this line (line 8)'));
    assert.ok(titles(text, 1, 99, 'zh').includes('删除这一条（第 8 行）'));
  });

  it('offer once what is the same', () => {
    const text = jd('负责公众号选题和内容排期', '负责社群用户拉新与留存');
    const all = titles(text, 1, 99).filter(
      (title) => /^Ignore .* in the whole file$/u.test(title) && title.includes('nother role'),
    );
    assert.deepEqual(all, ["Ignore “Another role's work” in the whole file"]);
  });

  it('say in words what is rewritten, of one line and of all', () => {
    const text = jd('运营公司社群，策划内容选题，提升用户留存');
    assert.ok(titles(text, 7, 7).includes('Rewrite as work with operations'));
    assert.ok(titles(text, 7, 7, 'zh').includes('改写成与运营团队配合'));
    const all = (locale: Locale) => words.fixAllTitle('rephrase-as-cooperation', 'role/off-role-duty', locale);
    assert.deepEqual([all('en'), all('zh')], ['Rewrite all as work with other teams', '全部改写成与其他团队配合']);
  });
});
