import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { RecentCache } from '../../../src/core/text/recent-cache.ts';

describe('What was computed for a text', () => {
  /** A cache that tells what it had to compute. */
  function counted(capacity: number): { get: (key: string) => string; computed: string[] } {
    const cache = new RecentCache<string>(capacity);
    const computed: string[] = [];
    const compute = (key: string): string => {
      computed.push(key);
      return key.toUpperCase();
    };
    return { get: (key) => cache.get(key, compute), computed };
  }

  it('is computed once', () => {
    const { get, computed } = counted(100);
    assert.deepEqual(['a', 'b', 'a', 'a'].map(get), ['A', 'B', 'A', 'A']);
    assert.deepEqual(computed, ['a', 'b']);
  });

  it('is kept while it is used, however much else comes and goes', () => {
    const { get, computed } = counted(20);
    for (let i = 0; i < 200; i++) {
      get('kept');
      get(`x${i}`);
    }
    assert.equal(computed.filter((key) => key === 'kept').length, 1);
  });

  it('is forgotten when it is not used any more', () => {
    const { get, computed } = counted(20);
    get('once');
    for (let i = 0; i < 50; i++) get(`x${i}`);
    get('once');
    assert.equal(computed.filter((key) => key === 'once').length, 2);
  });
});
