/** Writes a role model as the files that `src/core/judgement/model.ts` reads. */
import { LOCALES } from '../../src/core/language/locale.ts';
import { automatonBlocks } from '../../src/core/text/lexicon-file.ts';
import { writeBlocks } from '../build/write-blocks.ts';
import { ONE_BYTE } from '../../src/core/judgement/bytes.ts';
import {
  checksum,
  decodeLearnedModel,
  MODEL_MAGIC,
  READY_MODEL,
  readyModel,
  STEPS,
  type Expert,
  type LanguageModel,
  type LearnedModel,
} from '../../src/core/judgement/model.ts';

/** The bytes of a model as training writes it. N-grams and terms must be sorted. */
export function encodeRoleModel(model: LearnedModel): Uint8Array {
  const body = new ByteWriter();
  body.strings(model.roles);
  for (const locale of LOCALES) {
    body.frontCoded(model.languages[locale].ngrams);
    writeLanguage(body, model.languages[locale], model.roles.length);
  }
  const content = body.bytes();
  const head = new ByteWriter();
  for (const character of MODEL_MAGIC) head.byte(character.charCodeAt(0));
  head.uint32(checksum(content));
  return Uint8Array.from([...head.bytes(), ...content]);
}

/** The bytes of a model that is ready to be used. @param bytes as training wrote them */
export function encodeReadyModel(bytes: Uint8Array): Uint8Array {
  const learned = decodeLearnedModel(bytes);
  const body = new ByteWriter();
  body.strings(learned.roles);
  for (const locale of LOCALES) writeLanguage(body, learned.languages[locale], learned.roles.length);
  const { languages } = readyModel(learned);
  const tables = LOCALES.flatMap((locale) => {
    const { automaton, lengths, wordEnd } = languages[locale].ngrams;
    return [...automatonBlocks(automaton), lengths, wordEnd];
  });
  return writeBlocks(READY_MODEL, [body.bytes(), ...tables]);
}

function writeLanguage(
  to: ByteWriter,
  { terms, idf, draft, line }: Omit<LanguageModel, 'ngrams'>,
  roles: number,
): void {
  to.frontCoded(terms);
  to.plane(idf);
  for (const { ngrams: byNgram, terms: byTerm, mixing } of [draft, line]) {
    writeExpert(to, byNgram, roles);
    writeExpert(to, byTerm, roles);
    const { calibration } = mixing;
    for (const number of [mixing.terms, mixing.ngrams, mixing.lines, ...mixing.offsets]) to.float(number);
    to.float(calibration.slope);
    to.float(calibration.slopeByEvidence);
    to.float(calibration.shift);
    to.float(calibration.shiftByEvidence);
    to.float(calibration.doubt);
  }
}

function writeExpert(to: ByteWriter, { weights, bias }: Expert, roles: number): void {
  for (const value of bias) to.float(value);
  for (let role = 0; role < roles; role++) to.plane(weights.filter((_, at) => at % roles === role));
}

/** Numbers and words as bytes; every method is what the method of the same name of `ByteReader` reads. */
class ByteWriter {
  readonly #bytes: number[] = [];

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }

  byte(value: number): void {
    this.#bytes.push(value & 0xff);
  }

  uint32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte(value >>> shift);
  }

  float(value: number): void {
    this.#bytes.push(...new Uint8Array(Float32Array.of(value).buffer));
  }

  count(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) this.byte(rest | 0x80);
    this.byte(rest);
  }

  strings(words: readonly string[]): void {
    this.count(words.length);
    for (const word of words) this.#word(word);
  }

  plane(values: Float32Array): void {
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    this.float(largest);
    for (const value of values) {
      this.byte(largest === 0 ? 0 : Math.sign(value) * Math.round(STEPS * Math.sqrt(Math.abs(value) / largest)));
    }
  }

  frontCoded(words: readonly string[]): void {
    const shared = words.map((word, at) => (at === 0 ? 0 : commonLength(words[at - 1]!, word)));
    const rests = words.map((word, at) => word.slice(shared[at]));
    const alphabet = byFrequency(rests.join(''));
    this.#word(alphabet.join(''));
    this.count(words.length);
    for (const length of shared) this.byte(length);
    for (const rest of rests) this.byte(rest.length);
    const places = new Map(alphabet.map((unit, place) => [unit, place]));
    for (const unit of rests.join('').split('')) {
      const place = places.get(unit)!;
      if (place < ONE_BYTE) this.byte(place);
      else {
        this.byte(ONE_BYTE + ((place - ONE_BYTE) >> 8));
        this.byte(place - ONE_BYTE);
      }
    }
  }

  #word(word: string): void {
    this.count(word.length);
    for (let at = 0; at < word.length; at++) {
      this.byte(word.charCodeAt(at));
      this.byte(word.charCodeAt(at) >> 8);
    }
  }
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** The units of a text, the most frequent first. */
function byFrequency(text: string): string[] {
  const counts = new Map<string, number>();
  for (const unit of text.split('')) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([unit]) => unit);
}
