import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { applyChanges, type Flavor, type TextRange } from '../../src/core/index.ts';
import { analyzer, engine } from '../support/built-in.ts';
import { casesOf } from '../support/cases.ts';
import { edited, edits } from '../support/edits.ts';
import { samples } from '../support/samples.ts';

/**
 * Drafts that somebody wrote, with a few stretches written over by what changes their structure: each is read, judged and mended by every
 * fix. Three environment variables are for whoever looks for rare ones: ROLE_LENS_MUTATIONS = how many, ROLE_LENS_SEED = which, and
 * ROLE_LENS_CORPUS = a file of further drafts (a JSON object with `text` on each line).
 */
const { ROLE_LENS_MUTATIONS: count, ROLE_LENS_SEED: seed = '1', ROLE_LENS_CORPUS: corpus } = process.env;
const FEW = 400;
/** What is longer is measured elsewhere. */
const LONGEST = 20_000;

const drafts = [
  ...samples.map(({ text }) => text),
  ...(['field', 'edges', 'attacks'] as const).flatMap((file) => casesOf(file).flatMap(({ text }) => text ?? [])),
  ...(corpus === undefined ? [] : readFileSync(corpus, 'utf8').trim().split('\n').map(textOf)),
].filter(({ length }) => length > 0 && length <= LONGEST);

function textOf(line: string): string {
  return (JSON.parse(line) as { text: string }).text;
}

/** Inside of the text, not the wrong way round, not between the halves of a character. */
function assertRanges(text: string, ranges: readonly TextRange[]): void {
  for (const { start, end } of ranges) {
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
    for (const at of [start, end]) {
      assert.ok(!/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1)), `${at} halves a character`);
    }
  }
}

/** @returns how many fixes were made */
function assertSound(text: string, flavor: Flavor): number {
  const analysis = analyzer.analyze(text, flavor, { maximum: Number.MAX_SAFE_INTEGER });
  const { draft, findings, matches, posts } = analysis;
  assertRanges(text, [...draft.blocks, ...draft.headings, ...draft.sections, ...draft.items, ...draft.excluded]);
  assertRanges(
    text,
    [...draft.items, ...draft.headings].map(({ content }) => content),
  );
  assertRanges(text, [...findings, ...matches, ...posts.map(({ range }) => range)]);
  assertRanges(text, analyzer.evidenceOf(analysis));
  engine.jobPosting(analysis);
  let made = 0;
  for (const finding of findings) {
    assertRanges(text, analyzer.explain(analysis, finding).evidence);
    for (const { changes, newDrafts = [] } of analyzer.fixesOf(analysis, finding)) {
      assertRanges(text, changes);
      changes.forEach(({ start }, at) => assert.ok(at === 0 || start >= changes[at - 1]!.end, 'changes overlap'));
      for (const after of [applyChanges(text, changes), ...newDrafts.map((it) => it.text)]) {
        engine.readDraft(after, flavor);
      }
      made++;
    }
  }
  return made;
}

describe('Drafts with stretches written over', function () {
  this.timeout(600_000);

  it('are read, judged and mended without an error, and nothing said of them stands outside of them', () => {
    let made = 0;
    const one = fc.tuple(fc.constantFrom(...drafts), edits, fc.constantFrom<Flavor>('markdown', 'plaintext'));
    const property = fc.property(one, ([text, changes, flavor]) => {
      made += assertSound(edited(text, changes).at(-1)!, flavor);
    });
    fc.assert(property, { numRuns: count === undefined ? FEW : Number(count), seed: Number(seed) });
    assert.ok(made > FEW / 10, `${made} fixes`);
    if (count !== undefined) console.log(`${count} drafts, ${made} fixes`);
  });
});
