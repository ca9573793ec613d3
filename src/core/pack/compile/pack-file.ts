/**
 * Reads the file that the build makes of a pack: a file of blocks with what the lexicon is built of and the rest as JSON in
 * parts, so that what no hover and no analysis needs is parsed when it is asked for.
 */
import { BlockReader } from '../../text/block-file.ts';
import { readActivityTables } from './activity-tables-file.ts';
import { readLexicon } from '../../text/lexicon-file.ts';
import { once } from '../../text/once.ts';
import type { Pack } from '../schema.ts';
import type { CompiledPack } from './compiled-pack.ts';
import { readTitleKeys } from './title-keys.ts';

/** The first bytes of a pack file: its name and the version of its format. */
export const PACK_FILE = 'RLP6';

/** Parts of a pack that are parsed when they are asked for. The file holds them in this order. */
export const LATE_PARTS = [
  'duties',
  'templates',
  'notes',
  'guide',
  'sources',
  'relay',
  'activities',
  'neighbors',
  'titles',
  'references',
] as const;
/** The same of what was compiled of it. */
export const LATE_FACTS = ['regional', 'pinyin', 'syllables', 'lineKinds'] as const;

/** What is parsed at once. */
export type EarlyPart = Omit<Pack, (typeof LATE_PARTS)[number]>;

/**
 * Our own build wrote and checked what is in the file, so its shape is known.
 * @param decode text of UTF-8
 * @throws Error when the bytes are not a pack file, or not a whole one
 */
export function readPackFile(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): CompiledPack {
  try {
    return readBlocks(new BlockReader(bytes, PACK_FILE), decode);
  } catch (error) {
    throw noPack(error);
  }
}

function noPack(cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(`This is no pack that Role Lens built: ${reason}.`, { cause });
}

/** The blocks in the order in which the build writes them. */
function readBlocks(reader: BlockReader, decode: (bytes: Uint8Array) => string): CompiledPack {
  const late = <T>(): (() => T) => {
    const block = reader.uint8s();
    return once(() => JSON.parse(decode(block)) as T);
  };
  const early = late<EarlyPart>()();
  const han = late<CompiledPack['han']>()();
  const language = late<CompiledPack['language']>()();
  const duties = late<Pack['duties']>();
  const templates = late<Pack['templates']>();
  const notes = late<Pack['notes']>();
  const guide = late<Pack['guide']>();
  const sources = late<Pack['sources']>();
  const relay = late<Pack['relay']>();
  const activities = late<Pack['activities']>();
  const neighbors = late<Pack['neighbors']>();
  const titles = late<Pack['titles']>();
  const references = late<Pack['references']>();
  const regional = late<CompiledPack['regional']>();
  const pinyin = late<CompiledPack['pinyin']>();
  const syllables = late<CompiledPack['syllables']>();
  const lineKinds = late<CompiledPack['lineKinds']>();
  const titleKeys = readTitleKeys(reader, decode);
  const pack: Pack = {
    ...early,
    get duties() {
      return duties();
    },
    get templates() {
      return templates();
    },
    get notes() {
      return notes();
    },
    get guide() {
      return guide();
    },
    get sources() {
      return sources();
    },
    get relay() {
      return relay();
    },
    get activities() {
      return activities();
    },
    get neighbors() {
      return neighbors();
    },
    get titles() {
      return titles();
    },
    get references() {
      return references();
    },
  };
  return {
    pack,
    han,
    language,
    get regional() {
      return regional();
    },
    get pinyin() {
      return pinyin();
    },
    get syllables() {
      return syllables();
    },
    get lineKinds() {
      return lineKinds();
    },
    get titleKeys() {
      return titleKeys();
    },
    lexicon: readLexicon(reader),
    activityTables: readActivityTables(reader),
  };
}
