/** Applying several fixes of a draft at once. */
import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import { outside, type TextChange, type TextRange } from '../text/range.ts';
import type { Fix } from '../edits/fix.ts';

/** The fix of a finding that is offered first, if one is. */
export function preferredFix(fixes: readonly Fix[]): Fix | undefined {
  return fixes.find(({ isPreferred }) => isPreferred);
}

/** Whether a fix accepts the finding instead of mending the text. */
export function isSuppression({ code }: Fix): boolean {
  return code === 'suppress-line' || code === 'suppress-file';
}

/** The fix of a finding that can be made together with those of others, since it asks nothing: the preferred one. */
export function bulkFix(fixes: readonly Fix[]): Fix | undefined {
  const fix = preferredFix(fixes);
  return fix && changesOnlyText(fix) ? fix : undefined;
}

/**
 * Fixes that may be made unasked: safe ones that leave front matter, code and links alone.
 * @param fixesByFinding the fixes of each finding of the draft
 */
export function safeFixes(fixesByFinding: readonly (readonly Fix[])[], draft: Draft): Fix[] {
  const fixes = fixesByFinding.flatMap((its) => its.find(({ isSafe }) => isSafe) ?? []).filter(changesOnlyText);
  const changes = fixes.flatMap((fix) => fix.changes).sort((a, b) => a.start - b.start);
  const free = new Set(outside(changes, untouchable(draft)));
  // A suppression stands in a comment, which may be at the end of a line of prose.
  return fixes.filter((fix) => fix.code === 'remove-suppression' || fix.changes.every((change) => free.has(change)));
}

function changesOnlyText({ changes, newDrafts }: Fix): boolean {
  return newDrafts === undefined && changes.length > 0;
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
