/**
 * A process that keeps what it has found in drafts, as a window does, over and over until it is ended. Its arguments are the folder and its
 * own name. It prints the number of each round when all of it was written.
 */
import * as vscode from 'vscode';
import { say } from './disk-vscode.ts';
import { SummaryCache } from '../../../../src/vscode/features/drafts/summary-cache.ts';
import { createSummaryStore } from '../../../../src/vscode/features/drafts/summary-store.ts';

const FILES = 1000;
const [, , folder, name] = process.argv as [string, string, string, string];

void (async () => {
  const cache = new SummaryCache();
  const log = { warn: (message: string) => void process.stderr.write(`${message}\n`) };
  const store = createSummaryStore(vscode.Uri.file(folder), log);
  for (let round = 1; ; round++) {
    for (let at = 0; at < FILES; at++) {
      const summary = { posts: [], more: round * FILES + at };
      cache.set(`file:///drafts/${at}.md`, { mtime: round, size: at }, name, summary);
    }
    await cache.save(store);
    await say(String(round));
  }
})();
