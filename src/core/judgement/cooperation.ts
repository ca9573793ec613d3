/**
 * Lines about working *with* a role or *for* it: `配合销售团队…`, `与运营对接`, `给市场部提供数据`, "support the sales team",
 * `让销售随时能找到案例`, "call on marketing directors". Such a line names another role without taking over its work.
 *
 * A role is worked with where a word for its people (a team, a position, or the role's bare name) stands where a verb of
 * cooperation puts the one it is done with. Words for people come from the pack; the verbs, and what makes a name a team,
 * are those of the two languages.
 */
import type { Phrases } from '../language/language-phrases.ts';
import type { CooperationPhrases } from '../language/phrases/cooperation-phrases.ts';
import { LOCALES, type Locale } from '../language/locale.ts';
import { writtenLanguage } from '../language/written-language.ts';
import { mainRole, strengths } from '../pack/roles.ts';
import type { Pack } from '../pack/schema.ts';
import type { TermIndex } from '../terms/term-index.ts';
import { behindLast } from '../text/ends.ts';
import { isWordUnit, type Folder } from '../text/fold.ts';
import { isHan } from '../text/han.ts';
import { Lexicon, buildLexicon } from '../text/lexicon.ts';
import type { TextRange } from '../text/range.ts';
import { WordBorders } from '../text/word-borders.ts';

/** Ids of the roles that a line works with, in the pack's order; mostly none. */
export type CooperationReader = (line: string) => readonly string[];

/** A word of a line that may stand for the people of a role. Offsets in the folded line. */
interface Mention extends TextRange {
  readonly role: string;
  /** The word itself says people: `市场部`, `销售经理`. */
  readonly isPeople: boolean;
  /** The role's own name or the word for its field, such as `市场` or `marketing`. */
  readonly isName: boolean;
}

/** What a term says of the people of a role. */
interface RoleWord {
  readonly role: string;
  readonly isName: boolean;
  readonly isPosition: boolean;
}

/** The strength of a term that belongs to the core of a role. */
const CORE = 3;
/** How far before and after a word its verb may stand, in units of the folded line. */
const BEFORE = 100;
const AFTER = 80;

/**
 * Words for a role, by the language of a line and the id of a term: its name, what belongs to its core, and the terms that have its name
 * among their forms.
 */
function roleWords(
  { terms }: Pack,
  names: ReadonlyMap<string, string>,
  folder: Folder,
): Readonly<Record<Locale, ReadonlyMap<string, RoleWord>>> {
  const wordFor = { zh: new Map<string, RoleWord>(), en: new Map<string, RoleWord>() };
  const heads = new Set([...names.keys()].map((name) => name.charCodeAt(0)));
  // Most forms do not begin like any name, and are not folded to be told so.
  const mayBeName = (form: string): boolean => {
    const head = folder.unit(form.charCodeAt(0));
    return heads.has(head) || (!isHan(head) && !isWordUnit(head));
  };
  for (const term of terms) {
    const named = [...term.forms.zh, ...term.forms.en]
      .filter(mayBeName)
      .flatMap((form) => names.get(folder.foldToString(form)) ?? []);
    for (const locale of LOCALES) {
      // Whatever an operations manager runs, to work with one is to work with operations.
      const people = term.kind === 'position' ? { roles: term.roles, rolesIn: term.rolesIn } : term;
      const role = named[0] ?? mainRole(people, locale);
      if (
        role === undefined ||
        (named.length === 0 && term.depends === undefined && strengths(term, locale)[role] !== CORE)
      )
        continue;
      wordFor[locale].set(term.id, { role, isName: named.length > 0, isPosition: term.kind === 'position' });
    }
  }
  return wordFor;
}

