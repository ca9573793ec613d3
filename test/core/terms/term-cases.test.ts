import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { mainRole } from '../../../src/core/pack/roles.ts';
import { engine } from '../../support/built-in.ts';

/** A line of a job description or a plan, with the words of the trades in it. */
interface TermCase {
  readonly text: string;
  readonly expected?: readonly ExpectedWord[];
}

/** A word that two people marked, each without the marks of the other, or that one of them marked and the other passed over. */
interface ExpectedWord {
  readonly word: string;
  /** The role that it speaks of in its line, or `shared` where that depends: what the first reader says. */
  readonly role?: string;
  /** What the second reader says. */
  readonly second?: string;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

function casesOf(name: string): TermCase[] {
  return readFileSync(path.join(import.meta.dirname, 'cases', `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TermCase);
}

function find(text: string): Found[] {
  return engine.findTerms(text, engine.readDraft(text, 'plaintext'));
}

/** The mention that is the word, holds it, or is most of it. */
function mentionOf(text: string, word: string, found: readonly Found[]): Found | undefined {
  const start = text.indexOf(word);
  const end = start + word.length;
  return found.find((it) => {
    const common = Math.min(end, it.end) - Math.max(start, it.start);
    return common === word.length || (common === it.end - it.start && common >= 0.6 * word.length);
  });
}

/** Whether a role is what either reader says. Where each names another role, it is fair to call the word shared. */
function isRight(named: string, first: string | undefined, second: string | undefined): boolean {
  if (named === first || named === second) return true;
  return named === 'shared' && first !== undefined && second !== undefined && first !== second;
}

describe('Lines of today, dense with words of the trades', () => {
  for (const locale of ['zh', 'en'] as const) {
    it(`have their terms found, with the role that each speaks of (${locale})`, () => {
      const cases = casesOf(locale);
      assert.ok(cases.length >= 120);
      const missed: string[] = [];
      const wrong: string[] = [];
      let [words, agreed, agreedRight] = [0, 0, 0];
      for (const { text, expected = [] } of cases) {
        const found = find(text);
        for (const { word, role, second } of expected) {
          words++;
          const mention = mentionOf(text, word, found);
          if (!mention) {
            missed.push(`${word} (${text})`);
            continue;
          }
          const named = mainRole(engine.index.term(mention.term)!, locale) ?? 'shared';
          if (!isRight(named, role, second))
            wrong.push(`${word}: ${named}, not ${[role, second].join(' or ')} (${mention.term})`);
          if (role === second) {
            agreed++;
            if (named === role) agreedRight++;
          }
        }
      }
      const hits = words - missed.length;
      const recall = hits / words;
      const right = (hits - wrong.length) / hits;
      console.log(
        `      ${locale}: ${words} words of two readers, recall ${recall.toFixed(3)}, role right by one of them ${right.toFixed(3)}; ` +
          `of the ${agreed} found on which they agree ${(agreedRight / agreed).toFixed(3)}`,
      );
      assert.ok(recall >= 0.92, missed.join('\n'));
      assert.ok(right >= 0.95, wrong.join('\n'));
    });
  }

  it('have no term found where another trade uses the word', () => {
    const cases = casesOf('traps');
    assert.ok(cases.length >= 120);
    const hits = cases.flatMap(({ text }) =>
      find(text).map(({ start, end, term }) => `${text.slice(start, end)}=${term} (${text})`),
    );
    console.log(`      ${cases.length} lines of other trades, ${hits.length} false hits`);
    assert.ok(hits.length <= 3, hits.join('\n'));
  });
});
