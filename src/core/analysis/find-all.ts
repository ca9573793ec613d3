/** All findings of a draft: what the checks say, with the user's severities, suppressions and caps applied. */
import { applySuppressions } from '../findings/suppressions/apply-suppressions.ts';
import { readSuppressions } from '../findings/suppressions/read-suppressions.ts';
import { acceptance } from '../findings/suppressions/suppress-fixes.ts';
import { DEFAULT_MAXIMUM, type Analysis, type AnalysisOptions } from './analysis.ts';
import type { DraftItem } from '../draft/draft.ts';
import type { FindingContext, Found } from '../findings/context.ts';
import { lowerBound } from '../text/range.ts';
import { once } from '../text/once.ts';
import type { Fix } from '../edits/fix.ts';
import { FINDINGS, type Finding, type FindingCode } from '../findings/finding.ts';
import { RULES } from '../findings/registry.ts';
import type { Evidence } from '../judgement/reading.ts';

export interface Findings extends Pick<Analysis, 'findings' | 'capped' | 'suppressed'> {
  /** One for each finding, in the same order. */
  readonly details: readonly FindingDetails[];
}
export type FindingOptions = Pick<AnalysisOptions, 'severities' | 'maximum'>;

/** What can be asked about a finding. Each answer is worked out when it is asked for first. */
export interface FindingDetails {
  readonly evidence: () => readonly Evidence[];
  readonly fixes: () => readonly Fix[];
  /** Where the part of the document begins that the checks were given; undefined for the whole. */
  readonly part: number | undefined;
}

/** What a check says of a part of a document. */
export interface PartFound extends Found {
  /** Where the part begins. */
  readonly part?: number;
}

export function findAll(context: FindingContext, options: FindingOptions = {}): Findings {
  return shownOf(context, checkAll(context), options);
}

/** What the checks say of a draft, before anything is left out. Nothing is asked about what is done. */
export function checkAll(context: FindingContext): Found[] {
  return RULES.flatMap(({ check }) => check(context)).filter(({ item }) => item?.isDone !== true);
}

/**
 * What is shown of findings: suppressions, severities and caps are those of the whole document.
 * @param found what the checks say of the document, or of each of its posts
 */
export function shownOf(context: FindingContext, found: readonly PartFound[], options: FindingOptions): Findings {
  const { severities = {}, maximum = DEFAULT_MAXIMUM } = options;
  const suppressions = readSuppressions(context.text, context.draft);
  const accepting = acceptance(context, suppressions);
  // What is off counts as a use of the comment that suppresses it: turning a code off does not make comments superfluous.
  const { shown, hidden, about } = applySuppressions(context.text, found, suppressions);
  const isOn = ({ code }: Found): boolean => severities[code] !== 'off';
  const capped: Partial<Record<FindingCode, number>> = {};
  const counts = new Map<FindingCode, number>();
  const findings: Finding[] = [];
  const details: FindingDetails[] = [];
  for (const finding of [...shown, ...about].filter(isOn).sort((a, b) => a.start - b.start || a.end - b.end)) {
    const { code, start, end, item } = finding;
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count > maximum) {
      capped[code] = (capped[code] ?? 0) + 1;
      continue;
    }
    const chosen = severities[code];
    const severity = chosen === undefined || chosen === 'off' ? finding.severity : chosen;
    const place = item ? { item: indexOf(context.draft.items, item) } : {};
    findings.push({ code, severity, start, end, args: finding.args, ...place });
    details.push({
      part: 'part' in finding ? (finding as PartFound).part : undefined,
      evidence: once(() => finding.evidence()),
      fixes: once(() => [...finding.fixes(), ...(FINDINGS[code].about === 'comment' ? [] : accepting(finding))]),
    });
  }
  return { findings, capped, suppressed: hidden.filter(isOn).length, details };
}

/** Index of an item among those of its draft. */
function indexOf(items: readonly DraftItem[], item: DraftItem): number {
  return items.indexOf(
    item,
    lowerBound(items, ({ start }) => start >= item.start),
  );
}
