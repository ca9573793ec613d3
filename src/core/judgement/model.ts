/**
 * The learned part of the role mix: what n-grams and terms say of the roles, how the experts are mixed and how sure the
 * mixture is. `tools/model/train.ts` makes it; the format is written by `tools/model/write.ts` and read here.
 *
 * All weights are log-odds of a role against *none*. The file keeps them as one byte each on a square-root scale, in planes
 * (all weights of one role together), and n-grams sorted and front-coded, so that the archive it travels in packs it well.
 */
import { LOCALES, type Locale } from '../language/locale.ts';
import { ByteReader } from './bytes.ts';

/** What one expert has learned, for drafts or for lines. */
export interface Expert {
  /** By entry and role: `weights[entry * roles + role]`. */
  readonly weights: Float32Array;
  /** By role: where an empty text stands. */
  readonly bias: Float32Array;
}

/**
 * How log-odds become probabilities: odds are stretched by `slope + slopeByEvidence·e` and moved by
 * `shift + shiftByEvidence·e`, where e = ln(1 + number of hits).
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
  /** Folded. */
  readonly ngrams: readonly string[];
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

/** The first bytes of a model file: its name and the version of its format. */
export const MODEL_MAGIC = 'RLM2';
/** The largest step of a weight's byte. */
export const STEPS = 127;

/** @throws Error when the bytes are not a role model, or not a whole one */
export function decodeRoleModel(bytes: Uint8Array): RoleModel {
  const reader = new ByteReader(bytes);
  try {
    if (reader.ascii(MODEL_MAGIC.length) !== MODEL_MAGIC) throw new Error('it does not begin as one');
    const sum = reader.uint32();
    if (sum !== checksum(bytes.subarray(reader.offset))) throw new Error('its checksum does not fit');
    const roles = reader.strings();
    const languages = Object.fromEntries(LOCALES.map((locale) => [locale, readLanguage(reader, roles.length)]));
    return { roles, languages: languages as Record<Locale, LanguageModel> };
  } catch (error) {
    throw new Error(`This is no role model: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  }
}

function readLanguage(reader: ByteReader, roles: number): LanguageModel {
  const ngrams = reader.frontCoded();
  const terms = reader.frontCoded();
  const idf = readPlane(reader, ngrams.length);
  const part = (): LanguageModel['draft'] => ({
    ngrams: readExpert(reader, ngrams.length, roles),
    terms: readExpert(reader, terms.length, roles),
    mixing: readMixing(reader, roles),
  });
  return { ngrams, terms, idf, draft: part(), line: part() };
}

function readExpert(reader: ByteReader, entries: number, roles: number): Expert {
  const bias = Float32Array.from({ length: roles }, () => reader.float());
  const weights = new Float32Array(entries * roles);
  for (let role = 0; role < roles; role++) {
    const plane = readPlane(reader, entries);
    for (let entry = 0; entry < entries; entry++) weights[entry * roles + role] = plane[entry]!;
  }
  return { weights, bias };
}

/** Numbers of one byte each: the square root of their share of the largest. */
function readPlane(reader: ByteReader, length: number): Float32Array {
  const largest = reader.float();
  const steps = reader.bytes(length);
  const plane = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    const step = (steps[i]! << 24) >> 24;
    plane[i] = (Math.sign(step) * step * step * largest) / (STEPS * STEPS);
  }
  return plane;
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
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
