/** Sorts the blocks of a draft into headings and items. */
import type { SectionKind } from '../pack/vocabulary.ts';
import { firstFrom, lowerBound, trimmed, type TextRange } from '../text/range.ts';
import type { Block, TextForm } from './block.ts';
import { partsOfCell } from './cell-parts.ts';
import { partsOfItem, splitClauses, type Clause } from './clauses.ts';
import type { DraftHeading, DraftItem, DraftKind } from './draft.ts';
import type { DraftWords } from './reading-words.ts';
import {
  ASIDE,
  beginsOther,
  colonIn,
  formOf,
  HAN_NUMBERING,
  HeadingLines,
  headsInBold,
  headsInCapitals,
  headsIndented,
  LONGEST_INLINE_HEADING,
  LONGEST_LEAD,
  looksLikeHeading,
  lookOf,
} from './heading-lines.ts';
import { isBetweenBars, isBold } from './heading-line.ts';
import { headingWords, withoutComments } from './comments.ts';
import { ownerIn } from './owner.ts';
import {
  firstLine,
  hasWords,
  isPicture,
  nextBlock,
  paragraphOf,
  lineBelow,
  touches,
  withoutClosingEmphasis,
  withoutEmphasis,
} from './section-lines.ts';
import { headsGroup, levelBelow, sectionOfRow, standsBeside, stateUnder } from './sections.ts';
import { WORK, workIn } from './work-in.ts';
import {
  isSameState,
  NOTHING_READ,
  restFrom,
  type EarlierSections,
  type Look,
  type SectionState,
  type SortedBlocks,
  stateBelow,
} from './section-states.ts';
import { withinQuotes, withoutQuotes } from './quoted-cell.ts';
import { sortTable } from './sort-table.ts';
import { endOfRows, readTable } from './table.ts';

/** What stands behind a label on its line is no longer than this. */
const LONGEST_REMARK = 40;

/** A marker that stands so many columns further in begins a sub-point. */
const SUB_POINT_INDENT = 2;

export class SectionReader {
  headings: DraftHeading[] = [];
  readonly #text: string;
  readonly #isPlain: boolean;
  readonly #words: DraftWords;
  readonly #lines: HeadingLines;
  readonly #excluded: readonly TextRange[];
  #items: DraftItem[] = [];
  /** The clauses of prose outside of sections: what a draft without any list consists of. */
  #prose: Clause[] = [];
  #states: (SectionState | undefined)[] = [];
  #open = NOTHING_READ;

  /** @param excluded where no prose stands: sorted, not overlapping */
  constructor(text: string, { isPlain, width }: TextForm, words: DraftWords, excluded: readonly TextRange[]) {
    this.#text = text;
    this.#excluded = excluded;
    this.#isPlain = isPlain;
    this.#words = words;
    this.#lines = new HeadingLines(text, words, width);
  }

  readonly #headingWords = (range: TextRange): TextRange => headingWords(this.#text, range, this.#excluded);

