import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { holds } from '../../support/property.ts';
import type { Flavor } from '../../../src/core/draft/block.ts';
import { readDraft, readDraftAgain, type ReadDraft } from '../../../src/core/draft/read-draft.ts';
import { differenceBetween } from '../../../src/core/text/difference.ts';
import { draftWords } from '../../support/built-in.ts';
import { edited, edits, scraps } from '../../support/edits.ts';

const samples = path.join(import.meta.dirname, '..', '..', '..', 'samples');
const texts = readdirSync(samples).map((name) => readFileSync(path.join(samples, name), 'utf8'));
const flavors = fc.constantFrom<Flavor>('markdown', 'plaintext');

/** Reads the versions of a text one after the other, and holds each against a reading from nothing. */
function assertSameAsFromNothing(versions: readonly string[], flavor: Flavor): void {
  let before: { readonly text: string; readonly value: ReadDraft } | undefined;
  for (const text of versions) {
    const value = readDraftAgain(
      text,
      flavor,
      draftWords,
      before && { value: before.value, difference: differenceBetween(before.text, text) },
    );
    assert.deepEqual(value.draft, readDraft(text, flavor, draftWords));
    before = { text, value };
  }
}

describe('A draft that is being edited', () => {
  it('is read as from nothing, whatever is done to a real one', () => {
    holds(
      fc.property(fc.constantFrom(...texts), edits, flavors, (text, changes, flavor) => {
        assertSameAsFromNothing(edited(text, changes), flavor);
      }),
      { numRuns: 300 },
    );
  });

  it('is read as from nothing, whatever it is made of', () => {
    holds(
      fc.property(fc.array(scraps, { maxLength: 60 }), edits, flavors, (pieces, changes, flavor) => {
        assertSameAsFromNothing(edited(pieces.join(''), changes), flavor);
      }),
      { numRuns: 3000 },
    );
  });
});
