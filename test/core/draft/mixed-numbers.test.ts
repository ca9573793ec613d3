import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine } from '../../../src/core/index.ts';
import { compiled } from '../../support/built-in.ts';

const engine = createEngine([compiled]);

function itemsOf(text: string): [words: string, section: string | undefined][] {
  return engine
    .readDraft(text, 'plaintext')
    .items.map(({ content, section }) => [text.slice(content.start, content.end), section]);
}

describe('Numbers of one list that are written in two ways', () => {
  for (const [how, first, second, third] of [
    ['wide and narrow brackets', '（1）', '(2)', '（3）'],
    ['wide and narrow closing brackets', '1）', '2)', '3）'],
    ['narrow brackets first', '(1)', '（2）', '(3)'],
  ]) {
    it(`count on, on one line: ${how!}`, () => {
      assert.deepEqual(
        itemsOf(`岗位职责：${first!}签约${second!}回款${third!}拜访客户`),
        ['签约', '回款', '拜访客户'].map((words) => [words, 'responsibility']),
      );
    });
  }
});

describe('A numbered line that names a section before a colon', () => {
  it('opens it where the numbers are those of sections', () => {
    assert.deepEqual(itemsOf('岗位职责：\n1、签约\n二、任职要求：本科以上\n'), [
      ['签约', 'responsibility'],
      ['本科以上', 'requirement'],
    ]);
  });

  it('is a line of the list that it counts on', () => {
    assert.deepEqual(
      itemsOf('岗位职责：\n1、签约\n2、任职要求：本科以上\n').map(([words]) => words),
      ['签约', '任职要求：本科以上'],
    );
  });
});

describe('A line that is bold with its number', () => {
  const read = (text: string): { headings: string[]; items: string[] } => {
    const { headings, items } = engine.readDraft(text, 'markdown');
    const wordsOf = ({ content }: (typeof headings | typeof items)[number]): string =>
      text.slice(content.start, content.end);
    return { headings: headings.map(wordsOf), items: items.map(wordsOf) };
  };

  it('heads the bullets below it', () => {
    for (const [first, second] of [
      ['**1. 老师**', '**2. 家长**'],
      ['**1、老师**', '**2、家长**'],
      ['**一、老师**', '**二、家长**'],
    ])
      for (const gap of ['\n', '\n\n'])
        assert.deepEqual(
          read(`# 市场部计划\n\n${first!}${gap}- 办师资班\n- 试琴会\n\n${second!}${gap}- 投放广告\n`),
          { headings: ['市场部计划', '老师', '家长'], items: ['办师资班', '试琴会', '投放广告'] },
          first,
        );
    assert.deepEqual(
      read('# Marketing plan\n\n**1. Teachers**\n- Run the class\n\n**2. Parents**\n- Buy ads\n').headings,
      ['Marketing plan', 'Teachers', 'Parents'],
    );
  });

  it('is one of a list where nothing stands below it', () => {
    assert.deepEqual(read('# Marketing plan\n\n**1. Run the class**\n**2. Buy ads**\n').headings, ['Marketing plan']);
    assert.equal(read('# 市场部计划\n\n**1. 办师资班**：九月开班\n- 场地\n').headings.length, 1);
  });
});
