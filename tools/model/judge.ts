/** How a model reads postings, through the same reader that the extension uses. */
import { createEngine } from '../../src/core/index.ts';
import type { DraftItem } from '../../src/core/draft/draft.ts';
import type { CompiledPack } from '../../src/core/pack/compile/compiled-pack.ts';
import { decodeRoleModel } from '../../src/core/judgement/model.ts';
import { createUnclaimed } from '../../src/core/judgement/unclaimed.ts';
import { createPhrases } from '../../src/core/language/language-phrases.ts';
import { createRoleReader } from '../../src/core/judgement/role-reader.ts';
import type { Mix } from '../../src/core/judgement/reading.ts';
import { createFolder } from '../../src/core/text/fold.ts';
import { CLASSES, type Labelled } from './corpus.ts';
import type { Outcome } from './metrics.ts';

export interface Judgement {
  readonly posting: Labelled;
  readonly draft: Outcome;
  /** Its lines of work, taken to be of the posting's class. */
  readonly items: readonly Outcome[];
}

/** Reads the texts of postings, never their titles. @param model the bytes of a model file */
export function judge(postings: readonly Labelled[], pack: CompiledPack, model: Uint8Array): Judgement[] {
  const engine = createEngine([pack]);
  const folder = createFolder(pack.han);
  const unclaimed = createUnclaimed(createPhrases(pack.language, pack.han), folder);
  const reader = createRoleReader(pack, folder, decodeRoleModel(model), undefined, unclaimed);
  return postings.map((posting) => {
    const { text, label: truth } = posting;
    const draft = engine.readDraft(text, 'plaintext');
    const reading = reader.read(text, draft, engine.findTerms(text, draft));
    const isWork = ({ section }: DraftItem): boolean => section === 'responsibility' || section === undefined;
    const items = reading.items.filter((_, item) => isWork(draft.items[item]!));
    return {
      posting,
      draft: { truth, shares: sharesOf(reading.mix) },
      items: items.map(({ mix }) => ({ truth, shares: sharesOf(mix) })),
    };
  });
}

function sharesOf(mix: Mix): number[] {
  return CLASSES.map((name) => mix[name] ?? 0);
}
