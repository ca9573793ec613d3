import * as vscode from 'vscode';
import { everyTurn, type ScanClock } from './scan.ts';

/** Nobody types any more when no key was pressed for so long, in ms. */
const QUIET_MS = 300;

/** The clock of a scan beside the editors of a window. */
export class TypingClock implements ScanClock, vscode.Disposable {
  #typed = -Infinity;
  readonly #listener = vscode.workspace.onDidChangeTextDocument(({ contentChanges, document }) => {
    // Outputs change without anybody typing.
    if (contentChanges.length > 0 && document.uri.scheme !== 'output') this.#typed = this.now();
  });

  dispose(): void {
    this.#listener.dispose();
  }

  now(): number {
    return performance.now();
  }

  breathe(): Promise<void> {
    return everyTurn();
  }

  typing(quiet = QUIET_MS): Promise<void> | undefined {
    const left = this.#typed + quiet - this.now();
    return left > 0 ? after(left) : undefined;
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
