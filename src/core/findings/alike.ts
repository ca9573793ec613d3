/** Which items of a draft say one thing: the same words, all words of another one, or nearly all of both. */
import type { DraftItem } from '../draft/draft.ts';
import { levelsIn } from '../draft/levels.ts';
import type { SaidPiece, SaidPieces } from '../language/phrases/said-pieces.ts';
import type { JudgedDraft } from './judged-draft.ts';

/** What twins are looked for in. */
type Searched = Pick<JudgedDraft, 'text' | 'draft' | 'phrases' | 'reading'>;

/** A later item, or one that says less, and the one that it repeats. */
export interface Twin {
  /** Index among the items of the draft. */
  readonly item: number;
  readonly like: number;
  /** It says the same; else the other one says all that it says, and more. */
  readonly isSame: boolean;
  /** They describe two levels of one job, which are meant to say the same. */
  readonly isOfTwoLevels: boolean;
}

/** An item, and what it is made of. */
interface Said {
  readonly said: SaidPieces;
  readonly index: number;
  readonly section: number;
  /** The level of the job that it describes; known of those that are compared. */
  level?: string | undefined;
  /** How many pieces it shares with the item that is looked at; 0 between two of them. */
  shared: number;
}

/** The items that hold a piece; most pieces stand in one. */
type Holders = Map<SaidPiece, Said | Said[]>;

/** The items that share most with one, and how many of its pieces stand in too many others to tell them apart. */
interface Nearest {
  readonly others: readonly { readonly other: Said; readonly shared: number }[];
  readonly untold: number;
}

/** Of so many items the first are looked at. */
const MOST_ITEMS = 400;
/** Longer items are running text, in UTF-16 code units. */
const LONGEST = 400;
/** Shorter items are alike by chance, in pieces. */
const FEWEST_PIECES = { zh: 5, en: 4 } as const;
/** A piece that stands in so many items tells none apart. */
const MOST_OF_PIECE = 8;
/** So many of the items that share most are compared. */
const MOST_COMPARED = 3;
/** An item that another one holds is at least so large a part of it. */
const LEAST_PART = { zh: 0.5, en: 0.6 } as const;
/** Two items of Chinese are nearly the same from these shares of their common pieces on: of all pieces, and of those of the shorter. */
const NEARLY = { all: 0.75, shorter: 0.9 } as const;

/**
 * The items that say what another one says. Each is held against a few: those that share most of its pieces, which are looked up only
 * where the signature of some other one leaves open whether it says the same.
 */
export function twinsIn(context: Searched): Twin[] {
  const twins = twinsWith(context);
  // Levels are only looked for where something is said twice, and something else than the items of one list may head some.
  const { headings, items } = context.draft;
  if (twins.length === 0 || (headings.length < 2 && items.every(({ form }) => form === 'list'))) return twins;
  const levelAt = levelsIn(context.text, context.phrases);
  if (!levelAt) return twins;
  return twinsWith(context, (item) => levelAt(context.draft.items[item]!.start));
}

function twinsWith(context: Searched, levelOf?: (item: number) => string | undefined): Twin[] {
  const { draft } = context;
  const sections = sectionsOf(context);
  const before: Said[] = [];
  const holders: Holders = new Map();
  let held = 0;
  const twins: Twin[] = [];
  draft.items.slice(0, MOST_ITEMS).forEach((item, index) => {
    if (!isCompared(item)) return;
    const said = saidBy(context, index, sections[index]!);
    if (!said) return;
    if (before.some((other) => mayBeAlike(other.said, said.said)) && hasEnough(said)) {
      for (; held < before.length; held++) {
        if (levelOf) before[held]!.level = levelOf(before[held]!.index);
        hold(before[held]!, holders);
      }
      if (levelOf) said.level = levelOf(index);
      const twin = firstAlike(said, mostShared(said, holders));
      if (twin) twins.push(twin);
    }
    before.push(said);
  });
  return twins;
}

function hold(said: Said, holders: Holders): void {
  if (!hasEnough(said)) return;
  for (const piece of said.said.pieces) {
    const holding = holders.get(piece);
    if (!holding) holders.set(piece, said);
    else if (!Array.isArray(holding)) holders.set(piece, [holding, said]);
    else if (holding.length < MOST_OF_PIECE) holding.push(said);
  }
}

function isCompared({ section, form, isSubPoint, content }: DraftItem): boolean {
  if (isSubPoint || form === 'row' || content.end - content.start > LONGEST) return false;
  return section === undefined || section === 'responsibility' || section === 'requirement';
}

