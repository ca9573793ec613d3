/** What a posting says of its parts without headings for them, and what its title says of how well its work is known. */
import { lazily } from '../../text/once.ts';
import { inAllWritings, pattern } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

/** The foot of a page: what stands at the end of a line, far from what is said before it, if it holds a number. */
function footOf(line: string): string | undefined {
  const foot = line.slice(Math.max(line.lastIndexOf('   '), line.lastIndexOf('\t'), 0));
  return foot !== line && /\d/u.test(foot) ? foot : undefined;
}

/** A line without white space and dots, and with a sign for any number. */
function bare(line: string): string {
  return line
    .toLowerCase()
    .replace(/\d+/gu, '#')
    .replace(/[\s.…]+/gu, '');
}

export type ToldPhrases = ReturnType<typeof toldPhrases>;

export function toldPhrases({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>) {
  const tells = (kind: 'responsibility' | 'requirement', lookalikes: readonly string[]): RegExp => {
    const { source, flags } = pattern(
      'iu',
    )`${inAllWritings([{ words: zh.sections.told[kind] }], variants)}|(?<![a-z])${{ words: en.sections.told[kind], lookalikes }}(?![a-z])`;
    return new RegExp(source.replaceAll("'", "['’]"), flags);
  };
  return lazily({
    /** What running text has where it says the duties: "you'll", `你将负责`. */
    responsibility: () => tells('responsibility', en.sections.promised.words),
    /** The same where it says whom is looked for: "you must have", `希望你`. */
    requirement: () => tells('requirement', []),
    /** What a line begins with that the site of a posting put below it. */
    footer: () => pattern('iu')`^(?:${inAllWritings([zh.sections.footers], variants)}|${en.sections.footers}(?![a-z]))`,
    /** Whether a line is one of the page that a posting was copied from: its number, a button. */
    isOfPage: () => {
      const known = new Set([...zh.sections.pageLines.words, ...en.sections.pageLines.words].map(bare));
      return (line: string): boolean => known.has(bare(line)) || known.has(bare(footOf(line) ?? ''));
    },
    /** What the title of a post says whose work the usual duties of its role do not say. */
    narrowPost: () =>
      pattern('iu')`${inAllWritings([zh.levels.narrow], variants)}|(?<![a-z])${en.levels.narrow}(?![a-z])`,
  });
}
