/** The knowledge of a team: the built-in pack with the packs of all layers laid over it, one after the other. */
import type { LanguageLists } from '../../language/word-lists.ts';
import { createFolder, remembering, type Folder } from '../../text/fold.ts';
import { overlaid } from '../../text/once.ts';
import type { CompiledPack } from '../compile/compiled-pack.ts';
import type { Activity, Pack } from '../schema.ts';
import { checkMerged } from './check-merged.ts';
import { JoinedPacks } from './joined-packs.ts';
import type { Origins } from './origins.ts';
import { reportInto } from './read-pack.ts';
import type { TeamPack } from './team-pack.ts';
import type { PackProblem } from './pack-problem.ts';

export interface CheckedPack extends TeamPack {
  /** Everything that is wrong with it, in the order of its text. */
  readonly problems: readonly PackProblem[];
  /** Whether it counts: it has no error. */
  readonly isInForce: boolean;
}

export interface TeamKnowledge {
  /** What engines are made of. It is the built-in pack itself where no pack is in force. */
  readonly compiled: CompiledPack;
  /** In the order in which they are laid over each other; the last wins. */
  readonly packs: readonly CheckedPack[];
  /** Where each value comes from: {@link Origins.of} by the names and ids that lead to it. */
  readonly origins: Origins;
}

/**
 * Joins packs. One with an error is left out as a whole, and so is what cannot do without it.
 * @param packs in the order in which they are laid over each other, see `loadPacks`
 */
export function teamKnowledge(builtIn: CompiledPack, packs: readonly TeamPack[]): TeamKnowledge {
  const found = new Map(packs.map((pack) => [pack, [...pack.reading.problems, ...pack.problems]]));
  const folder = folderOf(builtIn);
  let inForce = packs.filter((pack) => !hasError(found.get(pack)!));
  // Each turn leaves out at least one pack, or is the last.
  for (;;) {
    const problems = new Map(inForce.map((pack) => [pack, [] as PackProblem[]]));
    const reportFor = (pack: TeamPack) => reportInto(problems.get(pack)!, pack.reading.text);
    const joined = new JoinedPacks(withWordsOf(builtIn));
    for (const pack of inForce) joined.add(pack, reportFor(pack));
    joined.finish(folder);
    checkMerged(joined, inForce, reportFor, folder);
    const sound = inForce.filter((pack) => !hasError(problems.get(pack)!));
    const isDone = sound.length === inForce.length;
    for (const [pack, own] of problems) if (isDone || !sound.includes(pack)) found.get(pack)!.push(...own);
    if (isDone) return knowledgeOf(builtIn, packs, inForce, found, joined, folder);
    inForce = sound;
  }
}

/** Of each built-in pack, the folder that its words are compared with: packs are checked at every change of one of them. */
const folders = new WeakMap<CompiledPack, Folder>();

function folderOf(builtIn: CompiledPack): Folder {
  let folder = folders.get(builtIn);
  if (!folder) folders.set(builtIn, (folder = remembering(createFolder(builtIn.han))));
  return folder;
}

function hasError(problems: readonly PackProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function knowledgeOf(
  builtIn: CompiledPack,
  packs: readonly TeamPack[],
  inForce: readonly TeamPack[],
  found: ReadonlyMap<TeamPack, PackProblem[]>,
  { values, origins }: JoinedPacks,
  folder: Folder,
): TeamKnowledge {
  const checked = packs.map((pack) => ({
    ...pack,
    problems: found.get(pack)!.sort((a, b) => a.range.start - b.range.start),
    isInForce: inForce.includes(pack),
  }));
  const compiled = inForce.length === 0 ? builtIn : compiledWith(builtIn, values, folder);
  return { compiled, packs: checked, origins };
}

/** What was computed of a list that changed is computed again when it is needed. */
function compiledWith(builtIn: CompiledPack, values: Readonly<Partial<Pack>>, folder: Folder): CompiledPack {
  const stale: (keyof CompiledPack)[] = [
    ...(values.terms ? (['lexicon'] as const) : []),
    ...(values.activities && !areWordedAlike(builtIn.pack.activities, values.activities)
      ? (['activityTables'] as const)
      : []),
    // Roles and neighbors have titles too, see `layers/with-professions.ts`.
    ...(values.titles || values.roles || values.neighbors ? (['titleKeys'] as const) : []),
  ];
  const unknown = Object.fromEntries(stale.map((name) => [name, undefined])) as Partial<CompiledPack>;
  const language = values.cooperation && { language: languageWith(builtIn.language, values.cooperation, folder) };
  return overlaid(builtIn, { ...unknown, ...language, pack: overlaid(builtIn.pack, values) });
}

/** Whether the same activities are named by the same words: who owns them changes nothing of how they are found. */
function areWordedAlike(before: readonly Activity[], after: readonly Activity[]): boolean {
  return (
    before.length === after.length &&
    before.every((it, at) => {
      const now = after[at]!;
      // The words of an entry that nobody touched are not even read.
      return it === now || (it.id === now.id && it.wordings === now.wordings && it.unless === now.unless);
    })
  );
}

/** The pack with the words of the languages that teams may change. */
export function withWordsOf({ pack, language: { zh, en } }: CompiledPack): Pack {
  const cooperation = { zh: [...zh.cooperation.verbs.words], en: [...en.cooperation.supportVerbs.words] };
  return overlaid(pack, { cooperation });
}

/** The languages with other words of working together. Lines are held against them as they are folded. */
function languageWith(
  { zh, en }: LanguageLists,
  words: NonNullable<Pack['cooperation']>,
  folder: Folder,
): LanguageLists {
  const folded = (list: readonly string[]): string[] => list.map((word) => folder.foldToString(word));
  const verbs = { ...zh.cooperation.verbs, words: folded(words.zh) };
  const supportVerbs = { ...en.cooperation.supportVerbs, words: folded(words.en) };
  return {
    zh: { ...zh, cooperation: { ...zh.cooperation, verbs } },
    en: { ...en, cooperation: { ...en.cooperation, supportVerbs } },
  };
}
