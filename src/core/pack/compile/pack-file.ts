/**
 * Reads the file that the build makes of a pack: a file of blocks with what the lexicon is built of and the rest as JSON in
 * parts, so that what no hover and no analysis needs is parsed when it is asked for.
 */
import { BlockReader } from '../../text/block-file.ts';
import { charactersOf } from '../../text/gaps.ts';
import { lettersDecoder } from '../../text/letter-codes.ts';
import { readActivityTables } from './activity-tables-file.ts';
import { readWordings } from './activity-wordings.ts';
import { readActivities, readTerms, type Decode } from './entries-file.ts';
import { readLexicon } from '../../text/lexicon-file.ts';
import { lazily, once } from '../../text/once.ts';
import type { Pack } from '../schema.ts';
import type { CompiledPack } from './compiled-pack.ts';
import { textsJoined, type TextsApart } from './texts-apart.ts';
import { readTitleKeys } from './title-keys.ts';

/** The first bytes of a pack file: its name and the version of its format. */
export const PACK_FILE = 'RLPE';

/** Parts of a pack that are parsed when they are asked for. The file holds them in this order, with their texts apart. */
export const LATE_PARTS = [
  'duties',
  'templates',
  'notes',
  'guide',
  'sources',
  'relay',
  'areas',
  'neighbors',
  'titles',
  'references',
] as const;
/** The same of what was compiled of it. */
export const LATE_FACTS = ['regional', 'pinyin', 'syllables', 'lineKinds'] as const;

/** What is parsed at once. */
export type EarlyPart = Omit<Pack, (typeof LATE_PARTS)[number] | 'terms' | 'activities'>;

/**
 * Our own build wrote and checked what is in the file, so its shape is known.
 * @param decode text of UTF-8, which is read at once; what is read late has letters of its own
 * @throws Error when the bytes are not a pack file, or not a whole one
 */
export function readPackFile(bytes: Uint8Array, decode: Decode): CompiledPack {
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
function readBlocks(reader: BlockReader, decode: Decode): CompiledPack {
  const part = <T>(read: Decode): (() => T) => {
    const block = reader.uint8s();
    return once(() => JSON.parse(read(block)) as T);
  };
  const early = part<EarlyPart>(decode);
  const written = part<CompiledPack['han']>(decode);
  const han = once(() => ({ ...written(), from: charactersOf(written().from) }));
  const language = part<CompiledPack['language']>(decode);
  const decodeLate = lettersDecoder(reader.uint16s());
  const late = <T>(): (() => T) => part<T>(decodeLate);
  const joined = <T>(): (() => T) => {
    const apart = late<TextsApart>();
    return once(() => textsJoined(apart()) as T);
  };
  const parts = {
    duties: joined<Pack['duties']>(),
    templates: joined<Pack['templates']>(),
    notes: joined<Pack['notes']>(),
    guide: joined<Pack['guide']>(),
    sources: joined<Pack['sources']>(),
    relay: joined<Pack['relay']>(),
    areas: joined<Pack['areas']>(),
    neighbors: joined<Pack['neighbors']>(),
    titles: joined<Pack['titles']>(),
    references: joined<Pack['references']>(),
  };
  const facts = {
    regional: late<CompiledPack['regional']>(),
    pinyin: late<CompiledPack['pinyin']>(),
    syllables: late<CompiledPack['syllables']>(),
    lineKinds: late<CompiledPack['lineKinds']>(),
  };
  const terms = readTerms(reader, decode, decodeLate);
  const wordingsOf = readWordings(() => activityTables());
  const activities = readActivities(reader, decode, decodeLate, wordingsOf);
  const titleKeys = readTitleKeys(reader, decode);
  const lexicon = readLexicon(reader);
  const activityTables = readActivityTables(reader);
  const pack = lazily({ ...parts, terms, activities }, early());
  return lazily({ han, language, ...facts, titleKeys, activityTables }, { pack, lexicon });
}
