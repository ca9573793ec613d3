/**
 * How fast a draft is analyzed: structure, terms, role mix and findings, beside linters of Chinese text on the same drafts; how long
 * a keystroke takes; how time and memory grow. Run with `npm run bench analysis`; `--json` prints the figures as JSON.
 *
 * An analyzer remembers what it has read. Wherever nothing else is said, an analysis is done by one that has seen nothing yet;
 * making it of the pack as it is shipped is no part of the time. Peers are run in turns with Role Lens, so that they share whatever else the machine does.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createEngine, readPackFile, type Analyzer, type CompiledPack } from '../../src/core/index.ts';
import { compilePack } from '../../tools/build/compile-pack.ts';
import { encodePackFile } from '../../tools/build/write-pack-file.ts';
import { draftOf, jobDescriptions } from './drafts.ts';
import { seeded, utf8Length, type Random } from './generate.ts';
import { MEGABYTE, figure, grouped, print, quantile, time, timeInTurns } from './measure.ts';
import { loadPeers, type Peer } from './peers.ts';

const root = path.join(import.meta.dirname, '..', '..');
const SEED = 20270402;
/** ms that a peer may take for a pass; one that would take longer gets the first drafts only. */
const PATIENCE = 1_000;
/** Sizes of one text, in MB, each twice the one before. */
const SIZES = [0.25, 0.5, 1, 2, 4];
const EDITED_LINES = 2_000;
const KEYSTROKES = 400;
/** So many keys are typed at one place before the writer goes on to another. */
const KEYS_AT_A_PLACE = 8;

/** @returns how much there is to say of a text */
type Analyze = (text: string) => number;

/** Passes over all drafts, each followed by one of each peer. */
const ROUNDS = 15;

/** The median, and where the middle half of the values lies. */
interface Spread {
  readonly median: number;
  readonly from: number;
  readonly to: number;
}

interface Throughput {
  readonly who: string;
  readonly drafts: number;
  /** Of UTF-8. */
  readonly bytes: number;
  /** In MB of UTF-8 a second. */
  readonly speed: Spread;
  /** The speed of Role Lens in the same round divided by this one. */
  readonly timesAsFast: Spread;
  /** Findings, or places to change. */
  readonly answers: number;
  readonly note: string;
}

interface Latency {
  readonly what: string;
  readonly median: number;
  readonly p95: number;
}

interface Growth {
  readonly megabytes: number;
  readonly median: number;
  /** Against half of the text. */
  readonly ratio: number | undefined;
}

/** Bytes of the heap in use once the garbage is collected, by what is held. */
type Memory = readonly (readonly [what: string, bytes: number])[];

/** @param file the pack as it is shipped */
function analyzer(file: Uint8Array): { renew: () => void; analyze: Analyze } {
  let analyzer: Analyzer;
  const renew = (): void => {
    analyzer = newAnalyzer(file);
  };
  renew();
  return { renew, analyze: (text) => analyzer.analyze(text, 'markdown').findings.length };
}

/** One that has seen nothing yet. */
function newAnalyzer(file: Uint8Array): Analyzer {
  const pack = readPackFile(file, (part) => new TextDecoder().decode(part));
  return createEngine([pack]).createAnalyzer(readFileSync(path.join(root, 'data', 'model', 'role-model.bin')));
}

function measureThroughput(compiled: CompiledPack, drafts: readonly string[], peers: readonly Peer[]): Throughput[] {
  const own = analyzer(encodePackFile(compiled));
  const subjects = [
    { who: 'Role Lens', texts: drafts, analyze: own.analyze, prepare: own.renew, note: '' },
    ...peers.map(({ name, lint }) => {
      const texts = affordableDrafts(drafts, lint);
      const givenUp = texts.map((text) => lint(text).givenUp).filter((reason) => reason !== '');
      const notes = [
        ...(texts.length < drafts.length || texts[0] !== drafts[0] ? ['too slow for more'] : []),
        ...(givenUp.length > 0 ? [`gave up on ${givenUp.length}: ${givenUp[0]!}`] : []),
      ];
      return {
        who: name,
        texts,
        analyze: (text: string) => lint(text).answers,
        prepare: undefined,
        note: notes.join('; '),
      };
    }),
  ];
  const passes = subjects.map(
    ({ texts, analyze }) =>
      (): number =>
        texts.reduce((sum, text) => sum + analyze(text), 0),
  );
  const times = timeInTurns(
    subjects.map(({ prepare }, at) => ({ task: passes[at]!, ...(prepare && { prepare }) })),
    ROUNDS,
  );
  const sizes = subjects.map(({ texts }) => texts.reduce((sum, text) => sum + utf8Length(text), 0));
  const speeds = times.map((rounds, at) => rounds.map((time) => sizes[at]! / MEGABYTE / (time / 1000)));
  return subjects.map(({ who, texts, note }, at) => ({
    who,
    drafts: texts.length,
    bytes: sizes[at]!,
    speed: spread(speeds[at]!),
    timesAsFast: spread(speeds[at]!.map((speed, round) => speeds[0]![round]! / speed)),
    answers: passes[at]!(),
    note,
  }));
}

