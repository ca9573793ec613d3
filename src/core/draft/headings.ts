/** Which kind of section a heading announces, by the words the pack lists for it. */
import type { Phrases } from '../language/language-phrases.ts';
import type { SectionWords } from '../pack/schema.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import { withoutEntities } from '../text/entities.ts';
import type { Folder } from '../text/fold.ts';
import { closedUp } from '../text/letter-spacing.ts';
import { once } from '../text/once.ts';
import { WHITE_SPACE, type TextRange } from '../text/range.ts';
import { readMarker } from './markers.ts';

export interface HeadingReader {
  /** The section that a stretch of text announces when it is a heading and nothing else. */
  read(text: string, range: TextRange): SectionKind | undefined;
  /**
   * The section of a stretch that says more, and is known to be a heading by its form: it begins or ends with such words
   * (`销售岗位职责`, `Responsibilities of the role`).
   */
  readLoosely(text: string, range: TextRange): SectionKind | undefined;
  /**
   * The section that a heading announces in words of its own (`What you will get to do`, `我们想找的人`).
   * @param isHeading whether the stretch is known to be a heading by its form: then more may follow the words
   */
  readSpoken(text: string, range: TextRange, isHeading: boolean): SectionKind | undefined;
  /** Whether a line that is no heading by its form may be one by its words: it speaks to the reader, or asks. */
  speaksToReader(text: string, range: TextRange): boolean;
  /**
   * Whether a heading is one that only postings and plans have, one that other documents may have as well, or one that only those have.
   * What says its section in words of its own may stand anywhere.
   */
  standing(text: string, range: TextRange): 'own' | 'shared' | 'foreign';
  /** What a word before a colon says of the rest of its line: `学历：`, `工作地点：`, `Salary:`. */
  readLabel(text: string, range: TextRange): SectionKind | undefined;
}

/** Brackets, emphasis, emoji and colons that people put around a heading. */
const EDGES = buildEdges();
const REMARK = /[（(][^（）()]{0,60}[)）]$/u;
/** A remark in parentheses, a tail, and spaces: what a heading may have beyond its words. */
const LONGEST_ADDITION = 64;
/** A heading that only begins or ends with known words is no longer than this. */
const LONGEST_LOOSE_HEADING = 50;

/** A heading joins no more words than this. */
const MOST_JOINED = 5;

/** A heading in words of its own is no longer than this. */
const LONGEST_SPOKEN_HEADING = 72;

function buildEdges(): Uint8Array {
  const edges = new Uint8Array(0x10000);
  for (const character of '*_#【】[]「」『』《》〈〉<>〔〕：:～~—–-·•●◆◇■□▪|｜★☆▶►▼!！?？。;；,，、"“”\'=＝+\u{fe0f}') {
    edges[character.charCodeAt(0)] = 1;
  }
  for (const unit of WHITE_SPACE) edges[unit] = 1;
  // What nobody sees.
  for (const unit of [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060]) edges[unit] = 1;
  // Signs and emoji: arrows, technical, enclosed, geometric, dingbats, and all surrogates.
  edges.fill(1, 0x2190, 0x2400).fill(1, 0x2500, 0x2c00).fill(1, 0xd800, 0xf900);
  return edges;
}

