/** The words that a house style bans, ready to be found as terms are. */
import type { Folder } from '../text/fold.ts';
import { buildLexicon, LOOKALIKE, type LexiconTables } from '../text/lexicon.ts';
import type { Banned } from './style-schema.ts';

/** The value of an entry is the place of what bans it. Where two ban the same the first stands. */
export function bannedLexicon(banned: readonly Banned[], folder: Folder): LexiconTables {
  const entries = banned.flatMap(({ forms }, value) => [...forms.zh, ...forms.en].map((form) => ({ form, value })));
  const excepted = banned.flatMap(({ except = [] }) => except.map((form) => ({ form, value: LOOKALIKE })));
  return buildLexicon([...entries, ...excepted], folder);
}
