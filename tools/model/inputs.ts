/**
 * What `train` and `eval` begin with: the postings and the readings of them that are named on the command line, the pack and the
 * project's own texts.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CompiledPack } from '../../src/core/pack/compile/compiled-pack.ts';
import type { Locale } from '../../src/core/language/locale.ts';
import { compilePack } from '../build/compile-pack.ts';
import { Unavailable } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { readOwnTexts, readPostings, type Labelled, type Posting } from './corpus.ts';
import { packTexts } from './pack-texts.ts';
import { readReadings, type Readings } from './readings.ts';
import { taughtReadings } from './taught.ts';
import { readSamples, type Sample, type SampleSet } from './samples.ts';

const OWN_TEXTS = path.join(root, 'data', 'model', 'own-texts.jsonl');

/** What `npm run eval` printed when it was told to keep it. */
export const FIGURES = path.join(root, 'data', 'model', 'figures.txt');

/** When each language was learned, and of how many readings. */
export const LEARNED = path.join(root, 'data', 'model', 'learned.json');

export interface Inputs {
  readonly pack: CompiledPack;
  readonly postings: readonly Posting[];
  /** What is judged by; labels are those of the readings that are learned from. */
  readonly readings: Readings;
  readonly own: readonly Labelled[];
  readonly set: SampleSet;
  /** Those of the postings and of the lines that were read alone, labelled by reading where they were read. */
  readonly samples: readonly Sample[];
  readonly ownSamples: readonly Sample[];
}

interface InputOptions {
  readonly judging?: readonly string[] | undefined;
  readonly taught?: string | undefined;
  readonly only?: Locale | undefined;
}

/**
 * @param files the postings, then any readings of them
 * @param judging readings that nothing is learned from: they only judge
 * @param taught a file of an earlier model that stands for readings that are not at hand any more; see `taught.ts`
 * @param only the language that is learned, where it is one
 * @throws Unavailable when one of them is not there
 */
export function readInputs(
  [corpus, ...files]: readonly string[],
  usage: string,
  { judging = [], taught, only }: InputOptions = {},
): Inputs {
  if (corpus === undefined) throw new Unavailable(`say where the postings are: ${usage}`);
  if (!existsSync(corpus))
    throw new Unavailable(`there are no postings at ${corpus}; the corpus is not part of the project`);
  if (taught !== undefined && !existsSync(taught))
    throw new Unavailable(
      `there is no earlier model at ${taught}; \`--taught\` names the file of one, such as role-model.bin`,
    );
  const pack = compilePack(path.join(root, 'data'));
  const postings = readPostings(corpus);
  const learned = readReadings(files);
  const isTaught = ({ language }: Posting): boolean => only === undefined || language === only;
  const known =
    taught === undefined ? learned : taughtReadings(postings.filter(isTaught), learned, pack, readFileSync(taught));
  const own = [...readOwnTexts(OWN_TEXTS), ...packTexts(pack.pack)];
  const read = [...postings.map((posting) => asRead(posting, known)), ...readLinesOf(postings, known)];
  const set = readSamples([...read, ...own], pack);
  return {
    pack,
    postings,
    readings: judging.length === 0 ? learned : readReadings([...files, ...judging]),
    own,
    set,
    samples: set.samples.slice(0, read.length),
    ownSamples: set.samples.slice(read.length),
  };
}

function asRead(posting: Labelled, { postings }: Readings): Labelled {
  const read = postings.get(posting.id);
  return read ? { ...posting, label: read.label, isRead: true } : posting;
}

/** The lines that were read alone, as texts of their own. They are held out with their postings. */
function readLinesOf(postings: readonly Posting[], { lines }: Readings): Labelled[] {
  const byId = new Map(postings.map((posting) => [posting.id, posting]));
  return lines.flatMap(({ id, start, end, label, also }): Labelled[] => {
    const posting = byId.get(id);
    if (!posting) return [];
    const text = posting.text.slice(start, end);
    return [{ ...posting, id: `${id}:${start}`, text, label, also, kind: 'line', isRead: true }];
  });
}
