import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { shapeReader, ShapeScan } from '../../../src/core/language/word-shapes.ts';

const shapesOf = shapeReader({ ask: ['what', 'what all'], you: ['you', "you'll"], do: ['do', 'own'] });

/** What of a text a form covers, from the first unit on, the shortest first. */
const covered = (text: string, ...shapes: string[]): string[] =>
  [...new ShapeScan(text).endsOf(shapesOf(shapes), 0)].sort((a, b) => a - b).map((end) => text.slice(0, end));

describe('The form of a phrase', () => {
  it('is words of lists, and text as it is, one behind the other', () => {
    assert.deepEqual(covered("what you'll own here", '{ask} {you} {do}'), ["what you'll own"]);
    assert.deepEqual(covered('what we do', '{ask} {you} {do}', '{ask} we do'), ['what we do']);
    assert.deepEqual(covered('so what you do', '{ask} {you} {do}'), []);
  });

  it('ends wherever one of several words ends that begin alike', () => {
    assert.deepEqual(covered('what all', '{ask}'), ['what', 'what all']);
  });

  it('lets dots stand for a few characters of any kind, on the same line', () => {
    assert.deepEqual(covered('what in the end you do', '{ask} …{you} {do}'), ['what in the end you do']);
    assert.deepEqual(covered(`what ${'x'.repeat(40)} you do`, '{ask} …{you} {do}'), []);
    assert.deepEqual(covered('what\nnow you do', '{ask}…{you} {do}'), []);
    assert.equal(covered(`what ${'😀'.repeat(40)}`, 'what …').at(-1), `what ${'😀'.repeat(32)}`);
  });

  it('says which list it lacks', () => {
    assert.throws(() => shapesOf(['{nobody}']), /no list is named nobody/);
  });
});
