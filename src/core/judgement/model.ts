/**
 * The learned part of the role mix: what n-grams and terms say of the roles, how the experts are mixed and how sure the
 * mixture is. `tools/model/train.ts` makes it; the format is written by `tools/model/write.ts` and read here.
 *
 * All weights are log-odds of a role against *none*. The file keeps them as one byte each on a square-root scale, in planes
 * (all weights of one role together), and n-grams sorted and front-coded, so that the archive it travels in packs it well.
 */
import { LOCALES, type Locale } from '../language/locale.ts';
import { ByteReader } from '../text/bytes.ts';
import type { WordTree } from '../text/word-tree.ts';

/** What one expert has learned, for drafts or for lines. */
export interface Expert {
  /** By entry and role: `weights[entry * roles + role]`. */
  readonly weights: Float32Array;
  /** By role: where an empty text stands. */
  readonly bias: Float32Array;
}

/**
 * How log-odds become probabilities: odds are stretched by `slope + slopeByEvidence·e` and moved by
 * `shift + shiftByEvidence·e`, where e = ln(1 + number of hits), of which only so many count.
 */
export interface Calibration {
  readonly slope: number;
  readonly slopeByEvidence: number;
  readonly shift: number;
  readonly shiftByEvidence: number;
  /** How often even the plainest text belongs to another class than it says. */
  readonly doubt: number;
}

/** How much each expert has to say. */
export interface Mixing {
  readonly terms: number;
  readonly ngrams: number;
  /** The mean of a draft's lines; 0 for lines. */
  readonly lines: number;
  /** By role: added to its log-odds. */
  readonly offsets: Float32Array;
  readonly calibration: Calibration;
}

export interface LanguageModel {
  readonly ngrams: WordTree;
  /** How much an occurrence of each n-gram counts. */
  readonly idf: Float32Array;
  /** Ids of the pack's terms as they were when the model was trained. */
  readonly terms: readonly string[];
  readonly draft: { readonly ngrams: Expert; readonly terms: Expert; readonly mixing: Mixing };
  readonly line: { readonly ngrams: Expert; readonly terms: Expert; readonly mixing: Mixing };
}

export interface RoleModel {
  /** Ids of the roles it tells apart. */
  readonly roles: readonly string[];
  readonly languages: Readonly<Record<Locale, LanguageModel>>;
}

/** A model as training makes it: with its n-grams as words, sorted and folded. */
export interface LearnedModel {
  readonly roles: readonly string[];
  readonly languages: Readonly<Record<Locale, LearnedLanguage>>;
}

export type LearnedLanguage = Omit<LanguageModel, 'ngrams'> & { readonly ngrams: readonly string[] };

/** The first bytes of a model file: its name and the version of its format. */
export const MODEL_MAGIC = 'RLM2';
/** The largest step of a weight's byte. */
export const STEPS = 127;

/** @throws Error when the bytes are not a role model, or not a whole one */
export function decodeRoleModel(bytes: Uint8Array): RoleModel {
  return decode(bytes, (reader, roles) => {
    const ngrams = reader.wordTree();
    return { ngrams, ...readLanguage(reader, ngrams.added.length, roles) };
  });
}

/** The same with its n-grams as words. */
export function decodeLearnedModel(bytes: Uint8Array): LearnedModel {
  return decode(bytes, (reader, roles) => {
    const ngrams = reader.frontCoded();
    return { ngrams, ...readLanguage(reader, ngrams.length, roles) };
  });
}

/** @param readOne reads a language of a model of so many roles */
function decode<L>(
  bytes: Uint8Array,
  readOne: (reader: ByteReader, roles: number) => L,
): { readonly roles: readonly string[]; readonly languages: Readonly<Record<Locale, L>> } {
  return explained(() => {
    const reader = new ByteReader(bytes);
    if (reader.ascii(MODEL_MAGIC.length) !== MODEL_MAGIC) throw new Error('it does not begin as one');
    const sum = reader.uint32();
    if (sum !== checksum(bytes.subarray(reader.offset))) throw new Error('its checksum does not fit');
    const roles = reader.strings();
    return { roles, languages: byLocale(() => readOne(reader, roles.length)) };
  });
}

function explained<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`This is no role model: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  }
}

/** One after the other, in the order of the locales. */
function byLocale<T>(of: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)])) as Record<Locale, T>;
}

function readLanguage(reader: ByteReader, ngrams: number, roles: number): Omit<LanguageModel, 'ngrams'> {
  const terms = reader.frontCoded();
  const idf = readPlane(reader, ngrams);
  const part = (): LanguageModel['draft'] => ({
    ngrams: readExpert(reader, ngrams, roles),
    terms: readExpert(reader, terms.length, roles),
    mixing: readMixing(reader, roles),
  });
  return { terms, idf, draft: part(), line: part() };
}

function readExpert(reader: ByteReader, entries: number, roles: number): Expert {
  const bias = Float32Array.from({ length: roles }, () => reader.float());
  const weights = new Float32Array(entries * roles);
  for (let role = 0; role < roles; role++) {
    const valueOf = valuesOf(reader.float());
    const steps = reader.bytes(entries);
    for (let entry = 0, at = role; entry < entries; entry++, at += roles) weights[at] = valueOf[steps[entry]!]!;
  }
  return { weights, bias };
}

/** Numbers of one byte each: the square root of their share of the largest. */
function readPlane(reader: ByteReader, length: number): Float32Array {
  const valueOf = valuesOf(reader.float());
  const steps = reader.bytes(length);
  const plane = new Float32Array(length);
  for (let i = 0; i < length; i++) plane[i] = valueOf[steps[i]!]!;
  return plane;
}

/** By byte of a plane: the number it stands for. */
function valuesOf(largest: number): Float32Array {
  const values = new Float32Array(0x100);
  for (let byte = 0; byte < 0x100; byte++) {
    const step = (byte << 24) >> 24;
    values[byte] = (Math.sign(step) * step * step * largest) / (STEPS * STEPS);
  }
  return values;
}

function readMixing(reader: ByteReader, roles: number): Mixing {
  const [terms, ngrams, lines] = [reader.float(), reader.float(), reader.float()];
  const offsets = Float32Array.from({ length: roles }, () => reader.float());
  const calibration = {
    slope: reader.float(),
    slopeByEvidence: reader.float(),
    shift: reader.float(),
    shiftByEvidence: reader.float(),
    doubt: reader.float(),
  };
  return { terms, ngrams, lines, offsets, calibration };
}

/** FNV-1a, 32 bits. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  // Once for each byte of the file, in code that was never run: an iterator would make an object each time.
  const { length } = bytes;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash >>> 0;
}
