import type { Readable } from 'node:stream';
import { languageOf, mainRole, strengths, type Engine } from '../../core/index.ts';
import { readJsonLines } from '../input.ts';
import { writeLine, type Output } from '../output.ts';
import type { Sentences } from '../sentences.ts';

/**
 * `role-lens terms --jsonl`: for every `{"id","text"}` a line `{"id","terms":[{"start","end","text","term","role","roles"}]}`.
 * Offsets are UTF-16 code units; `role` is null where the reading depends on the context;
 * both follow the language of the text.
 * @param encoding of lines that are not UTF-8; without one they are not read
 */
export async function terms(
  engine: Engine,
  encoding: string | undefined,
  input: Readable,
  output: Output,
  sentences: Sentences,
  complain: (sentence: string) => void,
): Promise<void> {
  for await (const { number, id, value } of readJsonLines(input, encoding, sentences, complain)) {
    const { text } = value;
    if (typeof text !== 'string') {
      complain(sentences.aboutLine(number, sentences.noText));
      continue;
    }
    const matches = engine.findTerms(text, engine.readDraft(text, 'plaintext'));
    const written = languageOf(text) ?? 'zh';
    await writeLine(output, id, {
      terms: matches.map(({ start, end, term }) => {
        const known = engine.index.term(term)!;
        const role = mainRole(known, written) ?? null;
        return { start, end, text: text.slice(start, end), term, role, roles: strengths(known, written) };
      }),
    });
    if (!output.hasReader) break;
  }
}
