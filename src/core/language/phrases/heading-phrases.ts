/** What a heading announces that says it in words of its own: "What you will get to do", 你来了做什么, 我们想找的人. */
import { pattern, wordsIn } from '../pattern.ts';
import { HEADING_KINDS, type LanguageLists } from '../word-lists.ts';
import { withoutEnd } from '../../text/ends.ts';

export type HeadingPhrases = ReturnType<typeof headingPhrases>;

export type SpokenKind = (typeof HEADING_KINDS)[number];

/** A longer heading is a sentence. */
const LONGEST = 80;
/** Signs between the words of a Chinese heading. */
const SIGNS = /[\s，,、；;：:！!？?。.…·“”"'（）()「」／/&-]/gu;

export interface SpokenHeadings {
  /**
   * What a heading announces as a whole; undefined when it says nothing of the kind.
   * @param isHeading whether it is known to be one by its form: then other words may follow
   */
  readonly kindOf: (heading: string, isHeading: boolean) => SpokenKind | undefined;
  /** Whether words speak to the reader, or ask: so do headings that nothing but their words tells from other lines. */
  readonly speaksToReader: (words: string) => boolean;
}

/** What may stand in the place of dots in a shape. */
const ANYTHING = '.{0,32}?';

export function headingPhrases({ zh, en }: LanguageLists) {
  const parts: Readonly<Record<string, readonly string[]>> = en.headings.parts;
  const sourceOf = (shape: string): string =>
    shape
      .split(/(\{[a-z]+\}|…)/u)
      .map((piece) => {
        if (piece === '…') return ANYTHING;
        const name = /^\{([a-z]+)\}$/u.exec(piece)?.[1];
        return pattern('u')`${{ words: name === undefined ? [piece] : parts[name]! }}`.source;
      })
      .join('');
  const tail = pattern('u')`${{ words: parts.tail! }}`.source;
  const readers = HEADING_KINDS.map((kind) => {
    const alternatives = (shapes: readonly string[]): string =>
      shapes.length === 0 ? '(?!)' : `(?:and |so )?(?:${shapes.map(sourceOf).join('|')})`;
    const shapes = en.headings.shapes[kind];
    const ending = `(?:,? ${tail}(?: ${ANYTHING})?)?$`;
    const closed = alternatives(shapes.filter((shape) => !shape.includes('…')));
    return {
      kind,
      line: new RegExp(`^${closed}${ending}`, 'u'),
      heading: new RegExp(`^${alternatives(shapes)}${ending}`, 'u'),
      head: new RegExp(`^${closed}(?![a-z'])`, 'u'),
    };
  });
  /** Reads folded words of a heading, without signs around it. */
  const reader = (fold: (word: string) => string): SpokenHeadings => {
    const folded = (words: readonly string[]): string[] => [...new Set(words.flatMap((word) => [word, fold(word)]))];
    const groups = Object.entries(zh.headings.words).map(([name, words]) => [name, folded(words)]);
    const chinese = wordsIn(Object.fromEntries(groups) as typeof zh.headings.words);
    const persons = pattern(
      'u',
    )`${{ words: folded(zh.headings.persons.words) }}|(?<![a-z])${en.headings.persons}(?![a-z])`;
    return {
      speaksToReader: (words) => persons.test(words),
      kindOf(heading, isHeading) {
        if (heading.length > LONGEST) return undefined;
        if (!/^[a-z0-9"]/u.test(heading)) return kindOfWord(chinese(heading.replace(SIGNS, '')));
        const plain = withoutEnd(heading.replace(/["“”]/gu, ''), /[\s,.!?:…]/u);
        const kindBy = (form: 'line' | 'heading' | 'head'): SpokenKind | undefined =>
          readers.find((it) => it[form].test(plain))?.kind;
        return isHeading ? (kindBy('heading') ?? kindBy('head')) : kindBy('line');
      },
    };
  };
  return { reader };
}

/** A bare word for work says that duties follow; words that only go beside others say nothing. */
function kindOfWord(name: SpokenKind | 'work' | 'fillers' | 'others' | undefined): SpokenKind | undefined {
  if (name === 'work') return 'responsibility';
  return name === 'fillers' || name === 'others' ? undefined : name;
}
