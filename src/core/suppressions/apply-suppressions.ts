/** Hides the findings that a draft suppresses, and finds the suppressions that are none. */
import type { Found } from '../findings/context.ts';
import { FINDING_CODES, type FindingCode } from '../findings/finding.ts';
import type { TextChange, TextRange } from '../text/range.ts';
import { afterBreak, lineEnd, lineStart, standsAlone } from '../fixes/places.ts';
import type { Suppression, WrittenCode } from './read-suppressions.ts';

export interface Suppressed {
  /** What is left, in the order given. */
  readonly shown: readonly Found[];
  readonly hidden: readonly Found[];
  /** Unknown codes, and suppressions that hide nothing. */
  readonly about: readonly Found[];
}

/** Findings about suppressions: only one that names their code hides them. */
const ABOUT: readonly string[] = ['suppression/unused', 'suppression/unknown-code'] satisfies FindingCode[];

export function applySuppressions(
  text: string,
  findings: readonly Found[],
  suppressions: readonly Suppression[],
): Suppressed {
  if (suppressions.length === 0) return { shown: findings, hidden: [], about: [] };
  const used = new Set<Suppression | WrittenCode>();
  const near = suppressionsFor(text, suppressions);
  const hides = (finding: Found): boolean => {
    let hidden = false;
    for (const suppression of near(finding)) {
      if (!covers(suppression.scope, finding)) continue;
      const by =
        suppression.codes.length === 0 ? suppression : suppression.codes.find((it) => it.code === finding.code);
      if (!by) continue;
      used.add(by);
      hidden = true;
    }
    return hidden;
  };
  const shown: Found[] = [];
  const hidden: Found[] = [];
  for (const finding of findings) (hides(finding) ? hidden : shown).push(finding);
  const about = suppressions.flatMap((it) => findingsAbout(text, it, used));
  const isNamed = (finding: Found): boolean =>
    near(finding).some(({ scope, codes }) => covers(scope, finding) && codes.some(({ code }) => code === finding.code));
  return { shown, hidden, about: about.filter((finding) => !isNamed(finding)) };
}

/** The suppressions that may speak of a finding: those of its line, and all that speak of more than a line. */
function suppressionsFor(text: string, suppressions: readonly Suppression[]): (finding: Found) => Suppression[] {
  const wide: Suppression[] = [];
  const byLine = new Map<number, Suppression[]>();
  for (const it of suppressions) {
    if (it.kind === 'disable' || it.kind === 'disable-file') wide.push(it);
    else if (it.kind !== 'enable') byLine.set(it.scope.start, [...(byLine.get(it.scope.start) ?? []), it]);
  }
  return ({ start }) => [...wide, ...(byLine.get(lineStart(text, start)) ?? [])];
}

function covers(scope: TextRange, { start }: TextRange): boolean {
  return scope.start <= start && start <= scope.end && scope.start < scope.end;
}

function findingsAbout(text: string, suppression: Suppression, used: ReadonlySet<Suppression | WrittenCode>): Found[] {
  const { codes, kind } = suppression;
  if (codes.length === 0) {
    if (kind === 'enable' || used.has(suppression)) return [];
    return [unused(text, suppression, suppression, removal(text, suppression))];
  }
  return codes.flatMap((code): Found[] => {
    const change = codes.length === 1 ? removal(text, suppression) : codeRemoval(codes, code);
    if (!(FINDING_CODES as readonly string[]).includes(code.code)) {
      return [
        {
          ...unused(text, suppression, code, change),
          code: 'suppression/unknown-code',
          severity: 'warning',
          args: { code: code.code },
        },
      ];
    }
    if (kind === 'enable' || used.has(code) || ABOUT.includes(code.code)) return [];
    return [unused(text, suppression, code, change)];
  });
}

function unused(text: string, { kind }: Suppression, range: TextRange, change: TextChange): Found {
  return {
    code: 'suppression/unused',
    severity: 'hint',
    start: range.start,
    end: range.end,
    args: { kind, ...('code' in range ? { code: text.slice(range.start, range.end) } : {}) },
    evidence: [],
    fixes: () => [{ code: 'remove-suppression', args: {}, changes: [change], isPreferred: true, isSafe: true }],
  };
}

/** A comment goes with its line when it is all there is on it, else with the white space before it. */
function removal(text: string, comment: TextRange): TextChange {
  if (standsAlone(text, comment)) {
    const end = lineEnd(text, comment.end);
    return { start: lineStart(text, comment.start), end: afterBreak(text, end), newText: '' };
  }
  let start = comment.start;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  // At the head of a line the white space behind it goes instead, and the indentation stays.
  if (start > lineStart(text, comment.start)) return { start, end: comment.end, newText: '' };
  let end = comment.end;
  while (end < text.length && (text[end] === ' ' || text[end] === '\t')) end++;
  return { start: comment.start, end, newText: '' };
}

/** One of several codes, with the sign that joins it to the next or to the one before. */
function codeRemoval(codes: readonly WrittenCode[], code: WrittenCode): TextChange {
  const index = codes.indexOf(code);
  const next = codes[index + 1];
  return next
    ? { start: code.start, end: next.start, newText: '' }
    : { start: codes[index - 1]?.end ?? code.start, end: code.end, newText: '' };
}
