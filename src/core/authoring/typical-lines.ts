/** Which of many lines of work stand for all of them: what most drafts say in one way or another, each thing once. */
import type { SaidPieces } from '../language/phrases/said-pieces.ts';

export interface DraftLine {
  readonly text: string;
  /** Number of the draft that it stands in. */
  readonly draft: number;
}

export interface TypicalLine {
  readonly text: string;
  /** How many drafts say it or something like it. */
  readonly drafts: number;
}

export interface TypicalSearch {
  /** What a line says, in pieces. */
  readonly piecesOf: (line: string) => SaidPieces;
  /** Words that count: of lines that as many drafts say, the one with more of them is taken. */
  readonly words: readonly string[];
  /** So many lines at most. */
  readonly most: number;
  /** Whether a line is left out that one draft alone says, or all in the same words. */
  readonly isDoubtful: (line: string) => boolean;
}

/** Of more lines the first are looked at: each is held against each. */
const MOST_LINES = 400;
/** In UTF-16 code units: a shorter line says too little, a longer one too much for a duty. */
const LENGTH = { zh: { from: 10, to: 60 }, en: { from: 35, to: 160 } } as const;
/** Two lines are alike that share such parts of the pieces of the shorter one, and of all pieces. */
const ALIKE = { shorter: 0.5, all: 0.25 };
/** A line that one draft says holds so many of the words that count. */
const FEWEST_WORDS = 2;
/** Marks of templates, links, and the sign of a line that was cut. */
const UNFINISHED = /[＿{}<>…]|\]\(|\bTBD\b/;

interface Said extends DraftLine {
  readonly pieces: SaidPieces['pieces'];
  readonly words: number;
}

/** The typical lines, those that most drafts say first. The work grows with the square of the lines, of which there are not too many. */
export function typicalLines(
  lines: readonly DraftLine[],
  { piecesOf, words, most, isDoubtful }: TypicalSearch,
): TypicalLine[] {
  const said = lines.flatMap(({ text, draft }): Said[] => {
    const { pieces, isHan } = piecesOf(text);
    const { from, to } = LENGTH[isHan ? 'zh' : 'en'];
    if (text.length < from || text.length > to || UNFINISHED.test(text)) return [];
    const held = words.filter((word) => text.toLowerCase().includes(word.toLowerCase())).length;
    return [{ text, draft, pieces, words: held }];
  });
  const looked = said.slice(0, MOST_LINES);
  const groups = looked.map((it) => looked.filter((other) => isAlike(it, other)));
  const order = looked
    .map((line, at) => ({ line, like: groups[at]!, drafts: new Set(groups[at]!.map(({ draft }) => draft)).size }))
    .sort((a, b) => b.drafts - a.drafts || b.line.words - a.line.words || a.line.text.length - b.line.text.length);
  const taken: TypicalLine[] = [];
  const told = new Set<Said>();
  for (const { line, like, drafts } of order) {
    if (taken.length === most) break;
    const isOneWording = like.every(({ text }) => text === line.text);
    if (told.has(line) || (isOneWording && isDoubtful(line.text))) continue;
    if (drafts === 1 && line.words < FEWEST_WORDS) continue;
    for (const it of like) told.add(it);
    taken.push({ text: line.text, drafts });
  }
  return taken;
}

function isAlike(a: Said, b: Said): boolean {
  if (a === b) return true;
  const [shorter, longer] = a.pieces.size <= b.pieces.size ? [a, b] : [b, a];
  if (shorter.pieces.size === 0) return false;
  let common = 0;
  for (const piece of shorter.pieces) if (longer.pieces.has(piece)) common++;
  return (
    common >= ALIKE.shorter * shorter.pieces.size && common >= ALIKE.all * (a.pieces.size + b.pieces.size - common)
  );
}
