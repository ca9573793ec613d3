import type { Log } from './log.ts';
import type { Engine } from '../../core/index.ts';
import type { EngineLoader } from './engine-loader.ts';

/** Gives the engine, which is made of the built-in pack on first need and then kept. */
export interface EngineSource {
  /** @throws Error when the built-in pack cannot be read; the next call tries again */
  get(): Promise<Engine>;
}

export function createEngineSource(log: Log, loader: EngineLoader): EngineSource {
  let engine: Promise<Engine> | undefined;
  const load = async (): Promise<Engine> => {
    const started = Date.now();
    const [{ createEngine, readPackFile }, bytes] = await Promise.all([loader.code(), loader.data('pack.bin')]);
    const made = createEngine([readPackFile(bytes, (part) => new TextDecoder().decode(part))]);
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
