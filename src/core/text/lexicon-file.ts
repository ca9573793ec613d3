/** How the tables of a lexicon lie in a file of blocks: the spellings as a tree, which is read where it lies, and the value of each. */
import type { BlockReader } from './block-file.ts';
import type { LexiconTables } from './lexicon.ts';
import type { WordTree } from './word-tree.ts';

export function readLexicon(reader: BlockReader): LexiconTables {
  return { spellings: readWordTree(reader), values: new Int32Array(reader.int16s()) };
}

export function readWordTree(reader: BlockReader): WordTree {
  const alphabet = reader.uint16s();
  const [shared, added] = [reader.uint8s(), reader.uint8s()];
  return { alphabet, shared, added, low: reader.uint8s(), high: reader.uint8s() };
}
