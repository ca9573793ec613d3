/** Sorts the blocks of a draft into headings and items. */
import type { SectionKind } from '../pack/vocabulary.ts';
import { HAN_NUMERALS } from '../language/numerals.ts';
import { shiftOf } from '../text/difference.ts';
import { isHan } from '../text/han.ts';
import { firstFrom, lowerBound, trimmed, type TextRange } from '../text/range.ts';
import type { Block, Flavor } from './block.ts';
import { movedClause, splitClauses, splitNumbered, type Clause } from './clauses.ts';
import { movedHeading, movedItem, type DraftHeading, type DraftItem, type DraftKind } from './draft.ts';
import type { HeadingReader } from './headings.ts';
import { readMarker } from './markers.ts';
import { ownerIn } from './owner.ts';
import { sectionUnder } from './sections.ts';
import {
  isSameState,
  type EarlierSections,
  type Look,
  type SectionState,
  type SortedBlocks,
} from './section-states.ts';
import { readTable, type OwnerWord } from './table.ts';

/** What a draft is read with: the words of a pack. */
export interface DraftWords {
  readonly headings: HeadingReader;
  readonly isOwner: OwnerWord;
}

/** Sections in which running text lists work. */
const WORK: ReadonlySet<SectionKind | undefined> = new Set([
  'responsibility',
  'requirement',
  'metric',
  'goal',
  'action',
]);
/** What a word before a colon can make of a single line, whatever section it stands in. */
const ASIDE: ReadonlySet<SectionKind | undefined> = new Set(['requirement', 'benefit', 'about']);
/** A heading before a colon is no longer than this. */
const LONGEST_INLINE_HEADING = 60;
/** What stands behind a label on its line is no longer than this. */
const LONGEST_REMARK = 40;
/** A line that ends with a colon and is longer is a sentence. */
const LONGEST_LEAD = 24;
/** `一、` `（一）` `第一，`: numbering that heads sections at least as often as it lists work. */
const HAN_NUMBERING = new RegExp(`[${HAN_NUMERALS}]`);

