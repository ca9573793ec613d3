/**
 * Writes ThirdPartyNotices.txt: the licenses of the packages whose code or data are in the `.vsix`. Which code that is, the bundles
 * say themselves.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { root } from '../host/paths.ts';

/** Packages whose data the build compiles into the pack, and what becomes of them. */
export const DATA_PACKAGES: Readonly<Record<string, string>> = {
  'opencc-js': 'tables of Chinese characters and phrases from OpenCC, compiled into the pack',
  'pinyin-pro': 'readings of Chinese characters, compiled into the pack',
};

/** Data that came from a project which is no package here, with its license. */
const OTHER_DATA = ['jieba.txt'];

/** Packages that the build of the pack only works with: nothing of them is in the package. */
export const BUILD_PACKAGES: readonly string[] = ['yaml'];

/** Packages whose code a package brings inside of its own files. */
const INNER_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@modelcontextprotocol/server': ['ajv', 'ajv-formats', 'fast-deep-equal', 'fast-uri', 'json-schema-traverse'],
};

/** Names of the packages whose code is in the outputs that `isShipped` accepts. */
export function bundledPackages(metafiles: readonly Metafile[], isShipped: (output: string) => boolean): string[] {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.entries(outputs)
      .filter(([output]) => isShipped(output))
      .flatMap(([, output]) => Object.entries(output.inputs))
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([input]) => packageOf(input)),
  );
  const names = inputs.filter((name) => name !== undefined);
  return [...new Set([...names, ...names.flatMap((name) => INNER_PACKAGES[name] ?? [])])].sort();
}

/** The name of the package that a file belongs to; undefined for a file of our own. */
export function packageOf(file: string): string | undefined {
  return /.*(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

/** The text of the notices for the packages in the bundles and for {@link DATA_PACKAGES}. @param writer the command that writes it */
export function notices(bundled: readonly string[], writer = 'npm run package'): string {
  const uses = new Map<string, string[]>();
  for (const name of bundled) uses.set(name, ['code, in the bundles']);
  for (const [name, use] of Object.entries(DATA_PACKAGES)) uses.set(name, [...(uses.get(name) ?? []), use]);
  const sections = [...uses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, use]) => section(name, use));
  const head = `Role Lens holds code and data of the packages below. Their licenses follow.
This file is written by \`${writer}\`.\n`;
  const others = OTHER_DATA.map((file) => readFileSync(path.join(import.meta.dirname, 'licenses', file), 'utf8'));
  return [head, ...sections, ...others].join(`\n${'-'.repeat(80)}\n\n`);
}

function section(name: string, uses: readonly string[]): string {
  const folder = path.join(root, 'node_modules', name);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
    homepage?: string;
    repository?: string | { url: string };
  };
  const { repository } = manifest;
  const address = (typeof repository === 'string' ? repository : repository?.url) ?? manifest.homepage ?? '';
  const head = [
    `${name} ${manifest.version} (${manifest.license})`,
    address.replace(/^git\+/, ''),
    `Used: ${uses.join('; ')}`,
  ];
  const texts = licenseFiles(folder).map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  if (texts.length === 0) throw new Error(`${name} comes without the text of its license`);
  return `${[head.filter(Boolean).join('\n'), ...texts].join('\n\n')}\n`.replaceAll('\r\n', '\n');
}

/** Files of a package that hold its license and those of what it holds itself, the own one first. */
function licenseFiles(folder: string): string[] {
  const own = /^(?:licen[cs]e|notice)[\w-]*(?:\.(?:md|txt))?$/i;
  const inner = /^third.party.licen[cs]es(?:\.(?:md|txt))?$|^licen[cs]es\/.+\.(?:md|txt)$/i;
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  return [own, inner].flatMap((pattern) => names.filter((name) => pattern.test(name)));
}
