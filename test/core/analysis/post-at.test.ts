import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { postIndexAt } from '../../../src/core/plain.ts';

describe('The post at a place of a document', () => {
  const posts = [{ range: { start: 10, end: 20 } }, { range: { start: 24, end: 40 } }];

  it('is the one that the place stands in; between two the one above, above the first the first', () => {
    assert.deepEqual(
      [0, 10, 19, 20, 23, 24, 40, 99].map((offset) => postIndexAt(posts, offset)),
      [0, 0, 0, 0, 0, 1, 1, 1],
    );
  });

  it('is none where there are no posts', () => assert.equal(postIndexAt([], 3), -1));
});
