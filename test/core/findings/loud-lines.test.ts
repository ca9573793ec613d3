import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';

const RUNS = ['搭建读者社群，每周安排两次话题', '分析日活与留存，推动改版', '维护老读者名录，每月回访'];

/** How loud a line of a post in operations is called another role's. */
function loudnessOf(line: string): string | undefined {
  const text = `# 内容运营专员\n\n## 岗位职责\n\n${[...RUNS, line].map((it) => `- ${it}\n`).join('')}`;
  const { findings } = analyzer.analyze(text, 'markdown');
  return findings.find(({ code, start }) => code === 'role/off-role-duty' && text.startsWith(line, start))?.severity;
}

describe('A line of another role’s work', () => {
  for (const line of ['投放信息流广告，控制获客成本', '撰写新闻稿，对接媒体记者']) {
    it(`is a warning where nothing else stands in it: ${line}`, () => assert.equal(loudnessOf(line), 'warning'));
  }

  for (const line of ['投放信息流广告，召回流失用户', '维护读者社群，投放信息流广告']) {
    it(`is information where it names own work too and not all sources agree: ${line}`, () => {
      assert.equal(loudnessOf(line), 'information');
    });
  }

  it('is information where it says what one must know', () => {
    assert.equal(loudnessOf('熟悉信息流广告的投放，控制获客成本'), 'information');
  });
});
