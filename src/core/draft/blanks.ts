/**
 * What a draft leaves to fill in: the blanks that Role Lens writes (`〔线索目标数〕`, `[lead target]`) and those that people leave
 * (`[TBD]`, `XXX`, `____`, `<公司名>`, `{{name}}`, `待补充`). Links, notes, check boxes, code and front matter are none. Where it may be
 * something else, it is none.
 */
import type { Phrases } from '../language/language-phrases.ts';
import { isHan } from '../text/han.ts';
import { LETTER } from '../text/letters.ts';
import { placesOf } from '../text/places-of.ts';
import { firstFrom, lowerBound, moved, outside, type TextRange } from '../text/range.ts';
import type { Block } from './block.ts';
import type { Draft } from './draft.ts';
import { lineEnd } from './places.ts';
import { NOTHING_KEPT, type Kept } from './read-draft.ts';

/** A look at a text before it is read for blanks in brackets and signs. */
const SIGNS = /[〔［【[<{]|_{3}|＿{2}|[Ｘ×]{2}|[Xx]{2}/u;
/** What may be a blank, in UTF-16 code units no longer than 122. */
const CANDIDATE =
  /〔[^〔〕\n]{1,120}〕|［[^［］\n]{1,120}］|【[^【】\n]{1,40}】|\[[^[\]\n]{1,120}\]|\{\{[^{}\n]{1,80}\}\}|<[^<>\n]{1,40}>|(?<![A-Za-z])(?:X{2,}|x{2,}|[Ｘ×]{2,})(?![A-Za-z])|_{3,}|＿{2,}/gu;

/** What stands before the words of a line: marks of a list, a heading, a cell. */
const BEFORE_LINE = /^[\s>#*_+\-|\d.、)）]*$/u;
const BEHIND_LINE = /^[\s*_:：|]*$/u;
/** What a value stands behind, and what ends it. */
const BEFORE_VALUE = /[|｜：:，,、；;（(【[〔［「“"*_]$/u;
const BEHIND_VALUE = /^[|｜，,、；;。.!！）)】\]〕］」”"*_]/u;

/** Blocks that hold no prose. */
const NO_PROSE: ReadonlySet<Block['kind']> = new Set(['front-matter', 'code', 'comment', 'rule']);

/**
 * Where a draft leaves something to fill in: sorted, not overlapping. Linear in the length of the text; in blocks that are those of the
 * version before nothing is looked for.
 * @param kept what of the draft is as it was in the version before
 * @param before what this answered for that
 */
export function blanksIn(
  text: string,
  { blocks, excluded }: Pick<Draft, 'blocks' | 'excluded'>,
  phrases: Phrases,
  kept: Kept = NOTHING_KEPT,
  before: readonly TextRange[] = [],
): TextRange[] {
  const found = before.slice(0, firstFrom(before, kept.headEnd));
  for (const block of blocks.slice(kept.head, blocks.length - kept.tail)) {
    if (NO_PROSE.has(block.kind)) continue;
    for (const range of blanksInBlock(text, block, excluded, phrases)) found.push(range);
  }
  for (let at = firstFrom(before, kept.tailStart - kept.shift); at < before.length; at++) {
    found.push(moved(before[at]!, kept.shift));
  }
  return found;
}

function blanksInBlock(
  text: string,
  block: Block,
  excluded: readonly TextRange[],
  phrases: Phrases,
): readonly TextRange[] {
  const words = text.slice(block.start, block.end);
  const marked = SIGNS.test(words)
    ? [...words.matchAll(CANDIDATE)]
        .map(({ 0: found, index }) => ({ start: block.start + index, end: block.start + index + found.length }))
        .filter(
          (range) =>
            isProse(text, range, excluded) && isBlank(text, range, block, phrases) && !isFormat(text, range, phrases),
        )
    : [];
  const open = placesOf(phrases.blanks().open, words);
  if (open.length === 0) return marked;
  const others = outside(
    open
      .map((range) => moved(range, block.start))
      .filter((range) => isOpenValue(text, range, block) && isProse(text, range, excluded)),
    marked,
  );
  return others.length === 0 ? marked : [...marked, ...others].sort((a, b) => a.start - b.start);
}

/** `<公司名>` is read as a tag, which is no prose; anything else that is none is no blank. */
function isProse(text: string, { start, end }: TextRange, excluded: readonly TextRange[]): boolean {
  const range = excluded[lowerBound(excluded, (it) => it.end > start)];
  if (!range || range.start >= end) return true;
  return text[start] === '<' && range.start === start && range.end === end;
}

function isBlank(text: string, range: TextRange, block: Block, phrases: Phrases): boolean {
  const inner = text.slice(range.start + 1, range.end - 1).trim();
  const line = lineAround(text, range);
  switch (text[range.start]) {
    case '〔':
      return LETTER.test(inner);
    case '［':
      return LETTER.test(inner) && !(line.isFirst && line.isLast);
    case '【':
      return !line.isFirst && isNamed(inner, phrases);
    case '[':
      // Whoever does something may stand in brackets: "[all] numbers to Owen".
      return !phrases.drafts().everybody.test(inner) && isBracketed(text, range, inner, line, block, phrases);
    case '{':
      return /^\{\s*[\p{L}\d]/u.test(inner);
    case '<':
      return isNamed(inner, phrases) && !/[=/:.]/u.test(inner);
    case '_':
    case '＿':
      return isRule(text, range, line);
    default:
      return range.end - range.start > 2 || phrases.blanks().unit.test(text.slice(range.end, range.end + LONGEST_UNIT));
  }
}

/** Whether a line tells applicants what to put into brackets on it. */
function isFormat(text: string, { start }: TextRange, phrases: Phrases): boolean {
  if (!'［【[<'.includes(text.charAt(start))) return false;
  const before = text.slice(Math.max(0, start - LONGEST_LINE), start);
  return phrases.blanks().format.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** Whether quotation marks are open at an offset of a block: brackets are what somebody put into the words of another. */
function isQuoted(text: string, offset: number, { start }: Block): boolean {
  const before = text.slice(Math.max(start, offset - LONGEST_LINE), offset);
  const isOpen = before.lastIndexOf('“') > before.lastIndexOf('”');
  return isOpen || before.split('"').length % 2 === 0;
}

/** What stands before a bracket is looked at so far back, in UTF-16 code units. */
const LONGEST_LINE = 400;
/** A unit behind signs is no longer. */
const LONGEST_UNIT = 16;

/** What stands around a range on its line. */
interface LineAround {
  /** Nothing but marks stands before it, or behind it. */
  readonly isFirst: boolean;
  /** Not even marks stand before it. */
  readonly isBare: boolean;
  readonly isLast: boolean;
}

/** Looks no farther than so many units. */
const LONGEST_MARK = 40;

function lineAround(text: string, { start, end }: TextRange): LineAround {
  const before = text.slice(Math.max(0, start - LONGEST_MARK), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const isWhole = line.length < LONGEST_MARK;
  return {
    isFirst: isWhole && BEFORE_LINE.test(line),
    isBare: isWhole && line.trim() === '',
    isLast: BEHIND_LINE.test(text.slice(end, lineEnd(text, end, Math.min(text.length, end + LONGEST_MARK)))),
  };
}

function isNamed(inner: string, phrases: Phrases): boolean {
  const { asks, thing, open } = phrases.blanks();
  return asks.test(inner) || thing.test(inner) || isWhole(open, inner);
}

function isWhole(words: RegExp, text: string): boolean {
  const [first] = placesOf(words, text);
  return first?.start === 0 && first.end === text.length;
}

/** `[lead target]`; no check box, link, note, number, abbreviation, label or remark. */
function isBracketed(
  text: string,
  { start, end }: TextRange,
  inner: string,
  line: LineAround,
  block: Block,
  phrases: Phrases,
): boolean {
  const [before, behind] = [text.charAt(start - 1), text.charAt(end)];
  if (/[\w!\\\][]/u.test(before) || /[\w([\]]/u.test(behind)) return false;
  // `[label]: address` at the beginning of a line says where a link leads.
  if (behind === ':' && line.isBare) return false;
  if (/^[^\p{L}\d]|[@=]|:\/\//u.test(inner)) return false;
  if ([...inner].some((it) => isHan(it.charCodeAt(0)))) return !line.isFirst && isNamed(inner, phrases);
  const { remark, hasRemark, thing, open, goesOn } = phrases.blanks();
  if (isWhole(open, inner)) return true;
  if (inner.includes(' / ')) return true;
  if (inner.length < 2 || !/[a-z]/u.test(inner) || remark.test(inner)) return false;
  if (goesOn.test(inner) || (/^[A-Z]|,|^\S+$/u.test(inner) && isQuoted(text, start, block)))
    return isNamed(inner, phrases);
  if (/^[a-z]/u.test(inner)) return true;
  // A capital begins a sentence, or a label.
  const isSentence = /^[A-Z][A-Za-z'’-]* [a-z]/u.test(inner) && !hasRemark.test(inner);
  if (line.isFirst && line.isLast && (block.kind === 'paragraph' || block.kind === 'heading'))
    return isSentence && block.kind === 'heading';
  return isSentence || thing.test(inner);
}

/** A longer line parts what stands beside it, in UTF-16 code units. */
const LONGEST_RULE = 40;

/** `____` that is to be written on; not the line between two parts, nor marks around words. */
function isRule(text: string, { start, end }: TextRange, line: LineAround): boolean {
  if ((line.isFirst && line.isLast) || end - start > LONGEST_RULE) return false;
  if (end - start > 3 || text[start] === '＿') return true;
  return !/[\p{L}\d]/u.test(text.charAt(start - 1)) && !/[\p{L}\d]/u.test(text.charAt(end));
}

/** Whether a word that something is open stands for a value by itself: `预算：待定`, `| TBD |`; not `待定岗位`. */
function isOpenValue(text: string, { start, end }: TextRange, { content }: Block): boolean {
  if (/^TB[ACD]$/u.test(text.slice(start, end))) return true;
  const before = text.slice(Math.max(content.start, start - LONGEST_MARK), start).trimEnd();
  const behind = text.slice(end, Math.min(content.end, end + LONGEST_MARK)).trimStart();
  const opens = before === '' || BEFORE_VALUE.test(before);
  return opens && (behind === '' || BEHIND_VALUE.test(behind));
}