  /** Sorts blocks; those that are the same as before, and are met in the same state, are not looked at again. */
  read(blocks: readonly Block[], before?: EarlierSections): SortedBlocks {
    for (let at = before ? this.#resume(before) : 0; at < blocks.length; at++) {
      if (before && this.#takeOver(before, at, blocks.length)) break;
      this.#states[at] = this.#open;
      const block = blocks[at]!;
      if (block.kind === 'heading') this.#heading(block);
      else if (block.kind === 'item') this.#item(block, nextBlock(blocks, at));
      else if (block.kind === 'paragraph') this.#paragraph(block, nextBlock(blocks, at));
      else if (block.kind === 'label') this.#headsSection(block, block.content, undefined);
      else if (block.kind === 'table-row') {
        const end = endOfRows(this.#text, blocks, at);
        this.#table(blocks.slice(at, end));
        for (; at < end - 1; at++) this.#states[at + 1] = undefined;
      }
      const isUntouched = this.headings.length + this.#items.length + this.#prose.length === 0;
      const below = blocks[at + 1];
      // A table ends where its rows do: what stands right below may head a section.
      const isTouched = below !== undefined && block.kind !== 'table-row' && touches(this.#text, block, below);
      this.#open = stateBelow(this.#open, { isBelowPicture: isPicture(block), isTouched, isUntouched });
    }
    return { blocks, states: this.#states, headings: this.headings, items: this.#items, prose: this.#prose };
  }

  /** Goes back to the block before the first one that is new, as it may have been told by that; answers its index. */
  #resume({ blocks, states, headings, items, prose, head }: EarlierSections): number {
    let first = Math.max(0, head - 1);
    // What stands above a comment was told by what stands below it.
    while (first > 0 && (states[first] === undefined || blocks[first]!.kind === 'comment')) first--;
    const state = states[first];
    if (state === undefined) return 0;
    const { start } = blocks[first]!;
    this.#states = states.slice(0, first);
    this.#open = state;
    this.headings = headings.slice(0, firstFrom(headings, start));
    this.#items = items.slice(0, firstFrom(items, start));
    const firstClause = lowerBound(prose, (clause) => clause.head >= start);
    this.#prose = prose.slice(0, firstClause);
    return first;
  }

  /** Takes over what was made of all blocks from one on, if they are the same as before and met in the same state. */
  #takeOver(before: EarlierSections, at: number, length: number): boolean {
    if (at < length - before.tail) return false;
    const from = at - length + before.blocks.length;
    if (!isSameState(before.states[from], this.#open)) return false;
    const rest = restFrom(before, from);
    for (const state of rest.states) this.#states.push(state);
    for (const heading of rest.headings) this.headings.push(heading);
    for (const item of rest.items) this.#items.push(item);
    for (const clause of rest.prose) this.#prose.push(clause);
    return true;
  }

  /** The items that are listed: none of prose. */
  get listed(): readonly DraftItem[] {
    return this.#items;
  }

  /** The items in order, those of prose among them where a draft of a kind consists of prose. */
  itemsOf(kind: DraftKind, mailEnd?: number): DraftItem[] {
    const sorted = { headings: this.headings, items: this.#items, prose: this.#prose };
    return workIn(this.#text, sorted, { kind, isPlain: this.#isPlain, mailEnd, phrases: this.#words.phrases });
  }

  #heading({ start, end, content: written, level }: Block): void {
    const { headings } = this.#words;
    const content = this.#headingWords(written);
    const exact = headings.read(this.#text, content);
    const colon =
      exact === undefined
        ? (this.#lines.headingAbove(content)?.end ?? this.#lines.headBefore(content, this.#excluded))
        : -1;
    if (colon >= 0) {
      // `## 岗位职责：负责…` heads what stands on its own line.
      const head = { start: content.start, end: colon };
      const section = headings.read(this.#text, head) ?? this.#lines.byForm(head);
      this.#add({ start, end: colon + 1, content: head, level, section, isBare: true });
      const rest = withoutEmphasis(this.#text, trimmed(this.#text, colon + 1, content.end));
      this.#paragraph(paragraphOf(rest, end), undefined);
      return;
    }
    const section = exact ?? this.#lines.ofSign(content, level, this.#open.isUntouched);
    const isBare = (exact ?? headings.readSpoken(this.#text, content, false)) !== undefined;
    this.#add({ start, end, content, level, section, isBare });
  }

  #item(block: Block, next: Block | undefined): void {
    const line = firstLine(this.#text, block.content);
    if (this.#headsSection(block, line, next)) return;
    const content = withoutComments(this.#text, block.content, this.#excluded);
    // A heading may follow without a blank line; Markdown reads on with the item.
    const below = lineBelow(this.#text, content.end, line.end, (it) => this.#lines.headsBelow(this.#headingWords(it)));
    const head = below ?? this.#lines.behindSentence(content);
    if (head) {
      const end = trimmed(this.#text, block.start, head.start).end;
      this.#item({ ...block, end, content: { start: content.start, end: Math.max(content.start, end) } }, undefined);
      this.#paragraph(paragraphOf({ start: head.start, end: block.content.end }, block.end), next);
      return;
    }
    // A picture is a bullet where a list of lines begins with some; alone it adorns its line.
    if (isPicture(block) && !this.#open.isBelowPicture && !(next && isPicture(next))) {
      this.#paragraph(block, next);
      return;
    }
    // `一、岗位职责：负责…` heads what stands on its own line.
    if (HAN_NUMBERING.test(block.marker) && this.#lines.headsLine(content)) {
      this.#paragraph(block, next);
      return;
    }
    if (block.content.start < block.content.end && !hasWords(this.#text, content, this.#excluded)) return;
    if (block.marker === '' && this.#addParts(content)) return;
    const aside = this.#lines.aside(content);
    const section = ASIDE.has(aside) ? aside : this.#open.kind;
    const isSubPoint = this.#isSubPoint(block);
    const following = next?.kind === 'item' ? next.marker : '';
    const parts = partsOfItem(this.#text, content, block.marker, following, this.#excluded);
    if (parts.length === 0) {
      this.#push('list', { start: block.start, end: block.end }, content, block.marker, section, isSubPoint);
      return;
    }
    for (const [index, part] of parts.entries()) {
      const start = index === 0 ? block.start : part.head;
      const end = index === parts.length - 1 ? block.end : part.end;
      this.#push('list', { start, end }, part, index === 0 ? block.marker : part.marker, section, isSubPoint);
    }
  }

  /** Whether an item stands below another of its list: further in, or with a bullet or another form of number among numbers. */
  #isSubPoint({ level, marker }: Block): boolean {
    const { listLevel, listMarker } = this.#open;
    const isOther = level >= listLevel && beginsOther(marker, listMarker, this.#items.at(-1));
    if (listMarker !== '' && (level >= listLevel + SUB_POINT_INDENT || isOther)) return true;
    this.#open = { ...this.#open, listLevel: level, listMarker: formOf(marker) };
    return false;
  }

  /** Whether the first line of an item heads a section, and opens it with the lines right below. */
  #headsSection(block: Block, written: TextRange, next: Block | undefined): boolean {
    const { start, end, content, marker, level } = block;
    const line = withoutClosingEmphasis(this.#text, this.#headingWords(written));
    const exact = this.#lines.saidByItem(line, block, next, this.#open);
    const look = lookOf(marker, next);
    const isAbove = this.#open.isUntouched && this.#lines.headsAll(line, level, next);
    const isInBold = headsInBold(this.#text.slice(start, written.end), next);
    const isHead = isAbove || isInBold || looksLikeHeading(this.#text, line, marker, next, look, this.#open.look);
    if (exact === undefined && !isHead) return false;
    if (exact !== undefined && this.#lines.isOneOfMany(exact, { marker, level }, line, next, this.#open)) return false;
    const outer = { start, end: written.end === content.end ? end : written.end };
    this.#addUnsigned(outer, line, exact ?? this.#lines.byForm(line), exact !== undefined, look);
    const rest = trimmed(this.#text, written.end, content.end);
    if (rest.start < rest.end) this.#paragraph(paragraphOf(rest, end), next);
    return true;
  }

  #paragraph({ start, end, content }: Block, next: Block | undefined): void {
    const clauses = this.#lines.clausesOf(content, this.#excluded);
    // Prose outside of the sections of work is no list of work, unless it numbers what it says or its lines end like a list's.
    const numbered = clauses.filter(({ marker }) => marker !== '').length;
    const last = this.#text.charAt(withoutComments(this.#text, content, this.#excluded).end - 1);
    const endsOpen = this.#isPlain && '；;'.includes(last);
    const isList = numbered > 1 || endsOpen || this.#open.isInSeries;
    if (this.#open.isInSeries !== endsOpen) this.#open = { ...this.#open, isInSeries: endsOpen };
    let isBehindLabel = false;
    for (const [index, clause] of clauses.entries()) {
      const range = index === 0 ? { start, end: clause.end === content.end ? end : clause.end } : clause;
      const isLast = index === clauses.length - 1;
      if (this.#clauseHeads(clause, range, isLast ? next : undefined, index === 0 && !isLast)) continue;
      const [words, aside] = this.#behindHeading(clause);
      const isOnLine = !/[\r\n]/u.test(this.#text.slice(clauses[index - 1]?.end ?? clause.head, clause.head));
      isBehindLabel = words.start !== clause.start || (isBehindLabel && isOnLine);
      if (!hasWords(this.#text, words, this.#excluded) || (this.#isPlain && this.#lines.isOfPage(words))) continue;
      const kind = aside ?? this.#open.kind;
      const isWork = WORK.has(kind) || (kind === undefined && isList);
      const outer = { start: words.start === clause.start ? clause.head : words.start, end: words.end };
      const marker = words.start === clause.start ? clause.marker : '';
      const mayString = numbered === 0 && kind === 'responsibility';
      const duties = mayString ? this.#lines.duties(words, this.#excluded, isBehindLabel) : [words];
      for (const [at, duty] of isWork ? duties.entries() : [])
        this.#push(
          'clause',
          at === 0 ? { start: outer.start, end: duty.end } : duty,
          duty,
          at === 0 ? marker : '',
          kind,
        );
      if (!isWork && kind === undefined) this.#prose.push({ ...words, head: outer.start, marker: clause.marker });
    }
  }

  /** Whether a clause that has a line to itself heads a section, and opens it; or leads to what stands below. */
  #clauseHeads(clause: Clause, { start, end }: TextRange, below: Block | undefined, isTop: boolean): boolean {
    const { head: from, end: to } = clause;
    if (to - from > LONGEST_INLINE_HEADING * 2) return false;
    const content = this.#headingWords({ start: clause.start, end: to });
    const length = to - from - Math.max(0, clause.end - content.end - 1);
    const isBracketed = this.#text.charAt(from) === '【' && /】[:：]?$/.test(this.#text.slice(to - 2, to));
    if (!this.#lines.hasLine(from, to) && !(isBracketed && this.#words.headings.read(this.#text, content)))
      return false;
    const words = this.#text.slice(from, to);
    const isTerm = below?.kind === 'item' && below.marker === ':';
    const isAbove = isTop || (below?.kind === 'paragraph' && touches(this.#text, { start, end }, below));
    const isInCapitals = headsInCapitals(words, below, this.#open, isAbove);
    const isOuter = this.#isPlain && isAbove && headsIndented(this.#text, { start: from, end: to }, this.#open);
    const isLoud =
      length <= LONGEST_INLINE_HEADING && (isInCapitals || isOuter || isBold(words) || isBetweenBars(words));
    const exact = this.#lines.saidOnLine(content, words, isLoud, this.#open);
    const isLead = /[:：]\**$/u.test(words) && length <= LONGEST_LEAD;
    if (exact === undefined && !isBracketed && !isLead && !isLoud && !isTerm) return false;
    const section = exact ?? this.#lines.byForm(content);
    // `具备以下条件：` leads to what stands below and leaves the section as it is.
    if (section !== undefined || isLoud || (isBracketed && length <= LONGEST_LEAD)) {
      const look = isBracketed ? 'bracketed' : isInCapitals ? 'capital' : isLoud ? 'bold' : '';
      this.#addUnsigned({ start, end }, content, section, exact !== undefined, look);
    }
    return true;
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
    const section = exact ?? this.#lines.spokenBefore(content) ?? this.#lines.looselyBefore(content);
    // An address or a contact on one line, what the post is called, or a numbered line, is a remark and opens nothing.
    const isNumbered = clause.marker !== '' && !HAN_NUMBERING.test(clause.marker);
    const isRemark = (section === 'about' && end - colon <= LONGEST_REMARK) || isNumbered;
    const isPost = section === 'responsibility' && this.#lines.namesPost({ start: colon + 1, end });
    if (section === undefined || isPost || (this.#open.kind !== undefined && isRemark)) {
      const label = this.#words.headings.readLabel(this.#text, content);
      return [clause, ASIDE.has(label) ? label : undefined];
    }
    this.#addUnsigned({ start, end: colon + 1 }, content, section, exact !== undefined, '');
    const [first] = splitClauses(this.#text, { start: colon + 1, end }, this.#excluded);
    return [first ? withoutEmphasis(this.#text, first) : { start: end, end }, undefined];
  }

  #table(blocks: readonly Block[]): void {
    sortTable(this.#text, readTable(this.#text, blocks, this.#words, this.#excluded), this.#words, {
      label: (cell, section) => this.#add({ ...cell, content: cell, level: 2, section, isBare: true }),
      cell: (cell, section) => this.#cell(cell, section ?? this.#open.kind),
      row: ({ block: { start, end, content }, cells, owner, team, times }, label) => {
        if (this.#lines.isBlank(cells, owner) || (!label && !owner && this.#addParts(...cells))) return;
        const section = label === undefined ? sectionOfRow(this.#open, owner) : label === 'none' ? undefined : label;
        const said = { ...(owner && { owner }), ...(team && { team }), ...(times.length > 0 && { times }) };
        this.#list({ form: 'row', start, end, content, marker: '', section, ...said });
      },
    });
  }

  /** Adds the lines of work that breaks separate in cells of a post, if there are any. */
  #addParts(...cells: readonly TextRange[]): boolean {
    const { kind } = this.#open;
    if (kind !== 'responsibility' && kind !== 'requirement') return false;
    const parts = cells.flatMap((it) => partsOfCell(this.#text, it, kind, this.#excluded, this.#words.phrases));
    for (const it of parts) this.#push('clause', { start: it.head, end: it.end }, it, it.marker, kind);
    return parts.length > 0;
  }

  /** The work that a cell of a table lists. */
  #cell(cell: TextRange, section: SectionKind | undefined): void {
    if (!WORK.has(section)) return;
    for (const clause of splitClauses(this.#text, withoutQuotes(this.#text, cell), this.#excluded)) {
      const outer = { start: clause.head, end: clause.end };
      if (hasWords(this.#text, clause, this.#excluded)) this.#push('clause', outer, clause, clause.marker, section);
    }
  }

  #push(
    form: DraftItem['form'],
    { start, end }: TextRange,
    words: TextRange,
    marker: string,
    section: SectionKind | undefined,
    isSubPoint = false,
  ): void {
    const content = withoutComments(this.#text, words, this.#excluded);
    const line = withinQuotes(this.#text, { form, start, end, content });
    const owner = ownerIn(this.#text, line.content, this.#words.isOwner);
    this.#list({ ...line, marker, section, ...(isSubPoint && { isSubPoint }), ...(owner && { owner }) });
  }

  /** Adds an item. */
  #list(item: DraftItem): void {
    this.#items.push(item);
    if (!this.#open.hasItems) this.#open = { ...this.#open, hasItems: true };
  }

  /** Adds a heading without a heading sign: one that is not recognized stands below the open section, if not beside it. */
  #addUnsigned(
    { start, end }: TextRange,
    content: TextRange,
    section: SectionKind | undefined,
    isBare: boolean,
    look: Look,
  ): void {
    if (headsGroup(this.#text, content, section, look, this.#open, this.#words.headings)) {
      this.#add({ start, end, content, level: levelBelow(this.#open.level), section: undefined, isBare: false });
      this.#open = { ...this.#open, groups: look };
      return;
    }
    const isBeside = standsBeside(this.#open, look);
    const level = section === undefined && !isBeside ? levelBelow(this.#open.level) : 2;
    if (section !== undefined) this.#open = { ...this.#open, look };
    this.#add({ start, end, content, level, section, isBare });
  }

  #add(heading: DraftHeading): void {
    this.headings.push(heading);
    this.#open = stateUnder(this.#text, this.#open, heading);
  }
}