/** For each item the number of the section that it stands in. */
function sectionsOf({ draft }: Searched): number[] {
  const sections: number[] = [];
  draft.sections.forEach(({ firstItem, endItem }, number) => {
    for (let item = firstItem; item < endItem; item++) sections[item] = number;
  });
  return sections;
}

function saidBy({ phrases, reading }: Searched, index: number, section: number): Said | undefined {
  const said = phrases.saidPieces()(reading.wordsOf(index));
  return said.list.length < FEWEST_PIECES[said.isHan ? 'zh' : 'en'] ? undefined : { said, index, section, shared: 0 };
}

function hasEnough({ said: { pieces, isHan } }: Said): boolean {
  return pieces.size >= FEWEST_PIECES[isHan ? 'zh' : 'en'];
}

/** Whether two may say one thing: nearly all pieces of one of them may be the other's. */
function mayBeAlike(a: SaidPieces, b: SaidPieces): boolean {
  return a.isHan === b.isHan && (mayHold(a, b) || mayHold(b, a));
}

function mayHold(longer: SaidPieces, shorter: SaidPieces): boolean {
  const pieces = shorter.list.length;
  let missing = 0;
  for (let at = 0; at < shorter.signature.length; at++) {
    for (let left = shorter.signature[at]! & ~longer.signature[at]!; left !== 0; left &= left - 1) missing++;
    // There may be more pieces that are missing, and fewer that are counted.
    if ((pieces - missing) / pieces < NEARLY.shorter) return false;
  }
  return true;
}

/** The items before one that share most pieces with it, the most first, and among equals those of its level. */
function mostShared(said: Said, holders: Holders): Nearest {
  const found: Said[] = [];
  const count = (it: Said): void => {
    if (it.shared === 0) found.push(it);
    it.shared++;
  };
  let untold = 0;
  for (const piece of said.said.pieces) {
    const holding = holders.get(piece);
    if (!holding) continue;
    if (!Array.isArray(holding)) count(holding);
    else if (holding.length < MOST_OF_PIECE) holding.forEach(count);
    else untold++;
  }
  const others: { readonly other: Said; readonly shared: number }[] = [];
  for (const other of found) {
    const { shared } = other;
    other.shared = 0;
    let at = others.length;
    while (at > 0 && comesBefore(said, { other, shared }, others[at - 1]!)) at--;
    if (at >= MOST_COMPARED) continue;
    others.splice(at, 0, { other, shared });
    others.length = Math.min(others.length, MOST_COMPARED);
  }
  return { others, untold };
}

/** Whether one of two items is compared with an item before the other one. */
function comesBefore({ level }: Said, one: Nearest['others'][number], than: Nearest['others'][number]): boolean {
  if (one.shared !== than.shared) return one.shared > than.shared;
  const [isOwn, isOwnToo] = [one.other.level === level, than.other.level === level];
  return isOwn === isOwnToo ? one.other.index < than.other.index : isOwn;
}

function firstAlike(said: Said, { others, untold }: Nearest): Twin | undefined {
  let first: Twin | undefined;
  for (const { other, shared } of others) {
    // Most lines of a draft share so little that their pieces need not be compared.
    if ((shared + untold) / Math.min(said.said.pieces.size, other.said.pieces.size) < NEARLY.shorter) continue;
    const twin = alike(other, said);
    if (twin && !twin.isOfTwoLevels) return twin;
    first ??= twin;
  }
  return first;
}

/** Whether two items say one thing, and which of them can go: the later one, or the one that says less. */
function alike(first: Said, second: Said): Twin | undefined {
  const { isHan } = first.said;
  if (isHan !== second.said.isHan) return undefined;
  const [shorter, longer] = second.said.pieces.size <= first.said.pieces.size ? [second, first] : [first, second];
  const [less, more] = [shorter.said.pieces, longer.said.pieces];
  const leastPart = LEAST_PART[isHan ? 'zh' : 'en'];
  if (less.size < leastPart * more.size) return undefined;
  let common = 0;
  for (const piece of less) if (more.has(piece)) common++;
  const ofAll = common / (less.size + more.size - common);
  const ofShorter = common / less.size;
  const isOneName = first.said.names === second.said.names;
  const isOfTwoLevels = first.level !== second.level;
  if (ofAll === 1)
    return isOneName ? { item: second.index, like: first.index, isSame: true, isOfTwoLevels } : undefined;
  if (first.section !== second.section) return undefined;
  if (ofShorter === 1 && ofAll >= leastPart) {
    return { item: shorter.index, like: longer.index, isSame: false, isOfTwoLevels };
  }
  const isNear = isHan && ofAll >= NEARLY.all && ofShorter >= NEARLY.shorter && isOneName;
  return isNear ? { item: shorter.index, like: longer.index, isSame: true, isOfTwoLevels } : undefined;
}
