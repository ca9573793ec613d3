import type { Readable, Writable } from 'node:stream';
import { mainRole, type Engine } from '../../core/index.ts';
import { readJsonLines } from '../input.ts';
import { writeLine } from '../output.ts';
import type { Sentences } from '../sentences.ts';

/**
 * `role-lens terms --jsonl`: for every `{"id","text"}` a line `{"id","terms":[{"start","end","text","term","role","roles"}]}`.
 * Offsets are UTF-16 code units; `role` is null where the reading depends on the context.
 */
export async function terms(
  engine: Engine,
  input: Readable,
  output: Writable,
  sentences: Sentences,
  complain: (sentence: string) => void,
): Promise<void> {
  for await (const { number, value } of readJsonLines(input, sentences, complain)) {
    const { id, text } = value;
    if (typeof text !== 'string') {
      complain(sentences.noText(number));
      continue;
    }
    const matches = engine.findTerms(text, engine.readDraft(text, 'plaintext'));
    await writeLine(output, {
      id: id ?? null,
      terms: matches.map(({ start, end, term }) => {
        const known = engine.index.term(term)!;
        const role = mainRole(known) ?? null;
        return { start, end, text: text.slice(start, end), term, role, roles: known.roles };
      }),
    });
  }
}
