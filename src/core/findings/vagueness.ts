/** Whether a line says nothing of what is to be done: `负责活动相关工作`, "other duties as assigned". */
import type { DraftItem } from '../draft/draft.ts';
import type { Locale } from '../language/locale.ts';
import { writtenLanguage } from '../language/written-language.ts';
import { withoutEnd } from '../text/ends.ts';
import { LETTER_OR_DIGIT } from '../text/letters.ts';
import { moved, type TextRange } from '../text/range.ts';
import type { VaguePhrases } from '../language/phrases/vague-duty-phrases.ts';
import type { VagueThing } from '../language/phrases/vague-things.ts';
import type { JudgedDraft } from './judged-draft.ts';

/** Longer lines say more than these. */
const LONGEST = 60;

/** The clauses of a line. */
const CLAUSES = /[^，,；;。\s][^，,；;。]*/gu;

/** What is vague about a line. */
export interface Vagueness extends TextRange {
  readonly locale: Locale;
  /**
   * What goes when it is deleted: with it the word that joins it to other work, and what only says when or by whose wish it is done. Undefined
   * where what stands behind goes on with it.
   */
  readonly cut: TextRange | undefined;
  /** What it names without a word of what is done with it; undefined where the line allows any work at all. */
  readonly thing: VagueThing | undefined;
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
  const label = labelIn(words, vague[locale]);
  const clauses = [...(label === 0 ? words : words.replace(/[\r\n]/gu, '；')).matchAll(CLAUSES)]
    .filter(({ index }) => index >= label)
    .map(({ 0: clause, index: start }) => ({ clause, start }));
  for (const [at, { clause, start }] of clauses.entries()) {
    if (!vague[locale].isOther(clause) || vague[locale].isListed(words.slice(start + clause.length))) continue;
    const helpsWithMore = vague[locale].help.test(clause) && isMoreBehind(clauses.slice(at + 1), vague[locale]);
    // What stands behind says what the help is with, as far as is known.
    if (helpsWithMore && vague[locale].isOpen(clause)) continue;
    const found = vagueIn(clause, vague[locale]);
    const cut = helpsWithMore ? undefined : found.cut && cutAmong(clauses, at, moved(found.cut, start), vague[locale]);
    const { start: from } = range;
    return { ...moved(found.vague, from + start), cut: cut && moved(cut, from), locale, thing: undefined };
  }
  const thing = label === 0 ? vague[locale].thingIn(words) : undefined;
  return thing && !vague.noObject.test(thing.object) ? { ...range, cut: range, locale, thing } : undefined;
}

/** Where the lines below a label begin that says nothing else, as the first line of some words: 0 where there are none that say more. */
function labelIn(words: string, { isOther, part }: Pick<VaguePhrases, 'isOther' | 'part'>): number {
  const end = words.search(/[\r\n]/u);
  if (end < 0 || !isOther(words.slice(0, end).trim())) return 0;
  const below = words.slice(end).trim();
  const lines = below.split(/[\r\n]/u).map((line) => line.trim());
  // What begins with a small letter goes on with the line above.
  const isMore = !/^\p{Ll}/u.test(below) && lines.some((line) => line && !isOther(line) && !part.test(line));
  return isMore ? words.length - below.length : 0;
}

/** What goes with what is cut from a clause among others. */
function cutAmong(
  clauses: readonly { readonly clause: string; readonly start: number }[],
  at: number,
  cut: TextRange,
  phrases: Pick<VaguePhrases, 'isOther' | 'joint' | 'prelude' | 'ground' | 'goesOn' | 'alike'>,
): TextRange | undefined {
  const { clause, start } = clauses[at]!;
  let first = at;
  const { prelude, ground, goesOn } = phrases;
  const goesAlong = ({ clause: words }: { readonly clause: string }): boolean =>
    prelude.test(words.trim()) || isAlike(words, phrases);
  if (cut.start === start) while (first > 0 && goesAlong(clauses[first - 1]!)) first--;
  // A ground that nothing is done on would be left.
  if (first > 0 && cut.start === start && ground.test(clauses[first - 1]!.clause.trim())) return undefined;
  const isFirst = first === 0 && cut.start === start;
  let last = at;
  if (cut.end === start + clause.length) {
    while (last + 1 < clauses.length && isAlike(clauses[last + 1]!.clause, phrases)) last++;
  }
  const next = cut.end === start + clause.length ? clauses[last + 1] : undefined;
  if (isFirst && next && goesOn.test(next.clause)) return undefined;
  const to = last > at ? clauses[last]!.start + clauses[last]!.clause.trimEnd().length : cut.end;
  return { start: first < at ? clauses[first]!.start : cut.start, end: to };
}