export class SectionReader {
  headings: DraftHeading[] = [];
  readonly #text: string;
  readonly #isPlain: boolean;
  readonly #words: DraftWords;
  #items: DraftItem[] = [];
  /** The clauses of prose outside of sections: what a draft without any list consists of. */
  #prose: Clause[] = [];
  #states: (SectionState | undefined)[] = [];
  #open: SectionState = {
    kind: undefined,
    level: 0,
    look: '',
    isInSeries: false,
    isBelowPicture: false,
  };

  constructor(text: string, flavor: Flavor, words: DraftWords) {
    this.#text = text;
    this.#isPlain = flavor === 'plaintext';
    this.#words = words;
  }

  readonly #isHeading = (range: TextRange): boolean => this.#words.headings.read(this.#text, range) !== undefined;

  /** Sorts blocks; those that are the same as before, and are met in the same state, are not looked at again. */
  read(blocks: readonly Block[], before?: EarlierSections): SortedBlocks {
    for (let at = before ? this.#resume(before) : 0; at < blocks.length; at++) {
      if (before && this.#takeOver(before, at, blocks.length)) break;
      this.#states[at] = this.#open;
      const block = blocks[at]!;
      const isPictured = isPicture(block);
      if (block.kind === 'heading') this.#heading(block);
      else if (block.kind === 'item') this.#item(block, blocks[at + 1]);
      else if (block.kind === 'paragraph') this.#paragraph(block);
      else if (block.kind === 'table-row') {
        let end = at + 1;
        while (blocks[end]?.kind === 'table-row' && this.#touches(blocks[end - 1]!, blocks[end]!)) end++;
        this.#table(blocks.slice(at, end));
        for (; at < end - 1; at++) this.#states[at + 1] = undefined;
      }
      if (this.#open.isBelowPicture !== isPictured) this.#open = { ...this.#open, isBelowPicture: isPictured };
    }
    return { blocks, states: this.#states, headings: this.headings, items: this.#items, prose: this.#prose };
  }

  /** Goes back to the block before the first one that is new, as it may have been told by that; answers its index. */
  #resume({ blocks, states, headings, items, prose, head }: EarlierSections): number {
    let first = Math.max(0, head - 1);
    while (first > 0 && states[first] === undefined) first--;
    const state = states[first];
    if (state === undefined) return 0;
    const { start } = blocks[first]!;
    this.#states = states.slice(0, first);
    this.#open = state;
    this.headings = headings.slice(0, firstFrom(headings, start));
    this.#items = items.slice(0, firstFrom(items, start));
    this.#prose = prose.slice(
      0,
      lowerBound(prose, (clause) => clause.head >= start),
    );
    return first;
  }

  /** Takes over what was made of all blocks from one on, if they are the same as before and met in the same state. */
  #takeOver(before: EarlierSections, at: number, length: number): boolean {
    if (at < length - before.tail) return false;
    const from = at - length + before.blocks.length;
    if (!isSameState(before.states[from], this.#open)) return false;
    const { start } = before.blocks[from]!;
    const shift = shiftOf(before.difference);
    for (let i = from; i < before.states.length; i++) this.#states.push(before.states[i]);
    for (let i = firstFrom(before.headings, start); i < before.headings.length; i++)
      this.headings.push(movedHeading(before.headings[i]!, shift));
    for (let i = firstFrom(before.items, start); i < before.items.length; i++)
      this.#items.push(movedItem(before.items[i]!, shift));
    for (let i = lowerBound(before.prose, ({ head }) => head >= start); i < before.prose.length; i++)
      this.#prose.push(movedClause(before.prose[i]!, shift));
    return true;
  }

  /** Whether a line of the draft says who owns its work. */
  get hasOwners(): boolean {
    return this.#items.some(({ owner }) => owner !== undefined);
  }

  /**
   * The items in order. Prose is work only where a draft has nothing else and is a pasted posting, or says that it is a
   * job description or a plan: an article is no list of work.
   */
  itemsOf(kind: DraftKind): DraftItem[] {
    const isListed = this.#items.some(({ section }) => section === undefined || WORK.has(section));
    if (isListed) return this.#withDuties();
    if (!this.#isPlain && kind === 'other') return this.#items;
    const sentences = this.#prose.map(({ start, end, head, marker }): DraftItem => {
      return { form: 'clause', start: head, end, content: { start, end }, marker, section: undefined };
    });
    return [...this.#items, ...sentences].sort((a, b) => a.start - b.start);
  }

  /** A list above the first requirements is the duties, when no heading says so. */
  #withDuties(): DraftItem[] {
    const requirements = this.headings.find(({ section }) => section === 'requirement');
    const hasDuties = this.headings.some(({ section }) => section === 'responsibility');
    if (!requirements || hasDuties) return this.#items;
    // A heading of its own above them, except the title, says that they are something else.
    const isHeaded = this.headings.slice(1).some(({ start, section }) => start < requirements.start && !section);
    if (isHeaded) return this.#items;
    return this.#items.map((item) =>
      item.section === undefined && item.start < requirements.start ? { ...item, section: 'responsibility' } : item,
    );
  }

  #touches(above: Block, below: Block): boolean {
    return below.start - above.end <= 2 && !/\n.*\n|\r[^\n]*\r/.test(this.#text.slice(above.end, below.start));
  }

  #heading({ start, end, content, level }: Block): void {
    const exact = this.#words.headings.read(this.#text, content);
    const loose = exact ?? this.#words.headings.readLoosely(this.#text, content);
    // `# 销售经理岗位职责` heads the duties; `# Go-to-market plan` is the title of the whole.
    const section = exact ?? (level > 1 || loose === 'responsibility' ? loose : undefined);
    this.#add({ start, end, content, level, section, isBare: exact !== undefined });
  }

  #item(block: Block, next: Block | undefined): void {
    const line = firstLine(this.#text, block.content);
    if (this.#headsSection(block, line, next)) return;
    const { content } = block;
    // A picture is a bullet where a list of lines begins with some; alone it adorns its line.
    if (isPicture(block) && !this.#open.isBelowPicture && !(next && isPicture(next))) {
      this.#paragraph(block);
      return;
    }
    // `一、岗位职责：负责…` heads what stands on its own line.
    if (HAN_NUMBERING.test(block.marker) && this.#headsLine(content)) {
      this.#paragraph(block);
      return;
    }
    if (content.start < content.end && !hasWords(this.#text, content)) return;
    const aside = this.#aside(content);
    const section = ASIDE.has(aside) ? aside : this.#open.kind;
    const marker = readMarker(block.marker, 0, block.marker.length, true);
    const parts = marker && marker.number > 0 ? splitNumbered(this.#text, content, marker) : undefined;
    if (!parts || parts.length === 0) {
      this.#push('list', { start: block.start, end: block.end }, content, block.marker, section);
      return;
    }
    for (const [index, part] of parts.entries()) {
      const start = index === 0 ? block.start : part.head;
      const end = index === parts.length - 1 ? block.end : part.end;
      this.#push('list', { start, end }, part, index === 0 ? block.marker : part.marker, section);
    }
  }

  /** Whether the first line of an item heads a section, and opens it. */
  #headsSection({ start, end, content, marker }: Block, line: TextRange, next: Block | undefined): boolean {
    const exact = this.#words.headings.read(this.#text, line);
    const look = HAN_NUMBERING.test(marker) ? 'numbered' : isPictureMark(marker) ? 'pictured' : '';
    const isHead = exact === undefined && look !== '' && this.#looksLikeHeading(line, marker, next);
    if (exact === undefined && !isHead) return false;
    const section = exact ?? this.#words.headings.readLoosely(this.#text, line);
    const to = line.end === content.end ? end : line.end;
    this.#addUnsigned({ start, end: to }, line, section, exact !== undefined, look);
    return true;
  }

  /** `三、岗位亮点：`, or `三、岗位亮点` above a list that is numbered otherwise. */
  #looksLikeHeading({ start, end }: TextRange, marker: string, next: Block | undefined): boolean {
    if (end - start > LONGEST_LEAD || end === start) return false;
    if (':：'.includes(this.#text.charAt(end - 1))) return true;
    if (next?.kind !== 'item' || next.marker === marker) return false;
    return !HAN_NUMBERING.test(next.marker) && !isPictureMark(next.marker);
  }

  #paragraph({ start, end, content }: Block): void {
    const clauses = splitClauses(this.#text, content, this.#isHeading);
    // Prose outside of the sections of work is no list of work, unless it numbers what it says or its lines end like a list's.
    let numbered = 0;
    for (const { marker } of clauses) if (marker !== '') numbered++;
    const endsOpen = this.#isPlain && '；;'.includes(this.#text.charAt(content.end - 1));
    const isList = numbered > 1 || endsOpen || this.#open.isInSeries;
    if (this.#open.isInSeries !== endsOpen) this.#open = { ...this.#open, isInSeries: endsOpen };
    for (const [index, clause] of clauses.entries()) {
      const isFirst = index === 0;
      const range = isFirst ? { start, end: clause.end === content.end ? end : clause.end } : clause;
      if (this.#clauseHeads(clause, range)) continue;
      const [words, aside] = this.#behindHeading(clause);
      if (!hasWords(this.#text, words)) continue;
      const kind = aside ?? this.#open.kind;
      const isWork = WORK.has(kind) || (kind === undefined && isList);
      const outer = { start: words.start === clause.start ? clause.head : words.start, end: words.end };
      if (isWork) this.#push('clause', outer, words, words.start === clause.start ? clause.marker : '', kind);
      else if (kind === undefined) this.#prose.push({ ...words, head: outer.start, marker: clause.marker });
    }
  }

  /** Whether a clause that has a line to itself heads a section, and opens it; or leads to what stands below. */
  #clauseHeads(clause: Clause, { start, end }: TextRange): boolean {
    const { head: from, end: to } = clause;
    if (to - from > LONGEST_INLINE_HEADING * 2) return false;
    const content = { start: clause.start, end: to };
    const isBracketed = this.#text.charAt(from) === '【' && /】[:：]?$/.test(this.#text.slice(to - 2, to));
    if (!this.#hasLine(from, to) && !(isBracketed && this.#isHeading(content))) return false;
    const exact = this.#words.headings.read(this.#text, content);
    const isLead = ':：'.includes(this.#text.charAt(to - 1)) && to - from <= LONGEST_LEAD;
    if (exact === undefined && !isBracketed && !isLead) return false;
    const section = exact ?? this.#words.headings.readLoosely(this.#text, content);
    // `具备以下条件：` leads to what stands below and leaves the section as it is.
    if (section !== undefined || (isBracketed && to - from <= LONGEST_LEAD)) {
      this.#addUnsigned({ start, end }, content, section, exact !== undefined, isBracketed ? 'bracketed' : '');
    }
    return true;
  }

  /** Whether nothing else stands on the line of a span of text. */
  #hasLine(from: number, to: number): boolean {
    const before = this.#text.charAt(skipBlank(this.#text, from, -1) - 1);
    const after = this.#text.charAt(skipBlank(this.#text, to, 1));
    return (before === '' || '\r\n'.includes(before)) && (after === '' || '\r\n'.includes(after));
  }

  /**
   * `岗位职责：负责…`: opens the section and answers what stands behind the colon. `工作地点：上海` is a remark in whatever
   * section it stands in: answered as it is, with the kind of the remark.
   */
  #behindHeading(clause: Clause): [words: TextRange, aside: SectionKind | undefined] {
    const { start, end } = clause;
    const colon = colonIn(this.#text, start, Math.min(end, start + LONGEST_INLINE_HEADING));
    if (colon < 0) return [clause, undefined];
    const content = { start, end: colon };
    const exact = this.#words.headings.read(this.#text, content);
    const section = exact ?? this.#looselyBefore(content);
    // An address or a contact on one line, or a numbered line, is a remark and opens nothing.
    const isNumbered = clause.marker !== '' && !HAN_NUMBERING.test(clause.marker);
    const isRemark = (section === 'about' && end - colon <= LONGEST_REMARK) || isNumbered;
    if (section === undefined || (this.#open.kind !== undefined && isRemark)) {
      const label = this.#words.headings.readLabel(this.#text, content);
      return [clause, ASIDE.has(label) ? label : undefined];
    }
    this.#addUnsigned({ start, end: colon + 1 }, content, section, exact !== undefined, '');
    const [first] = splitClauses(this.#text, { start: colon + 1, end });
    return [first ?? { start: end, end }, undefined];
  }

  /** `Key responsibilities of the manager include:` in the middle of English prose. */
  #looselyBefore(range: TextRange): SectionKind | undefined {
    if (!/^[A-Z]/.test(this.#text.charAt(range.start))) return undefined;
    const section = this.#words.headings.readLoosely(this.#text, range);
    return section === 'responsibility' || ASIDE.has(section) ? section : undefined;
  }

  #headsLine({ start, end }: TextRange): boolean {
    const colon = colonIn(this.#text, start, Math.min(end, start + LONGEST_LEAD));
    return colon > start && this.#isHeading({ start, end: colon });
  }

  /** What the word before the first colon says of a line. */
  #aside({ start, end }: TextRange): SectionKind | undefined {
    const colon = colonIn(this.#text, start, Math.min(end, start + LONGEST_LEAD));
    return colon > start ? this.#words.headings.readLabel(this.#text, { start, end: colon }) : undefined;
  }

  #table(blocks: readonly Block[]): void {
    for (const { block, owner } of readTable(this.#text, blocks, this.#words.isOwner)) {
      const { start, end, content } = block;
      const owned = owner === undefined ? {} : { owner };
      this.#items.push({ form: 'row', start, end, content, marker: '', section: this.#open.kind, ...owned });
    }
  }

  #push(
    form: DraftItem['form'],
    { start, end }: TextRange,
    words: TextRange,
    marker: string,
    section: SectionKind | undefined,
  ): void {
    const content = { start: words.start, end: words.end };
    const owner = ownerIn(this.#text, content, this.#words.isOwner);
    this.#items.push({ form, start, end, content, marker, section, ...(owner && { owner }) });
  }

  /**
   * Adds a heading without a heading sign. One that is not recognized ends the section when it looks like the heading that
   * opened it (`一、岗位职责` … `三、岗位亮点`), and stands below it when not (`岗位职责：` `一、渠道开拓`).
   */
  #addUnsigned(
    { start, end }: TextRange,
    content: TextRange,
    section: SectionKind | undefined,
    isBare: boolean,
    look: Look,
  ): void {
    const level = section === undefined && look !== this.#open.look ? this.#open.level + 1 : 2;
    if (section !== undefined) this.#open = { ...this.#open, look };
    this.#add({ start, end, content, level: Math.min(level, 6), section, isBare });
  }

  #add(heading: DraftHeading): void {
    this.headings.push(heading);
    this.#open = { ...this.#open, ...sectionUnder(this.#open, heading), isInSeries: false };
  }
}

function isPicture({ kind, marker }: Block): boolean {
  return kind === 'item' && isPictureMark(marker);
}

/** Whether a marker is a picture and no known bullet. */
function isPictureMark(marker: string): boolean {
  return marker !== '' && readMarker(marker, 0, marker.length, false)?.isPicture === true;
}

/** Whether a span of text holds a letter of any script: dots, signs and bare numbers are no work. */
function hasWords(text: string, { start, end }: TextRange): boolean {
  for (let at = start; at < end; at++) {
    if (isHan(text.charCodeAt(at)) || /\p{L}/u.test(text.charAt(at))) return true;
  }
  return false;
}

/** Offset of the first colon between two offsets that is none of a time (`9:30`) or an address; -1 when there is none. */
function colonIn(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xff1a) return at;
    if (unit === 0x3a && !/^(?:\d:\d|.:\/)/u.test(text.slice(at - 1, at + 2))) return at;
    if (unit === 0x0a || unit === 0x0d) return -1;
  }
  return -1;
}

/** Offset of the next unit that is no space or tab, looking in a direction; of its other side when looking back. */
function skipBlank(text: string, from: number, step: 1 | -1): number {
  let at = from;
  const unit = (): string => text.charAt(step > 0 ? at : at - 1);
  while (unit() !== '' && ' \t\u3000'.includes(unit())) at += step;
  return at;
}

function firstLine(text: string, { start, end }: TextRange): TextRange {
  let at = start;
  while (at < end && text.charCodeAt(at) !== 0x0a && text.charCodeAt(at) !== 0x0d) at++;
  return trimmed(text, start, at);
}
