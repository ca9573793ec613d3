import { json, type Output } from '../output.ts';

export interface JsonList {
  add(value: unknown): Promise<void>;
  /** @param rest what stands behind the list */
  end(rest: string): Promise<void>;
}

/**
 * Writes a long list inside of a JSON document as it grows, so that memory does not grow with it.
 * @param begin the document before the list
 * @param indent the blanks before each value
 */
export function createJsonList(output: Output, begin: string, indent: number): JsonList {
  let isEmpty = true;
  return {
    async add(value) {
      const before = isEmpty ? `${begin}[` : ',';
      isEmpty = false;
      await output.write(`${before}\n${indented(value, indent)}`);
    },
    async end(rest) {
      await output.write(`${isEmpty ? `${begin}[]` : `\n${' '.repeat(indent - 2)}]`}${rest}`);
    },
  };
}

function indented(value: unknown, indent: number): string {
  const blanks = ' '.repeat(indent);
  return `${blanks}${nested(value, indent)}`;
}

/** A value behind its key, in a document whose lines are `indent` blanks in. */
export function nested(value: unknown, indent: number): string {
  return json(value, 2).replaceAll('\n', `\n${' '.repeat(indent)}`);
}
