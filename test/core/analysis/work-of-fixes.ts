/** A worker: counts the work of all fixes of all findings of texts, however many there are. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { createEngine } from '../../../src/core/index.ts';
import { createWorkCounter } from '../../support/work.ts';
import type { Task } from './work-of-analysis.ts';

export interface WorkOfFixes {
  readonly findings: number;
  readonly work: number;
}

const sources = pathToFileURL(path.join(import.meta.dirname, '..', '..', '..', 'src', 'core')).href;
const counter = createWorkCounter((url) => url.startsWith(sources));
const { compiled, roleModel, texts } = workerData as Task;
const analyzer = createEngine([compiled]).createAnalyzer(roleModel);
const works: WorkOfFixes[] = texts.map(({ text, flavor }) => {
  const analysis = analyzer.analyze(text, flavor, { maximum: Number.MAX_SAFE_INTEGER });
  const work = counter.count(() => {
    for (const finding of analysis.findings) analyzer.fixesOf(analysis, finding);
  });
  return { findings: analysis.findings.length, work };
});
parentPort!.postMessage(works);
