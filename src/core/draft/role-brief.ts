/** The brief of a role in front matter: what the draft below is held against. */
import type { TextRange } from '../text/range.ts';
import { entryOf, type FrontMatter } from './front-matter.ts';

export const BRIEF_KEYS = ['outcomes', 'owners', 'not', 'metrics'] as const;
/** What somebody has to achieve, who owns the work beside it, what the job does not do, what it is measured by. */
export type BriefKey = (typeof BRIEF_KEYS)[number];

/** One thing that a brief says, and where. */
export interface BriefLine extends TextRange {
  readonly words: string;
}

export type Brief = Readonly<Record<BriefKey, readonly BriefLine[]>>;

/** So many things of a kind are read, and none that is longer, in UTF-16 code units. */
const MOST_LINES = 20;
const LONGEST = 200;

/** What the front matter says under `brief:`; undefined where it says nothing of the kind. */
export function readBrief(frontMatter: FrontMatter | undefined): Brief | undefined {
  const brief = entryOf(frontMatter, 'brief');
  if (!brief || brief.entries.length === 0) return undefined;
  const linesOf = (name: BriefKey): BriefLine[] => {
    const entry = brief.entries.find(({ key }) => key === name);
    return (entry?.items ?? (entry ? [entry] : []))
      .filter(({ value }) => value !== '' && value.length <= LONGEST)
      .slice(0, MOST_LINES)
      .map(({ value, words }) => ({ ...words, words: value }));
  };
  return { outcomes: linesOf('outcomes'), owners: linesOf('owners'), not: linesOf('not'), metrics: linesOf('metrics') };
}
