import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { deflateAsync } from '@gfx/zopfli';
import { build } from 'esbuild';
import { after, before, describe, it } from 'mocha';
import { root } from '../../tools/host/paths.ts';
import { run } from '../../tools/host/process.ts';
import { entriesOf, type ArchiveEntry } from '../../tools/package/archive.ts';
import { BUILD_PACKAGES, DATA_PACKAGES, packageOf } from '../../tools/package/notices.ts';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';

describe('The package that people install', () => {
  let copies: ProjectCopy[];
  let packages: Buffer[];
  before(async () => {
    // At places of different depth, and by people whose time zones and permissions differ.
    copies = [copyProject('a'), copyProject('another/place')];
    chmodSync(path.join(copies[1]!.path, 'media/icon.png'), 0o600);
    packages = await Promise.all(
      copies.map((copy, index) =>
        index === 0 ? makePackage(copy.path, 'Asia/Shanghai') : makePackage(copy.path, 'America/New_York', '--loose'),
      ),
    );
  });
  after(() => copies.forEach((copy) => copy.remove()));

  // The second is not packed tightly, which takes longer than all else and depends on nothing but what is packed.
  it('has the same bytes wherever it is made', () => {
    const [one, other] = packages.map((archive) => entriesOf(archive).map((entry) => described(archive, entry)));
    assert.ok(one!.length > 30);
    assert.deepEqual(one, other);
  });

  it('is packed tightly by what is in it alone', async () => {
    const content = Buffer.from(text('package.nls.json'));
    const pack = (): Promise<Uint8Array> => deflateAsync(content, { numiterations: 5 });
    const [once, again] = [await pack(), await pack()];
    assert.deepEqual(once, again);
    assert.ok(once.length < deflateRawSync(content, { level: 9 }).length);
  });

  it('weighs at most 1.5 MB', () => assert.ok(packages[0]!.length <= 1_500_000, `${packages[0]!.length} bytes`));

  it('holds every file that the manifest names', () => {
    const held = new Set(entriesOf(packages[0]!).map(({ name }) => name));
    const texts = ['package.json', 'package.nls.json', 'package.nls.zh-cn.json'].map((name) => text(name));
    const named = texts.flatMap((it) =>
      [...it.matchAll(/"(?:\.\/)?((?:media|dist)\/[^"]+)"/g)].map(([, file]) => file!),
    );
    assert.ok(named.length > 15);
    for (const file of named.filter((it) => it !== 'dist/cli.js')) assert.ok(held.has(`extension/${file}`), file);
  });

  it('holds the pictures of the walkthrough and none of the README', () => {
    const names = entriesOf(packages[0]!).map(({ name }) => name.slice('extension/'.length));
    const drawn = names.filter((name) => name.startsWith('dist/walkthrough/'));
    const shown = ['package.nls.json', 'package.nls.zh-cn.json'].flatMap((name) =>
      Object.values(JSON.parse(text(name)) as Record<string, string>).filter((it) =>
        it.startsWith('dist/walkthrough/'),
      ),
    );
    assert.ok(shown.length >= 10);
    assert.deepEqual(drawn.sort(), shown.sort());
    assert.deepEqual(
      names.filter((name) => name.startsWith('media/pictures/')),
      [],
    );
  });

  it('shows the pictures of its README from the repository', () => {
    const links = [...text('readme.md').matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)].map(([, link]) => link!);
    assert.ok(links.length > 3);
    for (const link of links) {
      const file = /^https:\/\/github\.com\/role-lens\/role-lens\/raw\/HEAD\/(media\/pictures\/.+)$/.exec(link)?.[1];
      assert.ok(file !== undefined && readFileSync(path.join(root, file)).length > 0, link);
    }
  });

  it('names no folder of the machine it was made on', () => {
    for (const { name } of entriesOf(packages[0]!)) {
      const content = contentOf(name);
      for (const copy of [...copies.map((it) => it.path), root]) assert.ok(!content.includes(copy), `${name}: ${copy}`);
    }
  });

  it('brings the licenses of all code and data that others wrote', async () => {
    const notices = text('ThirdPartyNotices.txt');
    assert.equal(notices, readFileSync(path.join(root, 'ThirdPartyNotices.txt'), 'utf8'), 'run `npm run package`');
    const bundles = [
      ...(await packagesIn('src/vscode/extension.ts', 'node')),
      ...(await packagesIn('src/webview/start.ts', 'browser')),
    ];
    assert.ok(bundles.includes('valibot'));
    const data = (await packagesIn('tools/build/compile-pack.ts', 'node')).filter((it) => !BUILD_PACKAGES.includes(it));
    for (const name of [...bundles, ...data]) {
      const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
        version: string;
      };
      assert.ok(notices.includes(`\n${name} ${version} (`), name);
    }
    for (const name of Object.keys(DATA_PACKAGES)) assert.ok(data.includes(name), `${name} is used no more`);
    assert.match(notices, /Apache License\s+Version 2\.0, January 2004/);
  });

  function contentOf(name: string): Buffer {
    const entry = entriesOf(packages[0]!).find((it) => it.name === name);
    assert.ok(entry, name);
    return unpacked(packages[0]!, entry);
  }

  function text(name: string): string {
    return contentOf(`extension/${name}`).toString('utf8');
  }
});

function unpacked(archive: Buffer, { header, compressedSize }: ArchiveEntry): Buffer {
  const local = archive.readUInt32LE(header + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + compressedSize);
  // Nothing else is in an archive of ours but what is deflated and what is stored.
  return archive.readUInt16LE(header + 10) === 8 ? inflateRawSync(packed) : packed;
}

/** All that an archive says of an entry but how tightly it is packed and where it lies. */
function described(archive: Buffer, entry: ArchiveEntry): string[] {
  const head = Buffer.from(archive.subarray(entry.header, entry.header + entry.headerLength));
  // The flags, which say where the sizes stand, the packed size, and the place.
  for (const [at, length] of [
    [8, 2],
    [20, 4],
    [42, 4],
  ] as const)
    head.fill(0, at, at + length);
  const content = createHash('sha256').update(unpacked(archive, entry)).digest('hex');
  return [entry.name, head.toString('hex'), content];
}

async function makePackage(folder: string, timeZone: string, ...options: readonly string[]): Promise<Buffer> {
  const { code, output } = await run(process.execPath, ['tools/package/make-package.ts', ...options], {
    cwd: folder,
    env: { ...process.env, TZ: timeZone },
  });
  assert.equal(code, 0, output);
  return readFileSync(path.join(folder, 'role-lens.vsix'));
}

/** The packages that a bundle of this module would hold. */
async function packagesIn(entryPoint: string, platform: 'node' | 'browser'): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    metafile: true,
    outfile: 'bundle.js',
    platform,
    format: 'esm',
    external: ['vscode'],
  });
  const names = Object.keys(metafile.inputs).flatMap((input) => packageOf(input) ?? []);
  return [...new Set(names)];
}