/** Whether clauses say anything but when something is done and that it may be any work. */
function isMoreBehind(
  clauses: readonly { readonly clause: string }[],
  phrases: Pick<VaguePhrases, 'isOther' | 'joint' | 'alike' | 'prelude'>,
): boolean {
  return clauses.some(({ clause }) => !phrases.prelude.test(clause.trim()) && !isAlike(clause, phrases));
}

/** Whether a clause names nothing but further work without a name: "projects and duties as assigned". */
function isAlike(
  clause: string,
  { isOther, joint, alike }: Pick<VaguePhrases, 'isOther' | 'joint' | 'alike'>,
): boolean {
  return piecesOf(` ${clause}`, joint).every(({ words }) => words === '' || alike.test(words) || isOther(words));
}

/** A work of a clause. */
interface Piece extends TextRange {
  readonly words: string;
}

/** The works of a clause, as the signs and words that join them part it. */
function piecesOf(clause: string, joint: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const joints = [...clause.matchAll(joint)].filter(({ groups }) => groups!.joint !== undefined);
  for (const { 0: sign, index } of [...joints, { 0: '', index: clause.length }]) {
    pieces.push({ start, end: index, words: clause.slice(start, index).trim() });
    start = index + sign.length;
  }
  return pieces;
}

/** What is vague about an item, where all of it says nothing. */
export function onlyVague(
  { text, vaguenessOf }: { readonly text: string; readonly vaguenessOf: (item: DraftItem) => Vagueness | undefined },
  item: DraftItem,
): Vagueness | undefined {
  const vague = vaguenessOf(item);
  if (!vague) return undefined;
  const { start, end } = item.content;
  return LETTER_OR_DIGIT.test(text.slice(start, vague.start) + text.slice(vague.end, end)) ? undefined : vague;
}

/** What of a clause says nothing: of `维护客户、完成领导交办的其他工作` the latter. All of it where nothing else is work. */
function vagueIn(
  clause: string,
  { isOther, joint, part, help }: Pick<VaguePhrases, 'isOther' | 'joint' | 'part' | 'help'>,
): { readonly vague: TextRange; readonly cut: TextRange | undefined } {
  const pieces = piecesOf(clause, joint);
  const kinds = pieces.map(({ words }) => (isOther(words) ? 'vague' : part.test(words) ? 'part' : 'work'));
  const whole = { start: 0, end: clause.length };
  // The last of it, where work stands between. Who assigns stands beside what is assigned: they go together.
  let to = kinds.lastIndexOf('vague');
  if (to < 0) return { vague: whole, cut: whole };
  let from = to;
  while (kinds[from - 1] === 'part' || kinds[from - 1] === 'vague') from--;
  while (kinds[to + 1] === 'part') to++;
  if (from === 0 && to === pieces.length - 1) return { vague: whole, cut: whole };
  const vague = { start: pieces[from]!.start, end: pieces[to]!.end };
  // Between others it may be what those behind it belong to: without it they are no whole.
  if (from > 0 && to < pieces.length - 1) return { vague, cut: undefined };
  // Whoever helps with that may help with what stands behind as well.
  if (from === 0 && help.test(clause)) return { vague, cut: undefined };
  const cut = from > 0 ? { ...vague, start: pieces[from - 1]!.end } : { ...vague, end: pieces[to + 1]!.start };
  return { vague, cut };
}
