/** A log of the extension that keeps what is written to it, for tests in which something fails on purpose. */
import type * as vscode from 'vscode';
import { Log } from '../../../src/vscode/platform/log.ts';

export interface RecordedLog {
  readonly log: Log;
  /** What was logged, each line with its level. */
  readonly lines: readonly string[];
  /** What the user was told. */
  readonly told: readonly { readonly message: string; readonly button: string }[];
  /** How often the log was shown. */
  readonly shown: () => number;
}

/** @param answer the button that the user presses, if any */
export function recordLog(answer?: string): RecordedLog {
  const lines: string[] = [];
  const told: { message: string; button: string }[] = [];
  let shown = 0;
  const write = (level: string) => (message: string) => void lines.push(`${level}: ${message}`);
  const channel = {
    ...{ debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') },
    show: () => void shown++,
    dispose: () => undefined,
  };
  const log = new Log({
    openChannel: () => channel as unknown as vscode.LogOutputChannel,
    notify(message, button) {
      told.push({ message, button });
      return Promise.resolve(answer);
    },
    toConsole: false,
  });
  return { log, lines, told, shown: () => shown };
}
