/**
 * How fast terms are found, against what one would use instead; how long a hover takes; how long a lexicon takes to
 * build. Run with `npm run bench matching`; `--json` prints the figures as JSON.
 *
 * All contenders run in one process on the same text, and what they find is compared where their rules allow it.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { AhoCorasick } from '@monyone/aho-corasick';
import { AhoCorasick as DoubleArray } from '@monyone/aho-corasick/fast';
import { createEngine, type CompiledPack, type Engine } from '../../src/core/index.ts';
import { TermIndex } from '../../src/core/terms/term-index.ts';
import { createFolder, type Folder } from '../../src/core/text/fold.ts';
import { Lexicon, buildLexicon } from '../../src/core/text/lexicon.ts';
import { compilePack } from '../../tools/build/compile-pack.ts';
import { automatonOf } from '../support/automaton.ts';
import { draftOf } from './drafts.ts';
import { Generator, seeded, utf8Length } from './generate.ts';
import { MEGABYTE, figure, grouped, print, quantile, time, type Timing } from './measure.ts';

const root = path.join(import.meta.dirname, '..', '..');
const SEED = 20270401;
const SHARE_IN_HITS = 0.03;
const SIZES = [300, 2_000, 10_000];
const MATCHERS = {
  lexicon: 'Role Lens, all rules',
  automaton: 'Role Lens, automaton only',
  plain: '@monyone/aho-corasick',
  fast: '@monyone/aho-corasick/fast',
  regexp: 'RegExp alternation',
} as const;
type Matcher = keyof typeof MATCHERS;
const LEFT_OUT: Record<Matcher, string> = {
  lexicon: 'nothing',
  automaton: 'folding (done before), boundaries, look-alikes, overlaps',
  plain: 'letter case (done before), folding, boundaries, look-alikes, overlaps',
  fast: 'letter case (done before), folding, boundaries, look-alikes, overlaps',
  regexp: 'folding but for case, boundaries, look-alikes',
};

interface Throughput {
  readonly set: string;
  readonly terms: number;
  readonly matcher: Matcher;
  /** Length of the text that was searched, in bytes of UTF-8. */
  readonly bytes: number;
  readonly time: Timing;
  readonly megabytesPerSecond: number;
  /** How many hits the matcher reports by its own rules. */
  readonly hits: number;
}

/** What a set of terms is searched in. `find` is the product's own search. */
interface Corpus {
  readonly set: string;
  readonly forms: readonly string[];
  readonly text: string;
  readonly find: (text: string) => readonly { start: number; end: number }[];
}

/** A number under which a stretch of a text is known, to compare what two matchers found. */
const span = (start: number, end: number): string => `${start}-${end}`;

