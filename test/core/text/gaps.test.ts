import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { charactersOf, gapsOf } from '../../../src/core/text/gaps.ts';
import { compiled } from '../../support/built-in.ts';

describe('Sorted characters, written as their distances', () => {
  it('are the same again', () => {
    for (const characters of ['', '\u0001', '㐀㐁丟並', '\u0001乾龟\ud7fe', compiled.han.from]) {
      assert.equal(charactersOf(gapsOf(characters)), characters);
    }
  });

  it('are written in fewer bytes', () => {
    const { from } = compiled.han;
    assert.ok(Buffer.byteLength(JSON.stringify(gapsOf(from))) * 2 < Buffer.byteLength(JSON.stringify(from)));
  });

  it('are refused where they are not in order, twice, or so far apart that the distance is no character', () => {
    for (const characters of ['並丟', '丟丟', '\0', '\uffff']) assert.throws(() => gapsOf(characters), RangeError);
  });
});