/** Makes a reader for the roles of a pack. Its work grows with the length of the line only. */
export function createCooperation(
  pack: Pack,
  terms: TermIndex,
  folder: Folder,
  { cooperation, lists }: Phrases,
): CooperationReader {
  const ids = pack.roles.map(({ id }) => id);
  const names = new Map<string, string>();
  for (const { id, name } of pack.roles) {
    const others = [lists.zh.rephrasing.roleWords, lists.en.cooperation.roleNames].flatMap((words) => words[id] ?? []);
    for (const word of [name.zh, name.en, ...others]) names.set(folder.foldToString(word), id);
  }
  const nameWords = [...names.keys()];
  const entries = nameWords.map((form, value) => ({ form, value }));
  const lexicon = new Lexicon(buildLexicon(entries, folder), folder, new WordBorders(lists.zh.borders.words.words));
  const wordFor = roleWords(pack, names, folder);

  const mentionsIn = (line: string): Mention[] => {
    const found = terms.find(line);
    const written = writtenLanguage(line, 'en');
    const taken = new Set<number>();
    const mentions: Mention[] = [];
    for (const { start, end, term } of found) {
      const meant = wordFor[written].get(term);
      // A team of no certain role (业务团队) is of the role whose name stands in it.
      if (meant === undefined && cooperation().peopleWord.test(line.slice(start, end))) continue;
      for (let at = start; at < end; at++) taken.add(at);
      if (meant === undefined) continue;
      const { role, isName, isPosition } = meant;
      const isPeople = isPeopleWord(cooperation(), line.slice(start, end), isPosition);
      mentions.push({ start, end, role, isName, isPeople });
    }
    for (const { start, end, value } of lexicon.find(line)) {
      if (taken.has(start) || taken.has(end - 1)) continue;
      mentions.push({ start, end, role: names.get(nameWords[value]!)!, isPeople: false, isName: true });
    }
    return mentions.sort((a, b) => a.start - b.start);
  };

  return (line) => {
    const phrases = cooperation();
    if (!phrases.zhSign.test(line) && !phrases.enSign.test(line)) return [];
    const folded = folder.foldToString(line);
    const mentions = mentionsIn(folded);
    // A label says what the line is about, not what is done.
    const label = LABEL.exec(folded)?.[0].length ?? 0;
    const found = new Set<string>();
    let sense: PeopleSense = 'none';
    // From the last to the first, since a name in a list is what the end of the list is: `市场、运营等部门`.
    for (let at = mentions.length - 1; at >= 0; at--) {
      const mention = mentions[at]!;
      const next = mentions[at + 1];
      const after = folded.slice(mention.end, mention.end + AFTER);
      const joins = next && phrases.nameJoiner.test(folded.slice(mention.end, next.start));
      const own = peopleSenseOf(phrases, mention, after);
      sense = (own === 'none' || (own === 'listed' && sense !== 'none')) && joins && mention.isName ? sense : own;
      if (found.has(mention.role)) continue;
      const from = Math.max(0, mention.start - BEFORE);
      const clause = behindLast(folded.slice(from, mention.start), END_OF_CLAUSE);
      if ((mention.isName || mention.isPeople) && isDoneFor(phrases, clause, after)) found.add(mention.role);
      if (sense === 'none' || found.has(mention.role)) continue;
      const words = { clause, word: folded.slice(mention.start, mention.end), after };
      if (!isDoneWith(phrases, clause, after, sense) && !isDoneBeside(phrases, words, sense)) continue;
      // Who has done the role's own work in an earlier clause does not merely work with it.
      const begin = mention.start - behindLast(clause, COMMA).length;
      // `大客户汇报时，跟销售一起去`: when it is done is no work.
      const isOwnWork = mentions.some(
        ({ role, start, end, isName, isPeople }) =>
          role === mention.role &&
          start >= label &&
          end <= begin &&
          !isName &&
          !isPeople &&
          !phrases.zhWhen.test(folded.slice(end, end + LONGEST_WHEN)),
      );
      if (!isOwnWork) found.add(mention.role);
    }
    return ids.filter((id) => found.has(id));
  };
}

/**
 * Whether a word means people: certainly, only as a bare name where nothing but people fits, the same in a list of things that are no
 * roles, or not at all.
 */
