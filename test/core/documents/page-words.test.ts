import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { plainWords } from '../../../src/core/documents/page-words.ts';
import { analyzer } from '../../support/built-in.ts';

/** The words of the first line of a draft as an export writes them. */
function shown(line: string): string {
  const { text, draft } = analyzer.analyze(line, 'markdown');
  return plainWords(text, draft.blocks[0]!.content, draft.excluded);
}

describe('The words of a line in an export', () => {
  for (const [written, expected] of [
    ['销售额达到____万元', '销售额达到____万元'],
    ['____万元的年度目标', '____万元的年度目标'],
    ['Reach ____ accounts, report to ___, and sign _____', 'Reach ____ accounts, report to ___, and sign _____'],
    ['\\_\\_\\_\\_万元', '____万元'],
    ['销售经理_上海，snake_case 与 A_1', '销售经理_上海，snake_case 与 A_1'],
    ['一 _ 二 __ 三', '一 _ 二 __ 三'],
    ['__Brand__ and _reach_, ___both___, _“quoted”_, **_all_**', 'Brand and reach, both, “quoted”, all'],
    ['Paths end in \\', 'Paths end in \\'],
    ['One\\\ntwo', 'One\ntwo'],
  ] as const) {
    it(`${JSON.stringify(written)}: blanks and words keep their signs, emphasis loses them`, () => {
      assert.equal(shown(written), expected);
    });
  }

  it('takes no long time, however long a blank is', () => {
    const from = performance.now();
    const blank = '_'.repeat(200_000);
    assert.equal(plainWords(blank, { start: 0, end: blank.length }, []), blank);
    assert.ok(performance.now() - from < 1000);
  });
});