function spread(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), from: quantile(values, 0.25), to: quantile(values, 0.75) };
}

/** The first drafts, as many as are read within patience; of a first one that takes longer, a part from its beginning. */
function affordableDrafts(drafts: readonly string[], lint: Peer['lint']): readonly string[] {
  const [first = ''] = drafts;
  const probe = first.slice(0, 10_000);
  const begun = performance.now();
  lint(probe);
  const length = Math.floor((probe.length * PATIENCE) / (performance.now() - begun));
  if (length < first.length) return [first.slice(0, first.lastIndexOf('\n', length) + 1)];
  const before = performance.now();
  const end = drafts.findIndex((text) => {
    lint(text);
    return performance.now() - before > PATIENCE;
  });
  return end < 0 ? drafts : drafts.slice(0, end + 1);
}

/**
 * Keys typed into a long draft, each followed by an analysis with an analyzer that has seen the draft before the key. Between two keys
 * the event loop turns, as in an extension host, where each key is an event of its own.
 */
async function measureKeystrokes(compiled: CompiledPack): Promise<Latency> {
  const analyzer = newAnalyzer(encodePackFile(compiled));
  const random = seeded(SEED);
  let text = draftOf(EDITED_LINES, compiled);
  analyzer.analyze(text, 'markdown');
  const samples: number[] = [];
  let at = 0;
  for (let key = 0; key < KEYSTROKES; key++) {
    at = key % KEYS_AT_A_PLACE === 0 ? placeToWrite(text, random) : at + 1;
    text = text.slice(0, at) + '销售拉新投放ab'[key % KEYS_AT_A_PLACE]! + text.slice(at);
    const start = performance.now();
    analyzer.analyze(text, 'markdown');
    samples.push(performance.now() - start);
    await setImmediate();
  }
  // Until the code is compiled.
  return latency(`a key in ${grouped(EDITED_LINES)} lines`, samples.slice(KEYSTROKES / 4));
}

/** The end of some line. */
function placeToWrite(text: string, random: Random): number {
  const end = text.indexOf('\n', Math.floor(random() * text.length));
  return end < 0 ? text.length : end;
}

/** A text read for the first time: in a process that has analyzed other texts, and in one that has only made the engine. */
async function measureFromNothing(compiled: CompiledPack): Promise<Latency[]> {
  const text = jobDescriptions(MEGABYTE / 10, compiled, SEED + 1).join('\n');
  const file = encodePackFile(compiled);
  const { renew, analyze } = analyzer(file);
  const { median, p95 } = await time('100 KB', () => analyze(text), 2_000, renew);
  const input = JSON.stringify({ file: Buffer.from(file).toString('base64'), text });
  const first = Array.from({ length: 9 }, () => Number(inProcess('--first', input)));
  return [
    { what: '100 KB from nothing', median, p95 },
    latency('100 KB from nothing, the first text of a process', first),
  ];
}

function latency(what: string, samples: readonly number[]): Latency {
  return { what, median: quantile(samples, 0.5), p95: quantile(samples, 0.95) };
}

async function measureGrowth(compiled: CompiledPack): Promise<Growth[]> {
  const rows: Growth[] = [];
  const file = encodePackFile(compiled);
  for (const megabytes of SIZES) {
    const text = jobDescriptions(megabytes * MEGABYTE, compiled, SEED + 2).join('\n');
    const { renew, analyze } = analyzer(file);
    const { median } = await time(`${megabytes} MB`, () => analyze(text), 1_500, renew);
    const half = rows.at(-1);
    rows.push({ megabytes, median, ratio: half && median / half.median });
  }
  return rows;
}

/** In a process of its own with a garbage collector that can be called. */
function measureMemory(): Memory {
  return JSON.parse(inProcess('--memory', '', ['--expose-gc'])) as Memory;
}

function heapInUse(): number {
  globalThis.gc!();
  return process.memoryUsage().heapUsed;
}

