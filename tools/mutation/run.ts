/**
 * Mutation testing of the core: changes the code in a small way, and looks whether a test fails.
 *
 *     npm run mutation                        a sample of all rooms, always the same one
 *     npm run mutation -- --sample 150        a smaller one, of some rooms where they are named
 *     npm run mutation -- --seed 2            another one, that nobody has worked on
 *     npm run mutation -- draft edits         every mutant of some rooms (or files) of src/core
 *     npm run mutation -- --all               every mutant, those of constants too, which need a process each: hours
 *     npm run mutation -- --survivors         only those that survived the last time
 *
 * Prints what became of the mutants of each file and lists the survivors. Mutants that no test can notice, with the reason, are in
 * equivalent.yaml beside this file. Fails when less than the wanted share is killed.
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { runMain, Unavailable } from '../host/main.ts';
import { cacheDir, root } from '../host/paths.ts';
import { instrument } from './instrument.ts';
import { WorkerProcess } from './pool.ts';
import type { Observation } from './worker.ts';

/** The rooms whose tests must notice changes. */
const ROOMS = ['text', 'terms', 'draft', 'edits', 'findings'];
/** Of what may be noticed, so much must be. */
const WANTED = 0.8;
const SAMPLE = 500;
const FIRST_SEED = 20_240_229;
const WORKERS = 2;
/**
 * Tests of the room of a mutant and of whole drafts are tried first, then the quick ones of all others until they would take so many
 * milliseconds without a mutant. What only a later one would notice counts as not noticed: the share is no higher for it.
 */
const TESTS_ELSEWHERE = 15_000;
/** Tests of whole drafts are near to all rooms. */
const WHOLE = 'test/core/approved/';
/** A mutant may ask so many times as often as the code without it does, and so many times more. */
const PATIENCE = { times: 20, more: 1_000_000 };

/** `loading` = it runs only while the files are loaded (a constant of a module), which needs a process of its own. */
type Fate = 'killed' | 'survived' | 'timed out' | 'no test' | 'loading' | 'equivalent';

interface Case {
  readonly number: number;
  readonly file: string;
  readonly line: number;
  /** What tells the mutant from others wherever it moves in its file. */
  readonly change: string;
  readonly code: string;
}

interface Equivalent {
  readonly file: string;
  readonly code: string;
  readonly change: string;
  readonly why: string;
}

const lastFile = path.join(cacheDir, 'mutation.json');

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      survivors: { type: 'boolean', default: false },
      sample: { type: 'string' },
      seed: { type: 'string' },
    },
  });
  const files = filesOf(positionals);
  const cases = casesOf(files);
  const equivalents = readEquivalents();
  const known = cases.filter((it) => equivalents.some((entry) => isSame(entry, it)));
  const rest = cases.filter((it) => !known.includes(it));
  const isSample = values.sample !== undefined || values.seed !== undefined;
  const isWhole = !isSample && (values.all || positionals.length > 0);
  const seed = wholeNumber(values.seed, FIRST_SEED);
  let chosen = isWhole ? rest : sample(rest, wholeNumber(values.sample, SAMPLE), seed);
  if (values.survivors) {
    const last = readLast();
    chosen = rest.filter((it) => last.some((entry) => isSame(entry, it)));
  }
  const fates = await tryAll(files, chosen, values.all);
  for (const it of known) fates.set(it, 'equivalent');
  return report(fates);
});

function filesOf(names: readonly string[]): string[] {
  const all = globSync(
    ROOMS.map((room) => `src/core/${room}/**/*.ts`),
    { cwd: root },
  )
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  const wanted = all.filter((file) => names.length === 0 || names.some((name) => `${file}/`.includes(`/${name}`)));
  if (wanted.length === 0) throw new Unavailable(`there is no such room or file; the rooms are: ${ROOMS.join(', ')}`);
  return wanted;
}

