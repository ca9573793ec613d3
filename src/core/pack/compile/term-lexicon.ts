/** The words by which the terms of a pack are found. */
import type { Folder } from '../../text/fold.ts';
import { LOOKALIKE, buildLexicon, type LexiconEntry, type LexiconTables } from '../../text/lexicon.ts';
import type { CompiledPack } from './compiled-pack.ts';

/** Builds the lexicon of a pack's terms; the value of an entry is the term's place in the pack. */
export function buildTermLexicon({ pack, regional }: CompiledPack, folder: Folder): LexiconTables {
  // Written forms come first, so that none of them loses to another term's regional wording.
  const entries: LexiconEntry[] = [];
  pack.terms.forEach(({ forms }, value) => {
    for (const form of [...forms.zh, ...forms.en]) entries.push({ form, value });
  });
  for (const { lookalikes } of pack.terms) {
    for (const form of lookalikes) entries.push({ form, value: LOOKALIKE });
  }
  pack.terms.forEach(({ id }, value) => {
    for (const form of regional[id] ?? []) entries.push({ form, value });
  });
  return buildLexicon(entries, folder);
}
