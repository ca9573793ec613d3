import { FILE_HEADERS_ONLY, createTwoFilesPatch } from 'diff';
import type { TextAnalyzer } from '../text-analyzer.ts';
import type { DraftFile, FoundFile } from '../files.ts';
import { fixDraft } from '../fix-draft.ts';
import { printable, type Output } from '../output.ts';
import type { Outcome } from '../reports/report.ts';
import type { Sentences } from '../sentences.ts';
import { filesOf, readNamed, type DraftOptions } from './check.ts';

/**
 * `role-lens check --fix --dry-run`: what the safe fixes would change, as a unified diff that `git apply` and `patch -p1` take.
 * @param complain is called with a sentence for each input that could not be read
 * @returns 0 when nothing would change, 1 when something would, 2 when an input could not be read, or a pack was left out
 */
export async function previewFixes(
  analyzer: TextAnalyzer,
  options: DraftOptions,
  output: Output,
  sentences: Sentences,
  complain: (sentence: string) => void,
): Promise<Outcome['exitCode']> {
  let changed = 0;
  let unread = 0;
  for (const found of await filesOf(analyzer, options, sentences)) {
    const patch = await patchOf(analyzer, found, options, sentences);
    if ('problem' in patch) {
      unread++;
      complain(sentences.about(found.name, patch.problem));
    } else if (patch.text !== '') {
      changed++;
      await output.write(patch.text);
    }
  }
  return unread > 0 || options.hasBrokenPack() ? 2 : changed > 0 ? 1 : 0;
}

/** @returns the diff, empty where nothing would change */
async function patchOf(
  analyzer: TextAnalyzer,
  found: FoundFile,
  options: DraftOptions,
  sentences: Sentences,
): Promise<{ readonly text: string } | { readonly problem: string }> {
  if ('problem' in found) return found;
  const read = await readNamed(analyzer, found, options, sentences);
  if (typeof read === 'string') return { problem: read };
  const fixed = fixDraft(analyzer, read, found.file, options.encoding);
  if (!fixed) return { problem: sentences.notInEncoding };
  if (fixed.fixes === 0) return { text: '' };
  const name = printable(found.name);
  const [before, after] = [read, fixed.draft].map(markedText) as [string, string];
  const text = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return { text };
}

/** The text with the byte-order mark of UTF-8, which is a part of the first line of a file. */
function markedText({ text, bytes }: DraftFile): string {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isMarked ? `\uFEFF${text}` : text;
}
