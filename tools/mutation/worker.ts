/**
 * Runs tests against mutants, in a process of its own: a mutant may never end. It is told what to load in the environment, and asked
 * by messages.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Mocha from 'mocha';
import type * as BuiltIn from '../../test/support/built-in.ts';
import { root } from '../host/paths.ts';
import { SWITCH, instrument } from './instrument.ts';

/** What a worker loads. */
export interface Setup {
  /** Files whose mutants are numbered one after the other, as paths below the root. */
  readonly sources: readonly string[];
  readonly tests: readonly string[];
  /** A mutant that is on already while the files are loaded. */
  readonly loadedWith?: number;
}

export type Request =
  | { readonly kind: 'observe' }
  /** Runs tests, by their titles, with a mutant until one fails. */
  | { readonly kind: 'try'; readonly mutant: number; readonly tests: readonly string[]; readonly fuel: number };

/** What a test does when nothing is wrong. */
export interface Observation {
  readonly title: string;
  readonly file: string;
  readonly milliseconds: number;
  /** How often a switch was asked. */
  readonly asked: number;
  readonly mutants: readonly number[];
}

export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'observed'; readonly tests: readonly Observation[]; readonly whileLoading: readonly number[] }
  /** A test fails without a mutant. */
  | { readonly kind: 'broken'; readonly title: string; readonly why: string }
  /** `isClean` = the test that failed passes again without the mutant: no cache keeps what the mutant said. */
  | { readonly kind: 'tried'; readonly failed?: string; readonly isEndless: boolean; readonly isClean: boolean };

const setup = JSON.parse(process.env.ROLE_LENS_MUTATION!) as Setup;
const NONE = -1;

let active = setup.loadedWith ?? NONE;
let asked = 0;
let fuel = Number.POSITIVE_INFINITY;
let seen = new Set<number>();
let isObserving = true;

class Endless extends Error {}

(globalThis as Record<string, unknown>)[SWITCH] = (mutant: number): boolean => {
  if (++asked > fuel) throw new Endless('the mutant does not end');
  if (isObserving) seen.add(mutant);
  return mutant === active;
};

const sources = new Map<string, string>();
let first = 0;
for (const name of setup.sources) {
  const file = path.join(root, name);
  const { source, mutants } = instrument(file, readFileSync(file, 'utf8'), first);
  sources.set(pathToFileURL(file).href, source);
  first += mutants.length;
}
registerHooks({
  load(url, context, next) {
    const source = sources.get(url);
    return source === undefined ? next(url, context) : { format: 'module-typescript', source, shortCircuit: true };
  },
});

const mocha = new Mocha({ timeout: 0 });
for (const test of setup.tests) mocha.addFile(path.join(root, test));
await mocha.loadFilesAsync();
const whileLoading = [...seen];
isObserving = false;
active = NONE;
const tests = new Map<string, Mocha.Test>();
mocha.suite.eachTest((test) => {
  tests.set(test.fullTitle(), test);
});

process.on('message', (request: Request) => void answer(request).then((it) => process.send!(it)));
process.on('disconnect', () => process.exit());
process.send!({ kind: 'ready' } satisfies Answer);

async function answer(request: Request): Promise<Answer> {
  if (request.kind === 'observe') return observe();
  await forgetTexts();
  active = request.mutant;
  [asked, fuel] = [0, request.fuel];
  const prepared = new Set<Mocha.Suite>();
  for (const title of request.tests) {
    const error = await fails(tests.get(title)!, prepared);
    if (error === undefined) continue;
    const isEndless = asked > fuel;
    active = setup.loadedWith === undefined ? NONE : active;
    fuel = Number.POSITIVE_INFINITY;
    if (setup.loadedWith === undefined) await forgetTexts();
    const isClean = setup.loadedWith !== undefined || (await fails(tests.get(title)!, new Set())) === undefined;
    return { kind: 'tried', failed: title, isEndless, isClean };
  }
  active = NONE;
  fuel = Number.POSITIVE_INFINITY;
  return { kind: 'tried', isEndless: false, isClean: true };
}

async function observe(): Promise<Answer> {
  isObserving = true;
  const observed: Observation[] = [];
  const prepared = new Set<Mocha.Suite>();
  for (const [title, test] of tests) {
    seen = new Set();
    asked = 0;
    const begun = performance.now();
    const error = await fails(test, prepared);
    if (error !== undefined)
      return { kind: 'broken', title, why: error instanceof Error ? error.message : JSON.stringify(error) };
    const milliseconds = performance.now() - begun;
    observed.push({ title, file: path.relative(root, test.file!), milliseconds, asked, mutants: [...seen] });
  }
  isObserving = false;
  return { kind: 'observed', tests: observed, whileLoading };
}

/** So many other texts, of which no half is the same, take the place of those whose reading is kept. */
const OTHER_TEXTS = ['a', 'bb', 'ccc', 'dddd', 'eeeee', 'ffffff', 'ggggggg', 'hhhhhhhh'];
const builtIn = pathToFileURL(path.join(root, 'test/support/built-in.ts')).href;

/** Lets go of the texts that were read last, so that a mutant that is switched on, or off, reads them itself. */
async function forgetTexts(): Promise<void> {
  const { analyzer, engine } = (await import(builtIn)) as typeof BuiltIn;
  for (const text of OTHER_TEXTS) {
    engine.readDraft(text, 'markdown');
    analyzer.analyze(text, 'markdown');
  }
}

/** What the hooks and tests of mocha see as `this`. */
const context = { timeout: () => context, slow: () => context, retries: () => context };

/** Runs a test with its hooks; answers why it failed, or undefined. `prepared` = suites whose `before` has run. */
async function fails(test: Mocha.Test, prepared: Set<Mocha.Suite>): Promise<unknown> {
  const suites: Mocha.Suite[] = [];
  for (let suite = test.parent; suite; suite = suite.parent) suites.unshift(suite);
  try {
    for (const suite of suites) {
      if (!prepared.has(suite)) for (const hook of hooksOf(suite)._beforeAll) await call(hook);
      prepared.add(suite);
      for (const hook of hooksOf(suite)._beforeEach) await call(hook);
    }
    await call(test);
    for (const suite of suites) for (const hook of hooksOf(suite)._afterEach) await call(hook);
    return undefined;
  } catch (error) {
    return error ?? new Error('nothing was thrown');
  }
}

/** mocha keeps its hooks in these; it has no other way to them. */
interface Hooks {
  readonly _beforeAll: readonly Mocha.Runnable[];
  readonly _beforeEach: readonly Mocha.Runnable[];
  readonly _afterEach: readonly Mocha.Runnable[];
}

function hooksOf(suite: Mocha.Suite): Hooks {
  return suite as unknown as Hooks;
}

function call(it: Mocha.Runnable): unknown {
  return (it.fn as ((this: unknown) => unknown) | undefined)?.call(context);
}
