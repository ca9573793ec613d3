/** Texts as the trainer sees them: cut and read as the engine reads a draft, every n-gram that could be learned numbered. */
import { createEngine } from '../../src/core/index.ts';
import type { CompiledPack } from '../../src/core/pack/compile/compiled-pack.ts';
import type { Locale } from '../../src/core/language/locale.ts';
import type { SectionKind } from '../../src/core/pack/vocabulary.ts';
import { cutPieces } from '../../src/core/judgement/pieces.ts';
import { createFolder, type Folder } from '../../src/core/text/fold.ts';
import type { Labelled } from './corpus.ts';
import { createLeftOut, type LeftOut } from './left-out.ts';
import { candidates } from './candidates.ts';

/** A line with what was found in it. */
export interface SampleLine {
  readonly section: SectionKind | undefined;
  readonly language: Locale;
  /** Numbers of n-grams, as often as they stand there. */
  readonly ngrams: Int32Array;
  /** Places of terms in the pack, as often as they stand there. */
  readonly terms: Int32Array;
}

export interface Sample extends Labelled {
  readonly lines: readonly SampleLine[];
}

/** N-grams by number, for each language apart. */
export interface Vocabulary {
  readonly ngrams: readonly string[];
}

export interface SampleSet {
  readonly samples: readonly Sample[];
  readonly vocabularies: Readonly<Record<Locale, Vocabulary>>;
}

/** An n-gram must stand in so many texts to be numbered. */
const LEAST_TEXTS: Readonly<Record<Locale, number>> = { zh: 6, en: 3 };

interface RawLine {
  readonly section: SectionKind | undefined;
  readonly language: Locale;
  readonly words: string;
  readonly terms: Int32Array;
}

const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/;

/** Reads texts with a pack. */
export function readSamples(texts: readonly Labelled[], pack: CompiledPack): SampleSet {
  const folder = createFolder(pack.han);
  const leftOut = createLeftOut(folder);
  const engine = createEngine([pack]);
  const places = new Map(pack.pack.terms.map(({ id }, place) => [id, place]));
  const raw = texts.map(({ text }) => {
    const draft = engine.readDraft(text, 'plaintext');
    const matches = engine.findTerms(text, draft);
    let next = 0;
    return cutPieces(text, draft).pieces.map(({ start, end, section }): RawLine => {
      const terms: number[] = [];
      while (next < matches.length && matches[next]!.start < start) next++;
      for (; next < matches.length && matches[next]!.end <= end; next++) terms.push(places.get(matches[next]!.term)!);
      const words = text.slice(start, end);
      return { section, language: HAN.test(words) ? 'zh' : 'en', words, terms: Int32Array.from(terms) };
    });
  });
  const numbers = { zh: frequent(raw, 'zh', folder, leftOut), en: frequent(raw, 'en', folder, leftOut) };
  const samples = texts.map((text, at): Sample => {
    const lines = raw[at]!.map(({ section, language, words, terms }) => {
      const ngrams: number[] = [];
      candidates(words, language, folder, leftOut, (ngram) => {
        const number = numbers[language].get(ngram);
        if (number !== undefined) ngrams.push(number);
      });
      return { section, language, ngrams: Int32Array.from(ngrams), terms };
    });
    return { ...text, lines };
  });
  return {
    samples,
    vocabularies: { zh: { ngrams: [...numbers.zh.keys()] }, en: { ngrams: [...numbers.en.keys()] } },
  };
}

/** The n-grams that stand in enough texts, sorted and numbered. */
function frequent(
  texts: readonly RawLine[][],
  language: Locale,
  folder: Folder,
  leftOut: LeftOut,
): Map<string, number> {
  const counts = new Map<string, { texts: number; last: number }>();
  texts.forEach((lines, text) => {
    for (const line of lines) {
      if (line.language !== language) continue;
      candidates(line.words, language, folder, leftOut, (ngram) => {
        const count = counts.get(ngram);
        if (!count) counts.set(ngram, { texts: 1, last: text });
        else if (count.last !== text) {
          count.texts++;
          count.last = text;
        }
      });
    }
  });
  const kept = [...counts].filter(([, count]) => count.texts >= LEAST_TEXTS[language]).map(([ngram]) => ngram);
  return new Map(kept.sort().map((ngram, number) => [ngram, number]));
}
