/** How the tables of a lexicon lie in a file of blocks: the spellings, and the value of each. */
import type { BlockReader } from './block-file.ts';
import { ByteReader } from './bytes.ts';
import type { LexiconTables } from './lexicon.ts';

export function readLexicon(reader: BlockReader): LexiconTables {
  return { spellings: new ByteReader(reader.uint8s()).wordTree(), values: reader.int32s() };
}
