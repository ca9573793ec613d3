/** What the comparison shows of a draft: its items between the roles, the facets that it speaks of, the activities that it names. */
import type { Analysis } from '../analysis/analysis.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import type { FindingCode } from '../findings/finding.ts';
import { indexAt } from '../draft/item-at.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import { NONE, type Mix, type Reading } from '../judgement/reading.ts';
import type { TextRange } from '../text/range.ts';
import { draftActivities, type ClaimedActivityReader, type DraftActivity } from './draft-activities.ts';
import { coverage, type FacetCoverage } from './coverage.ts';

export interface DraftPicture {
  /** The role the draft is held against, declared or inferred. */
  readonly role: string | undefined;
  /** Whether the draft itself says its role. */
  readonly isDeclared: boolean;
  /** The mix of the whole draft. */
  readonly mix: Mix;
  /** How many items the draft has; {@link dots} may be fewer. */
  readonly items: number;
  /** One for each item, in order; of a very long draft only the first {@link DOTS}. */
  readonly dots: readonly DraftDot[];
  /** The facets that can be written of for {@link role}, in the order of the pack; empty when the role is not known. */
  readonly coverage: readonly FacetCoverage[];
  /** The activities that its items name, in the order of the pack. */
  readonly activities: readonly DraftActivity[];
}

/** An item of the draft. */
export interface DraftDot {
  /** Index of the item in the draft. */
  readonly item: number;
  /** Counted from 1. */
  readonly line: number;
  /** What the item says, without its marker; long ones are cut. */
  readonly text: string;
  readonly mix: Mix;
  /** The role the item speaks of; absent when it is none or not sure. */
  readonly role?: string;
  /** Set when the item is another role's work or measures it: whose. */
  readonly offRole?: string;
}

/** More dots than this cannot be told apart. */
export const DOTS = 400;
/** UTF-16 code units of an item that a dot carries. */
const LONGEST_TEXT = 160;

/**
 * @param claimed finds activities in lines
 * @param analyzer who made the analysis
 */
export function draftPicture(
  index: PackIndex,
  analysis: Analysis,
  claimed: ClaimedActivityReader,
  analyzer: Pick<Analyzer, 'workOf'>,
): DraftPicture {
  const { draft, reading, role, declared } = analysis;
  const foreign = foreignItems(analysis);
  return {
    role,
    isDeclared: declared !== undefined,
    mix: reading.mix,
    items: draft.items.length,
    dots: dotsOf(analysis, foreign, (item) => analyzer.workOf(analysis, item)?.cooperatesWith ?? []),
    coverage: role === undefined ? [] : coverage(index, analysis, role, (item) => foreign.has(item)),
    activities: draftActivities(index, analysis, claimed),
  };
}

/** What a finding may say of an item that is another role's. */
const FOREIGN: readonly FindingCode[] = ['role/off-role-duty', 'role/foreign-metric'];

/** The items that are another role's work or measure it: whose, by the index of the item. */
function foreignItems({ draft, findings }: Analysis): ReadonlyMap<number, string> {
  const foreign = new Map<number, string>();
  for (const finding of findings) {
    if (!FOREIGN.includes(finding.code)) continue;
    const { role } = finding.args;
    if (typeof role === 'string') foreign.set(finding.item ?? indexAt(draft.items, finding.start), role);
  }
  return foreign;
}

function dotsOf(
  { text, draft, reading, role: own, declared }: Analysis,
  foreign: ReadonlyMap<number, string>,
  cooperatesWith: (item: number) => readonly string[],
): DraftDot[] {
  const isOwn = (role: string | undefined): boolean =>
    role === undefined || role === own || (declared?.joint?.includes(role) ?? false);
  let line = 1;
  let lineEnd = text.indexOf('\n');
  return draft.items.slice(0, DOTS).map(({ content }, item) => {
    for (; lineEnd >= 0 && lineEnd < content.start; lineEnd = text.indexOf('\n', lineEnd + 1)) line++;
    const read = reading.items[item]!;
    // Most lines speak of the own role or of none, and need not be asked whom they work with.
    const partners = isOwn(likeliestOf(read)) ? [] : cooperatesWith(item).filter((role) => !isOwn(role));
    const { mix, role } = partners.length > 0 ? withoutPartners(read, partners, own) : read;
    const offRole = foreign.get(item);
    return {
      item,
      line,
      text: shortened(text, content),
      mix,
      ...(role === undefined ? {} : { role }),
      ...(offRole === undefined ? {} : { offRole }),
    };
  });
}

/** What a line speaks of that names others as partners: it is none of their work, but the draft's, or nobody's where that is of no role. */
function withoutPartners(
  { mix, role }: Pick<Reading, 'mix' | 'role'>,
  partners: readonly string[],
  own: string | undefined,
): Pick<Reading, 'mix' | 'role'> {
  const moved: Record<string, number> = { ...mix };
  const to = own ?? NONE;
  for (const partner of partners) {
    moved[to] = (moved[to] ?? 0) + (moved[partner] ?? 0);
    moved[partner] = 0;
  }
  const likeliest = likeliestOf({ mix, role });
  return { mix: moved, role: likeliest !== undefined && partners.includes(likeliest) ? own : role };
}

/** The role that a line speaks of, or would if it were sure; undefined where no role is likelier than none. */
function likeliestOf({ mix, role }: Pick<Reading, 'mix' | 'role'>): string | undefined {
  if (role !== undefined) return role;
  const [likeliest] = Object.entries(mix).sort(([, a], [, b]) => b - a)[0] ?? [];
  return likeliest === NONE ? undefined : likeliest;
}

/** The words of an item on one line, cut at a character's border when they are too many. */
function shortened(text: string, { start, end }: TextRange): string {
  const cut = end - start > LONGEST_TEXT;
  let stop = cut ? start + LONGEST_TEXT - 1 : end;
  const unit = text.charCodeAt(stop - 1);
  if (cut && unit >= 0xd800 && unit <= 0xdbff) stop--;
  const words = text.slice(start, stop).replace(/\s+/g, ' ').trim();
  return cut ? `${words}…` : words;
}