async function measureMatchers(corpus: Corpus): Promise<Throughput[]> {
  const forms = [...new Set(corpus.forms.map((form) => form.toLowerCase()))];
  const lower = corpus.text.toLowerCase();
  assert.equal(lower.length, corpus.text.length, 'lower-casing must not move anything');
  const codes = Uint16Array.from({ length: lower.length }, (_, i) => lower.charCodeAt(i));
  const { automaton, words } = automatonOf(forms);
  const plain = new AhoCorasick(forms);
  const fast = new DoubleArray(forms);

  // The same question to all three automata: every occurrence of every form.
  const occurrences: { start: number; end: number }[] = [];
  automaton.scan(codes, codes.length, (pattern, end) => {
    occurrences.push({ start: end - words[pattern]!.length, end });
  });
  const expected = occurrences.map(({ start, end }) => span(start, end)).sort();
  for (const peer of [plain, fast]) {
    const found = peer.matchInText(lower).map(({ begin, end }) => span(begin, end));
    assert.deepEqual(found.sort(), expected, 'a peer finds other occurrences');
  }
  // A RegExp takes the longest at the leftmost place and goes on behind it; that follows from the occurrences.
  const escaped = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const regexp = new RegExp(escaped.join('|'), 'gi');
  const slice = affordableSlice(corpus.text, regexp);
  const leftmost: string[] = [];
  let reach = 0;
  for (const { start, end } of occurrences
    .filter((it) => it.end <= slice.length)
    .sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < reach) continue;
    leftmost.push(span(start, end));
    reach = end;
  }
  const matched = Array.from(slice.matchAll(regexp), ({ 0: hit, index }) => span(index, index + hit.length));
  assert.deepEqual(matched, leftmost, 'the RegExp finds other occurrences');

  const countCodes = (): number => {
    let hits = 0;
    automaton.scan(codes, codes.length, () => hits++);
    return hits;
  };
  const searches: Record<Matcher, { text: string; search: () => number }> = {
    lexicon: { text: corpus.text, search: () => corpus.find(corpus.text).length },
    automaton: { text: corpus.text, search: countCodes },
    plain: { text: corpus.text, search: () => plain.matchInText(lower).length },
    fast: { text: corpus.text, search: () => fast.matchInText(lower).length },
    regexp: { text: slice, search: () => Array.from(slice.matchAll(regexp)).length },
  };
  const rows: Throughput[] = [];
  for (const matcher of Object.keys(MATCHERS) as Matcher[]) {
    const { text, search } = searches[matcher];
    const bytes = utf8Length(text);
    const timing = await time(matcher, search, 1500);
    rows.push({
      set: corpus.set,
      terms: corpus.forms.length,
      matcher,
      bytes,
      time: timing,
      megabytesPerSecond: bytes / MEGABYTE / (timing.median / 1000),
      hits: search(),
    });
  }
  return rows;
}

/** As much of a text as a RegExp reads in about half a second; the whole when it is that fast. */
function affordableSlice(text: string, regexp: RegExp): string {
  const probe = text.slice(0, 4_000);
  probe.match(regexp); // compiles it
  const before = performance.now();
  probe.match(regexp);
  const length = Math.floor((probe.length * 500) / (performance.now() - before));
  if (length >= text.length) return text;
  // Cut behind white space, so that no occurrence runs across the end.
  return text.slice(0, text.indexOf('\n', Math.max(length, 4_000)) + 1 || text.length);
}

/** How much of a text lies inside hits, 0…1. */
function shareInHits(text: string, hits: readonly { start: number; end: number }[]): number {
  return hits.reduce((sum, { start, end }) => sum + end - start, 0) / text.length;
}

function builtInCorpus(compiled: CompiledPack, folder: Folder): Corpus {
  const index = new TermIndex(compiled, folder);
  const forms = compiled.pack.terms.flatMap(({ forms: { zh, en } }) => [...zh, ...en]);
  const text = repeated(sentences(compiled), MEGABYTE);
  return { set: 'built-in pack', forms, text, find: (it) => index.find(it) };
}

function sentences({ pack }: CompiledPack): string[] {
  const folder = path.join(root, 'samples');
  const samples = readdirSync(folder, { withFileTypes: true })
    .filter((it) => it.isFile())
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name }) => readFileSync(path.join(folder, name), 'utf8').split('\n'));
  return [...pack.duties.flatMap(({ text }) => [text.zh, text.en]), ...samples.filter((line) => line.trim() !== '')];
}

function repeated(lines: readonly string[], bytes: number): string {
  const once = `${lines.join('\n')}\n`;
  return once.repeat(Math.ceil(bytes / utf8Length(once)));
}

/** What a character costs with the most forms against the fewest, by all rules. */
interface Growth {
  readonly text: string;
  readonly ratio: number;
}

const ROUNDS = 31;
const SHARES = { 'with terms strewn in': SHARE_IN_HITS, 'without terms': 0 };

