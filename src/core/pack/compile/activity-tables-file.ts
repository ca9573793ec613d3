/**
 * How the tables of activities lie in a file of blocks: the words, how many uses each has, the uses, the wordings. The number of a word
 * is its place among the words.
 */
import type { BlockReader } from '../../text/block-file.ts';
import { ByteReader } from '../../text/bytes.ts';
import { once } from '../../text/once.ts';
import { runningSums, type ActivityTables } from './activity-lexicon.ts';

export function readActivityTables(reader: BlockReader): () => ActivityTables {
  const [words, counts, uses, wordings] = [reader.uint8s(), reader.uint16s(), reader.int32s(), reader.uint16s()];
  return once(() => {
    const spellings = new ByteReader(words).wordTree();
    const values = new Int32Array(spellings.lengths.length);
    for (let word = 0; word < values.length; word++) values[word] = word;
    return { lexicon: { spellings, values }, from: runningSums(counts), uses, wordings };
  });
}
