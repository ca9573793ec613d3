/** A worker: counts the work of keys typed into drafts of several lengths. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { createEngine, type Flavor } from '../../../src/core/index.ts';
import { createWorkCounter } from '../../support/work.ts';
import type { Task } from './work-of-analysis.ts';

/** Work of a draft read from nothing and of a key typed into it. */
export interface WorkOfKey {
  /** Of our code that looks at letters: folding, terms, n-grams, markers, clauses, headings. */
  readonly letters: { readonly fromNothing: number; readonly key: number };
  /** Of all of the core, and of the built-in functions that it calls. */
  readonly all: { readonly fromNothing: number; readonly key: number };
}

const sources = pathToFileURL(path.join(import.meta.dirname, '..', '..', '..', 'src', 'core')).href;
const LETTERS = [
  ...['text/fold', 'text/automaton', 'text/lexicon', 'text/lines', 'draft/line-head', 'draft/markers', 'draft/clauses'],
  ...['draft/inline', 'draft/headings', 'draft/owner', 'draft/code', 'judgement/ngrams', 'judgement/vector'],
].map((name) => `${sources}/${name}.ts`);
const { compiled, roleModel, texts } = workerData as Task;

const analyzer = createEngine([compiled]).createAnalyzer(roleModel);

function workOf(text: string, flavor: Flavor, counter: ReturnType<typeof createWorkCounter>) {
  // So that it has forgotten the text when it is asked again.
  for (const other of ['甲', '乙', '丙', '丁']) analyzer.analyze(other, flavor);
  const fromNothing = counter.count(() => void analyzer.analyze(text, flavor));
  const middle = text.indexOf('\n', text.length / 2);
  const typed = (words: string): string => text.slice(0, middle) + words + text.slice(middle);
  analyzer.analyze(typed('销'), flavor);
  return { fromNothing, key: counter.count(() => void analyzer.analyze(typed('销售'), flavor)) };
}

const letters = createWorkCounter((url) => LETTERS.includes(url), false);
const all = createWorkCounter((url) => url.startsWith(sources));
parentPort!.postMessage(
  texts.map(({ text, flavor }): WorkOfKey => ({
    letters: workOf(text, flavor, letters),
    all: workOf(text, flavor, all),
  })),
);
