/**
 * How the tables of activities lie in a file of blocks: the words, how many uses each has, the uses and which
 * of them are as the pack writes them, the wordings. The number of a word
 * is its place among the words.
 */
import type { BlockReader } from '../../text/block-file.ts';
import { readWordTree } from '../../text/lexicon-file.ts';
import { once } from '../../text/once.ts';
import { runningSums, type ActivityTables } from './activity-lexicon.ts';

export function readActivityTables(reader: BlockReader): () => ActivityTables {
  const spellings = readWordTree(reader);
  const [counts, uses, written, wordings] = [reader.uint16s(), reader.uint16s(), reader.uint8s(), reader.uint16s()];
  return once(() => {
    const values = new Int32Array(spellings.added.length);
    for (let word = 0; word < values.length; word++) values[word] = word;
    return { lexicon: { spellings, values }, from: runningSums(counts), uses: new Int32Array(uses), written, wordings };
  });
}
