/** How the tables of activities lie in a file of blocks: those of the lexicon, then the others in this order. */
import type { BlockReader } from '../../text/block-file.ts';
import { readLexicon } from '../../text/lexicon-file.ts';
import type { ActivityTables } from './activity-lexicon.ts';

export function readActivityTables(reader: BlockReader): ActivityTables {
  return { lexicon: readLexicon(reader), from: reader.int32s(), uses: reader.int32s(), wordings: reader.uint16s() };
}
