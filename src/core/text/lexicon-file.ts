/** How the tables of a lexicon lie in a file of blocks: the spellings, and the value of each. */
import type { BlockReader } from './block-file.ts';
import { ByteReader } from './bytes.ts';
import type { LexiconTables } from './lexicon.ts';
import { once } from './once.ts';

export function readLexicon(reader: BlockReader): () => LexiconTables {
  const [spellings, values] = [reader.uint8s(), reader.int32s()];
  return once(() => ({ spellings: new ByteReader(spellings).wordTree(), values }));
}
