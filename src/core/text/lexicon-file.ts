/** How the tables of an automaton and of a lexicon lie in a file of blocks. The build writes them in the order of these lists. */
import type { AutomatonTables } from './automaton.ts';
import type { BlockReader } from './block-file.ts';
import type { LexiconTables } from './lexicon.ts';

export function automatonBlocks({ alphabet, nodes, shorter }: AutomatonTables): ArrayBufferView[] {
  return [alphabet, nodes, shorter];
}

export function readAutomaton(reader: BlockReader): AutomatonTables {
  return { alphabet: reader.uint16s(), nodes: reader.int32s(), shorter: reader.int32s() };
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
