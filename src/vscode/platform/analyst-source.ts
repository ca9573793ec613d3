import * as vscode from 'vscode';
import type { Analyzer, PackIndex } from '../../core/index.ts';
import type { EngineSource } from './engine-source.ts';

/** What analyses a text. */
export interface Analyst extends Analyzer {
  readonly index: PackIndex;
}

/** Gives the one that analyses, which is made of the engine and the learned model on first need and then kept. */
export interface AnalystSource {
  /** @throws Error when the built-in pack or model cannot be read; the next call tries again */
  get(): Promise<Analyst>;
}

export function createAnalystSource(extensionUri: vscode.Uri, source: EngineSource): AnalystSource {
  let analyst: Promise<Analyst> | undefined;
  const load = async (): Promise<Analyst> => {
    const file = vscode.Uri.joinPath(extensionUri, 'dist', 'data', 'role-model.bin');
    const [engine, model] = await Promise.all([source.get(), vscode.workspace.fs.readFile(file)]);
    return { ...engine.createAnalyzer(model), index: engine.index };
  };
  return {
    get: () =>
      (analyst ??= load().catch((error: unknown) => {
        analyst = undefined;
        throw error;
      })),
  };
}
