/** Where changes that were worked out for one version of a text belong in the versions after it. */
import type { TextChange } from '../../core/index.ts';

/** A part of a text that was replaced, as VS Code tells of it: where it stood before, in UTF-16 code units, and what stands there now. */
export interface TypedChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** A change that is still to be made, with the words that it takes out. */
export interface PlannedChange extends TextChange {
  readonly removed: string;
}

/** The changes of a text with what each of them takes out. */
export function planned(text: string, changes: readonly TextChange[]): PlannedChange[] {
  return changes.map((change) => ({ ...change, removed: text.slice(change.start, change.end) }));
}

/**
 * The same changes in the text that the typing has left. Each takes out the same words as before.
 * @param typed the changes of one event of VS Code, all of them placed in the text before it
 * @returns undefined when the words that a change takes out, or the place where it writes, are no longer what they were
 */
export function followed(
  changes: readonly PlannedChange[],
  typed: readonly TypedChange[],
): readonly PlannedChange[] | undefined {
  const moved: PlannedChange[] = [];
  for (const change of changes) {
    let shift = 0;
    for (const it of typed) {
      const place = placeOf(change, it);
      if (place === 'inside') return undefined;
      if (place === 'before') shift += it.text.length - it.rangeLength;
    }
    moved.push({ ...change, start: change.start + shift, end: change.end + shift });
  }
  return moved;
}

/**
 * Where typing stands beside a change. What touches the words that go belongs to them, unless a line break lies between: who goes on
 * writing a line has changed the line.
 */
function placeOf(
  { start, end, removed }: PlannedChange,
  { rangeOffset, rangeLength, text }: TypedChange,
): 'before' | 'inside' | 'behind' {
  const typedEnd = rangeOffset + rangeLength;
  if (typedEnd < start) return 'before';
  if (rangeOffset > end) return 'behind';
  if (start === end) return 'inside';
  if (typedEnd === start) return beginsWithBreak(removed) || endsWithBreak(text) ? 'before' : 'inside';
  if (rangeOffset === end) return endsWithBreak(removed) || beginsWithBreak(text) ? 'behind' : 'inside';
  return 'inside';
}

function beginsWithBreak(text: string): boolean {
  return text.startsWith('\n') || text.startsWith('\r');
}

function endsWithBreak(text: string): boolean {
  return text.endsWith('\n') || text.endsWith('\r');
}
