/** A worker: counts the work of analysing texts. One analyzer reads them all, so no two should have lines in common that it remembers. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { createEngine, type CompiledPack, type Flavour } from '../../src/core/index.ts';
import { createWorkCounter } from './work.ts';

export interface Task {
  readonly compiled: CompiledPack;
  readonly roleModel: Uint8Array;
  readonly texts: readonly { readonly text: string; readonly flavour: Flavour }[];
}

const counter = createWorkCounter(pathToFileURL(path.join(import.meta.dirname, '..', '..', 'src', 'core')).href);
const { compiled, roleModel, texts } = workerData as Task;
const analyzer = createEngine([compiled]).createAnalyzer(roleModel);
parentPort!.postMessage(texts.map(({ text, flavour }) => counter.count(() => void analyzer.analyze(text, flavour))));