/** Few and many forms take turns, so that what else the machine does weighs on both alike. */
function measureGrowth(compiled: CompiledPack, folder: Folder): Growth[] {
  return Object.entries(SHARES).map(([text, share]) => {
    const contenders = [SIZES[0]!, SIZES.at(-1)!].map((count) => {
      const generator = new Generator(SEED, compiled.han);
      const forms = generator.terms(count);
      const entries = forms.map((form, value) => ({ form, value }));
      const lexicon = new Lexicon(buildLexicon(entries, folder), folder);
      return { lexicon, text: generator.text(MEGABYTE, forms, share), samples: [] as number[] };
    });
    for (let round = 0; round < ROUNDS; round++) {
      for (const { lexicon, text, samples } of contenders) {
        const start = performance.now();
        lexicon.find(text);
        samples.push((performance.now() - start) / text.length);
      }
    }
    const [few, many] = contenders.map(({ samples }) => quantile(samples, 0.5));
    return { text, ratio: many! / few! };
  });
}

interface Hover {
  readonly lines: number;
  readonly state: 'first of a session' | 'cold' | 'warm';
  readonly median: number;
  readonly p95: number;
}

/** Hovers as they come: on a text that has changed since (cold), again on the same text (warm). */
function measureHover(engine: Engine, lines: number, compiled: CompiledPack): Hover[] {
  const text = draftOf(lines, compiled);
  const random = seeded(SEED);
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < 400; round++) {
    const offset = Math.floor(random() * text.length);
    const start = performance.now();
    const draft = engine.readDraft(text, 'markdown');
    engine.termAt(text, offset, draft);
    const read = performance.now();
    engine.termAt(text, Math.floor(random() * text.length), draft);
    const end = performance.now();
    if (round < 100) continue; // until the code is compiled
    cold.push(read - start);
    warm.push(end - read);
  }
  const summary = (state: Hover['state'], samples: number[]): Hover => ({
    lines,
    state,
    median: quantile(samples, 0.5),
    p95: quantile(samples, 0.95),
  });
  return [summary('first of a session', firstHovers(lines, compiled)), summary('cold', cold), summary('warm', warm)];
}

/** The very first hover, engine and all, each in a fresh process. */
function firstHovers(lines: number, compiled: CompiledPack): number[] {
  const input = JSON.stringify({ compiled, text: draftOf(lines, compiled) });
  return Array.from({ length: 15 }, () =>
    Number(execFileSync(process.execPath, [import.meta.filename, '--first-hover'], { input, encoding: 'utf8' })),
  );
}

function firstHover(): number {
  const { compiled, text } = JSON.parse(readFileSync(0, 'utf8')) as { compiled: CompiledPack; text: string };
  const start = performance.now();
  const engine = createEngine([compiled]);
  engine.termAt(text, text.length >> 1, engine.readDraft(text, 'markdown'));
  return performance.now() - start;
}

interface Build {
  readonly what: string;
  readonly forms: number;
  readonly time: Timing;
}

async function main(): Promise<void> {
  const compiled = compilePack(path.join(root, 'data'));
  const folder = createFolder(compiled.han);
  const generated = SIZES.map((count): Corpus => {
    const generator = new Generator(SEED, compiled.han);
    const forms = generator.terms(count);
    const entries = forms.map((form, value) => ({ form, value }));
    const lexicon = new Lexicon(buildLexicon(entries, folder), folder);
    return {
      set: 'generated',
      forms,
      text: generator.text(MEGABYTE, forms, SHARE_IN_HITS),
      find: (it) => lexicon.find(it),
    };
  });
  const corpora = [...generated, builtInCorpus(compiled, folder)];
  const throughput: Throughput[] = [];
  for (const corpus of corpora) throughput.push(...(await measureMatchers(corpus)));
  const shares = corpora.map(({ text, find }) => shareInHits(text, find(text)));

  const growth = measureGrowth(compiled, folder);
  const engine = createEngine([compiled]);
  const hover = [200, 2_000].flatMap((lines) => measureHover(engine, lines, compiled));

  const largest = [...generated.at(-1)!.forms];
  const entries = largest.map((form, value) => ({ form, value }));
  const builds: Build[] = [
    {
      what: 'lexicon of the built-in pack',
      forms: corpora.at(-1)!.forms.length,
      time: await time('pack', () => new TermIndex(compiled, folder), 1000),
    },
    {
      what: 'lexicon of generated terms',
      forms: largest.length,
      time: await time('terms', () => new Lexicon(buildLexicon(entries, folder), folder), 1000),
    },
    { what: MATCHERS.plain, forms: largest.length, time: await time('plain', () => new AhoCorasick(largest), 1000) },
    { what: MATCHERS.fast, forms: largest.length, time: await time('fast', () => new DoubleArray(largest), 1000) },
  ];

  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ node: process.version, seed: SEED, throughput, growth, hover, builds }, undefined, 2));
    return;
  }
  console.log(`Node ${process.version}, ${process.arch}, seed ${SEED}`);
  printThroughput(corpora, throughput, shares);
  const ratios = growth.map(({ text, ratio }) => `× ${ratio.toFixed(2)} in a text ${text}`);
  console.log(
    `Role Lens, a character with ${grouped(SIZES.at(-1)!)} forms against ${grouped(SIZES[0]!)}, taking turns: ${ratios.join(', ')}.`,
  );
  printHover(hover);
  printBuilds(builds);
}

