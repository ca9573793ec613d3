/** Makes the safe fixes of a draft: those that an editor makes unasked when it saves. */
import { applyChanges, combineFixes } from '../core/index.ts';
import { changeBytes } from './byte-changes.ts';
import type { DraftFile } from './files.ts';
import type { TextAnalyzer } from './text-analyzer.ts';

export interface FixedDraft {
  readonly draft: DraftFile;
  /** The number of fixes made. */
  readonly fixes: number;
}

/** A fix may make room for another. More rounds would be two fixes that undo each other. */
const ROUNDS = 10;

/**
 * @param file whose name has a say in what a draft is
 * @param encoding that the user names for what is not UTF-8
 * @returns the draft as it would be; undefined when its encoding does not let the changes be written. A Word document is never changed.
 */
export function fixDraft(
  analyzer: TextAnalyzer,
  draft: DraftFile,
  file: string,
  encoding: string | undefined,
): FixedDraft | undefined {
  let { text, bytes } = draft;
  let made = 0;
  for (let round = 0; round < ROUNDS && !draft.isWord; round++) {
    const fixes = analyzer.safeFixes(analyzer.analyze(text, draft.flavor, { fileName: file }));
    const changes = combineFixes(fixes);
    if (changes.length === 0) break;
    const changed = changeBytes(bytes, text, encoding, changes);
    if (!changed) return undefined;
    made += fixes.filter((fix) => changes.includes(fix.changes[0]!)).length;
    bytes = changed;
    text = applyChanges(text, changes);
  }
  return { draft: { ...draft, text, bytes }, fixes: made };
}
