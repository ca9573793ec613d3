/**
 * How entries lie in a file of blocks of which only a part is needed to find and to judge: that part of all of them as one JSON, and
 * the rest, mostly texts, as a JSON for each, which is parsed when something of it is asked for first.
 */
import type { BlockReader } from '../../text/block-file.ts';
import { once } from '../../text/once.ts';
import type { Activity, Term } from '../schema.ts';
import type { ActivityWordings } from './activity-wordings.ts';
import { textsJoined, type TextsApart } from './texts-apart.ts';

/** What of a term is for those who read it. Every term has all of it. */
export const TERM_TEXTS = ['lookalikes', 'definition', 'views', 'facet', 'sources'] as const;
/** The same of an activity. */
export const ACTIVITY_TEXTS = ['name', 'why', 'facet', 'sources'] as const;
/** What of an activity is in the tables that find it. */
export const IN_TABLES = ['wordings', 'unless'] as const;

type TermTexts = Pick<Term, (typeof TERM_TEXTS)[number]>;
type ActivityTexts = Pick<Activity, (typeof ACTIVITY_TEXTS)[number]>;
export type Decode = (bytes: Uint8Array) => string;

export function readTerms(reader: BlockReader, decode: Decode, decodeLate: Decode): () => Term[] {
  return readEntries<Omit<Term, keyof TermTexts>, TermTexts, Term>(reader, decode, decodeLate, (term, texts) => ({
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

/** @param wordingsOf answers how the activity at a place is named */
export function readActivities(
  reader: BlockReader,
  decode: Decode,
  decodeLate: Decode,
  wordingsOf: (place: number) => ActivityWordings,
): () => Activity[] {
  return readEntries<Omit<Activity, keyof ActivityTexts | keyof ActivityWordings>, ActivityTexts, Activity>(
    reader,
    decode,
    decodeLate,
    (activity, texts, place) => ({
      ...activity,
      get name() {
        return texts().name;
      },
      get why() {
        return texts().why;
      },
      get wordings() {
        return wordingsOf(place).wordings;
      },
      get unless() {
        return wordingsOf(place).unless;
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

/**
 * The blocks: what is parsed at once, with its texts apart; then of each other entry's part its facts, its Chinese and its English texts,
 * each as the lengths of the JSONs in bytes and the JSONs.
 */
function readEntries<Facts, Texts, Entry>(
  reader: BlockReader,
  decode: Decode,
  decodeLate: Decode,
  joined: (facts: Facts, texts: () => Texts, place: number) => Entry,
): () => Entry[] {
  const early = reader.uint8s();
  const [facts, zh, en] = [readList(reader, decodeLate), readList(reader, decodeLate), readList(reader, decodeLate)];
  return once(() => {
    const [factsAt, zhAt, enAt] = [facts(), zh(), en()];
    const entries = textsJoined(JSON.parse(decode(early)) as TextsApart) as Facts[];
    return entries.map((entry, place) =>
      joined(
        entry,
        once(() => textsJoined({ facts: factsAt(place), zh: zhAt(place), en: enAt(place) } as TextsApart) as Texts),
        place,
      ),
    );
  });
}

/** Answers, once it is asked, what parses the JSON at a place. */
function readList(reader: BlockReader, decode: Decode): () => (place: number) => unknown {
  const [lengths, texts] = [reader.uint16s(), reader.uint8s()];
  return () => {
    const ends = new Uint32Array(lengths.length);
    let end = 0;
    lengths.forEach((length, place) => (ends[place] = end += length));
    return (place) => JSON.parse(decode(texts.subarray(ends[place]! - lengths[place]!, ends[place]))) as unknown;
  };
}
