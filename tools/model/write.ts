/** Writes a role model as the file that `src/core/judgement/model.ts` reads. */
import { LOCALES } from '../../src/core/language/locale.ts';
import { ByteWriter } from '../build/byte-writer.ts';
import {
  checksum,
  MODEL_MAGIC,
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

function writeLanguage(
  to: ByteWriter,
  { terms, idf, draft, line }: Omit<LanguageModel, 'ngrams'>,
  roles: number,
): void {
  to.frontCoded(terms);
  plane(to, idf);
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
  for (let role = 0; role < roles; role++)
    plane(
      to,
      weights.filter((_, at) => at % roles === role),
    );
}

function plane(to: ByteWriter, values: Float32Array): void {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  to.float(largest);
  for (const value of values) {
    to.byte(largest === 0 ? 0 : Math.sign(value) * Math.round(STEPS * Math.sqrt(Math.abs(value) / largest)));
  }
}
