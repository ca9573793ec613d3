/**
 * How entries lie in a file of blocks of which only a part is needed to find and to judge: that part of all of them as one JSON, and
 * the rest, mostly texts, as a JSON for each, which is parsed when something of it is asked for first.
 */
import type { BlockReader } from '../../text/block-file.ts';
import { once } from '../../text/once.ts';
import type { Activity, Term } from '../schema.ts';

/** What of a term is for those who read it. Every term has all of it. */
export const TERM_TEXTS = ['lookalikes', 'definition', 'views', 'facet', 'sources'] as const;
/** The same of an activity. */
export const ACTIVITY_TEXTS = ['name', 'why', 'wordings', 'facet', 'sources'] as const;

type TermTexts = Pick<Term, (typeof TERM_TEXTS)[number]>;
type ActivityTexts = Pick<Activity, (typeof ACTIVITY_TEXTS)[number]>;
type Decode = (bytes: Uint8Array) => string;

export function readTerms(reader: BlockReader, decode: Decode): () => Term[] {
  return readEntries<Omit<Term, keyof TermTexts>, TermTexts, Term>(reader, decode, (term, texts) => ({
    ...term,
    get lookalikes() {
      return texts().lookalikes;
    },
    get definition() {
      return texts().definition;
    },
    get views() {
      return texts().views;
    },
    get facet() {
      return texts().facet;
    },
    get sources() {
      return texts().sources;
    },
  }));
}

export function readActivities(reader: BlockReader, decode: Decode): () => Activity[] {
  return readEntries<Omit<Activity, keyof ActivityTexts>, ActivityTexts, Activity>(
    reader,
    decode,
    (activity, texts) => ({
      ...activity,
      get name() {
        return texts().name;
      },
      get why() {
        return texts().why;
      },
      get wordings() {
        return texts().wordings;
      },
      get facet() {
        return texts().facet;
      },
      get sources() {
        return texts().sources;
      },
    }),
  );
}

/** The blocks: what is parsed at once, the lengths of the others in bytes, the others. */
function readEntries<Facts, Texts, Entry>(
  reader: BlockReader,
  decode: Decode,
  joined: (facts: Facts, texts: () => Texts) => Entry,
): () => Entry[] {
  const [facts, lengths, texts] = [reader.uint8s(), reader.uint16s(), reader.uint8s()];
  return once(() => {
    let next = 0;
    return (JSON.parse(decode(facts)) as Facts[]).map((entry, place) => {
      const start = next;
      next += lengths[place]!;
      return joined(
        entry,
        once(() => JSON.parse(decode(texts.subarray(start, start + lengths[place]!))) as Texts),
      );
    });
  });
}
