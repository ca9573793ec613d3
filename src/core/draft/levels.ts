/**
 * The levels of one job that a page describes below each other: Intermediate, Senior and Manager, 初级 and 高级, P5 and P6. What is said of
 * one of them is said of the next again.
 */
import { HAN_NUMERALS } from '../language/numerals.ts';
import type { Phrases } from '../language/language-phrases.ts';
import { hasHan } from '../text/han.ts';
import { firstFrom, type TextRange } from '../text/range.ts';

const LINE = /[^\r\n]+/gu;
/** Longer lines head nothing, in UTF-16 code units. */
const LONGEST = { zh: 24, en: 80 } as const;
/** Work that is listed with a bullet heads no level. */
const BULLET = /^\s*(?:[-*+](?=\s)|[•·●◆■▪])/u;
const SENTENCE = /[。；，！？;!?]|\.\s*$|[：:]\s*\S/u;
/** Signs and the number before the words of a heading. */
const BEFORE = new RegExp(`^[\\s#*_>【\\[（(]*(?:(?:\\d{1,2}|[${HAN_NUMERALS}]{1,3})[、.．)）]\\s*)?`, 'u');
const NO_WORDS = /[^\p{L}\p{N}]/gu;
/** What parts the name of a post from its field: "Analyst, Retail". */
const PARTS = /[,，(（|｜–—/]|\s-\s/u;
const FEWEST = 2;

/** A line that heads a level. */
interface LevelLine extends TextRange {
  readonly level: string;
}

/** @returns what tells the level that stands at an offset, undefined above the first one; undefined for a text that has no levels */
export function levelsIn(text: string, phrases: Phrases): ((offset: number) => string | undefined) | undefined {
  const lines = levelLines(text, phrases);
  if (lines.length === 0) return undefined;
  return (offset) => lines[firstFrom(lines, offset + 1) - 1]?.level;
}

/** Short lines that differ from each other in nothing but the level that they name. */
function levelLines(text: string, phrases: Phrases): readonly LevelLine[] {
  const { grade, profession } = phrases.posts();
  if (phrases.simplified(text).search(grade) < 0) return [];
  const alike = new Map<string, LevelLine[]>();
  for (const { 0: line, index: start } of text.matchAll(LINE)) {
    if (line.length > LONGEST.en || BULLET.test(line)) continue;
    const said = line.replace(BEFORE, '');
    if (SENTENCE.test(said)) continue;
    const words = phrases.simplified(said).trim().toLowerCase();
    if (words.length > LONGEST[hasHan(words) ? 'zh' : 'en']) continue;
    const level = [...words.matchAll(grade)].map(([found]) => found.replace(NO_WORDS, '')).join(' ');
    const rest = words.replace(grade, ' ').replace(NO_WORDS, '');
    // Without a level only the name of a post is one.
    if (level === '' ? !words.split(PARTS).some((part) => profession.test(part.trim())) : /\d/u.test(rest)) continue;
    const levelLine = { start, end: start + line.length, level };
    const known = alike.get(rest);
    if (known) known.push(levelLine);
    else alike.set(rest, [levelLine]);
  }
  const sure = [...alike].filter(([, lines]) => areLevels(lines, phrases));
  if (sure.length === 0) return [];
  // Among levels of an analyst of retail a director of retail is one more.
  const isNear = (rest: string): boolean => rest !== '' && sure.some(([known]) => known.includes(rest));
  const near = [...alike].filter(([rest]) => isNear(rest)).flatMap(([, lines]) => lines.filter(({ level }) => level));
  return [...new Set([...sure.flatMap(([, lines]) => lines), ...near])].sort((a, b) => a.start - b.start);
}

/** Whether lines name at least two levels, or one rank (`高级`, "Senior") of what another line names without any. */
function areLevels(lines: readonly LevelLine[], phrases: Phrases): boolean {
  const levels = new Set(lines.map(({ level }) => level));
  const isBare = levels.delete('');
  const { level: rank } = phrases.posts();
  return levels.size >= FEWEST || (isBare && [...levels].some((level) => level.replace(rank, '').trim() === ''));
}
