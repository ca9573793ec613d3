/** Job descriptions as a language model writes them, and what a reader marks in each: `vices`, the code and the line. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';

interface Generated {
  readonly id: string;
  readonly lang: 'zh' | 'en';
  readonly text: string;
  /** None in a good one. */
  readonly vices: readonly (readonly [code: string, line: string])[];
}

const FILE = path.join(import.meta.dirname, '..', '..', 'cases', 'generated.jsonl');
const drafts = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Generated);
const CODES: readonly string[] = ['jd/discriminating', 'jd/inflated', 'jd/duplicate', 'jd/filler'];
/** Of what is shown so much may be wrong, and so much of what a reader marks is found at least. */
const MOST_WRONG = 0.2;
const FEWEST_FOUND = 0.9;

/** What is shown of a draft, as a reader marks it. */
function shownIn({ text }: Generated): string[] {
  return analyzer.analyze(text, 'markdown').findings.flatMap(({ code, start }) => {
    if (!CODES.includes(code)) return [];
    const line = text.slice(text.lastIndexOf('\n', start) + 1, text.indexOf('\n', start));
    return `${code} ${line.replace(/^(?:- |## )/u, '')}`;
  });
}

describe('Job descriptions that a model writes', () => {
  const read = drafts.map((draft) => ({
    draft,
    marked: draft.vices.map((vice) => vice.join(' ')),
    shown: shownIn(draft),
  }));

  for (const lang of ['zh', 'en'] as const) {
    it(`are judged as a reader does: ${lang}`, () => {
      const own = read.filter(({ draft }) => draft.lang === lang);
      assert.ok(own.length >= 20);
      const shown = own.flatMap((it) => it.shown.map((what) => ({ what, isRight: it.marked.includes(what) })));
      const marked = own.flatMap((it) => it.marked.map((what) => ({ what, isFound: it.shown.includes(what) })));
      const wrong = shown.filter(({ isRight }) => !isRight).map(({ what }) => what);
      const found = marked.filter(({ isFound }) => isFound);
      assert.ok(wrong.length <= MOST_WRONG * shown.length, wrong.join('\n'));
      assert.ok(found.length >= FEWEST_FOUND * marked.length, `${found.length} of ${marked.length}`);
    });
  }

  it('have nothing of the kind where they are good', () => {
    const good = read.filter(({ draft }) => draft.vices.length === 0);
    assert.ok(good.length >= 12);
    assert.deepEqual(
      good.flatMap(({ shown }) => shown),
      [],
    );
  });
});
