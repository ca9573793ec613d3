import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LOOKS, roleLooks } from '../../../src/core/views/role-looks.ts';

const seen = (ids: readonly string[]): string[] => roleLooks(ids).map(({ shape, tone }) => `${shape}/${tone}`);

describe('The looks of roles', () => {
  it('of the built-in pack are the same wherever they stand', () => {
    assert.deepEqual(seen(['sales', 'marketing', 'operations']), ['0/0', '1/1', '2/2']);
    assert.deepEqual(seen(['operations', 'delivery', 'sales']), ['2/2', '3/3', '0/0']);
  });

  it('all differ, up to 36 roles, and are numbers of shapes and tones that there are', () => {
    const looks = roleLooks(Array.from({ length: 33 }, (_, at) => `team-${at}`));
    for (const { shape, tone } of looks) assert.ok(shape < LOOKS && tone < LOOKS);
    const all = seen(['sales', 'marketing', 'operations', ...Array.from({ length: 33 }, (_, at) => `team-${at}`)]);
    assert.equal(new Set(all).size, 36);
  });
});
