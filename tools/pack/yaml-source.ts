/** A YAML file of `data/` and where its values stand, so that whatever is wrong is said with file, line and column. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';

/** Keys and indices that lead to a value. */
export type ValuePath = readonly (string | number)[];

export interface YamlSource {
  /** Path below the folder that was read. */
  readonly name: string;
  readonly document: Document;
  readonly lines: LineCounter;
  /** `file:line:column: reason` of what is no YAML. */
  readonly errors: readonly string[];
}

/** The last text that was read under each name, and what it is: whoever reads a folder again has changed a file or two of it. */
const lastRead = new Map<string, { readonly text: string; readonly source: YamlSource }>();

/** Reads a file of a folder. What comes of the same text is the same object, so nobody may change its document. */
export function readYaml(folder: string, name: string): YamlSource {
  const text = readFileSync(path.join(folder, name), 'utf8');
  const last = lastRead.get(name);
  if (last?.text === text) return last.source;
  const source = parsed(name, text);
  lastRead.set(name, { text, source });
  return source;
}

function parsed(name: string, text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const errors = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return `${name}:${line}:${col}: ${error.message.split('\n')[0]}`;
  });
  return { name, document, lines, errors };
}

/** The YAML files of a folder and of the folders in it, as paths below it, sorted. */
export function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

/** `file:line:column` of the deepest node on the path that exists. */
export function position({ name, document, lines }: YamlSource, at: ValuePath): string {
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
