/**
 * How the tables of an automaton and of a lexicon lie in a file of blocks. The build writes them in the order of these lists.
 *
 * The records of the states lie in planes: first the lowest byte of the first number of every record, then the next byte of it, and so
 * on. Bytes that are alike then stand side by side, which a zip archive needs a third less room for.
 */
import { RECORD, type AutomatonTables } from './automaton.ts';
import type { BlockReader } from './block-file.ts';
import type { LexiconTables } from './lexicon.ts';

export function automatonBlocks({ alphabet, nodes, shorter }: AutomatonTables): ArrayBufferView[] {
  return [alphabet, inPlanes(nodes), shorter];
}

export function readAutomaton(reader: BlockReader): AutomatonTables {
  return { alphabet: reader.uint16s(), nodes: fromPlanes(reader.uint8s()), shorter: reader.int32s() };
}

/** Bytes of a number. */
const BYTES = 4;

/** Records as planes of bytes. */
function inPlanes(nodes: Int32Array): Uint8Array {
  const count = nodes.length / RECORD;
  const planes = new Uint8Array(nodes.length * BYTES);
  for (let at = 0; at < nodes.length; at++) {
    const plane = (at % RECORD) * BYTES;
    const record = Math.floor(at / RECORD);
    for (let byte = 0; byte < BYTES; byte++) planes[(plane + byte) * count + record] = nodes[at]! >> (8 * byte);
  }
  return planes;
}

function fromPlanes(planes: Uint8Array): Int32Array<ArrayBuffer> {
  const count = planes.length / (RECORD * BYTES);
  if (!Number.isInteger(count)) throw new Error('its states are not whole');
  const nodes = new Int32Array(count * RECORD);
  for (let number = 0; number < RECORD; number++) {
    const [first, second] = [number * BYTES * count, (number * BYTES + 1) * count];
    const [third, fourth] = [second + count, second + 2 * count];
    for (let record = 0; record < count; record++) {
      nodes[record * RECORD + number] =
        planes[first + record]! |
        (planes[second + record]! << 8) |
        (planes[third + record]! << 16) |
        (planes[fourth + record]! << 24);
    }
  }
  return nodes;
}

export function lexiconBlocks({ automaton, values, lengths, wordEnd }: LexiconTables): ArrayBufferView[] {
  return [...automatonBlocks(automaton), values, lengths, wordEnd];
}

export function readLexicon(reader: BlockReader): LexiconTables {
  return {
    automaton: readAutomaton(reader),
    values: reader.int32s(),
    lengths: reader.uint16s(),
    wordEnd: reader.uint8s(),
  };
}