type PeopleSense = 'people' | 'bare' | 'listed' | 'none';

function peopleSenseOf(phrases: CooperationPhrases, { isPeople, isName }: Mention, after: string): PeopleSense {
  if (isPeople || phrases.team.test(after) || (isName && phrases.teamsOfList.test(after))) return 'people';
  if (!isName) return 'none';
  if (phrases.bareName.test(after)) return 'bare';
  return phrases.bareList.test(after) ? 'listed' : 'none';
}

/** Whether a word of the pack, in folded letters, means people by itself. */
export function isPeopleWord(
  { peopleWord, positionWord }: CooperationPhrases,
  word: string,
  isPosition: boolean,
): boolean {
  return peopleWord.test(word) || (isPosition && positionWord.test(word));
}

/** @param clause what stands before the word, from the last end of a thought @param after what stands behind it */
function isDoneWith(it: CooperationPhrases, clause: string, after: string, sense: PeopleSense): boolean {
  const isPartner = (gap: string | undefined): boolean =>
    gap !== undefined && (sense === 'people' ? !it.zhOtherDeed.test(gap) : it.zhMembers.test(gap));
  if (sense === 'listed') return it.enWith.test(clause) || it.enOpening.test(clause);
  const rest = THOUGHT.exec(after)![0];
  if (isPartner(it.zhVerb.exec(clause)?.[1])) return true;
  if (isPartner(it.zhWith.exec(clause)?.[1]) && it.zhTogether.test(rest)) return true;
  if (isPartner(it.zhFor.exec(clause)?.[1]) && it.zhGiven.test(rest)) return true;
  if (sense === 'people' && (isPartner(it.zhDeal.exec(clause)?.[1]) || it.enDeal.test(clause))) return true;
  if (sense === 'people' && it.zhProvide.test(clause)) return true;
  if (it.enFor.test(clause)) return true;
  if (it.zhGive.test(clause) || it.zhCross.test(clause) || it.zhContact.test(rest)) return true;
  if (it.enOpening.test(clause) && /^[^.;:]{0,24}?[,:]/u.test(after)) return true;
  if (it.enWith.test(clause) || it.enGive.test(clause) || it.enCross.test(clause)) return true;
  return it.enSupport.test(clause) && (sense === 'people' || !it.enJoined.test(after));
}

/**
 * Whether an English line says behind what is done with whom: a team, or a role by its bare name. Positions are customers there as often as
 * colleagues: "Negotiate contracts with marketing directors".
 */
function isDoneBeside(
  it: CooperationPhrases,
  { clause, word, after }: { readonly clause: string; readonly word: string; readonly after: string },
  sense: PeopleSense,
): boolean {
  if (sense !== 'people') return it.enBesideName.test(clause);
  return (it.peopleWord.test(word) || it.colleagues.test(after)) && it.enBeside.test(clause);
}

/** Whether what is done is for the people: they use it, know of it, need it, or are given it. */
function isDoneFor(it: CooperationPhrases, clause: string, after: string): boolean {
  if (it.zhUsable.test(after)) return true;
  if (it.zhBenefit.test(clause) && it.zhBenefitDeed.test(after)) return true;
  if (it.enGiving.test(clause) && it.enGiven.test(after)) return true;
  return it.enPurpose.test(clause) && it.enBenefitDeed.test(after);
}

const END_OF_CLAUSE = /[。；;！!?？\n.:：]/u;
/** `内容运营：`, `【社群】` at the head of a line, and marks before it. */
const LABEL = /^[^\p{L}\p{N}【[]{0,8}(?:[【[][^】\]]{1,16}[】\]]|[^，,。；;：:]{1,24}[：:])/u;
const COMMA = /[,，]/u;
/** What says when something is done is looked for in so many units. */
const LONGEST_WHEN = 32;
/** To the first sign that ends a thought. */
const THOUGHT = /^[^。；;！!?？\n:：，,]*/u;
