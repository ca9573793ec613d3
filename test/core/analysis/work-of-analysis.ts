/** A worker: counts the work of analyzing texts and of making pictures of them. One analyzer reads them all, so no two should have lines in common that it remembers. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { createEngine, type Analysis, type CompiledPack, type Flavor } from '../../../src/core/index.ts';
import { createWorkCounter } from '../../support/work.ts';

export interface Task {
  readonly compiled: CompiledPack;
  readonly roleModel: Uint8Array;
  readonly texts: readonly { readonly text: string; readonly flavor: Flavor }[];
}

/** How often the engine went through a piece of its code. */
export interface Work {
  readonly ofAnalysis: number;
  readonly ofPicture: number;
}

const sources = pathToFileURL(path.join(import.meta.dirname, '..', '..', '..', 'src', 'core')).href;
const counter = createWorkCounter((url) => url.startsWith(sources));
const { compiled, roleModel, texts } = workerData as Task;
const engine = createEngine([compiled]);
const analyzer = engine.createAnalyzer(roleModel);
const works: Work[] = texts.map(({ text, flavor }) => {
  let analysis: Analysis | undefined;
  const ofAnalysis = counter.count(() => {
    analysis = analyzer.analyze(text, flavor);
  });
  return { ofAnalysis, ofPicture: counter.count(() => void engine.draftPicture(analysis!, analyzer)) };
});
parentPort!.postMessage(works);
