import type { Analyzer, PackIndex } from '../../core/index.ts';
import type { EngineCode, EngineLoader } from './engine-loader.ts';
import type { EngineSource } from './engine-source.ts';

/** What analyses a text. */
export interface Analyst extends Analyzer {
  readonly index: PackIndex;
  /** The sentences of findings and fixes. */
  readonly words: EngineCode['findingWords'];
}

/** Gives the one that analyses, which is made of the engine and the learned model on first need and then kept. */
export interface AnalystSource {
  /** @throws Error when the built-in pack or model cannot be read; the next call tries again */
  get(): Promise<Analyst>;
}

export function createAnalystSource(loader: EngineLoader, source: EngineSource): AnalystSource {
  let analyst: Promise<Analyst> | undefined;
  const load = async (): Promise<Analyst> => {
    const data = loader.data('role-model.bin');
    const [engine, model, { findingWords }] = await Promise.all([source.get(), data, loader.code()]);
    return { ...engine.createAnalyzer(model), index: engine.index, words: findingWords };
  };
  return {
    get: () =>
      (analyst ??= load().catch((error: unknown) => {
        analyst = undefined;
        throw error;
      })),
  };
}