function casesOf(files: readonly string[]): Case[] {
  const cases: Case[] = [];
  for (const file of files) {
    const source = readFileSync(path.join(root, file), 'utf8');
    const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
    for (const { start, end, replacement } of instrument(file, source, 0).mutants) {
      const line = starts.findLastIndex((at) => at <= start) + 1;
      const code = source.slice(starts[line - 1], starts[line] ?? source.length).trim();
      const change = `${short(source.slice(start, end))} → ${short(replacement)}`;
      cases.push({ number: cases.length, file, line, change, code });
    }
  }
  return cases;
}

function short(code: string): string {
  return code.replaceAll(/\s+/g, ' ');
}

function isSame(a: Omit<Equivalent, 'why'>, b: Omit<Equivalent, 'why'>): boolean {
  return a.file === b.file && a.code === b.code && a.change === b.change;
}

function readEquivalents(): Equivalent[] {
  return parse(readFileSync(path.join(import.meta.dirname, 'equivalent.yaml'), 'utf8')) as Equivalent[];
}

function readLast(): Case[] {
  if (!existsSync(lastFile)) throw new Unavailable('nothing is known of a last time; run: npm run mutation -- --all');
  return JSON.parse(readFileSync(lastFile, 'utf8')) as Case[];
}

function wholeNumber(written: string | undefined, otherwise: number): number {
  const number = Number(written ?? otherwise);
  if (!Number.isInteger(number) || number < 1)
    throw new Unavailable(`a sample and its seed are whole numbers, not ${written}`);
  return number;
}

/** So many of a list, spread over it, the same ones every time for a seed. */
function sample(cases: readonly Case[], count: number, seed: number): Case[] {
  let state = seed;
  const keyed = cases.map((it) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return { it, key: state };
  });
  return keyed
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ it }) => it)
    .sort((a, b) => a.number - b.number);
}

/** Tests that need threads of their own look at how work grows, and take too long for this. */
function testFiles(): string[] {
  return globSync('test/core/**/*.test.ts', { cwd: root })
    .filter((file) => !path.basename(file).startsWith('growth'))
    .sort();
}

