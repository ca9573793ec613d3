/** Requirements that name qualities and nothing else: `责任心强，抗压能力强，有团队精神`, "passionate self-starter with a can-do attitude". */
import { lazily } from '../../text/once.ts';
import { rememberingLines } from '../../text/remembered.ts';
import type { Locale } from '../locale.ts';
import { madeOf, pattern } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

/** The qualities that a line consists of, as it writes them; undefined where it says anything else. Asked of simplified characters. */
type QualityReader = (line: string) => readonly string[] | undefined;

/** The phrases that a line of duties consists of which says nothing of what is done; undefined where it says anything else. */
type HollowReader = QualityReader;

/** So many lines are remembered. */
const MOST_LINES = 4_000;

export type FillerPhrases = ReturnType<typeof fillerPhrases>;

/** So many characters of Chinese in a row may be none of the known ones: one word. */
const LONGEST_UNKNOWN = 2;
/** Of all characters of a line so large a share may be unknown. */
const MOST_UNKNOWN = 0.25;
/** What has taken the place of a known word. */
const KNOWN = ' ';
/** What has taken the place of a known word that names a skill of the job with what stands right before it: `谈判能力`. */
const HEAD = '\u0001';
/** Unknown words, each with the sign of a skill where it stands right before one. */
const UNKNOWN = new RegExp(String.raw`\p{L}+${HEAD}?`, 'gu');

export function fillerPhrases({ zh, en }: LanguageLists) {
  return lazily<Readonly<Record<Locale, QualityReader> & { hollow: HollowReader }>>({
    zh: () => {
      const qualities = pattern('gu')`${[zh.requirements.traits, zh.filler.qualities]}`;
      // Looks are no quality of character: who asks for them is told of that.
      const others = pattern('gu')`${[zh.filler.others, { words: zh.fairness.said.looks }]}`;
      const heads = pattern('u')`${zh.filler.heads}`;
      const isGeneral = madeOf([zh.filler.general]);
      return rememberingLines(MOST_LINES, (line) => {
        const { found, rest } = without(line, qualities, others, heads);
        // One unknown character is no word.
        const before = (rest.match(UNKNOWN) ?? []).flatMap((it) => (it.endsWith(HEAD) ? [it.slice(0, -1)] : []));
        if (before.some((it) => it.length > 1 && !isGeneral(it))) return undefined;
        const unknown = rest.match(/\p{L}+/gu) ?? [];
        if (unknown.some((it) => it.length > LONGEST_UNKNOWN)) return undefined;
        const letters = (line.match(/\p{L}/gu) ?? []).length;
        return unknown.join('').length > MOST_UNKNOWN * letters ? undefined : found;
      });
    },
    en: () => {
      const qualities = pattern('giu')`(?<![a-z-])${[en.requirements.traits, en.filler.qualities]}(?![a-z-])`;
      const others = pattern('giu')`(?<![a-z-])${en.filler.others}(?![a-z-])`;
      return rememberingLines(MOST_LINES, (line) => {
        const { found, rest } = without(line, qualities, others);
        return /\p{L}/u.test(rest) ? undefined : found;
      });
    },
    // People write such lines in English, and copy them from it.
    hollow: () => {
      const phrases = pattern('giu')`(?<![a-z-])${en.filler.hollow}(?![a-z-])`;
      const beside = pattern('giu')`(?<![a-z-])${en.filler.hollowBeside}(?![a-z-])`;
      return rememberingLines(MOST_LINES, (line) => {
        const { found, rest } = without(line, phrases, beside);
        return found.length === 0 || /[\p{L}\p{N}]/u.test(rest) ? undefined : found;
      });
    },
  });
}

function without(
  line: string,
  qualities: RegExp,
  others: RegExp,
  heads?: RegExp,
): { readonly found: string[]; readonly rest: string } {
  const found: string[] = [];
  const sign = (word: string): string => (heads?.test(word) ? HEAD : KNOWN);
  const rest = line
    .replace(qualities, (quality) => {
      if (!found.includes(quality)) found.push(quality);
      return sign(quality);
    })
    .replace(others, sign);
  return { found, rest };
}
