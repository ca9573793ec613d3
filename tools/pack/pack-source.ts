/**
 * Reads `data/`: every YAML file is a partial pack, and the lists of all files are joined. Keeps where each value stands,
 * so that whatever is wrong is said with file, line and column.
 */
import * as v from 'valibot';
import type { PackIssueCode } from '../../src/core/pack/check/pack-issue.ts';
import { checkPack } from '../../src/core/pack/check/pack-checks.ts';
import { PackSchema, type Pack } from '../../src/core/pack/schema.ts';
import { createFolder, type HanFolding } from '../../src/core/text/fold.ts';
import { position, readYaml, yamlFiles, type ValuePath, type YamlSource } from './yaml-source.ts';

/** The folder of `data/` that holds word lists and no pack. */
const LANGUAGE_FOLDER = 'language/';

export interface PackSource {
  /** The pack, when it has the right shape. */
  readonly pack: Pack | undefined;
  /** `file:line:column: reason`, sorted. Empty when the pack is sound. */
  readonly problems: readonly string[];
}

/** What to do where a name does not say it. */
const ADVICE: Partial<Record<PackIssueCode, string>> = {
  'wording-without-object':
    'each of these words names the activity alone; write phrases as entries of their own, or behind “ + ” what stands near them',
};

/** Reads and checks the pack in a folder. Never throws for what the files hold. */
export function readPackSource(folder: string, han: HanFolding): PackSource {
  const problems: string[] = [];
  const merged: Record<string, unknown> = {};
  const origins = new Map<string, YamlSource & { index?: number }>();

  for (const name of yamlFiles(folder).filter((it) => !it.startsWith(LANGUAGE_FOLDER))) {
    const file = readYaml(folder, name);
    problems.push(...file.errors);
    if (file.errors.length > 0) continue;
    const content: unknown = file.document.toJS();
    if (content === null) continue;
    if (typeof content !== 'object' || Array.isArray(content)) {
      problems.push(`${name}:1:1: a file of the pack must be a mapping`);
      continue;
    }
    for (const [key, value] of Object.entries(content)) {
      if (!Array.isArray(value)) {
        if (key in merged) problems.push(`${position(file, [key])}: ${key} is already given in another file`);
        merged[key] = value;
        origins.set(key, file);
        continue;
      }
      const list = (merged[key] ??= []) as unknown[];
      value.forEach((item, index) => {
        origins.set(`${key}/${list.length}`, { ...file, index });
        list.push(item);
      });
    }
  }

  const locate = (at: ValuePath): string => {
    const [key, index, ...rest] = at;
    const inList = origins.get(`${key}/${index}`);
    if (inList) return position(inList, [key!, inList.index!, ...rest]);
    const origin = origins.get(String(key));
    return origin ? position(origin, at) : 'pack.yaml:1:1';
  };

  const result = v.safeParse(PackSchema, merged);
  if (!result.success) {
    for (const issue of result.issues) {
      const at = (issue.path ?? []).map(({ key }) => key as string | number);
      problems.push(`${locate(at)}: ${at.join('.')}: ${issue.message}`);
    }
    return { pack: undefined, problems: problems.sort() };
  }
  for (const { code, path: at, args } of checkPack(result.output, createFolder(han))) {
    const advice = ADVICE[code];
    const said = `${code} ${args.map((arg) => `“${arg}”`).join(' ')}`;
    problems.push(`${locate(at)}: ${at.join('.')}: ${said}${advice === undefined ? '' : `: ${advice}`}`);
  }
  return { pack: result.output, problems: problems.sort() };
}
