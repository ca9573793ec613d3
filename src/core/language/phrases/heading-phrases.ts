/** What a heading announces that says it in words of its own: "What you will get to do", 你来了做什么, 我们想找的人. */
import { pattern, shape, withCapitals, wordsIn } from '../pattern.ts';
import { HEADING_KINDS, type LanguageLists } from '../word-lists.ts';
import { withoutEnd } from '../../text/ends.ts';
import { once } from '../../text/once.ts';
import { gapEnds, shapeReader, ShapeScan } from '../word-shapes.ts';

export type HeadingPhrases = ReturnType<typeof headingPhrases>;

export type SpokenKind = (typeof HEADING_KINDS)[number];

/** A longer heading is a sentence. */
const LONGEST = 80;
/** A single character is a topic of notes: 人：, 货：. */
const SHORTEST = 2;
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

/** What may stand before a form. */
const OPENINGS = ['', 'and ', 'so '];

export function headingPhrases({ zh, en }: LanguageLists) {
  const shapesOf = shapeReader(en.headings.parts);
  const tails = once(() => shapesOf([' {tail}', ', {tail}']));
  const readers = HEADING_KINDS.map((kind) => ({ kind, shapes: once(() => shapesOf(en.headings.shapes[kind])) }));
  /** Whether a heading is over at an offset: by its end, or by words that add nothing. */
  const isOver = (heading: string, scan: ShapeScan, at: number): boolean =>
    at === heading.length ||
    [...scan.endsOf(tails(), at)].some(
      (end) => end === heading.length || (heading[end] === ' ' && gapEnds(heading, end + 1).includes(heading.length)),
    );
  /** Reads folded words of a heading, without signs around it. */
  const reader = (fold: (word: string) => string): SpokenHeadings => {
    const folded = (words: readonly string[]): string[] => [...new Set(words.flatMap((word) => [word, fold(word)]))];
    const chinese = once(() => {
      const groups = Object.entries(zh.headings.words).map(([name, words]) => [name, folded(words)]);
      return wordsIn(Object.fromEntries(groups) as typeof zh.headings.words);
    });
    const persons = once(
      () => pattern('u')`${{ words: folded(zh.headings.persons.words) }}|(?<![a-z])${en.headings.persons}(?![a-z])`,
    );
    return {
      speaksToReader: (words) => persons().test(words),
      kindOf(heading, isHeading) {
        if (heading.length > LONGEST) return undefined;
        if (!/^[a-z0-9"]/u.test(heading)) {
          const words = heading.replace(SIGNS, '');
          return words.length < SHORTEST ? undefined : kindOfWord(chinese()(words));
        }
        const plain = withoutEnd(heading.replace(/["“”]/gu, ''), /[\s,.!?:…]/u);
        const scan = new ShapeScan(plain);
        const kindBy = (hasDots: boolean, isFine: (end: number) => boolean): SpokenKind | undefined =>
          readers.find(({ shapes }) =>
            OPENINGS.some(
              (word) => plain.startsWith(word) && [...scan.endsOf(shapes(), word.length, hasDots)].some(isFine),
            ),
          )?.kind;
        const ends = (at: number): boolean => isOver(plain, scan, at);
        if (!isHeading) return kindBy(false, ends);
        return kindBy(true, ends) ?? kindBy(false, (at) => !/[a-z']/u.test(plain.charAt(at)));
      },
    };
  };
  /** What stands between the words of a heading that joins several: `岗位职责/工作内容`, "Skills & Qualifications". */
  const joiner = once(
    () => pattern('u')`\s*(?:[/&+、]|${zh.sections.headingJoiners})\s*|,?\s+${en.sections.headingJoiners}\s+|,\s*`,
  );
  /** What a sentence begins with that tells the reader what he does: "You will look after the shop", not "You will need to". */
  const address = once(() => pattern('iu')`^${{ words: en.headings.parts.you ?? [] }}(?: [a-z-]+){3}`);
  /** A line that is a name behind one of the words for what is said of a company: "About Acme", `关于驰电`. */
  const company = once(() => {
    const english = shape`${withCapitals([en.sections.companies])}(?: the)?(?: (?:of|and|&|THE|\p{Lu}[\p{L}\p{N}&.'’-]*)){1,5}`;
    const chinese = shape`${zh.sections.companies}[^\s，。；：、！？】]{2,8}`;
    return pattern('u')`^[【［[]?(?:${english}|${chinese})[】］\]]?[:：]?$`;
  });
  return { reader, joiner, address, company };
}

/** A bare word for work says that duties follow; words that only go beside others say nothing. */
function kindOfWord(name: SpokenKind | 'work' | 'fillers' | 'others' | undefined): SpokenKind | undefined {
  if (name === 'work') return 'responsibility';
  return name === 'fillers' || name === 'others' ? undefined : name;
}
