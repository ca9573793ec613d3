import * as vscode from 'vscode';
import type { Log } from './log.ts';
import { createEngine, type CompiledPack, type Engine } from '../../core/index.ts';

/** Gives the engine, which is made of the built-in pack on first need and then kept. */
export interface EngineSource {
  /** @throws Error when the built-in pack cannot be read; the next call tries again */
  get(): Promise<Engine>;
}

export function createEngineSource(log: Log, extensionUri: vscode.Uri): EngineSource {
  let engine: Promise<Engine> | undefined;
  const load = async (): Promise<Engine> => {
    const started = Date.now();
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'data', 'pack.json'));
    // Our own build wrote and checked this file, so its shape is known.
    const made = createEngine([JSON.parse(new TextDecoder().decode(bytes)) as CompiledPack]);
    log.info(`Loaded the built-in pack in ${Date.now() - started} ms`);
    return made;
  };
  return {
    get: () =>
      (engine ??= load().catch((error: unknown) => {
        engine = undefined;
        throw error;
      })),
  };
}
