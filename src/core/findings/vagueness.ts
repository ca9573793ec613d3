/** Whether a line says nothing of what is to be done: `负责活动相关工作`, "other duties as assigned". */
import type { DraftItem } from '../draft/draft.ts';
import type { Locale } from '../language/locale.ts';
import { writtenLanguage } from '../language/written-language.ts';
import { withoutEnd } from '../text/ends.ts';
import type { TextRange } from '../text/range.ts';
import type { JudgedDraft } from './judged-draft.ts';

/** Longer lines say more than these. */
const LONGEST = 60;

/** The clauses of a line. */
const CLAUSES = /[^，,；;。\s][^，,；;。]*/gu;

/** What is vague about a line. */
export interface Vagueness extends TextRange {
  readonly locale: Locale;
  /** The words before `相关工作`; undefined where the line allows any work at all. */
  readonly object: string | undefined;
}

/** How a line says nothing of what is to be done; undefined when it says something. */
export function vagueness({ text, draft, language, phrases }: JudgedDraft, item: DraftItem): Vagueness | undefined {
  const { section, content, form } = item;
  const isDuty = section === 'responsibility' || (section === undefined && draft.kind === 'jd');
  if (form === 'row' || !isDuty || content.end - content.start > LONGEST) return undefined;
  const raw = text.slice(content.start, content.end);
  const vague = phrases.vagueDuties();
  if (!vague.sign.test(raw)) return undefined;
  const written = phrases.simplified(raw);
  const words = withoutEnd(written, /[\s.。；;！!，,]/u);
  const locale = writtenLanguage(words, language);
  const range = { start: content.start, end: content.start + words.length };
  // A clause among others is vague for itself.
  for (const { 0: clause, index } of words.matchAll(CLAUSES)) {
    if (!vague[locale].isOther(clause) || vague[locale].isListed(words.slice(index + clause.length))) continue;
    const start = range.start + index;
    return { start, end: start + clause.length, locale, object: undefined };
  }
  const object = vague[locale].related.exec(words)?.[1]?.trim();
  if (object === undefined || object === '' || vague.noObject.test(object)) return undefined;
  return { ...range, locale, object };
}
