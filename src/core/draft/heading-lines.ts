/** How a line of a draft looks and reads as a heading, wherever it stands: in a list, a paragraph, or before a colon. */
import type { Phrases } from '../language/language-phrases.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import type { TextRange } from '../text/range.ts';
import type { Block } from './block.ts';
import type { DraftItem } from './draft.ts';
import type { HeadingReader } from './headings.ts';
import { HAN_NUMERALS } from '../language/numerals.ts';
import { hasHan } from '../text/han.ts';
import { splitClauses, type Clause } from './clauses.ts';
import { isBold } from './heading-line.ts';
import { strungDuties } from './strung-duties.ts';
import { firstLine, hasLine, hasWords, isPicture, isPictureMark, touches } from './section-lines.ts';
import type { Look, SectionState } from './section-states.ts';
import { SUMMED } from './sections.ts';

/** What a word before a colon can make of a single line, whatever section it stands in. */
export const ASIDE: ReadonlySet<SectionKind | undefined> = new Set([
  'requirement',
  'benefit',
  'about',
  'assessment',
  'hiring',
]);
/** Sections of a post that are lists: what they list may be named like a section of another sort. */
const LISTED: ReadonlySet<SectionKind | undefined> = new Set(['responsibility', 'requirement', 'benefit']);
/** What of a number in a marker differs from item to item. */
const NUMBER = new RegExp(`[${HAN_NUMERALS}]+|\\d+|[a-z]+`, 'giu');
/** The box of what is done: `- [x]`. */
const TICKED = /\[[xX]\]/u;
/** A heading before a colon, or bold, is no longer than this. */
export const LONGEST_INLINE_HEADING = 60;
/** A line that ends with a colon and is longer is a sentence. */
export const LONGEST_LEAD = 24;
/** A line of the page that a text stood on is no longer. */
const LONGEST_OF_PAGE = 100;
const SHORTEST_OF_PAGE = 2;
/** A line that names a company and is longer says more of it. */
const LONGEST_COMPANY = 40;
/** An English line that is counted and longer says what is done. */
const LONGEST_COUNTED = 40;
/** What ends with one of these is a sentence, or says who does it. */
const ENDED = /[。；;.!?！？)）]$/u;
/** `一、` `（一）` `第一，`: numbering that heads sections at least as often as it lists work. */
export const HAN_NUMBERING = new RegExp(`[${HAN_NUMERALS}]`);
/** What stands below `一、` may be numbered so. */
const FRAMED = /^[(（]/u;
/** A cell that says nothing: signs alone, or a placeholder (`[Second channel]`, `{{action}}`, `<任务>`, `……`). */
const EMPTY_CELL =
  /^(?:[\s\d\p{P}\p{S}]*|\[[^\]]*\](?!\()|［[^］]*］|〔[^〕]*〕|<[^<>]*>|\{+[^{}]*\}+|【[^】]*】|_+(?:[^_]+_+)?)$/u;

/** `THE JOB`. */
const CAPITALS = /^\p{Lu}[\p{Lu}\p{N} &/,'’()+–-]{2,}$/u;
/** A line that goes on with the sentence above it. */
const SMALL = /^\p{Ll}/u;

/** A marker as those of its list are written: `1.` for any number, and an empty box for one that is ticked. */
export function formOf(marker: string): string {
  return marker.replace(TICKED, '[ ]').replace(NUMBER, '1');
}

/** The bullet that Word has for the second level. */
const WORD_SUB_POINT = 'o';
const FIRST_DIGITS = /\d+/u;

/**
 * Whether a marker begins another list within one: any among numbers, and Word's round one. Whose number is the next one counts on, whatever
 * sign stands behind the two: `2.` above `３、`.
 * @param above the item above
 */
export function beginsOther(
  marker: string,
  listMarker: string,
  above: Pick<DraftItem, 'marker' | 'isSubPoint'> | undefined,
): boolean {
  if (formOf(marker) === listMarker) return false;
  if (marker === WORD_SUB_POINT) return listMarker !== '';
  if (!listMarker.includes('1')) return false;
  if (above?.isSubPoint) return true;
  const [last, number] = [above?.marker ?? '', marker].map((it) =>
    Number(FIRST_DIGITS.exec(it.normalize('NFKC'))?.[0] ?? NaN),
  );
  return number !== last! + 1;
}

/** Answers questions about the lines of a text. */
export class HeadingLines {
  readonly #text: string;
  readonly #headings: HeadingReader;
  readonly #phrases: Phrases;
  readonly #width: number;

  /** @param width of the page that the lines were broken for, see `readPage`; 0 for none */
  constructor(text: string, { headings, phrases }: { headings: HeadingReader; phrases: Phrases }, width: number) {
    this.#text = text;
    this.#width = width;
    this.#headings = headings;
    this.#phrases = phrases;
  }

  /** What a heading with a sign announces whose words are not known. @param isFirst whether nothing stands above it */
  ofSign(content: TextRange, level: number, isFirst: boolean): SectionKind | undefined {
    // The heading of the whole speaks of its subject; a second one of the same level heads a part.
    const isPart = level > 1 || !isFirst;
    const spoken = isPart ? this.#headings.readSpoken(this.#text, content, true) : undefined;
    const loose = spoken ?? this.#headings.readLoosely(this.#text, content);
    // `# 销售经理岗位职责` heads the duties; `# Go-to-market plan` is the title of the whole, as `## 内容运营 OKR` is at the top.
    const isTitle = isFirst && this.#phrases.titles().isPlan(this.#text.slice(content.start, content.end));
    return spoken ?? ((level > 1 && !isTitle) || loose === 'responsibility' ? loose : undefined);
  }

  /** Whether a stretch is bold as a whole and so short that it heads something, whatever it is numbered with: `**O1. More orders**`. */
  isBold({ start, end }: TextRange): boolean {
    return end - start <= LONGEST_INLINE_HEADING && isBold(this.#text.slice(start, end));
  }

  /** What an item announces, in words that are known or in its own, or by naming the company behind a sign that is none of the list's. */
  saidByItem(line: TextRange, item: Block, next: Block | undefined, open: SectionState): SectionKind | undefined {
    const known = this.#headings.read(this.#text, line) ?? this.#spokenInItem(line, item, next, open.isTouched);
    if (known !== undefined || formOf(item.marker) === open.listMarker) return known;
    return this.#namesCompany(line, open.kind) ? 'about' : undefined;
  }

  /**
   * What an item announces in words of its own (`- **What you will do:**`), if it looks like a heading or leads to other items: to deeper
   * ones, or from a picture that adorns it, above or below a blank line, to those behind another sign.
   * @param isTouched whether no blank line stands above it
   */
  #spokenInItem(line: TextRange, item: Block, next: Block | undefined, isTouched: boolean): SectionKind | undefined {
    const words = this.#text.slice(line.start, line.end);
    const isAdorned = isPicture(item) && item.marker !== next?.marker;
    const leadsOn =
      next?.kind === 'item' &&
      (next.level > item.level || (isAdorned && !(isTouched && touches(this.#text, item, next))));
    const leads = /[:：]\**$/u.test(words) || leadsOn;
    const isHead = isBold(words) || (leads && this.#headings.speaksToReader(this.#text, line));
    return isHead ? this.#headings.readSpoken(this.#text, line, false) : undefined;
  }

  /** Whether a bold item leads to deeper ones: the first of all is the title of what stands below. */
  headsAll({ start, end }: TextRange, level: number, next: Block | undefined): boolean {
    return next?.kind === 'item' && next.level > level && isBold(this.#text.slice(start, end));
  }

  /** "Cross-functional collaboration" between the requirements of a list is one of them: what heads a section there looks like it. */
  isOneOfMany(
    kind: SectionKind,
    { marker, level }: Pick<Block, 'marker' | 'level'>,
    { start, end }: TextRange,
    next: Block | undefined,
    open: Pick<SectionState, 'kind' | 'listLevel' | 'listMarker'>,
  ): boolean {
    const form = formOf(marker);
    if (!LISTED.has(open.kind) || LISTED.has(kind) || open.listMarker !== form || open.listLevel !== level)
      return false;
    if (next?.kind !== 'item' || next.level !== level || formOf(next.marker) !== form) return false;
    return !isBold(this.#text.slice(start, end)) && !':：'.includes(this.#text.charAt(end - 1));
  }

  /** What a line of its own announces, in words that are known or in its own, or by naming the company. */
  saidOnLine(content: TextRange, words: string, isLoud: boolean, { kind }: SectionState): SectionKind | undefined {
    const known = this.#headings.read(this.#text, content) ?? this.spokenOnLine(content, words, isLoud);
    return known ?? (this.#namesCompany(content, kind) ? 'about' : undefined);
  }

  /** Whether a line that names the company stands below the lists of a post: "About Acme", `关于驰电`. */
  #namesCompany({ start, end }: TextRange, kind: SectionKind | undefined): boolean {
    if (!LISTED.has(kind) || end - start > LONGEST_COMPANY) return false;
    return this.#phrases.headings().company().test(this.#text.slice(start, end));
  }

  /** What a line of its own announces in words of its own: by its form, or because it speaks to the reader. */
  spokenOnLine(content: TextRange, words: string, isLoud: boolean): SectionKind | undefined {
    const headings = this.#headings;
    const isLead = /[:：…]\**$/u.test(words);
    const mayHead = isLoud || isLead || CAPITALS.test(words) || headings.speaksToReader(this.#text, content);
    return mayHead ? headings.readSpoken(this.#text, content, isLoud) : undefined;
  }

  /** Whether a line right below an item, which Markdown takes for more of it, heads a section, be it in words of its own: "Who are you:". */
  headsBelow(line: TextRange): boolean {
    if (this.#headings.read(this.#text, line) !== undefined) return true;
    const words = this.#text.slice(line.start, line.end);
    return !SMALL.test(words) && this.spokenOnLine(line, words, false) !== undefined;
  }

  /** Whether nothing else stands on the line of a span of text. */
  hasLine(from: number, to: number): boolean {
    return hasLine(this.#text, from, to);
  }

  /** Whether words are a line of the page that the text was copied from: its number, a button. */
  isOfPage({ start, end }: TextRange): boolean {
    if (end - start > LONGEST_OF_PAGE || end - start < SHORTEST_OF_PAGE) return false;
    return this.#phrases.told().isOfPage(this.#text.slice(start, end)) && this.hasLine(start, end);
  }

  /** `…提取和分析。岗位要求:` The heading of what stands below, glued to the end of an item. */
  behindSentence({ start, end }: TextRange): TextRange | undefined {
    if (!':：'.includes(this.#text.charAt(end - 1))) return undefined;
    const from = Math.max(start, end - LONGEST_LEAD);
    const sentence = this.#text.slice(from, end).search(/[。；;！!][^。；;！!]*$/u);
    if (sentence < 0) return undefined;
    const head = { start: from + sentence + 1, end };
    return this.#headings.read(this.#text, { ...head, end: end - 1 }) === undefined ? undefined : head;
  }

  /** What a stretch announces that is a heading by its form. */
  byForm(range: TextRange): SectionKind | undefined {
    const headings = this.#headings;
    return headings.readSpoken(this.#text, range, true) ?? headings.readLoosely(this.#text, range);
  }

  /** `你来了做什么：…`, "What you bring: …" before what stands on the same line. */
  spokenBefore(range: TextRange): SectionKind | undefined {
    const headings = this.#headings;
    return headings.speaksToReader(this.#text, range) ? headings.readSpoken(this.#text, range, false) : undefined;
  }

  /** `Key responsibilities of the manager include:` in the middle of English prose. */
  looselyBefore(range: TextRange): SectionKind | undefined {
    const words = this.#text.slice(range.start, range.end);
    if (!/^[A-Z]/.test(words)) return undefined;
    const section = this.#headings.readLoosely(this.#text, range);
    if (ASIDE.has(section)) return section;
    // "You will look after the portal: loading products" is a sentence.
    const isSentence = section !== 'responsibility' || this.#phrases.headings().address().test(words);
    return isSentence ? undefined : section;
  }

  /** The first of several lines, where it heads the others: a line of dashes makes one heading of all that touch it in Markdown. */
  headingAbove(lines: TextRange): TextRange | undefined {
    const line = firstLine(this.#text, lines);
    if (line.end === lines.end) return undefined;
    const isBare = this.#headings.read(this.#text, line) !== undefined;
    const isHead = isBare || (isBold(this.#text.slice(line.start, line.end)) && this.byForm(line) !== undefined);
    return isHead ? line : undefined;
  }

  /** The clauses of a paragraph; a short one that is bold as a whole is one. */
  clausesOf(content: TextRange, excluded: readonly TextRange[]): Clause[] {
    if (this.isBold(content)) return [{ ...content, marker: '', head: content.start }];
    const read = (range: TextRange): SectionKind | undefined => this.#headings.read(this.#text, range);
    return splitClauses(this.#text, content, excluded, {
      width: this.#width,
      isHeading: (range) => read(range) !== undefined,
      headsPost: (range) => ['responsibility', 'requirement'].includes(read(range) ?? ''),
    });
  }

  /** The duties that a clause strings together, or the clause. */
  duties(clause: TextRange, excluded: readonly TextRange[], isBehindLabel: boolean): readonly TextRange[] {
    return strungDuties(this.#text, clause, excluded, this.#phrases, isBehindLabel);
  }

  /** Where the colon stands behind the words of a section, before further words; -1 where none does. */
  headBefore({ start, end }: TextRange, excluded: readonly TextRange[]): number {
    const colon = colonIn(this.#text, start, Math.min(end, start + LONGEST_INLINE_HEADING));
    const isHead = colon > start && this.#headings.read(this.#text, { start, end: colon }) !== undefined;
    return isHead && hasWords(this.#text, { start: colon + 1, end }, excluded) ? colon : -1;
  }

  headsLine({ start, end }: TextRange): boolean {
    const colon = colonIn(this.#text, start, Math.min(end, start + LONGEST_LEAD));
    return colon > start && this.#headings.read(this.#text, { start, end: colon }) !== undefined;
  }

  /** Whether a short English stretch is what a post is called: "Role: City Operations Lead". */
  namesPost({ start, end }: TextRange): boolean {
    const words = this.#text.slice(start, end).trim();
    return words.length <= LONGEST_INLINE_HEADING && !hasHan(words) && this.#phrases.titles().namesPost(words);
  }

  /** What the word before the first colon says of a line. */
  aside({ start, end }: TextRange): SectionKind | undefined {
    const colon = colonIn(this.#text, start, Math.min(end, start + LONGEST_LEAD));
    return colon > start ? this.#headings.readLabel(this.#text, { start, end: colon }) : undefined;
  }

  /** Whether a row is still to be filled in: nothing but placeholders stands beside the cell of its owner. */
  isBlank(cells: readonly TextRange[], owner: TextRange | undefined): boolean {
    const isEmpty = ({ start, end }: TextRange): boolean => EMPTY_CELL.test(this.#text.slice(start, end));
    return cells.every((cell) => cell === owner || isEmpty(cell));
  }
}

/**
 * Whether a line in capitals heads the list below, as English headings do: `BROCHURE AND PRESS`; or the lines without bullets, where they
 * stand right below it, or what stands above is only summed up. One short word may be an abbreviation (`SEO`), and what a post lists may
 * have parts in capitals.
 * @param isAbove whether lines of text stand right below it
 */
export function headsInCapitals(
  words: string,
  below: Block | undefined,
  open: Pick<SectionState, 'kind' | 'isTouched' | 'isUntouched'>,
  isAbove: boolean,
): boolean {
  const isTop = isAbove && !open.isTouched && !open.isUntouched;
  const heads =
    isTop || below?.kind === 'item'
      ? !LISTED.has(open.kind)
      : below?.kind === 'paragraph' && SUMMED.includes(open.kind);
  if (!heads) return false;
  return CAPITALS.test(words) && /\p{Lu}{5}|\p{Lu} .*\p{Lu}/u.test(words);
}

/** A longer line is none that heads those which stand further in, in UTF-16 code units. */
const LONGEST_OUTER = 24;

/**
 * Whether a short line at the left, below a blank one, heads what stands further in right below it, as in notes that are typed:
 * `经销商` above `  贵阳康信：补货`.
 */
export function headsIndented(
  text: string,
  { start, end }: TextRange,
  { isTouched, isUntouched }: Pick<SectionState, 'isTouched' | 'isUntouched'>,
): boolean {
  if (isTouched || isUntouched || end - start > LONGEST_OUTER || ENDED.test(text.slice(start, end))) return false;
  return LINE_BREAK.test(text.charAt(start - 1)) && INDENT.test(text.slice(end, end + LONGEST_INDENT));
}

/** What stands between a line and the next one that stands further in. */
const INDENT = /^[ \t]*(?:\r\n?|\n)(?: {2}|\t|\u3000)[ \t\u3000]*\S/u;
const LONGEST_INDENT = 16;
const LINE_BREAK = /^[\r\n]$/u;

/** Offset of the first colon between two offsets that is none of a time (`9:30`) or an address; -1 when there is none. */
export function colonIn(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xff1a) return at;
    if (unit === 0x3a && !/^(?:\d:\d|.:\/)/u.test(text.slice(at - 1, at + 2))) return at;
    if (unit === 0x0a || unit === 0x0d) return -1;
  }
  return -1;
}

const BOX_MARK = /^\[[ xX]\]$/u;
const SIGN_MARK = /^[^-*+[\w]$/u;

/** What an item looks like as the heading of a section, by its marker and by what stands below it: bullets or text below `1. Goals`. */
export function lookOf(marker: string, next: Block | undefined): Look {
  if (HAN_NUMBERING.test(marker)) return FRAMED.test(marker) ? 'framed' : 'numbered';
  if (isPictureMark(marker)) return 'pictured';
  // A sign above boxes to tick: `■ 内容` and `[ ] 选题` below it.
  if (next?.kind === 'item' && BOX_MARK.test(next.marker) && SIGN_MARK.test(marker)) return 'pictured';
  const isAbove = next?.kind === 'paragraph' || (next?.kind === 'item' && formOf(next.marker) !== formOf(marker));
  if (!isAbove || !/^\d/u.test(marker)) return '';
  return /^\d+\.\d/u.test(marker) ? 'parted' : 'counted';
}

/** Whether a line that is bold with its number heads the bullets or the text below it: `**1. Teachers**`; above the next number it is one of a list. */
export function headsInBold(words: string, next: Block | undefined): boolean {
  const isAbove = next?.kind === 'paragraph' || (next?.kind === 'item' && !/\d/u.test(next.marker));
  return isAbove && words.length <= LONGEST_INLINE_HEADING && isBold(words);
}

/**
 * `三、岗位亮点：`, or `三、岗位亮点` above a list that is numbered otherwise; `2. Market work` above other lines, or `三、钱` above text, where the
 * section that is open has such a heading.
 */
export function looksLikeHeading(
  text: string,
  { start, end }: TextRange,
  marker: string,
  next: Block | undefined,
  look: Look,
  open: Look,
): boolean {
  if (look === '') return false;
  if (look === 'counted' || look === 'parted') {
    const isShort = end - start <= (hasHan(text.slice(start, end)) ? LONGEST_LEAD : LONGEST_COUNTED);
    return look === open && isShort && end > start && !ENDED.test(text.slice(start, end));
  }
  if (end - start > LONGEST_LEAD || end === start) return false;
  if (':：'.includes(text.charAt(end - 1))) return true;
  // `三、钱` above text goes on with the sections that `二、干什么` began.
  if (next?.kind === 'paragraph')
    return (look === 'numbered' || look === 'framed') && look === open && !ENDED.test(text.slice(start, end));
  if (next?.kind !== 'item' || next.marker === marker) return false;
  return !HAN_NUMBERING.test(next.marker) && !isPictureMark(next.marker);
}
