import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { holds } from '../../support/property.ts';
import { differenceBetween } from '../../../src/core/text/difference.ts';
import { RecentTexts } from '../../../src/core/text/recent-texts.ts';

describe('The difference between two versions of a text', () => {
  const part = fc.array(fc.constantFrom('a', 'b', '\r\n', '销', 'x'.repeat(1024), 'y'.repeat(1500)), { maxLength: 8 });
  const text = part.map((pieces) => pieces.join(''));

  it('is all that changed and nothing that can be left out at its ends', () => {
    holds(
      fc.property(text, text, text, text, (head, before, after, tail) => {
        const [old, now] = [head + before + tail, head + after + tail];
        const { start, oldEnd, newEnd } = differenceBetween(old, now);
        assert.equal(old.slice(0, start) + now.slice(start, newEnd) + old.slice(oldEnd), now);
        assert.equal(old.slice(0, start), now.slice(0, start));
        assert.ok(start <= oldEnd && start <= newEnd);
        const isChanged = oldEnd > start && newEnd > start;
        assert.ok(!isChanged || (old[start] !== now[start] && old[oldEnd - 1] !== now[newEnd - 1]));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('What is kept of the last texts', () => {
  const long = (letter: string, rest = ''): string => letter.repeat(100) + rest;

  it('is that of the version that a text has most in common with', () => {
    const recent = new RecentTexts<{ name: string }>();
    recent.keep(long('a'), 'markdown', { name: 'a' }, undefined);
    recent.keep(long('a', 'bbb'), 'markdown', { name: 'ab' }, undefined);
    const { value, difference } = recent.earlier(long('a', 'bbbb'), 'markdown')!;
    assert.equal(value.name, 'ab');
    assert.deepEqual(difference, { start: 103, oldEnd: 103, newEnd: 104 });
  });

  it('is none of another flavor, and none that has little in common', () => {
    const recent = new RecentTexts<{ name: string }>();
    recent.keep(long('a'), 'markdown', { name: 'a' }, undefined);
    assert.equal(recent.earlier(long('a'), 'plaintext'), undefined);
    assert.equal(recent.earlier(long('a', 'c'.repeat(101)), 'markdown'), undefined);
    assert.equal(recent.earlier('', 'markdown'), undefined);
  });

  it('is of four texts at most, and a next version takes the place of the one before', () => {
    const recent = new RecentTexts<{ name: string }>();
    for (const letter of 'abcd') recent.keep(long(letter), 'markdown', { name: letter }, undefined);
    for (let version = 1; version < 20; version++) {
      const text = long('d', '!'.repeat(version));
      recent.keep(text, 'markdown', { name: 'd' }, recent.earlier(text, 'markdown'));
    }
    assert.deepEqual(
      [...'abcd'].map((letter) => recent.earlier(long(letter), 'markdown')?.value.name),
      ['a', 'b', 'c', 'd'],
    );
    recent.keep(long('e'), 'markdown', { name: 'e' }, undefined);
    assert.equal(recent.earlier(long('a'), 'markdown'), undefined);
  });

  it('is of two million units at most beside the last one', () => {
    const recent = new RecentTexts<{ name: string }>();
    const huge = (letter: string): string => letter.repeat(1_500_000);
    for (const letter of 'abc') recent.keep(huge(letter), 'markdown', { name: letter }, undefined);
    assert.deepEqual(
      [...'abc'].map((letter) => recent.earlier(huge(letter), 'markdown')?.value.name),
      [undefined, 'b', 'c'],
    );
  });
});
