/** Hides the findings that a draft suppresses, and finds the suppressions that are none. */
import type { Found } from '../context.ts';
import { FINDINGS, isFindingCode } from '../finding.ts';
import { lowerBound, rangeAt, union, type TextChange, type TextRange } from '../../text/range.ts';
import { afterBreak, lineEnd, lineStart, standsAlone } from '../../draft/places.ts';
import type { Suppression, WrittenCode } from './read-suppressions.ts';
import { unknownCode, unusedSuppression } from './suppression-findings.ts';

export interface Suppressed {
  /** What is left, in the order given. */
  readonly shown: readonly Found[];
  readonly hidden: readonly Found[];
  /** Unknown codes, and suppressions that hide nothing. */
  readonly about: readonly Found[];
}

export function applySuppressions(
  text: string,
  findings: readonly Found[],
  suppressions: readonly Suppression[],
): Suppressed {
  if (suppressions.length === 0) return { shown: findings, hidden: [], about: [] };
  const isHidden = coverage(suppressions, true);
  const shown: Found[] = [];
  const hidden: Found[] = [];
  for (const finding of findings) (isHidden(finding) ? hidden : shown).push(finding);
  const hides = usesOf(findings);
  const about = suppressions.flatMap((it) => findingsAbout(text, it, hides));
  // Only a suppression that names the code hides a finding about suppressions.
  const isNamed = coverage(suppressions, false);
  return { shown, hidden, about: about.filter((finding) => !isNamed(finding)) };
}

/**
 * Whether a suppression covers a finding. The scopes are joined for each code once, so that an answer does not cost more
 * where many suppressions lie on top of each other.
 * @param bare whether those without codes count
 */
function coverage(suppressions: readonly Suppression[], bare: boolean): (finding: Found) => boolean {
  const forAll: TextRange[] = [];
  const byCode = new Map<string, TextRange[]>();
  for (const { scope, codes } of suppressions) {
    if (scope.start >= scope.end) continue;
    if (codes.length === 0 && bare) forAll.push(scope);
    for (const { code, scope: own } of codes) {
      const scopes = byCode.get(code);
      if (scopes) scopes.push(own);
      else byCode.set(code, [own]);
    }
  }
  const all = union(forAll);
  const joined = new Map([...byCode].map(([code, scopes]) => [code, union(scopes)]));
  return ({ code, start }) => rangeAt(all, start) !== undefined || rangeAt(joined.get(code) ?? [], start) !== undefined;
}

/** Whether a scope hides any finding, or any of a code. */
type Uses = (scope: TextRange, code?: string) => boolean;

function usesOf(findings: readonly Found[]): Uses {
  const byCode = new Map<string | undefined, number[]>([[undefined, []]]);
  for (const { code, start } of findings) {
    byCode.get(undefined)!.push(start);
    const starts = byCode.get(code);
    if (starts) starts.push(start);
    else byCode.set(code, [start]);
  }
  for (const starts of byCode.values()) starts.sort((a, b) => a - b);
  return (scope, code) => {
    const starts = byCode.get(code) ?? [];
    const first = starts[lowerBound(starts, (start) => start >= scope.start)];
    return first !== undefined && first <= scope.end && scope.start < scope.end;
  };
}

function findingsAbout(text: string, suppression: Suppression, hides: Uses): Found[] {
  const { codes, kind, scope } = suppression;
  if (codes.length === 0) {
    if (kind === 'enable' || hides(scope)) return [];
    return [unused(text, suppression, suppression, () => removal(text, suppression))];
  }
  const seen = new Set<string>();
  return codes.flatMap((code, index): Found[] => {
    const change = (): TextChange | undefined =>
      codes.length === 1 ? removal(text, suppression) : codeRemoval(codes, index);
    const isFirst = !seen.has(code.code);
    seen.add(code.code);
    const known = isFindingCode(code.code) ? FINDINGS[code.code] : undefined;
    if (!known) {
      return [
        {
          // A wrong code is no reason to delete what somebody wrote beside it.
          ...unused(text, suppression, code, () =>
            codes.length === 1 && suppression.hasRemark ? undefined : change(),
          ),
          code: unknownCode.code,
          severity: unknownCode.severity,
          args: { code: code.code },
        },
      ];
    }
    if (kind === 'enable' || known.about === 'comment' || (isFirst && hides(code.scope, code.code))) return [];
    // What the comment says already may go unasked: nothing that anybody wrote is lost with it.
    return [
      isFirst
        ? unused(text, suppression, code, change)
        : unused(text, suppression, code, () => repeated(codes, index), true),
    ];
  });
}

function unused(
  text: string,
  { kind }: Suppression,
  range: TextRange,
  change: () => TextChange | undefined,
  isSafe = false,
): Found {
  return {
    code: unusedSuppression.code,
    severity: unusedSuppression.severity,
    start: range.start,
    end: range.end,
    args: { kind, ...('code' in range ? { code: text.slice(range.start, range.end) } : {}) },
    evidence: () => [],
    fixes: () => {
      const made = change();
      return made
        ? [{ code: 'remove-suppression', args: {}, changes: [made], isPreferred: true, ...(isSafe ? { isSafe } : {}) }]
        : [];
    },
  };
}

/** A comment goes with its line when it is all there is on it, else with the white space before it. */
function removal(text: string, suppression: Suppression): TextChange {
  const { line, runsOn, codesEnd } = suppression;
  const comment = { start: suppression.start, end: runsOn ? codesEnd : suppression.end };
  if (!runsOn && standsAlone(text, comment)) {
    const end = lineEnd(text, comment.end);
    return { start: lineStart(text, comment.start), end: afterBreak(text, end), newText: '' };
  }
  let start = comment.start;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  // At the head of a line the white space behind it goes instead, and the indentation stays.
  if (start > line.start) return { start, end: comment.end, newText: '' };
  let end = comment.end;
  while (end < text.length && (text[end] === ' ' || text[end] === '\t')) end++;
  return { start: comment.start, end, newText: '' };
}

/** A code that stands before it in the same comment, with the sign that joins it to the one before. */
function repeated(codes: readonly WrittenCode[], index: number): TextChange {
  return { start: codes[index - 1]!.end, end: codes[index]!.end, newText: '' };
}

/** One of several codes, with the sign that joins it to the next or to the one before. */
function codeRemoval(codes: readonly WrittenCode[], index: number): TextChange {
  const code = codes[index]!;
  const next = codes[index + 1];
  return next
    ? { start: code.start, end: next.start, newText: '' }
    : { start: codes[index - 1]?.end ?? code.start, end: code.end, newText: '' };
}
