/**
 * What an earlier model says of postings that nobody read. It stands for the readings that model was learned from where those are not at hand
 * any more: learned from, never judged by.
 */
import { createEngine } from '../../src/core/index.ts';
import type { CompiledPack } from '../../src/core/pack/compile/compiled-pack.ts';
import { CLASSES, partOf, type Posting } from './corpus.ts';
import type { Readings } from './readings.ts';

/** From these probabilities on it counts for a posting and for a line of one. */
const SURE = { posting: 0.75, line: 0.8 };
/** One of so many lines is taken. */
const OF_LINES = 4;

/**
 * Readings with those of the model beside them: of postings that nobody read, and of lines of postings of which nobody read a line alone.
 * @param model the bytes of a model file
 */
export function taughtReadings(
  postings: readonly Posting[],
  readings: Readings,
  pack: CompiledPack,
  model: Uint8Array,
): Readings {
  const analyzer = createEngine([pack]).createAnalyzer(model);
  const read = new Map(readings.postings);
  const lines = [...readings.lines];
  const withLines = new Set(readings.lines.map(({ id }) => id));
  for (const { id, text } of postings) {
    const { draft, reading } = analyzer.analyze(text, 'plaintext', { maximum: 0 });
    const whole = likeliest(reading.mix);
    if (!read.has(id) && whole.probability >= SURE.posting) {
      read.set(id, { label: whole.label, profession: CLASSES[whole.label]!, isSure: false });
    }
    if (withLines.has(id)) continue;
    draft.items.forEach(({ content: { start, end } }, at) => {
      if (partOf(`${id}:${start}`, OF_LINES) !== 0) return;
      const { label, probability } = likeliest(reading.items[at]!.mix);
      if (probability >= SURE.line) lines.push({ id, start, end, label, also: [], kind: 'duty' });
    });
  }
  return { postings: read, lines };
}

function likeliest(mix: Readonly<Partial<Record<string, number>>>): { label: number; probability: number } {
  const shares = CLASSES.map((name) => mix[name] ?? 0);
  const probability = Math.max(...shares);
  return { label: shares.indexOf(probability), probability };
}
