/** Compiles `data/` to what the extension loads: the checked pack with everything that can be computed once. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pinyin } from 'pinyin-pro';
import { comparison } from '../../src/core/views/comparison.ts';
import type { CompiledPack, PinyinKeys, Syllables } from '../../src/core/pack/compile/compiled-pack.ts';
import { PackIndex } from '../../src/core/pack/pack-index.ts';
import type { Pack } from '../../src/core/pack/schema.ts';
import { createFolder } from '../../src/core/text/fold.ts';
import { hanFolding, taiwanese } from './han-folding.ts';
import { builtInLanguages, readLanguages } from '../pack/language-source.ts';
import { readPackSource } from '../pack/pack-source.ts';

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
  const own = path.join(folder, 'language');
  const language = readLanguages(existsSync(own) ? own : builtInLanguages);
  const all = [...problems, ...language.problems.map((problem) => `language/${problem}`)];
  if (!pack || !language.lists || all.length > 0) throw new PackError(all);
  return {
    pack,
    han,
    language: language.lists,
    regional: regionalForms(pack, han),
    pinyin: pinyinKeys(pack),
    syllables: syllables(pack),
  };
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

function pinyinKeys(pack: Pack): Record<string, PinyinKeys> {
  const labels = [...pack.terms.flatMap(({ forms }) => forms.zh), ...pack.duties.map(({ label }) => label.zh)];
  return Object.fromEntries(
    labels.map((label) => {
      const syllables = pinyin(label, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
      const initials = pinyin(label, {
        toneType: 'none',
        type: 'array',
        nonZh: 'consecutive',
        v: true,
        pattern: 'first',
      });
      return [label, { full: joined(syllables), initials: joined(initials) }];
    }),
  );
}

/** Every reading of each Han character that a search of the comparison may meet. */
function syllables(pack: Pack): Syllables {
  const { roles, groups } = comparison(new PackIndex(pack), 'zh');
  const characters = new Set(JSON.stringify([roles, groups]).match(/\p{Script=Han}/gu));
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