/** Makes a reader for the headings of a pack. Spelling differences that folding removes do not matter. */
export function createHeadingReader(
  sections: readonly SectionWords[],
  folder: Folder,
  phrases: Phrases,
): HeadingReader {
  const spoken = phrases.headings().reader((word) => folder.foldToString(word));
  const headings = new WordTable(folder);
  const labels = new WordTable(folder);
  for (const { kind, name, headings: words, labels: extra } of sections) {
    for (const word of [...words.zh, ...words.en, name.zh, name.en]) headings.add(word, kind);
    for (const word of [...(extra?.zh ?? []), ...(extra?.en ?? [])]) labels.add(word, kind);
  }
  const folded = (text: string, { start, end }: TextRange): string =>
    folder.foldToString(withoutEntities(text.slice(start, end)));
  const shared = once(() => phrases.documents().sharedHeadings());
  const foreign = once(() => phrases.documents().otherHeadings());
  const read = (text: string, range: TextRange): SectionKind | undefined => {
    const bare = strip(text, range);
    if (!headings.mayBe(text, bare)) return undefined;
    const words = folded(text, bare);
    return (
      headings.find(words) ??
      headings.find(closedUp(words)) ??
      headings.find(trimEdges(words.replace(REMARK, ''))) ??
      headings.find(words.replace(phrases.drafts().headingEnding, '')) ??
      headings.findJoined(words.split(phrases.headings().joiner()))
    );
  };
  const readSpoken: HeadingReader['readSpoken'] = (text, range, isHeading) => {
    const bare = strip(text, range);
    if (bare.end - bare.start > LONGEST_SPOKEN_HEADING) return undefined;
    const words = trimEdges(folded(text, bare).replace(REMARK, ''));
    return spoken.kindOf(words, isHeading);
  };
  return {
    read,
    readSpoken,
    speaksToReader(text, range) {
      const words = text.slice(range.start, range.end);
      return words.length <= LONGEST_SPOKEN_HEADING && spoken.speaksToReader(folder.foldToString(words));
    },
    readLoosely(text, range) {
      const bare = strip(text, range);
      if (bare.end - bare.start > LONGEST_LOOSE_HEADING) return undefined;
      const words = trimEdges(folded(text, bare).replace(REMARK, ''));
      const kind = headings.findAtEdge(words);
      return kind === 'action' && phrases.titles().isPlanInName(words) ? undefined : kind;
    },
    standing(text, range) {
      const bare = strip(text, range);
      if (bare.end - bare.start > LONGEST_SPOKEN_HEADING) return 'shared';
      const words = trimEdges(folded(text, bare).replace(REMARK, ''));
      if (foreign().has(words)) return 'foreign';
      const known = [words, words.replace(phrases.drafts().headingEnding, '')].find(
        (it) => headings.find(it) !== undefined,
      );
      return known === undefined || shared().has(known) ? 'shared' : 'own';
    },
    readLabel(text, range) {
      const bare = strip(text, range);
      if (!labels.mayBe(text, bare) && !headings.mayBe(text, bare)) return undefined;
      const words = folded(text, bare);
      const close = closedUp(words);
      return labels.find(words) ?? headings.find(words) ?? labels.find(close) ?? headings.find(close);
    },
  };
}

const JD_KINDS: ReadonlySet<SectionKind | undefined> = new Set(['responsibility', 'requirement', 'benefit', 'about']);

/** Two units as one key. */
function pair(first: number, second: number): number {
  return (first << 16) | second;
}

