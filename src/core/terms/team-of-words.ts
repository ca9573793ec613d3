/** Whose team a few words are, as they stand beside a name: "brand mktg", `KA 销售`, "user ops / community", `法务`. */
import { OTHER_TEAM } from '../draft/introductions.ts';
import type { PeopleWords } from '../draft/people-in-text.ts';
import type { Phrases } from '../language/language-phrases.ts';
import { hasHan } from '../text/han.ts';
import { Remembered } from '../text/remembered.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import { namedRole } from './named-role.ts';
import type { TermMatch } from './term-index.ts';
import type { TitleDictionary } from './title-dictionary.ts';

const PARTS = /\s?[/／、,，&+＋·]\s?|\sand\s/u;
/** More parts are no list of teams. */
const MOST_PARTS = 4;
const MOST_KNOWN = 2000;

interface TeamWords {
  readonly index: PackIndex;
  readonly titles: TitleDictionary;
  readonly phrases: Phrases;
  readonly terms: { find(text: string): readonly TermMatch[] };
}

/** Makes readers of the words beside names; undefined is said of what is no team. */
export function createPeopleWords(words: TeamWords): PeopleWords {
  const known = new Remembered<string | undefined>(MOST_KNOWN);
  return {
    teamOf: (said) => known.of(said.trim(), (it) => teamOf(it, words)),
    isTerm: (said) => words.terms.find(said).some(({ start, end }) => start === 0 && end === said.length),
  };
}

function teamOf(said: string, words: TeamWords): string | undefined {
  const parts = said
    .split(PARTS)
    .flatMap((part) => part.split(words.phrases.people().joiner))
    .filter((part) => part !== '');
  if (parts.length > MOST_PARTS) return undefined;
  const [first, ...others] = new Set(
    parts.flatMap((part) => partTeam(part, words) ?? []).sort((a) => (a === OTHER_TEAM ? 1 : -1)),
  );
  return others.some((it) => it !== OTHER_TEAM) ? OTHER_TEAM : first;
}

function partTeam(part: string, { index, titles, phrases, terms }: TeamWords): string | undefined {
  const known = titles.find(part)?.profession;
  if (known !== undefined) return known;
  const isTeam =
    phrases.owners().teamLast.test(part) ||
    phrases.drafts().team.test(part) ||
    phrases.posts().profession.test(part) ||
    phrases.titles().namesPost(part);
  const matches = terms.find(part);
  const language = hasHan(part) ? 'zh' : 'en';
  const named = namedRole(
    { text: part, language, index, titles, matchesIn: () => matches },
    { start: 0, end: part.length },
  );
  const isMost = named?.match !== undefined && named.match.end - named.match.start >= part.length / 2;
  if (named && (isTeam || isMost)) return named.role;
  // The title may be the last word: `企业客户BD`.
  const last = phrases.owners().teamLast.exec(part)?.[0];
  return last !== undefined && last !== part
    ? partTeam(last, { index, titles, phrases, terms })
    : isTeam
      ? OTHER_TEAM
      : undefined;
}
