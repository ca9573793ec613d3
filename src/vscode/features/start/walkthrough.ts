import * as vscode from 'vscode';
import { CONTEXTS } from '../../ids.ts';
import type { Drafts } from '../../documents/drafts.ts';
import { unattended, type Log } from '../../platform/log.ts';

/** Completes the steps of the walkthrough that no command or view completes. */
export interface Walkthrough extends vscode.Disposable {
  /** A term was explained on hover. */
  readonly hovered: () => void;
}

export function registerWalkthrough(log: Log, drafts: Drafts): Walkthrough {
  const hovered = once(() => setContext(log, CONTEXTS.hovered));
  const found = drafts.onDidAnalyze(({ analysis }) => {
    if (analysis.findings.length === 0) return;
    found.dispose();
    setContext(log, CONTEXTS.foundFinding);
  });
  return { hovered, dispose: () => void found.dispose() };
}

/** VS Code remembers that the step is done; the context key lasts until the window closes. */
function setContext(log: Log, key: string): void {
  void unattended(log, 'Completing a step of the walkthrough', () =>
    vscode.commands.executeCommand('setContext', key, true),
  );
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}
