/** The versions of texts as they are written: the next one is read from what changed, and one that is known is not read again. */
import { RecentTexts } from '../text/recent-texts.ts';
import type { Flavor } from './block.ts';
import { readDraftAgain, type ReadDraft } from './read-draft.ts';
import type { DraftWords } from './section-reader.ts';

/** A version of a text and its structure. What else is made of it goes on from what was made of the version before. */
export interface DraftVersion {
  readonly text: string;
  readonly flavor: Flavor;
  readonly read: ReadDraft;
  /** The one that `read.kept` speaks of. Undefined when nothing is known of it, or when nobody needs it any more. */
  before: DraftVersion | undefined;
}

/** So many versions in a row may be read without anything else being made of them; then the next begins anew. */
const LONGEST_ROW = 16;

export class DraftVersions {
  readonly #words: DraftWords;
  readonly #recent = new RecentTexts<DraftVersion>();

  constructor(words: DraftWords) {
    this.#words = words;
  }

  of(text: string, flavor: Flavor): DraftVersion {
    const earlier = this.#recent.earlier(text, flavor);
    const before = earlier?.value;
    if (before?.text === text) return before;
    const read = readDraftAgain(text, flavor, this.#words, earlier && { ...earlier, value: earlier.value.read });
    const version: DraftVersion = { text, flavor, read, before: lengthOf(before) < LONGEST_ROW ? before : undefined };
    this.#recent.keep(text, flavor, version, earlier);
    return version;
  }
}

/** How many versions are kept for the sake of one. */
function lengthOf(version: DraftVersion | undefined): number {
  let length = 0;
  for (let at = version; at; at = at.before) length++;
  return length;
}
