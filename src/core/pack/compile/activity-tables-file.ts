/**
 * How the tables of activities lie in a file of blocks: the words, how many uses each has, the uses, the wordings. The number of a word
 * is its place among the words.
 */
import type { BlockReader } from '../../text/block-file.ts';
import { ByteReader } from '../../text/bytes.ts';
import { runningSums, type ActivityTables } from './activity-lexicon.ts';

export function readActivityTables(reader: BlockReader): ActivityTables {
  const spellings = new ByteReader(reader.uint8s()).wordTree();
  return {
    lexicon: { spellings, values: Int32Array.from({ length: spellings.lengths.length }, (_, word) => word) },
    from: runningSums(reader.uint16s()),
    uses: reader.int32s(),
    wordings: reader.uint16s(),
  };
}
