/** Everything that is generated from the definitions, as it should be now. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createEngine, type CompiledPack } from '../../src/core/index.ts';
import { loadPacks, teamKnowledge, type TeamKnowledge } from '../../src/core/packs.ts';
import { compilePack } from '../build/compile-pack.ts';
import { root } from '../host/paths.ts';
import { packSchema } from '../docs/pack-schema.ts';
import { CATALOG_FILE, catalogSource } from './catalog.ts';
import { formatted } from './formatted.ts';
import { findingsPage, packOf, type ExampleEngine } from './findings-page.ts';
import { idsSource } from './ids.ts';
import { ManifestTexts, withContributions, type Manifest } from './package-json.ts';
import { withTables } from './readme.ts';

/** The texts of the generated files, by their names below the root. Reads the files that are generated in part. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const compiled = compilePack(path.join(root, 'data'));
  const model = readFileSync(path.join(root, 'data/model/role-model.bin'));
  const exampleEngine = (pack: CompiledPack): ExampleEngine => {
    const engine = createEngine([pack]);
    return { index: engine.index, analyzer: engine.createAnalyzer(model) };
  };
  const builtIn = exampleEngine(compiled);
  const engineOf = async (style?: readonly string[]): Promise<ExampleEngine> =>
    style ? exampleEngine((await styledKnowledge(compiled, packOf(style))).compiled) : builtIn;
  const texts = new ManifestTexts();
  const manifest = withContributions(json('package.json') as Manifest, texts, builtIn.index.pack);
  const nls = (name: string): Record<string, string> => json(name) as Record<string, string>;
  const files: readonly (readonly [name: string, text: string])[] = [
    [CATALOG_FILE, catalogSource()],
    ['src/vscode/manifest/manifest-ids.ts', idsSource()],
    ['package.json', JSON.stringify(manifest)],
    ['package.nls.json', JSON.stringify(texts.nls(nls('package.nls.json'), 'en'))],
    ['package.nls.zh-cn.json', JSON.stringify(texts.nls(nls('package.nls.zh-cn.json'), 'zh'))],
  ];
  return new Map([
    ...(await Promise.all(files.map(formatted))),
    // It is read by editors only, and blanks would weigh in the package.
    ['schema/role-pack.schema.json', `${JSON.stringify(packSchema())}\n`] as const,
    ['docs/findings.md', await findingsPage(engineOf)],
    ...tabled().map((name) => [name, withTables(read(name))] as const),
  ]);
}

/** The knowledge with a pack of a team. */
async function styledKnowledge(compiled: CompiledPack, text: string): Promise<TeamKnowledge> {
  const places = [{ layer: 'folder', root: '/team', files: ['/team/our-style.yaml'] }] as const;
  return teamKnowledge(compiled, await loadPacks(places, { readFile: () => Promise.resolve({ text }) }));
}

/** The documents with tables: the README in each of its languages, and the page of all commands and settings. */
export function tabled(): string[] {
  return [...readdirSync(root).filter((name) => /^README.*\.md$/.test(name)), 'docs/reference.md'];
}

function read(name: string): string {
  return readFileSync(path.join(root, name), 'utf8');
}

function json(name: string): unknown {
  return JSON.parse(read(name));
}
