/** Applying several fixes of a draft at once. */
import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import { outside, type TextChange, type TextRange } from '../text/range.ts';
import type { Fix } from '../edits/fix.ts';
import type { Finding, FindingCode } from './finding.ts';

/** The fix of a finding that is offered first, if one is. */
export function preferredFix({ fixes }: Finding): Fix | undefined {
  return fixes.find(({ isPreferred }) => isPreferred);
}

/** Whether a fix accepts the finding instead of mending the text. */
export function isSuppression({ code }: Fix): boolean {
  return code === 'suppress-line' || code === 'suppress-file';
}

/** Fixes that can be made together without asking anything: the preferred one of each finding of a kind. */
export function fixesOfKind(findings: readonly Finding[], code: FindingCode): Fix[] {
  return findings.flatMap((finding) => {
    const fix = finding.code === code ? preferredFix(finding) : undefined;
    return fix && fix.newDrafts === undefined && fix.changes.length > 0 ? [fix] : [];
  });
}

/** Fixes that may be made unasked: safe ones that leave front matter, code and links alone. */
export function safeFixes(findings: readonly Finding[], draft: Draft): Fix[] {
  const fixes = findings.flatMap((finding) => {
    const fix = finding.fixes.find(({ isSafe }) => isSafe);
    return fix && fix.newDrafts === undefined && fix.changes.length > 0 ? [fix] : [];
  });
  const changes = fixes.flatMap((fix) => fix.changes).sort((a, b) => a.start - b.start);
  const free = new Set(outside(changes, untouchable(draft)));
  return fixes.filter((fix) => fix.changes.every((change) => free.has(change)));
}

/** What is not prose, in order. Comments are not among it: suppressions stand there. */
function untouchable({ blocks, excluded }: Draft): TextRange[] {
  const comments = blocks.filter(({ kind }) => kind === 'comment');
  return [...outside(excluded, comments), ...blocks.filter(isKept)].sort((a, b) => a.start - b.start || b.end - a.end);
}

function isKept({ kind }: Block): boolean {
  return kind === 'front-matter' || kind === 'code';
}

/**
 * The changes of several fixes as those of one: sorted, not overlapping. A fix that begins before an earlier one ends is left out
 * whole; it can be made afterwards.
 */
export function combineFixes(fixes: readonly Fix[]): TextChange[] {
  const inOrder = fixes
    .filter(({ changes }) => changes.length > 0)
    .sort((a, b) => a.changes[0]!.start - b.changes[0]!.start);
  const combined: TextChange[] = [];
  for (const { changes } of inOrder) {
    const last = combined.at(-1);
    const [first] = changes;
    if (last === undefined || isBehind(first!, last)) combined.push(...changes);
  }
  return combined;
}

/** Two insertions at the same place are no two changes: the second was made for a text without the first. */
function isBehind(next: TextChange, last: TextChange): boolean {
  return next.start > last.end || (next.start === last.end && next.end > next.start && last.end > last.start);
}