function printThroughput(corpora: readonly Corpus[], rows: readonly Throughput[], shares: readonly number[]): void {
  const own = (set: string, terms: number): Throughput =>
    rows.find((row) => row.set === set && row.terms === terms && row.matcher === 'lexicon')!;
  print(
    'Matching: every hit in a text, median MB/s of UTF-8',
    ['forms', 'matcher', 'MB/s', '±%', 'Role Lens is', 'hits', 'text'],
    rows.map((row) => [
      `${grouped(row.terms)} ${row.set}`,
      MATCHERS[row.matcher],
      figure(row.megabytesPerSecond),
      row.time.margin.toFixed(1),
      row.matcher === 'lexicon'
        ? ''
        : `${figure(own(row.set, row.terms).megabytesPerSecond / row.megabytesPerSecond)} × as fast`,
      grouped(row.hits),
      row.bytes < own(row.set, row.terms).bytes
        ? `first ${grouped(row.bytes)} bytes: too slow for more`
        : `${grouped(row.bytes)} bytes`,
    ]),
  );
  print(
    `Cost of a megabyte with ${grouped(SIZES.at(-1)!)} terms against ${grouped(SIZES[0]!)}, and what each leaves out`,
    ['matcher', 'cost', 'leaves out'],
    (Object.keys(MATCHERS) as Matcher[]).map((matcher) => {
      const speed = (terms: number): number =>
        rows.find((row) => row.set === 'generated' && row.terms === terms && row.matcher === matcher)!
          .megabytesPerSecond;
      return [MATCHERS[matcher], `× ${figure(speed(SIZES[0]!) / speed(SIZES.at(-1)!))}`, LEFT_OUT[matcher]];
    }),
  );
  const inHits = corpora.map(
    ({ set, forms }, i) => `${grouped(forms.length)} ${set}: ${(shares[i]! * 100).toFixed(1)} %`,
  );
  console.log(`Characters inside hits: ${inHits.join(', ')}.`);
  console.log('Checked: all automata report the same occurrences, and the RegExp the leftmost-longest of them.');
}

function printHover(rows: readonly Hover[]): void {
  print(
    'Hover: reading the draft and finding the term under the pointer, ms',
    ['lines', 'state', 'median', 'p95'],
    rows.map(({ lines, state, median, p95 }) => [grouped(lines), state, median.toFixed(3), p95.toFixed(3)]),
  );
  console.log(
    'First of a session: fresh process, engine built too. Cold: the text is read anew. Warm: the draft is read already.',
  );
}

function printBuilds(rows: readonly Build[]): void {
  print(
    'Building, ms',
    ['what', 'forms', 'median', 'p95', '±%'],
    rows.map((row) => [
      row.what,
      grouped(row.forms),
      row.time.median.toFixed(2),
      row.time.p95.toFixed(2),
      row.time.margin.toFixed(1),
    ]),
  );
}

if (process.argv.includes('--first-hover')) console.log(firstHover());
else await main();
