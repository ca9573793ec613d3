import assert from 'node:assert/strict';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { BESIDE_PROGRAMS, PROGRAMS } from '../../tools/build/bundles.ts';
import { temporaryFolder } from '../../tools/host/cleanup.ts';
import { root } from '../../tools/host/paths.ts';
import { run, runNpm } from '../../tools/host/process.ts';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly type: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly engines: Readonly<Record<string, string>>;
  readonly repository: { readonly url: string };
  readonly dependencies?: unknown;
}

const manifestAt = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8')) as Manifest;

describe('The npm package of the command line', function () {
  this.timeout(300_000);
  let folder: string;
  let project: ProjectCopy;
  after(() => project?.remove());
  before(async () => {
    // A copy: what builds this project meanwhile would take the package away.
    project = copyProject('npm');
    const made = await run(process.execPath, ['tools/package/make-cli-package.ts'], { cwd: project.path });
    assert.equal(made.code, 0, made.output);
    folder = temporaryFolder('npm').path;
    const packed = await runNpm(['pack', path.join(project.path, 'dist/npm'), '--pack-destination', folder], folder);
    assert.equal(packed.code, 0, packed.output);
    const [archive, ...rest] = globSync('*.tgz', { cwd: folder });
    assert.deepEqual(rest, []);
    writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
    const options = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts'];
    const installed = await runNpm(['install', ...options, `./${archive!}`], folder);
    assert.equal(installed.code, 0, installed.output);
  });

  it('holds programs, knowledge and documents, and needs no other package', () => {
    const home = path.join(folder, 'node_modules/role-lens');
    const held = globSync('**/*', { cwd: home, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(home, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
    assert.deepEqual(
      held.sort(),
      [
        ...['CHANGELOG.md', 'LICENSE', 'README.md', 'ThirdPartyNotices.txt', 'package.json'],
        ...['dist/data/pack.bin', 'dist/data/role-model.bin'],
        ...PROGRAMS.map(({ bundle }) => bundle),
        ...BESIDE_PROGRAMS,
      ].sort(),
    );
    const manifest = manifestAt(path.join(home, 'package.json'));
    const own = manifestAt(path.join(root, 'package.json'));
    assert.deepEqual([manifest.name, manifest.version, manifest.type], [own.name, own.version, 'module']);
    assert.deepEqual(manifest.bin, Object.fromEntries(PROGRAMS.map(({ name, bundle }) => [name, bundle])));
    assert.deepEqual(manifest.repository, own.repository);
    assert.equal(manifest.engines.node, own.engines.node);
    assert.equal(manifest.dependencies, undefined);
    const notices = readFileSync(path.join(home, 'ThirdPartyNotices.txt'), 'utf8');
    for (const name of ['diff', 'ignore', 'tinyglobby', 'opencc-js', '@modelcontextprotocol/server', 'ajv', 'zod'])
      assert.match(notices, new RegExp(`^${name} \\d`, 'm'));
  });

  it('checks drafts, names its version and explains itself where nothing else is installed', async () => {
    mkdirSync(path.join(folder, 'jobs'));
    writeFileSync(path.join(folder, 'jobs/销售.md'), '# 销售经理\n\n## 岗位职责\n\n- 负责客户相关工作\n');
    const roleLens = (...args: string[]) => runNpm(['exec', '--offline', '--', 'role-lens', ...args], folder);
    const checked = await roleLens('check', 'jobs', '--severity', 'jd/vague-duty=error', '--locale', 'en');
    assert.equal(checked.code, 1);
    assert.match(checked.output, /jobs\/销售\.md:5:3 {2}error {2}jd\/vague-duty/);
    assert.equal((await roleLens('--version')).output.trim(), manifestAt(path.join(root, 'package.json')).version);
    assert.match((await roleLens('--help')).output, /role-lens check/);
    // The server for assistants ends when nobody speaks to it.
    const served = await roleLens('mcp');
    assert.equal(served.code, 0, served.output);
    for (const { name } of PROGRAMS) assert.ok(existsSync(path.join(folder, 'node_modules/.bin', name)), name);
  });
});
