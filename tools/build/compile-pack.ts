/** Compiles `data/` to what the extension loads: the checked pack with everything that can be computed once. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pinyin } from 'pinyin-pro';
import { pinyinKeys } from '../../src/core/pack/pinyin-keys.ts';
import { comparison } from '../../src/core/views/comparison.ts';
import { responsibilities } from '../../src/core/views/responsibilities.ts';
import type { CompiledPack, LineKindModel, PinyinKeys, Syllables } from '../../src/core/pack/compile/compiled-pack.ts';
import { PackIndex } from '../../src/core/pack/pack-index.ts';
import type { Pack } from '../../src/core/pack/schema.ts';
import { createFolder } from '../../src/core/text/fold.ts';
import { groupedByFirst } from '../../src/core/text/word-borders.ts';
import { hanFolding, taiwanese, traditionalWriting } from './han-folding.ts';
import { languageFolder, readLanguages } from '../pack/language-source.ts';
import { root } from '../host/paths.ts';
import { readPackSource } from '../pack/pack-source.ts';

/** The learned weights of lines' kinds are the same for every pack. */
const LINE_KINDS_FILE = path.join(root, 'data', 'model', 'line-kinds.json');

/** A pack that is not sound. Its message lists every problem as `file:line:column: reason`. */
export class PackError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The pack cannot be built:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/**
 * The word lists are those of the folder's `language/`, or the built-in ones when it has none.
 * @throws PackError when anything in the folder is wrong
 */
export function compilePack(folder: string): CompiledPack {
  const han = hanFolding();
  const { pack, problems } = readPackSource(folder, han);
  const language = readLanguages(languageFolder(folder));
  const all = [...problems, ...language.problems.map((problem) => `language/${problem}`)];
  if (!pack || !language.lists || all.length > 0) throw new PackError(all);
  const readings = syllables(pack);
  return {
    pack,
    han: { ...han, written: traditionalWriting(insertedTexts(pack, language.lists)) },
    language: withGroupedBorders(language.lists),
    regional: regionalForms(pack, han),
    pinyin: unusualKeys(pack, readings),
    syllables: readings,
    lineKinds: readLineKinds(),
  };
}

/** The word lists with the common words of Chinese, by far the longest list, in fewer entries. */
function withGroupedBorders({ zh, en }: CompiledPack['language']): CompiledPack['language'] {
  const { words } = zh.borders.words;
  return { zh: { ...zh, borders: { words: { ...zh.borders.words, words: groupedByFirst(words) } } }, en };
}

/** What `npm run line-kinds` has learned. */
function readLineKinds(): LineKindModel {
  return JSON.parse(readFileSync(LINE_KINDS_FILE, 'utf8')) as LineKindModel;
}

/** Every Chinese text that may be written into a draft. */
function insertedTexts(pack: Pack, { zh }: CompiledPack['language']): string[] {
  return [
    ...pack.duties.map(({ text }) => text.zh),
    ...pack.templates.map(({ body }) => body.zh),
    ...pack.terms.flatMap(({ forms, precise, definition }) => [
      forms.zh[0]!,
      definition.zh,
      ...precise.map((it) => it.zh),
    ]),
    ...pack.roles.flatMap(({ name, titles }) => [name.zh, ...Object.values(titles).map((it) => it.zh)]),
    ...pack.notes.map(({ text }) => text.zh),
    ...pack.guide.flatMap(({ title, parts }) => [
      title.zh,
      ...parts.flatMap(({ name, points }) => [name.zh, ...points.map((it) => it.zh)]),
    ]),
    ...pack.roles.flatMap(({ cells, specializations }) => [
      ...Object.values(cells).flatMap(({ summary, points }) => [summary.zh, ...points.map((it) => it.zh)]),
      ...specializations.map(({ name }) => name.zh),
    ]),
    ...pack.sections.flatMap(({ name, headings }) => [name.zh, headings.zh[0] ?? '']),
    ...Object.values(zh.written),
    zh.claims.doWell,
    ...Object.keys(zh.vagueDuties.usualVerbs),
  ];
}

/** The wording of Taiwan for each term's Chinese forms, where more than the characters differs. */
function regionalForms(pack: Pack, han: CompiledPack['han']): Record<string, string[]> {
  const folder = createFolder(han);
  const known = new Set(pack.terms.flatMap(({ forms }) => forms.zh).map((form) => folder.foldToString(form)));
  const regional: Record<string, string[]> = {};
  for (const { id, forms } of pack.terms) {
    const folded = forms.zh.map((form) => folder.foldToString(taiwanese(form))).filter((form) => !known.has(form));
    if (folded.length > 0) regional[id] = [...new Set(folded)];
  }
  return regional;
}

/** The Chinese labels that a person can search for. */
function searchedLabels(pack: Pack): string[] {
  return [
    ...pack.terms.flatMap(({ forms }) => forms.zh),
    ...[...pack.duties.map(({ label }) => label), ...pack.guide.map(({ title }) => title)].map(({ zh }) => zh),
    ...pack.activities.map(({ name }) => name.zh),
  ];
}

/** The keys of the labels whose characters are read otherwise in them than alone, such as 行 in 银行. */
function unusualKeys(pack: Pack, syllables: Syllables): Record<string, PinyinKeys> {
  return Object.fromEntries(
    searchedLabels(pack)
      .map((label) => [label, keysOf(label)] as const)
      .filter(([label, { full, initials }]) => {
        const usual = pinyinKeys(label, { pinyin: {}, syllables });
        return usual?.full !== full || usual.initials !== initials;
      }),
  );
}

function keysOf(label: string): PinyinKeys {
  const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const;
  return { full: joined(pinyin(label, options)), initials: joined(pinyin(label, { ...options, pattern: 'first' })) };
}

/** Every reading of each Han character in the texts of the comparison page and in the labels that are searched. */
function syllables(pack: Pack): Syllables {
  const index = new PackIndex(pack);
  const { roles, groups } = comparison(index, 'zh');
  const texts = [roles, groups, responsibilities(index, 'zh'), searchedLabels(pack)];
  const characters = new Set(JSON.stringify(texts).match(/\p{Script=Han}/gu));
  const readings = (character: string): string[] =>
    pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  return Object.fromEntries([...characters].map((it) => [it, [...new Set(readings(it))]]));
}

function joined(syllables: readonly string[]): string {
  return syllables
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
