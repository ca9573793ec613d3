/** What the styles and the lists of a Word document say of its paragraphs. */
import { child, children, isOn, valueOf, type XmlElement } from './xml.ts';

/** What a style says of the paragraphs that have it. */
export interface ParagraphStyle {
  /** 1–6 for a heading; 0 for the title of the document. */
  readonly level: number | undefined;
  readonly isBold: boolean;
  /** A line of a table of contents. */
  readonly isContents: boolean;
  readonly list: ListPlace | undefined;
}

/** In which list a paragraph stands, and how deep. */
export interface ListPlace {
  readonly list: string;
  /** From 0. */
  readonly depth: number;
}

const PLAIN: ParagraphStyle = { level: undefined, isBold: false, isContents: false, list: undefined };
/** Styles are based on styles; more than so many on one another are a circle. */
const LONGEST_CHAIN = 20;
const DEEPEST_LIST = 8;

/** @returns the style of an id; that of a plain paragraph for an id that the document does not define */
export function readStyles(root: XmlElement | undefined): (id: string | undefined) => ParagraphStyle {
  const styles = new Map(children(root, 'w:style').map((it) => [it.attributes.get('w:styleId') ?? '', it]));
  const known = new Map<string, ParagraphStyle>();
  const read = (id: string | undefined, left: number): ParagraphStyle => {
    const style = id === undefined ? undefined : styles.get(id);
    if (id === undefined || !style || left === 0) return id === undefined ? PLAIN : byName(id);
    const before = known.get(id);
    if (before) return before;
    const base = read(valueOf(child(style, 'w:basedOn')), left - 1);
    const named = byName(valueOf(child(style, 'w:name')) ?? id);
    const properties = child(style, 'w:pPr');
    const bold = child(child(style, 'w:rPr'), 'w:b');
    const found = {
      level: named.level ?? outlineLevel(properties) ?? base.level,
      isBold: bold ? isOn(bold) : base.isBold,
      isContents: named.isContents || base.isContents,
      list: listPlace(properties) ?? base.list,
    };
    known.set(id, found);
    return found;
  };
  return (id) => read(id, LONGEST_CHAIN);
}

/** Word calls its own styles by English names in all languages. */
function byName(name: string): ParagraphStyle {
  const level = /^heading ?([1-9])$/i.exec(name)?.[1];
  if (level !== undefined) return { ...PLAIN, level: Math.min(6, Number(level)) };
  if (/^title$/i.test(name)) return { ...PLAIN, level: 0 };
  return /^toc (?:\d|heading)$/i.test(name) ? { ...PLAIN, isContents: true } : PLAIN;
}

/** @returns 1–6; undefined for body text */
export function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const value = valueOf(child(properties, 'w:outlineLvl'));
  return value !== undefined && /^[0-8]$/.test(value) ? Math.min(6, Number(value) + 1) : undefined;
}

/** @returns undefined where nothing is said; the list `0` is none */
export function listPlace(properties: XmlElement | undefined): ListPlace | undefined {
  const numbering = child(properties, 'w:numPr');
  const list = valueOf(child(numbering, 'w:numId'));
  if (list === undefined) return undefined;
  const depth = Number(valueOf(child(numbering, 'w:ilvl')) ?? '0');
  return { list, depth: depth >= 0 && depth <= DEEPEST_LIST ? depth : 0 };
}

/** Counts the items of the lists of a document, in their order. */
export interface ListCounter {
  /** @returns the number of the item; 0 in a list of bullets; undefined for what is in no list */
  next(place: ListPlace): number | undefined;
}

interface Level {
  readonly isBullet: boolean;
  readonly start: number;
  /** The list begins anew where it is used first. */
  readonly isRestarted: boolean;
}

export function readLists(root: XmlElement | undefined): ListCounter {
  const kinds = new Map(children(root, 'w:abstractNum').map((it) => [it.attributes.get('w:abstractNumId') ?? '', it]));
  const lists = new Map(children(root, 'w:num').map((it) => [it.attributes.get('w:numId') ?? '', it]));
  const levels = new Map<string, Level>();
  const levelOf = ({ list, depth }: ListPlace): Level => {
    const key = `${list}/${depth}`;
    const found = levels.get(key) ?? readLevel(kinds, lists.get(list), depth);
    levels.set(key, found);
    return found;
  };
  // Lists that are one kind go on counting, but for those that say where they begin.
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next(place) {
      const { list, depth } = place;
      if (list === '0') return undefined;
      const { isBullet, start, isRestarted } = levelOf(place);
      const kind = valueOf(child(lists.get(list), 'w:abstractNumId')) ?? '';
      const numbers = counts.get(kind) ?? [];
      counts.set(kind, numbers);
      numbers.length = Math.min(numbers.length, depth + 1);
      if (isBullet) return 0;
      const begins = isRestarted && !begun.has(`${list}/${depth}`);
      begun.add(`${list}/${depth}`);
      numbers[depth] = numbers[depth] === undefined || begins ? start : numbers[depth] + 1;
      return numbers[depth];
    },
  };
}

function readLevel(kinds: ReadonlyMap<string, XmlElement>, list: XmlElement | undefined, depth: number): Level {
  const isOfDepth = (it: XmlElement): boolean => Number(it.attributes.get('w:ilvl')) === depth;
  const changed = children(list, 'w:lvlOverride').find(isOfDepth);
  const kind = kinds.get(valueOf(child(list, 'w:abstractNumId')) ?? '');
  const level = child(changed, 'w:lvl') ?? children(kind, 'w:lvl').find(isOfDepth);
  const format = valueOf(child(level, 'w:numFmt')) ?? (level ? 'decimal' : 'bullet');
  const restart = valueOf(child(changed, 'w:startOverride'));
  const start = Number(restart ?? valueOf(child(level, 'w:start')) ?? '1');
  return {
    isBullet: format === 'bullet' || format === 'none',
    start: start >= 0 && start < 1e6 ? start : 1,
    isRestarted: restart !== undefined,
  };
}
