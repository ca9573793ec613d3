/** Removes what this process has started or made on the machine, however the process ends. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const undoings = new Set<() => void>();
let listening = false;

/**
 * Registers a function that undoes something. It is called once: by the function that this returns, or when the process exits or is told to
 * stop. `undo` must be synchronous. What was registered last is undone first.
 */
export function onEnd(undo: () => void): () => void {
  listen();
  const once = () => {
    if (undoings.delete(once)) undo();
  };
  undoings.add(once);
  return once;
}

/** Makes an empty folder in the machine's temporary folder, and returns its path and a function that removes it. */
export function temporaryFolder(name: string): { path: string; remove: () => void } {
  const folder = mkdtempSync(path.join(realpathSync(os.tmpdir()), `role-lens-${name}-`));
  return {
    path: folder,
    remove: onEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })),
  };
}

function listen(): void {
  if (listening) return;
  listening = true;
  process.on('exit', () => {
    for (const undo of [...undoings].reverse()) undo();
  });
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const) {
    process.on(signal, () => process.exit(128 + number));
  }
}
