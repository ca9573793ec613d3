/** Applying several fixes of a draft at once. */
import type { TextChange } from '../text/range.ts';
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
 * The fixes that may be made unasked: those that say that they are safe.
 * @param fixesByFinding the fixes of each finding of the draft
 */
export function safeFixes(fixesByFinding: readonly (readonly Fix[])[]): Fix[] {
  return fixesByFinding.flatMap((its) => its.find(({ isSafe }) => isSafe) ?? []).filter(changesOnlyText);
}

function changesOnlyText({ changes, newDrafts }: Fix): boolean {
  return newDrafts === undefined && changes.length > 0;
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
