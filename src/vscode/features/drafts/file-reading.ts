/** Reads a file of the list: from the editor where it is open, else from the disk. */
import type * as vscode from 'vscode';
import type { AnalyzedDraft, Drafts } from '../../documents/drafts.ts';
import type { Log } from '../../platform/log.ts';
import { readText, type DraftFile } from './draft-files.ts';

/** What was read of a file. */
export type FileReading =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'open'; readonly draft: AnalyzedDraft }
  | { readonly is: 'unreadable' | 'gone' };

/** Never throws. @param open its document, where it is open @param reads is called before the file is read from the disk */
export async function readFile(
  { id, uri }: DraftFile,
  open: vscode.TextDocument | undefined,
  { drafts, log }: { readonly drafts: Drafts; readonly log: Pick<Log, 'error'> },
  reads: () => void,
): Promise<FileReading> {
  if (open && !open.isClosed) {
    if (!drafts.isWritten(open)) return { is: 'gone' };
    try {
      return { is: 'open', draft: await drafts.analyze(open) };
    } catch (error) {
      log.error(`Judging ${id}`, error);
      return { is: 'unreadable' };
    }
  }
  reads();
  const text = await readText(uri);
  return text === undefined ? { is: 'unreadable' } : { is: 'text', text };
}
