import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { placeFor } from '../../../src/vscode/features/compare/place-for.ts';

describe('The place of the comparison', () => {
  it('stays beside the editor where that leaves it 900 pixels, else goes to the group of the editor', () => {
    assert.equal(placeFor(900, true, 2), 'beside');
    assert.equal(placeFor(899, true, 2), 'active');
  });

  it('goes beside the only group where half of that is 900 pixels', () => {
    assert.equal(placeFor(1800, false, 1), 'beside');
    assert.equal(placeFor(1799, false, 1), 'active');
    assert.equal(placeFor(2400, false, 2), 'active');
  });
});
