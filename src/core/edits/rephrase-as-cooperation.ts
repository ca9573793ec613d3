/**
 * Rephrases a line that claims another role's work as a line about working with that role: `负责公众号的日常更新` becomes
 * `协同运营团队做好公众号的日常更新`, "Manage the forum" becomes "Work with operations to manage the forum".
 *
 * Only the words that claim the work are replaced; the rest of the line stays as it is written. Where that would not make a sentence
 * that somebody would write, nothing is offered.
 */
import type { EditContext } from './edit-context.ts';
import type { Locale } from '../language/locale.ts';
import { fillIn } from '../language/pattern.ts';
import type { Phrases } from '../language/language-phrases.ts';
import { HAN_CLASS } from '../text/han.ts';
import type { TextChange, TextRange } from '../text/range.ts';
import { cooperationInEnglish, DETERMINER } from './english-cooperation.ts';
import { NO_PROSE, sentenceOf, type Rewording, type Sentence } from './sentence-head.ts';

type Parts = Pick<EditContext, 'text' | 'phrases'> & {
  /** Where no prose stands: sorted, not overlapping. */
  readonly excluded?: readonly TextRange[];
};

/**
 * @param range the words of the line, without its marker
 * @param locale the language of the line
 * @param roleName name of the other role in that language and, for Chinese, in the script of the line
 * @returns nothing where the line cannot be rephrased
 */
export function rephraseAsCooperation(
  { text, phrases, excluded = [] }: Parts,
  range: TextRange,
  locale: Locale,
  roleName: string,
): TextChange[] {
  const sentence = sentenceOf(text, range, excluded, locale, (words) => claims(phrases, locale, words));
  // Of cells between wide bars it cannot be told where the sentence is.
  if (!sentence || /[?？：:]\s*$|｜/u.test(sentence.words)) return [];
  if (locale === 'zh' && ENGLISH_HEAD.test(sentence.words)) return [];
  const reword = locale === 'zh' ? inChinese : cooperationInEnglish;
  const rewordings = reword(phrases, sentence.words, roleName);
  return placed(sentence, rewordings) ?? [];
}

/** A line that begins in English is an English sentence, whatever follows: `Close the renewals of Acme — 谈完折扣`. */
const ENGLISH_HEAD = /^[A-Za-z][A-Za-z'’-]*(?:\s+[A-Za-z'’-]+){2}/u;

/** Whether words begin by claiming work. */
function claims({ claims: of, simplified }: Phrases, locale: Locale, words: string): boolean {
  if (locale === 'zh') return of().zh.claim.test(simplified(words));
  if (of().en.claim.test(words)) return true;
  const verb = of().en.verb.exec(words)?.[0];
  if (verb === undefined) return false;
  // "posts" may be a noun where nothing says that it is none: "**Forum** posts".
  return !/[^s]s$/iu.test(verb) || DETERMINER.test(words.slice(verb.length));
}

/** The changes of a text that reword its sentence; undefined where one would be made in a link, in emphasis, or over what is no prose. */
function placed({ offsets, start, guarded }: Sentence, rewordings: readonly Rewording[]): TextChange[] | undefined {
  const changes: TextChange[] = [];
  for (const { start: from, end: to, newText } of rewordings) {
    const at = from === 0 ? start : offsets[from]!;
    for (let unit = from; unit < to; unit++) {
      const next = offsets[unit + 1]!;
      const isWhole = next === offsets[unit]! + 1 || unit === to - 1;
      if (guarded[unit] || !isWhole) return undefined;
    }
    // A sentence that begins with emphasis or a link has its first word behind `start`.
    if (from === 0 && to > 0 && offsets[0] !== start) return undefined;
    if (from > 0 && guarded[from] && guarded[from - 1]) return undefined;
    changes.push({ start: at, end: to === from ? at : offsets[to - 1]! + 1, newText });
  }
  return changes;
}

/** Whether a line names the other team itself, as who does it (`运营团队维护社群`) or as what it is about (`组建运营团队`). */
function namesTeam(all: Phrases, words: string, name: string): boolean {
  const { team } = all.cooperation();
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    if (team.test(words.slice(at + name.length))) return true;
  }
  return false;
}

function inChinese(all: Phrases, sentence: string, roleName: string): Rewording[] {
  const phrases = all.claims().zh;
  const { zh } = all.lists;
  const said = all.rephrasing().zh;
  const words = all.simplified(sentence);
  if (said.denied.test(words) || said.meeting.test(words) || said.quality.test(words)) return [];
  if (said.other.test(words) || said.answered.test(words) || said.target.test(words)) return [];
  if (said.alone.test(words) || said.aim.test(words)) return [];
  if (namesTeam(all, words, all.simplified(roleName))) return [];
  const script = all.scriptOf(sentence + roleName);
  const doWell = all.inScript(zh.claims.doWell, script);
  const verbFor = (rest: string): string => (phrases.beginning.test(rest) || rest.startsWith(NO_PROSE) ? '' : doWell);
  const opening = fillIn(all.inScript(zh.written.cooperateOn, script), { role: roleName });
  const joined = said.joined.exec(words)?.[0].length ?? 0;
  if (joined === 0 && said.joiner.test(words)) return [];
  const person = joined + (said.person.exec(words.slice(joined))?.[0].length ?? 0);
  const claim = phrases.claim.exec(words.slice(person))?.[0].length ?? 0;
  const from = person + claim + (said.lightVerb.exec(words.slice(person + claim))?.[0].length ?? 0);
  const rest = words.slice(from);
  const later = claim === 0 ? said.laterClaim.exec(rest) : undefined;
  if (claim === 0 && !later && !phrases.beginning.test(rest) && said.claimedByOther.test(rest)) return [];
  const gap = blankBetween(words.slice(person, from), rest);
  const rewordings: Rewording[] = [{ start: person, end: from, newText: opening + (later ? '' : verbFor(rest)) + gap }];
  if (later) {
    const at = from + later[1]!.length;
    const to = from + later[0].length;
    rewordings.push({ start: at, end: to, newText: verbFor(words.slice(to)) });
  }
  for (const { 0: match, 1: joint, index } of rest.matchAll(phrases.laterClaim)) {
    const at = from + index + joint!.length;
    const to = from + index + match.length;
    if (at < rewordings.at(-1)!.end) continue;
    rewordings.push({ start: at, end: to, newText: verbFor(words.slice(to)) });
  }
  return rewordings;
}

/** A Latin word or a number at the head of Chinese words, with a blank behind it. */
const SET_APART = new RegExp(`^[A-Za-z0-9][^\\s${HAN_CLASS}]*(\\s)[${HAN_CLASS}]`, 'u');

/**
 * The blank that a line sets between its Chinese and its Latin words: the one behind what gives way (`负责 SEO 优化`), or the one behind the
 * word that the line begins with (`SEO 优化`); '' where it sets none.
 * @param before what gives way @param rest what stands behind it
 */
function blankBetween(before: string, rest: string): string {
  return (before === '' ? SET_APART.exec(rest)?.[1] : /(?<=\p{L})\s$/u.exec(before)?.[0]) ?? '';
}