function memory(): Memory {
  const compiled = compilePack(path.join(root, 'data'));
  const file = encodePackFile(compiled);
  const before = heapInUse();
  const analyzer = newAnalyzer(file);
  const built = heapInUse();
  const rows: [string, number][] = [['the engine', built - before]];
  for (const megabytes of [1, 4]) {
    const empty = heapInUse();
    const held = { text: jobDescriptions(megabytes * MEGABYTE, compiled, SEED + megabytes).join('\n'), items: 0 };
    const analysis = { of: analyzer.analyze(held.text, 'markdown') };
    rows.push([`a text of ${megabytes} MB and its analysis`, heapInUse() - empty]);
    // Read after the measurement, so that nothing is collected before it.
    held.items = analysis.of.draft.items.length;
    rows.push([`what the engine remembers of its ${grouped(held.items)} items`, remembered(held, analysis) - empty]);
  }
  return rows;
}

/** The heap in use after a text and its analysis are let go. */
function remembered(...held: readonly object[]): number {
  for (const it of held) for (const key of Object.keys(it)) Reflect.deleteProperty(it, key);
  return heapInUse();
}

/** Runs this file in a fresh process; answers what it prints. */
function inProcess(argument: string, input: string, node: readonly string[] = []): string {
  return execFileSync(process.execPath, [...node, import.meta.filename, argument], { input, encoding: 'utf8' });
}

function firstAnalysis(): number {
  const { file, text } = JSON.parse(readFileSync(0, 'utf8')) as { file: string; text: string };
  const { analyze } = analyzer(Uint8Array.from(Buffer.from(file, 'base64')));
  const start = performance.now();
  analyze(text);
  return performance.now() - start;
}

async function main(): Promise<void> {
  const compiled = compilePack(path.join(root, 'data'));
  const { peers, missing } = await loadPeers();
  const drafts = jobDescriptions(MEGABYTE, compiled, SEED);
  const result = {
    node: process.version,
    seed: SEED,
    drafts: measureThroughput(compiled, drafts, peers),
    oneText: measureThroughput(compiled, [drafts.join('\n')], peers),
    missing,
    latencies: [await measureKeystrokes(compiled), ...(await measureFromNothing(compiled))],
    growth: await measureGrowth(compiled),
    memory: measureMemory(),
  };
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(result, undefined, 2));
    return;
  }
  console.log(`Node ${result.node}, ${process.arch}, seed ${SEED}`);
  printThroughput(`Analysis of 1 MB in drafts, medians of ${ROUNDS} rounds in turns, MB/s of UTF-8`, result.drafts);
  printThroughput(
    `Analysis of the same in one text, medians of ${ROUNDS} rounds in turns, MB/s of UTF-8`,
    result.oneText,
  );
  for (const sentence of missing) console.log(sentence);
  print(
    'Waiting, ms',
    ['for', 'median', 'p95'],
    result.latencies.map(({ what, median, p95 }) => [what, median.toFixed(2), p95.toFixed(2)]),
  );
  print(
    'Growth: one text, ms',
    ['MB', 'median', 'against half'],
    result.growth.map(({ megabytes, median, ratio }) => [
      String(megabytes),
      median.toFixed(1),
      ratio === undefined ? '' : `× ${ratio.toFixed(2)}`,
    ]),
  );
  print(
    'Memory in use, MB',
    ['by', 'MB'],
    result.memory.map(([what, bytes]) => [what, (bytes / MEGABYTE).toFixed(1)]),
  );
}

function printThroughput(title: string, rows: readonly Throughput[]): void {
  const own = rows[0]!;
  const half = ({ from, to }: Spread): string => `${figure(from)}–${figure(to)}`;
  print(
    title,
    ['who', 'MB/s', 'half of the rounds', 'Role Lens is', 'half of the rounds', 'drafts', 'bytes', 'answers', 'note'],
    rows.map((row) => [
      row.who,
      figure(row.speed.median),
      half(row.speed),
      row === own ? '' : `${row.timesAsFast.median.toFixed(2)} × as fast`,
      row === own ? '' : `${row.timesAsFast.from.toFixed(2)}–${row.timesAsFast.to.toFixed(2)}`,
      grouped(row.drafts),
      grouped(row.bytes),
      grouped(row.answers),
      row.note,
    ]),
  );
}

if (process.argv.includes('--first')) console.log(firstAnalysis());
else if (process.argv.includes('--memory')) console.log(JSON.stringify(memory()));
else await main();
