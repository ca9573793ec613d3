/** Lines whose kind is known, and what is learned from them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { DraftSection } from '../../src/core/draft/draft.ts';
import { createEngine, type Engine } from '../../src/core/index.ts';
import { LINE_KINDS, languageOf, LONGEST_LINE, PLACES, placesOf, ZERO } from '../../src/core/judgement/line-kinds.ts';
import type { Locale } from '../../src/core/language/locale.ts';
import type { LineKindWeights } from '../../src/core/pack/compile/compiled-pack.ts';
import { createFolder } from '../../src/core/text/fold.ts';
import { trimmed, type TextRange } from '../../src/core/text/range.ts';
import { compilePack } from '../build/compile-pack.ts';
import { root } from '../host/paths.ts';
import { readPostings } from './corpus.ts';
import { predict, trainSoftmax, type Rows } from './softmax.ts';

const OWN_LINES = path.join(root, 'data', 'model', 'own-lines.jsonl');
const KINDS = LINE_KINDS.length;
/** Weights are kept in so many steps to either side. */
const STEPS = 31;
/** The steps end at this share of the largest weight. */
const CUT = 0.7;
const PENALTY = 0.3;
/** How much a rare kind counts more than a frequent one: the power of the ratio of their numbers. */
const BALANCE = { zh: 0.5, en: 0.9 };
/** How many lines of a posting a line of the project's own counts for. */
const OWN_WEIGHT = { zh: 3, en: 15 };
const SHORTEST_LINE = 4;
const ITERATIONS = 40;
/** A line below a heading is left out when the model gives its kind a lower probability than this. */
const LEAST_FIT = { zh: 0.25, en: 0.15 };
const SENTENCE = /[^\n\r。；;!！?？]+/gu;
const OWN_SOURCE = 'own';

export interface Line {
  readonly words: string;
  readonly language: Locale;
  readonly places: readonly number[];
  /** Index into `LINE_KINDS`. */
  readonly kind: number;
  readonly source: string;
}

const pack = compilePack(path.join(root, 'data'));
export const folder = createFolder(pack.han);

/** A line with what it is judged by. */
export function lineOf(words: string, kind: number, source: string): Line {
  const folded = folder.foldForNow(words, 0, Math.min(words.length, LONGEST_LINE));
  const language = languageOf(folded);
  return { words, language, places: placesOf(folded, language), kind, source };
}

/** Every line below a heading that says nothing but its section, and the lines of the project's own. */
export function readLines(corpus: string): { lines: Line[]; sources: Map<string, string> } {
  const engine = createEngine([pack]);
  const sources = new Map<string, string>();
  const lines = readOwnLines();
  for (const { id, text, source } of readPostings(corpus)) {
    sources.set(id, source);
    const seen = new Set<string>();
    for (const { kind, words } of linesOf(engine, text)) {
      if (words.length < SHORTEST_LINE || seen.has(words)) continue;
      seen.add(words);
      lines.push(lineOf(words, kind, source));
    }
  }
  return { lines, sources };
}

function readOwnLines(): Line[] {
  const schema = v.strictObject({ kind: v.picklist(LINE_KINDS), text: v.string() });
  return readFileSync(OWN_LINES, 'utf8')
    .trim()
    .split('\n')
    .map((line) => v.parse(schema, JSON.parse(line)))
    .map(({ kind, text }) => lineOf(text, LINE_KINDS.indexOf(kind), OWN_SOURCE));
}

function linesOf(engine: Engine, text: string): { kind: number; words: string }[] {
  const { sections, items } = engine.readDraft(text, 'plaintext');
  return sections.flatMap((section) => {
    const { heading, firstItem, endItem } = section;
    if (!heading?.isBare || heading.section === undefined) return [];
    const listed = items.slice(firstItem, endItem).map((it) => ({ ...it.content, section: it.section }));
    const lines = listed.length > 0 ? listed : sentencesOf(text, section);
    return lines.flatMap(({ start, end, section: said }) => {
      const kind = (LINE_KINDS as readonly (string | undefined)[]).indexOf(said);
      return kind < 0 ? [] : [{ kind, words: text.slice(start, end) }];
    });
  });
}

/** A section whose text is not listed, by sentences. */
function sentencesOf(text: string, { heading, end }: DraftSection): (TextRange & { section: DraftSection['kind'] })[] {
  const from = heading!.end;
  return [...text.slice(from, end).matchAll(SENTENCE)].map(({ index, 0: sentence }) => {
    const range = trimmed(text, from + index, from + index + sentence.length);
    return { ...range, section: heading!.section };
  });
}

/** What lines of a language teach. */
export function learnLineKinds(all: readonly Line[], language: Locale): LineKindWeights {
  const lines = all.filter((line) => line.language === language);
  const starts = new Int32Array(lines.length + 1);
  lines.forEach(({ places }, at) => (starts[at + 1] = starts[at]! + places.length));
  const rows: Rows = {
    starts,
    places: Int32Array.from(lines.flatMap(({ places }) => [...places])),
    values: Float32Array.from(lines.flatMap(({ places }) => places.map(() => 1 / Math.sqrt(places.length)))),
  };
  const counts = LINE_KINDS.map((_, kind) => lines.filter((line) => line.kind === kind).length);
  const weights = lines.map(({ kind, source }) => {
    const rarity = (lines.length / (KINDS * Math.max(1, counts[kind]!))) ** BALANCE[language];
    return source === OWN_SOURCE ? rarity * OWN_WEIGHT[language] : rarity;
  });
  const training = { rows, size: PLACES, classes: KINDS, labels: lines.map(({ kind }) => kind), penalty: PENALTY };
  const first = trainSoftmax({ ...training, weights, iterations: ITERATIONS });
  // People write duties below `Requirements` too: a line that its own heading does not fit teaches nothing.
  const fitting = lines.map(({ kind }, row) =>
    predict(first, rows, row, KINDS)[kind]! < LEAST_FIT[language] ? 0 : weights[row]!,
  );
  return encoded(trainSoftmax({ ...training, weights: fitting, iterations: ITERATIONS }));
}

function encoded(softmax: Float64Array): LineKindWeights {
  const weights = softmax.subarray(0, PLACES * KINDS);
  const scale = (weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) * CUT) / STEPS;
  const step = (weight: number): number => Math.max(-STEPS, Math.min(STEPS, Math.round(weight / scale)));
  return {
    weights: Array.from(weights, (weight) => String.fromCharCode(ZERO + step(weight))).join(''),
    scale: Number(scale.toPrecision(6)),
    bias: [...softmax.subarray(PLACES * KINDS)].map((value) => Number(value.toFixed(4))),
  };
}
