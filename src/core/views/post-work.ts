/** What the lines of a post say of who does what: kept with the summary of its draft, so that a whole team is held together without reading anything again. */
import type { Analysis, Post } from '../analysis/analysis.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import { createCaseReader } from '../judgement/activity-reader.ts';
import { ownersOf, partIn, type ActivityPart, type CaseReader } from '../judgement/ownership.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { Locale } from '../language/locale.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { ActivityIndex, ActivityMention } from '../terms/activity-index.ts';
import { moved, type TextRange } from '../text/range.ts';
import { shortened } from '../text/shortened.ts';
import { unmarked } from '../text/unmarked.ts';

/** Takes it as work of its own; lends a hand; says that it does not do it. */
export type Stance = 'takes' | 'helps' | 'denies';

/** An activity that a line names. */
export interface NamedActivity {
  /** Its id. */
  readonly id: string;
  readonly stance: Stance;
  /** What the profession of the post has in it; absent where that is not known. */
  readonly part?: ActivityPart;
}

/** A line of work. */
export interface WorkLine {
  /** Number of the line, from 1. */
  readonly line: number;
  /** Where it begins in the file, in UTF-16 code units. */
  readonly start: number;
  /** Its words, the first part of a long one. */
  readonly text: string;
  readonly named: readonly NamedActivity[];
  /** Ids of the roles that it is about working with. */
  readonly with?: readonly string[];
  /** It is work of another role than that of the post. */
  readonly isOthers?: true;
}

export interface PostWork {
  readonly language?: Locale;
  /** Number of the line of its title, or of its beginning. */
  readonly line: number;
  readonly start: number;
  /** Id of its title in the dictionary. */
  readonly entry?: string;
  /** How high it stands, as far as its title says so. */
  readonly rank?: 'head' | 'junior';
  readonly lines: readonly WorkLine[];
  /** Ids of the activities of which it holds words, wherever they stand and whatever they mean there. */
  readonly hints: readonly string[];
}

/** What the work of posts is read with. */
export interface WorkReader {
  readonly index: PackIndex;
  readonly phrases: Phrases;
  readonly activities: () => ActivityIndex;
  /** Id of the entry of the dictionary of titles. */
  readonly entryOf: (title: string) => string | undefined;
  readonly analyzer: Pick<Analyzer, 'workOf'>;
}

/** A longer line is known by its first part, in characters. */
const LONGEST = 160;

/** @param profession id of the role or neighbor that the post is of @param title its words; '' for none */
export function postWork(
  part: Analysis | Post,
  profession: string | undefined,
  title: string,
  reader: WorkReader,
): PostWork {
  const { index, phrases, activities, entryOf, analyzer } = reader;
  const { text, draft, language } = part;
  const range = 'range' in part ? part.range : { start: 0, end: text.length };
  const words = text.slice(range.start, range.end);
  const isCase = createCaseReader(title, words, language, phrases);
  const lineOf = forwardLines(text);
  const start = ('title' in part ? part.title?.start : undefined) ?? range.start;
  const head = { line: lineOf(start), start };
  const lines = draft.items.flatMap(({ content }, item): WorkLine[] => {
    const work = analyzer.workOf(part, item);
    if (!work) return [];
    const line = text.slice(content.start, content.end);
    const claimed = work.activities.map((it) => ({ ...it, ...moved(it, -content.start) }));
    const named = namedIn(line, claimed, work.cooperatesWith, { reader, profession, isCase });
    const partners = work.cooperatesWith.length > 0 ? { with: work.cooperatesWith } : {};
    const others = work.othersRole === undefined ? {} : ({ isOthers: true } as const);
    const place = { line: lineOf(content.start), start: content.start };
    return [{ ...place, text: shortened(unmarked(line), LONGEST), named, ...partners, ...others }];
  });
  const entry = title === '' ? undefined : entryOf(title);
  const rank = phrases.stances().rankOf(title);
  return {
    ...(language ? { language } : {}),
    ...head,
    ...(entry === undefined ? {} : { entry }),
    ...(rank ? { rank } : {}),
    lines,
    hints: activities()
      .hintsIn(words)
      .filter((id) => index.activity(id) !== undefined),
  };
}

interface LineParts {
  readonly reader: WorkReader;
  readonly profession: string | undefined;
  readonly isCase: CaseReader;
}

/** @param claimed the activities that the line claims */
function namedIn(
  line: string,
  claimed: readonly ActivityMention[],
  partners: readonly string[],
  { reader, profession, isCase }: LineParts,
): NamedActivity[] {
  const { index, phrases, activities } = reader;
  const { isHelp, isDenial, isDeniedBefore, clauseStart, clauseEnd } = phrases.stances();
  const plain = phrases.simplified(line).toLowerCase().replaceAll('’', "'");
  const isHelped = ({ start }: TextRange): boolean => isHelp(plain.slice(clauseStart(plain, start), start + 1));
  const isDenied = ({ start, end }: TextRange): boolean =>
    isDenial(plain.slice(clauseStart(plain, start), start + 1)) ||
    isDeniedBefore(plain.slice(start, clauseEnd(plain, end)));
  const partOf = (id: string): { part?: ActivityPart } => {
    const activity = index.activity(id);
    return activity && profession !== undefined ? { part: partIn(activity, profession, isCase) } : {};
  };
  const isIn = ({ activity }: ActivityMention): boolean =>
    ['owns', 'shares', 'maybe'].includes(partOf(activity).part ?? '');
  const stanceOf = (mention: ActivityMention): Stance => {
    if (isHelped(mention)) return 'helps';
    const owners = ownersOf(index.activity(mention.activity)!, isCase);
    return owners.some((it) => partners.includes(it)) && partOf(mention.activity).part !== 'owns' ? 'helps' : 'takes';
  };
  const named = new Map<string, Stance>();
  for (const mention of claimed) {
    // Of words that name the work of the post and that of another one, its own counts.
    const isOthers =
      !isIn(mention) && claimed.some((it) => isIn(it) && it.start < mention.end && mention.start < it.end);
    if (!isOthers && !named.has(mention.activity)) named.set(mention.activity, stanceOf(mention));
  }
  if (isDenial(plain) || isDeniedBefore(plain) || isHelp(plain)) {
    for (const mention of activities().find(line)) {
      if (claimed.some(({ activity }) => activity === mention.activity) || named.has(mention.activity)) continue;
      const stance = isDenied(mention) ? 'denies' : isHelped(mention) ? 'helps' : undefined;
      if (stance) named.set(mention.activity, stance);
    }
  }
  return [...named].map(([id, stance]) => ({ id, stance, ...partOf(id) }));
}

/** Numbers of lines, from 1, of offsets that mostly grow. VS Code ends lines with LF, CRLF and CR. */
function forwardLines(text: string): (offset: number) => number {
  const breaks = /\r\n|\r|\n/g;
  const ends = [...text.matchAll(breaks)].map(({ 0: sign, index }) => index + sign.length);
  let at = 0;
  return (offset) => {
    if (at > 0 && ends[at - 1]! > offset) at = 0;
    while (at < ends.length && ends[at]! <= offset) at++;
    return at + 1;
  };
}
