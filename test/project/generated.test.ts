import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { describe, it } from 'mocha';
import { FINDING_CODES, LOCALES } from '../../src/core/index.ts';
import { REGISTRY } from '../../src/core/findings/registry.ts';
import { generatedFiles, tabled } from '../../tools/manifest/generate.ts';
import { PAGES } from '../../src/words/finding-pages.ts';
import { anchorOf, holds, TABLES } from '../../tools/manifest/readme.ts';

const root = path.join(import.meta.dirname, '..', '..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

describe('What is generated from the definitions', () => {
  it('is in the files as `npm run manifest` writes it', async function () {
    // The pack is compiled, and an engine looks at every example of the findings.
    this.timeout(60_000);
    const files = await generatedFiles();
    assert.ok(files.size >= 7);
    for (const [name, text] of files) assert.equal(read(name), text, `${name} is stale: run \`npm run manifest\``);
  });

  it('is a table of findings, of commands and of settings in each language, in one place', () => {
    for (const table of TABLES) {
      for (const locale of LOCALES) {
        const held = tabled().filter((name) => holds(read(name), table, locale));
        assert.equal(held.length, 1, `${table} in ${locale}`);
      }
    }
  });

  it('is a page for each finding of the registry, where the README looks for it', () => {
    assert.deepEqual(
      REGISTRY.map(({ code }) => code),
      FINDING_CODES,
    );
    assert.deepEqual(Object.keys(PAGES).sort(), [...FINDING_CODES].sort());
    const headings = new Set([...read('docs/findings.md').matchAll(/^## (.*)$/gm)].map(([, words]) => words!));
    for (const code of FINDING_CODES) {
      assert.ok(headings.has(code), code);
      // How GitHub and VS Code name a heading in an address.
      const slug = code
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-');
      assert.equal(anchorOf(code), slug);
    }
  });

  it('tells any bundle what is known of findings, without a single check', async () => {
    const { held } = await bundleOf("export { FINDINGS, FINDING_CODES } from './src/core/plain.ts';");
    assert.ok(held.includes('src/core/findings/catalog.ts'));
    assert.deepEqual(
      held.filter((name) => /^src\/core\/(?!text\/|findings\/(?:catalog|finding)\.ts$)/.test(name)),
      [],
    );
  });

  it('puts the pages of the findings into no bundle', async () => {
    const { text } = await bundleOf("export { findingMessage, findingName } from './src/words/finding-words.ts';");
    assert.ok(text.includes('标题与正文不符'));
    for (const page of Object.values(PAGES)) {
      for (const locale of LOCALES) assert.ok(!text.includes(page[locale].meaning), page[locale].meaning);
    }
  });
});

/** What esbuild makes of a source: the text, and the files that something of is in it. */
async function bundleOf(contents: string): Promise<{ text: string; held: string[] }> {
  const { metafile, outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    charset: 'utf8',
    format: 'esm',
    metafile: true,
    write: false,
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const held = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([name]) => name);
  return { text: outputFiles.map((file) => file.text).join(''), held: held.sort() };
}