async function tryAll(
  sources: readonly string[],
  cases: readonly Case[],
  withLoading: boolean,
): Promise<Map<Case, Fate>> {
  const setup = { sources, tests: testFiles() };
  const observer = new WorkerProcess(setup);
  const observed = await observer.ask({ kind: 'observe' }, 3_600_000);
  observer.end();
  if (observed?.kind === 'broken')
    throw new Unavailable(`a test fails without a mutant: ${observed.title}: ${observed.why}`);
  if (observed?.kind !== 'observed')
    throw new Unavailable('the tests do not come to their end without a mutant; see: npm test -- core');
  const tests = [...observed.tests].sort((a, b) => a.milliseconds - b.milliseconds);
  console.log(`${cases.length} mutants of ${sources.length} files, ${tests.length} tests`);
  const whileLoading = new Set(observed.whileLoading);
  const fates = new Map<Case, Fate>();
  const queue = [...cases];
  const work = async (): Promise<void> => {
    const worker = new WorkerProcess(setup);
    for (let it = queue.shift(); it; it = queue.shift()) {
      const { number } = it;
      let fate = await tryOne(worker, number, testsOf(tests, it));
      if (fate === 'no test' && whileLoading.has(number) && !withLoading) fate = 'loading';
      else if (fate !== 'killed' && fate !== 'timed out' && whileLoading.has(number) && withLoading) {
        const near = tests.filter(({ mutants }) => mutants.some((other) => cases[other]?.file === it.file));
        fate = await tryLoaded(setup, number, near.length > 0 ? near : tests);
      } else if (fate === 'survived') {
        // What was remembered before the mutant was switched on may have answered for it.
        fate = await tryLoaded(setup, number, testsOf(tests, it));
      }
      fates.set(it, fate);
      if (fate === 'survived' || fate === 'no test') console.log(described(it, fate));
      if (fates.size % 100 === 0) console.log(`${fates.size} of ${cases.length} …`);
    }
    worker.end();
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return fates;
}

/** The tests that run a mutant, in the order in which they are tried. @param tests the quick ones first */
function testsOf(tests: readonly Observation[], { number, file }: Case): Observation[] {
  const room = `test/core/${file.split('/')[2]!}/`;
  const asking = tests.filter(({ mutants }) => mutants.includes(number));
  const isNear = (test: Observation): boolean =>
    [room, WHOLE].some((folder) => test.file.split(path.sep).join('/').startsWith(folder));
  let time = 0;
  const others = asking.filter((test) => !isNear(test) && (time += test.milliseconds) <= TESTS_ELSEWHERE);
  return [...asking.filter(isNear), ...others];
}

async function tryOne(worker: WorkerProcess, mutant: number, tests: readonly Observation[]): Promise<Fate> {
  if (tests.length === 0) return 'no test';
  const asked = Math.max(...tests.map((test) => test.asked));
  const request = {
    kind: 'try',
    mutant,
    tests: tests.map(({ title }) => title),
    fuel: tests.length * asked * PATIENCE.times + PATIENCE.more,
  } as const;
  for (let attempt = 0; ; attempt++) {
    const answer = await worker.ask(request, 120_000);
    if (answer?.kind !== 'tried') return 'timed out';
    if (!answer.isClean) worker.restart();
    // What an earlier mutant left behind may have failed the test; a fresh process tells.
    if (answer.failed === undefined || answer.isClean || attempt === 1) {
      return answer.failed === undefined ? 'survived' : answer.isEndless ? 'timed out' : 'killed';
    }
  }
}

/** Tries a mutant that is on from the start, for what is worked out while files are loaded, or once and then remembered. */
async function tryLoaded(
  setup: { sources: readonly string[] },
  mutant: number,
  tests: readonly Observation[],
): Promise<Fate> {
  const files = [...new Set(tests.map(({ file }) => file))];
  const worker = new WorkerProcess({ sources: setup.sources, tests: files, loadedWith: mutant });
  const fate = await tryOne(worker, mutant, tests);
  const failedToLoad = worker.hasFailed;
  worker.end();
  return failedToLoad ? 'killed' : fate;
}

function described({ file, line, change }: Case, fate: Fate): string {
  return `  ${file}:${line}  ${change}${fate === 'no test' ? '  (no test)' : ''}`;
}

function report(fates: ReadonlyMap<Case, Fate>): number {
  const all = [...fates].sort(([a], [b]) => a.number - b.number);
  const survivors = all.filter(([, fate]) => fate === 'survived' || fate === 'no test').map(([it]) => it);
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(lastFile, JSON.stringify(survivors));
  console.log('\nSurvivors:');
  for (const it of survivors) console.log(described(it, fates.get(it)!));
  const row = (name: string, of: readonly (readonly [Case, Fate])[]): number => {
    const count = (...wanted: Fate[]): number => of.filter(([, fate]) => wanted.includes(fate)).length;
    const noticed = count('killed', 'timed out');
    const tried = noticed + count('survived', 'no test');
    const share = tried === 0 ? 1 : noticed / tried;
    const shown = tried === 0 ? '–' : `${(share * 100).toFixed(1)} %`;
    const cells = [
      of.length,
      count('killed'),
      count('timed out'),
      count('survived', 'no test'),
      count('loading'),
      count('equivalent'),
    ];
    console.log(`${name.padEnd(52)}${cells.map((it) => String(it).padStart(11)).join('')}${shown.padStart(11)}`);
    return share;
  };
  const heads = ['mutants', 'killed', 'timed out', 'survived', 'loading', 'equivalent', 'share'];
  console.log(`\n${'file'.padEnd(52)}${heads.map((it) => it.padStart(11)).join('')}`);
  for (const file of new Set(all.map(([it]) => it.file)))
    row(
      file,
      all.filter(([it]) => it.file === file),
    );
  for (const room of ROOMS) {
    const of = all.filter(([it]) => it.file.startsWith(`src/core/${room}/`));
    if (of.length > 0) row(`${room} (room)`, of);
  }
  return row('all', all) >= WANTED ? 0 : 1;
}
