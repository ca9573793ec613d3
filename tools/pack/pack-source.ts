/**
 * Reads `data/`: every YAML file is a partial pack, and the lists of all files are joined. Keeps where each value stands,
 * so that whatever is wrong is said with file, line and column.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { checkPack } from '../../src/core/pack/check/pack-checks.ts';
import { PackSchema, type Pack } from '../../src/core/pack/schema.ts';
import { createFolder, type HanFolding } from '../../src/core/text/fold.ts';

type Path = readonly (string | number)[];

interface SourceFile {
  readonly name: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

export interface PackSource {
  /** The pack, when it has the right shape. */
  readonly pack: Pack | undefined;
  /** `file:line:column: reason`, sorted. Empty when the pack is sound. */
  readonly problems: readonly string[];
}

/** Reads and checks the pack in a folder. Never throws for what the files hold. */
export function readPackSource(folder: string, han: HanFolding): PackSource {
  const problems: string[] = [];
  const merged: Record<string, unknown> = {};
  const origins = new Map<string, SourceFile & { index?: number }>();

  for (const name of yamlFiles(folder)) {
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(path.join(folder, name), 'utf8'), { lineCounter: lines });
    const file: SourceFile = { name, document, lines };
    for (const error of document.errors) {
      const { line, col } = lines.linePos(error.pos[0]);
      problems.push(`${name}:${line}:${col}: ${error.message.split('\n')[0]}`);
    }
    if (document.errors.length > 0) continue;
    const content: unknown = document.toJS();
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

  const locate = (at: Path): string => {
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
    problems.push(`${locate(at)}: ${at.join('.')}: ${code} ${args.map((arg) => `“${arg}”`).join(' ')}`);
  }
  return { pack: result.output, problems: problems.sort() };
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

/** `file:line:column` of the deepest node on the path that exists. */
function position({ name, document, lines }: SourceFile, at: Path): string {
  for (let depth = at.length; depth >= 0; depth--) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(at.slice(0, depth), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) {
      const { line, col } = lines.linePos(range[0]);
      return `${name}:${line}:${col}`;
    }
  }
  return `${name}:1:1`;
}
