/** What the comparison shows of a draft: its lines of work between the roles, the facets that it speaks of, the activities that it names. */
import type { Analysis } from '../analysis/analysis.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import { indexAt } from '../draft/item-at.ts';
import type { FindingCode } from '../findings/finding.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import { NONE, type Mix } from '../judgement/reading.ts';
import { draftActivities, type DraftActivity } from './draft-activities.ts';
import { coverage, type FacetCoverage } from './coverage.ts';
import type { LensMark } from './lens-marks.ts';
import { mixOfLines, roleOfMark, type LineCounts } from './line-counts.ts';
import { quoted } from './quoted.ts';

export interface DraftPicture {
  /** The role the draft is held against, declared or inferred. */
  readonly role: string | undefined;
  /** Whether the draft itself says its role. */
  readonly isDeclared: boolean;
  /** How much of the whole draft is whose: by its lines, or by its words where too few lines tell. */
  readonly mix: Mix;
  /** How many lines of work the draft has; {@link dots} may be fewer. */
  readonly items: number;
  /** One for each line of work, in order; of a very long draft only the first {@link DOTS}. */
  readonly dots: readonly DraftDot[];
  /** The facets that can be written of for {@link role}, in the order of the pack; empty when the role is not known. */
  readonly coverage: readonly FacetCoverage[];
  /** The activities that its items name, in the order of the pack. */
  readonly activities: readonly DraftActivity[];
}

/** A line of work of the draft. */
export interface DraftDot {
  /** Index of the item in the draft. */
  readonly item: number;
  /** Counted from 1. */
  readonly line: number;
  /** What the item says, without its marker; long ones are cut. */
  readonly text: string;
  readonly mix: Mix;
  /** Whose work it is, as the lens says; absent when it is nobody's or not sure. */
  readonly role?: string;
  /** Set when it is another role's work than the draft's: whose. */
  readonly offRole?: string;
}

/** More dots than this cannot be told apart. */
export const DOTS = 400;

/** What a draft is looked at with. */
export interface PictureReader {
  /** Whose work its items are. */
  readonly marks: readonly LensMark[];
  readonly lines: LineCounts;
  /** Who made the analysis. */
  readonly analyzer: Pick<Analyzer, 'workOf'>;
}

export function draftPicture(index: PackIndex, analysis: Analysis, reader: PictureReader): DraftPicture {
  const { reading, role, declared } = analysis;
  const { lines } = reader;
  const foreign = foreignItems(analysis);
  return {
    role,
    isDeclared: declared !== undefined,
    mix: mixOfLines(lines) ?? reading.mix,
    items: lines.lines,
    dots: dotsOf(analysis, reader),
    coverage: role === undefined ? [] : coverage(index, analysis, role, (item) => foreign.has(item)),
    activities: draftActivities(index, analysis, (item) => reader.analyzer.workOf(analysis, item)),
  };
}

/** What covers nothing of the draft's own role. */
const FOREIGN: readonly FindingCode[] = ['role/off-role-duty', 'role/foreign-metric'];

/** The items that are another role's work or measure it, by their indices. */
function foreignItems({ draft, findings }: Analysis): ReadonlySet<number> {
  const foreign = findings.filter(({ code }) => FOREIGN.includes(code));
  return new Set(foreign.map(({ item, start }) => item ?? indexAt(draft.items, start)));
}

function dotsOf(analysis: Analysis, { marks, analyzer }: PictureReader): DraftDot[] {
  const { text, draft, reading, role: own } = analysis;
  const markAt = new Map(marks.map((mark) => [mark.start, mark]));
  const dots: DraftDot[] = [];
  let line = 1;
  let lineEnd = text.indexOf('\n');
  for (const [item, { content }] of draft.items.entries()) {
    const work = analyzer.workOf(analysis, item);
    if (!work) continue;
    if (dots.length === DOTS) break;
    for (; lineEnd >= 0 && lineEnd < content.start; lineEnd = text.indexOf('\n', lineEnd + 1)) line++;
    const mark = markAt.get(content.start);
    const role = mark && roleOfMark(mark, own);
    dots.push({
      item,
      line,
      text: quoted(text, content),
      mix: mixAsTold(reading.items[item]!.mix, role, work.cooperatesWith, own),
      ...(role === undefined ? {} : { role }),
      ...(mark?.part === 'other' ? { offRole: mark.role } : {}),
    });
  }
  return dots;
}

/**
 * What the words of a line speak of, with the largest share given to whose it is where that is known otherwise: by what it does, or because
 * it names the others as partners. So a dot stands nearest to the role that it is counted for.
 * @param role whose the line is, where that is known @param own the role of the draft
 */
function mixAsTold(mix: Mix, role: string | undefined, partners: readonly string[], own: string | undefined): Mix {
  const likeliest = likeliestOf(mix);
  const to = role ?? (partners.includes(likeliest) ? (own ?? NONE) : likeliest);
  return to === likeliest ? mix : { ...mix, [to]: mix[likeliest] ?? 0, [likeliest]: mix[to] ?? 0 };
}

function likeliestOf(mix: Mix): string {
  return Object.entries(mix).sort(([, a], [, b]) => b - a)[0]?.[0] ?? NONE;
}
