/** What `train` and `eval` begin with: the corpus that is named on the command line, the pack and the project's own texts. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CompiledPack } from '../../src/core/pack/compile/compiled-pack.ts';
import { compilePack } from '../build/compile-pack.ts';
import { Unavailable } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { readOwnTexts, readPostings, type Labelled } from './corpus.ts';
import { packTexts } from './pack-texts.ts';
import { readSamples, type Sample, type SampleSet } from './samples.ts';

const OWN_TEXTS = path.join(root, 'data', 'model', 'own-texts.jsonl');

/** What `npm run eval` printed when it was told to keep it. */
export const FIGURES = path.join(root, 'data', 'model', 'figures.txt');

export interface Inputs {
  readonly pack: CompiledPack;
  readonly postings: readonly Labelled[];
  readonly own: readonly Labelled[];
  readonly set: SampleSet;
  /** The samples of the postings, in their order. */
  readonly samples: readonly Sample[];
  readonly ownSamples: readonly Sample[];
}

/** @throws Unavailable when there is no corpus */
export function readInputs(corpus: string | undefined, usage: string): Inputs {
  if (corpus === undefined) throw new Unavailable(`say where the postings are: ${usage}`);
  if (!existsSync(corpus))
    throw new Unavailable(`there are no postings at ${corpus}; the corpus is not part of the project`);
  const pack = compilePack(path.join(root, 'data'));
  const postings = readPostings(corpus);
  const own = [...readOwnTexts(OWN_TEXTS), ...packTexts(pack.pack)];
  const set = readSamples([...postings, ...own], pack);
  return {
    pack,
    postings,
    own,
    set,
    samples: set.samples.slice(0, postings.length),
    ownSamples: set.samples.slice(postings.length),
  };
}
