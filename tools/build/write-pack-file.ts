/** Writes a compiled pack as the file that `src/core/pack/compile/pack-file.ts` reads. */
import type { CompiledPack } from '../../src/core/pack/compile/compiled-pack.ts';
import { buildActivityLexicon, type ActivityTables } from '../../src/core/pack/compile/activity-lexicon.ts';
import { LATE_FACTS, LATE_PARTS, PACK_FILE } from '../../src/core/pack/compile/pack-file.ts';
import { ACTIVITY_TEXTS, IN_TABLES, TERM_TEXTS } from '../../src/core/pack/compile/entries-file.ts';
import { textsApart } from '../../src/core/pack/compile/texts-apart.ts';
import { buildTermLexicon } from '../../src/core/pack/compile/term-lexicon.ts';
import { buildTitleKeys } from '../../src/core/pack/compile/title-keys.ts';
import { createFolder } from '../../src/core/text/fold.ts';
import { gapsOf } from '../../src/core/text/gaps.ts';
import type { LexiconTables } from '../../src/core/text/lexicon.ts';
import type { WordTree } from '../../src/core/text/word-tree.ts';
import { writeBlocks } from './write-blocks.ts';
import { entriesApart, entriesBlocks } from './write-entries.ts';
import { lettersEncoder, lettersOf } from './write-letter-codes.ts';

/** The bytes of a pack with its lexicon. The same pack always gives the same bytes. */
export function encodePackFile(compiled: CompiledPack): Uint8Array {
  const { pack, han, language } = compiled;
  const late: readonly string[] = [...LATE_PARTS, 'terms', 'activities'];
  const early = Object.fromEntries(Object.entries(pack).filter(([name]) => !late.includes(name)));
  const folder = createFolder(han);
  const titles = buildTitleKeys(pack.titles, folder);
  const lateParts = [
    ...LATE_PARTS.map((name) => textsApart(pack[name])),
    ...LATE_FACTS.map((name) => compiled[name]),
  ].map((part) => JSON.stringify(part));
  const entries = [entriesApart(pack.terms, TERM_TEXTS), entriesApart(pack.activities, ACTIVITY_TEXTS, IN_TABLES)];
  const letters = lettersOf([...lateParts, ...entries.flatMap((it) => it.late.flat())]);
  const encodeLate = lettersEncoder(letters);
  const utf8 = new TextEncoder();
  return writeBlocks(PACK_FILE, [
    ...[early, { ...han, from: gapsOf(han.from) }, language].map((part) => utf8.encode(JSON.stringify(part))),
    letters,
    ...lateParts.map(encodeLate),
    ...entries.flatMap((it) => entriesBlocks(it, encodeLate)),
    utf8.encode(titles.forms),
    utf8.encode(titles.meanings),
    ...lexiconBlocks(buildTermLexicon(compiled, folder)),
    ...activityTablesBlocks(buildActivityLexicon(pack.activities, folder)),
  ]);
}

/** @throws RangeError when the number of a word is not its place, or there are too many wordings */
function activityTablesBlocks({ lexicon, from, uses, written, wordings }: ActivityTables): ArrayBufferView[] {
  const { spellings, values } = lexicon;
  if (values.some((value, place) => value !== place)) throw new RangeError('the words of activities are out of order');
  const counts = Uint16Array.from({ length: from.length - 1 }, (_, word) => from[word + 1]! - from[word]!);
  if (uses.some((use) => use > 0xffff)) throw new RangeError('there are more wordings than a file can hold');
  return [...wordTreeBlocks(spellings), counts, Uint16Array.from(uses), written, wordings];
}

/** @throws RangeError when there are too many terms */
function lexiconBlocks({ spellings, values }: LexiconTables): ArrayBufferView[] {
  if (values.some((value) => value > 0x7fff)) throw new RangeError('there are more terms than a file can hold');
  return [...wordTreeBlocks(spellings), Int16Array.from(values)];
}

/** @throws RangeError when a word is longer than a byte can say */
function wordTreeBlocks({ alphabet, shared, added, low, high }: WordTree): ArrayBufferView[] {
  if (!(shared instanceof Uint8Array)) throw new RangeError('a word is too long for a file');
  return [alphabet, shared, added, low, high];
}