/** Words and the kinds of section they stand for, in folded form. */
class WordTable {
  readonly #kinds = new Map<string, SectionKind>();
  /** Length of the longest word by its first two folded units. */
  readonly #longest = new Map<number, number>();
  #longestOfAll = 0;
  readonly #folder: Folder;

  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** Adds a word; the first kind that a word is given stands. */
  add(word: string, kind: SectionKind): void {
    const folded = this.#folder.foldToString(word);
    if (!this.#kinds.has(folded)) this.#kinds.set(folded, kind);
    const key = pair(folded.charCodeAt(0), folded.length > 1 ? folded.charCodeAt(1) : 0);
    this.#longest.set(key, Math.max(this.#longest.get(key) ?? 0, folded.length));
    this.#longestOfAll = Math.max(this.#longestOfAll, folded.length);
  }

  /**
   * Whether a stretch of text can be a word of the table: by its length and its first two units, without folding it. Most
   * lines are told to be no heading by that alone.
   */
  mayBe(text: string, { start, end }: TextRange): boolean {
    const first = text.charCodeAt(start);
    const second = end - start > 1 ? text.charCodeAt(start + 1) : 0;
    // Folding may drop a space, closing up a wide one, or an invisible character in the second place; then nothing can be told.
    const isUntold =
      (second > 0 && second <= 0x20) ||
      (second >= 0x2000 && second <= 0x206f) ||
      second === 0xfeff ||
      second === 0x3000 ||
      second === 0xa0;
    const longest = isUntold
      ? this.#longestOfAll
      : this.#longest.get(pair(this.#folder.unit(first), this.#folder.unit(second)));
    return longest !== undefined && end - start <= longest + LONGEST_ADDITION;
  }

  find(folded: string): SectionKind | undefined {
    return this.#kinds.get(folded);
  }

  /**
   * The kind that all words of a heading stand for that joins several: `任职资格及要求`, "Required skills / qualifications". What only goes
   * before the last word of all counts with it: "Minimum / preferred qualifications".
   */
  findJoined(parts: readonly string[]): SectionKind | undefined {
    if (parts.length < 2 || parts.length > MOST_JOINED) return undefined;
    const last = parts.at(-1)!;
    const head = last.slice(last.lastIndexOf(' ') + 1);
    const [kind, ...others] = parts.map((part) => this.find(part) ?? this.find(`${part} ${head}`));
    return others.every((it) => it === kind) ? kind : undefined;
  }

  /** The kind of the longest word that a folded text begins or ends with; an English one must be a word of its own. */
  findAtEdge(folded: string): SectionKind | undefined {
    for (let length = folded.length - 1; length >= 2; length--) {
      const [head, tail] = [folded.slice(0, length), folded.slice(-length)];
      const isCut = (a: string, b: string): boolean => /[a-z]/.test(a) && /[a-z]/.test(b);
      if (this.#kinds.has(tail) && !isCut(folded.at(-length - 1)!, tail[0]!)) return this.#kinds.get(tail);
      // A short word of a plan in front is the half of another word (目标受众, 预算审批).
      const isHalf = length < 3 && !JD_KINDS.has(this.#kinds.get(head));
      if (this.#kinds.has(head) && !isHalf && !isCut(head.at(-1)!, folded.charAt(length))) return this.#kinds.get(head);
    }
    return undefined;
  }
}

/** The words of a heading without numbering and without the signs around it. */
export function strip(text: string, { start, end }: TextRange): TextRange {
  let from = skipEdges(text, start, end);
  let to = end;
  while (to > from && EDGES[text.charCodeAt(to - 1)] === 1) to--;
  const marker = readMarker(text, from, to, true);
  if (marker && marker.content < to) from = skipEdges(text, marker.content, to);
  return { start: from, end: to };
}

const CLOSING: Readonly<Record<string, string>> = {
  '【': '】',
  '[': ']',
  '［': '］',
  '「': '」',
  '『': '』',
  '〔': '〕',
};

/** Words of a line, as {@link strip} leaves them, with the bracket that was taken for a sign around them where the other one stands inside: `【杭州】销售经理`. */
export function withBrackets(text: string, line: TextRange, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end);
  const closing = start > line.start ? CLOSING[text.charAt(start - 1)] : undefined;
  const isOpen = (opening: string): boolean => words.lastIndexOf(opening) > words.lastIndexOf(CLOSING[opening]!);
  const opening = Object.keys(CLOSING).find((it) => end < line.end && CLOSING[it] === text.charAt(end) && isOpen(it));
  return {
    start: closing !== undefined && words.includes(closing) ? start - 1 : start,
    end: opening === undefined ? end : end + 1,
  };
}

function skipEdges(text: string, start: number, end: number): number {
  let from = start;
  while (from < end && EDGES[text.charCodeAt(from)] === 1) from++;
  return from;
}

function trimEdges(words: string): string {
  const { start, end } = strip(words, { start: 0, end: words.length });
  return words.slice(start, end);
}
