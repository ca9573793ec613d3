import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { unmarked } from '../../../src/core/plain.ts';

describe('Words of a draft, quoted elsewhere', () => {
  for (const [written, shown] of [
    ['**品牌传播**：制定策略', '品牌传播：制定策略'],
    ['品牌传播**：制定', '品牌传播：制定'],
    ['__Brand__ and _reach_', 'Brand and reach'],
    ['***Both*** of them', 'Both of them'],
    ['**Own *all* of it**', 'Own all of it'],
    ['Run `utm_source` reports', 'Run utm_source reports'],
    ['See [the guide](https://a.example.com/x_(y)) first', 'See the guide first'],
    ['![Logo](logo.png) of [ours][1]', 'Logo of ours'],
    ['~~Old~~ new', 'Old new'],
    ['<u>Sign</u> contracts<!-- ours -->', 'Sign contracts'],
    ['Plain words', 'Plain words'],
    ['目标 ____ 万元', '目标 ____ 万元'],
    ['snake_case_name and 3 * 4 * 5', 'snake_case_name and 3 * 4 * 5'],
    ['\\*starred\\*', '*starred*'],
    ['**\ue041**负责\\*销售\\*\ue02a', '\ue041负责*销售*\ue02a'],
    ['**\ue000\ue041** \\_a\\_\ue000', '\ue000\ue041 _a_\ue000'],
    ['[lead target] for <name>', '[lead target] for <name>'],
  ] as const) {
    it(`${written} is shown as ${shown}`, () => assert.equal(unmarked(written), shown));
  }

  it('take no long time, whatever they hold', () => {
    for (const sign of ['*', '**', '_', '`', '[', '[](', '<!--', '<a ', '~~', '\\', '*a', '_a ', '[a](b']) {
      const from = performance.now();
      unmarked(sign.repeat(20_000));
      assert.ok(performance.now() - from < 1000, sign);
    }
  });
});
