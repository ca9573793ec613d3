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
