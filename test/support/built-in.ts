/** The built-in pack as the build compiles it, and an engine of it, for tests. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createHeadingReader } from '../../src/core/draft/headings.ts';
import type { DraftWords } from '../../src/core/draft/reading-words.ts';
import { createOwnerWord } from '../../src/core/draft/table.ts';
import { createLineKindReader } from '../../src/core/judgement/line-kinds.ts';
import { createPhrases } from '../../src/core/language/language-phrases.ts';
import { buildActivityLexicon } from '../../src/core/pack/compile/activity-lexicon.ts';
import type { CompiledPack } from '../../src/core/pack/compile/compiled-pack.ts';
import { buildTermLexicon } from '../../src/core/pack/compile/term-lexicon.ts';
import { buildTitleKeys } from '../../src/core/pack/compile/title-keys.ts';
import { createEngine, type Analyzer, type DraftPicture, type Engine } from '../../src/core/index.ts';
import { createPeopleInText } from '../../src/core/draft/people-in-text.ts';
import { createPeopleWords } from '../../src/core/terms/team-of-words.ts';
import { TermIndex } from '../../src/core/terms/term-index.ts';
import { createTitleDictionary } from '../../src/core/terms/title-dictionary.ts';
import { createFolder } from '../../src/core/text/fold.ts';
import { compilePack } from '../../tools/build/compile-pack.ts';

const data = path.join(import.meta.dirname, '..', '..', 'data');
export const compiled = compilePack(data);
const folder = createFolder(compiled.han);
/** The same with what the build works out of it, so that an engine of it, or of it with a team's packs, begins at once. */
export const shipped: CompiledPack = {
  ...compiled,
  lexicon: buildTermLexicon(compiled, folder),
  activityTables: buildActivityLexicon(compiled.pack.activities, folder),
  titleKeys: buildTitleKeys(compiled.pack.titles, folder),
};
/** The learned model of the roles, as it is shipped. */
export const roleModel: Uint8Array = readFileSync(path.join(data, 'model', 'role-model.bin'));
/** The phrases of the languages, as an engine makes them. */
export const phrases = createPhrases(compiled.language, compiled.han);
export const engine = createEngine([shipped]);
/** An analyzer with the built-in pack and model. Tests that look at what it remembers make one of their own. */
export const analyzer = engine.createAnalyzer(roleModel);

/** The dictionary of titles, as an engine makes it. */
export const titles = createTitleDictionary(compiled, folder, phrases);
/** What tells the kinds of lines apart, as an engine makes it. */
export const lineKinds = createLineKindReader(compiled.lineKinds, folder);
const { sections, ownerColumns, planColumns } = compiled.pack;
/** What drafts are read with. */
export const draftWords: DraftWords = {
  headings: createHeadingReader(sections, folder, phrases),
  phrases,
  isOwner: createOwnerWord([...(ownerColumns?.zh ?? []), ...(ownerColumns?.en ?? [])], folder),
  isOfPlan: createOwnerWord(
    Object.values(planColumns ?? {}).flatMap(({ zh, en }) => [...zh, ...en]),
    folder,
  ),
  people: createPeopleInText(
    phrases,
    createPeopleWords({ index: engine.index, titles, phrases, terms: new TermIndex(compiled, folder) }),
  ),
};

/** The texts of the terms found in a Markdown draft, with their ids. */
export function termsIn(text: string, flavor: 'markdown' | 'plaintext' = 'markdown'): string[] {
  return engine
    .findTerms(text, engine.readDraft(text, flavor))
    .map(({ start, end, term }) => `${text.slice(start, end)}=${term}`);
}

/** What the pictures show of a draft in Markdown. */
export function pictureWith(its: Engine, analyzes: Analyzer, text: string): DraftPicture {
  return its.draftPicture(analyzes.analyze(text, 'markdown'), analyzes);
}

/** The words of a draft that are terms. */
export function wordsIn(text: string, flavor: 'markdown' | 'plaintext' = 'markdown'): string[] {
  return termsIn(text, flavor).map((entry) => entry.slice(0, entry.lastIndexOf('=')));
}
