/** A worker: counts the work of analysing texts. One engine reads them all, so no two should have lines in common that it remembers. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { createEngine, type CompiledPack, type Flavour } from '../../src/core/index.ts';
import { createWorkCounter } from './work.ts';

export interface Task {
  readonly compiled: CompiledPack;
  readonly texts: readonly { readonly text: string; readonly flavour: Flavour }[];
}

const counter = createWorkCounter(pathToFileURL(path.join(import.meta.dirname, '..', '..', 'src', 'core')).href);
const { compiled, texts } = workerData as Task;
const engine = createEngine([compiled]);
parentPort!.postMessage(texts.map(({ text, flavour }) => counter.count(() => void engine.analyze(text, flavour, {}))));
