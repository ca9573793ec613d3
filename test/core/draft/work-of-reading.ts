/** A worker: counts the work of reading the structure and the title of texts. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { createEngine, type CompiledPack, type Flavor } from '../../../src/core/index.ts';
import { createWorkCounter } from '../../support/work.ts';

export interface ReadingTask {
  readonly compiled: CompiledPack;
  readonly texts: readonly { readonly text: string; readonly flavor: Flavor }[];
}

const sources = pathToFileURL(path.join(import.meta.dirname, '..', '..', '..', 'src', 'core')).href;
const counter = createWorkCounter((url) => url.startsWith(sources));
const { compiled, texts } = workerData as ReadingTask;
const engine = createEngine([compiled]);
parentPort!.postMessage(texts.map(({ text, flavor }) => counter.count(() => void engine.readDraft(text, flavor))));
