/**
 * Rephrases a line that claims another role's work as a line about working with that role: `负责公众号的日常更新` becomes
 * `配合运营团队做好公众号的日常更新`, "Manage the forum" becomes "Support operations with the forum".
 *
 * Only the words that claim the work are replaced; the rest of the line stays as it is written. Where that would not make a sentence
 * that somebody would write, nothing is offered.
 */
import type { EditContext } from './edit-context.ts';
import type { Locale } from '../language/locale.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { TextChange, TextRange } from '../text/range.ts';
import { cooperationInChinese } from './chinese-cooperation.ts';
import { cooperationInEnglish, DETERMINER } from './english-cooperation.ts';
import { sentenceOf, type Rewording, type Sentence } from './sentence-head.ts';

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
  const label = text.slice(range.start, sentence.start);
  if (CLAIMING_LABEL.test(label) && claims(phrases, 'en', label)) return [];
  if (locale === 'zh' && (isNote(phrases, sentence.words) || isClaimed(phrases, label))) return [];
  // Where a team is the subject, it cannot be told whom it would support.
  if (locale === 'zh' && phrases.owners().teamActing.test(phrases.simplified(sentence.words))) return [];
  const reword = locale === 'zh' ? cooperationInChinese : cooperationInEnglish;
  const rewordings = reword(phrases, sentence.words, roleName);
  return placed(sentence, rewordings) ?? [];
}

/** A line that begins in English is an English sentence, whatever follows: `Close the renewals of Acme — 谈完折扣`. */
const ENGLISH_HEAD = /^[A-Za-z][A-Za-z'’-]*(?:\s+[A-Za-z'’-]+){2}/u;

/** A label with a thing of one's own in it, as in “Take care of our blog: …”: where it claims the work, what is written behind it contradicts it. */
const CLAIMING_LABEL = /^[^\n:]{1,60}\b(?:our|your|the|an?)\s[^\n:]{1,60}:\s*$/iu;

/** A blank between two Chinese words. */
const APART = /\p{Script=Han}{3}[ \t\u3000]+\p{Script=Han}{3}/u;

/** Whether Chinese words are a note that could not go on behind `做好`: `第二批 短信提醒`. */
function isNote(all: Phrases, words: string): boolean {
  const { claim, beginning } = all.claims().zh;
  const plain = all.simplified(words);
  return APART.test(plain) && !claim.test(plain) && !beginning.test(plain);
}

/** Whether a Chinese label claims the work itself, so that what is written behind it would contradict it: `负责新品上线：`. */
function isClaimed({ claims: of, simplified }: Phrases, label: string): boolean {
  return /[:：]\s*$/u.test(label) && of().zh.claim.test(simplified(label.replace(/^[^\p{L}]+/u, '')));
}

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
