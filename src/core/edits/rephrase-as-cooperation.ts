/**
 * Rephrases a line that claims another role's work as a line about working with that role: `负责公众号的日常更新` becomes
 * `协同运营团队做好公众号的日常更新`, "Manage the forum" becomes "With operations, manage the forum".
 *
 * Only the words that claim the work are replaced; the rest of the line stays as it is written.
 */
import type { EditContext } from './edit-context.ts';
import type { Locale } from '../language/locale.ts';
import { fillIn } from '../language/pattern.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { TextChange, TextRange } from '../text/range.ts';

/** `内容运营：` before the sentence, and emphasis around it. */
const LABEL = /^[*_【\[\s]*[^\s：:，,。；;、]{2,12}[】\]*_\s]*[：:][*_\s]*/u;
const EMPHASIS = /^[*_\s]+/u;

/**
 * @param range the words of the line, without its marker
 * @param locale the language of the line
 * @param roleName name of the other role in that language
 */
export function rephraseAsCooperation(
  { text, phrases }: Pick<EditContext, 'text' | 'phrases'>,
  range: TextRange,
  locale: Locale,
  roleName: string,
): TextChange[] {
  const words = text.slice(range.start, range.end);
  const lead = LABEL.exec(words)?.[0].length ?? EMPHASIS.exec(words)?.[0].length ?? 0;
  const start = range.start + lead;
  const sentence = words.slice(lead);
  if (sentence === '') return [];
  const rephrase = locale === 'zh' ? inChinese : inEnglish;
  return rephrase(phrases, sentence, start, roleName);
}

function inChinese({ claims, lists }: Phrases, sentence: string, start: number, roleName: string): TextChange[] {
  const phrases = claims().zh;
  const { written, claims: words } = lists.zh;
  const claim = phrases.claim.exec(sentence)?.[0] ?? '';
  const rest = sentence.slice(claim.length);
  const opening = fillIn(written.cooperateOn, { role: roleName });
  const verb = phrases.beginning.test(rest) ? '' : words.doWell;
  const changes: TextChange[] = [{ start, end: start + claim.length, newText: opening + verb }];
  for (const { 0: match, 1: joint, index } of rest.matchAll(phrases.laterClaim)) {
    const from = start + claim.length + index + joint!.length;
    const to = start + claim.length + index + match.length;
    const needsVerb = !phrases.beginning.test(rest.slice(index + match.length));
    changes.push({ start: from, end: to, newText: needsVerb ? words.doWell : '' });
  }
  return changes;
}

function inEnglish({ claims, lists }: Phrases, sentence: string, start: number, roleName: string): TextChange[] {
  const phrases = claims().en;
  const { cooperateIn, cooperateOn } = lists.en.written;
  const person = phrases.person.exec(sentence)?.[0] ?? '';
  const joined = phrases.joinedClaim.exec(sentence.slice(person.length))?.[0];
  const claim = joined ?? phrases.claim.exec(sentence)?.[0] ?? '';
  const lead = joined !== undefined || claim === '' ? person + claim : claim;
  const rest = sentence.slice(lead.length);
  const [first = ''] = /^[^\s,.;:]+/u.exec(rest) ?? [];
  const beginsWithVerb = phrases.verb.test(rest);
  const opening = `${fillIn(beginsWithVerb ? cooperateIn : cooperateOn, { role: roleName.toLowerCase() })} `;
  const change = (length: number, newText: string): TextChange => ({ start, end: start + length, newText });
  // The first word loses the capital of a sentence; names and abbreviations keep theirs.
  const isPlain = /^[A-Z][a-z]+$/u.test(first) && (beginsWithVerb || !/^\s+[A-Z]/u.test(rest.slice(first.length)));
  return isPlain ? [change(lead.length + 1, opening + first[0]!.toLowerCase())] : [change(lead.length, opening)];
}
