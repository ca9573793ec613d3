/**
 * Forms of phrases made of word lists, as in `{ask} {you} …{do}`: a name in braces stands for any word of its list, and dots for a few
 * words of any kind. They are read without regular expressions. With every list written out at each of its places, expressions of many
 * forms take longer to make than all the rest of a start.
 */

/** Dots stand for at most so many characters. */
const LONGEST_GAP = 32;
/** How dots are written in a form. */
const GAP = '…';
const NOWHERE: readonly number[] = [];
const NOTHING: readonly never[] = [];
const LINE_TERMINATORS = '\n\r\u2028\u2029';

/** A piece of a form: text as it is, the words of a list, or dots. */
type Piece = string | Words | undefined;

/** Forms that are read together, as a tree: those that begin alike share their beginning. */
export class WordShapes {
  /** Whether a form ends here. */
  isEnd = false;
  readonly #next = new Map<Piece, WordShapes>();
  /** By unit: the pieces that begin with it. */
  readonly #byUnit = new Map<number, [Exclude<Piece, undefined>, WordShapes][]>();

  /** What goes on behind dots. */
  get behindGap(): WordShapes | undefined {
    return this.#next.get(undefined);
  }

  /** The pieces that may stand where a unit does, with what goes on behind each. */
  at(unit: number): readonly (readonly [Exclude<Piece, undefined>, WordShapes])[] {
    return this.#byUnit.get(unit) ?? NOTHING;
  }

  /** What goes on behind a piece. It is made where there is none yet. */
  behind(piece: Piece): WordShapes {
    let next = this.#next.get(piece);
    if (next) return next;
    next = new WordShapes();
    this.#next.set(piece, next);
    if (piece === undefined) return next;
    for (const unit of typeof piece === 'string' ? [piece.charCodeAt(0)] : piece.firstUnits()) {
      const known = this.#byUnit.get(unit);
      if (known) known.push([piece, next]);
      else this.#byUnit.set(unit, [[piece, next]]);
    }
    return next;
  }
}

/** The words of a list by their first units and their lengths. */
class Words {
  readonly #words: ReadonlySet<string>;
  /** By first unit: the lengths of the words that begin with it. */
  readonly #lengths = new Map<number, number[]>();

  constructor(words: readonly string[]) {
    this.#words = new Set(words);
    for (const word of this.#words) {
      const lengths = this.#lengths.get(word.charCodeAt(0));
      if (!lengths) this.#lengths.set(word.charCodeAt(0), [word.length]);
      else if (!lengths.includes(word.length)) lengths.push(word.length);
    }
  }

  firstUnits(): Iterable<number> {
    return this.#lengths.keys();
  }

  /** Where the words end that stand at an offset. */
  endsAt(text: string, at: number): readonly number[] {
    const lengths = this.#lengths.get(text.charCodeAt(at));
    if (!lengths) return NOWHERE;
    const ends: number[] = [];
    for (const length of lengths) {
      if (at + length <= text.length && this.#words.has(text.slice(at, at + length))) ends.push(at + length);
    }
    return ends;
  }
}

/** What reads forms whose names are those of the lists. */
export function shapeReader(lists: Readonly<Record<string, readonly string[]>>) {
  const words = new Map(Object.entries(lists).map(([name, list]) => [name, new Words(list)]));
  const pieceOf = (piece: string): Piece => {
    if (piece === GAP) return undefined;
    if (!piece.startsWith('{')) return piece;
    const list = words.get(piece.slice(1, -1));
    if (!list) throw new RangeError(`no list is named ${piece.slice(1, -1)}`);
    return list;
  };
  return (shapes: readonly string[]): WordShapes => {
    const root = new WordShapes();
    for (const form of shapes) {
      let node = root;
      for (const piece of piecesOf(form)) node = node.behind(pieceOf(piece));
      node.isEnd = true;
    }
    return root;
  };
}

/** A form cut into dots, names in braces, and the text between them. */
function piecesOf(form: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < form.length; at += pieces.at(-1)!.length) {
    const close = form[at] === '{' ? form.indexOf('}', at) : -1;
    let end = close < 0 ? at + 1 : close + 1;
    if (close < 0 && form[at] !== GAP) while (end < form.length && form[end] !== '{' && form[end] !== GAP) end++;
    pieces.push(form.slice(at, end));
  }
  return pieces;
}

/** Reads forms in one text, and remembers where the words of a list end. */
export class ShapeScan {
  readonly #text: string;
  readonly #known = new Map<Words, (readonly number[])[]>();

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Where any of some forms ends that begins at an offset: offsets in UTF-16 code units, in no order, each once.
   * @param hasDots whether forms with dots are read too
   */
  endsOf(shapes: WordShapes, at: number, hasDots = true): ReadonlySet<number> {
    const ends = new Set<number>();
    this.#follow(shapes, at, hasDots, ends);
    return ends;
  }

  #follow(shapes: WordShapes, at: number, hasDots: boolean, ends: Set<number>): void {
    if (shapes.isEnd) ends.add(at);
    const behindGap = hasDots ? shapes.behindGap : undefined;
    if (behindGap) for (const end of gapEnds(this.#text, at)) this.#follow(behindGap, end, hasDots, ends);
    const rest = this.#text.length - at;
    if (rest === 0) return;
    for (const [piece, next] of shapes.at(this.#text.charCodeAt(at))) {
      if (typeof piece !== 'string')
        for (const end of this.#wordEnds(piece, at)) this.#follow(next, end, hasDots, ends);
      else if (piece.length <= rest && this.#text.startsWith(piece, at))
        this.#follow(next, at + piece.length, hasDots, ends);
    }
  }

  #wordEnds(words: Words, from: number): readonly number[] {
    let ends = this.#known.get(words);
    if (!ends) this.#known.set(words, (ends = []));
    return (ends[from] ??= words.endsAt(this.#text, from));
  }
}

/** Where dots may end that begin at an offset. */
export function gapEnds(text: string, from: number): number[] {
  const ends = [from];
  for (let at = from; ends.length <= LONGEST_GAP && at < text.length && !LINE_TERMINATORS.includes(text[at]!);) {
    at += text.codePointAt(at)! > 0xffff ? 2 : 1;
    ends.push(at);
  }
  return ends;
}
