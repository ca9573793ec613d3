/** Bundles the tests of test/vscode/host so that an extension host can load them. */
import { build } from 'esbuild';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.ts';
import { kindOf, type Session } from './sessions.ts';

const source = path.join(root, 'test', 'vscode', 'host');

/** The tests write to the console of the runner, see marked-console.ts. */
const testConsole = { console: 'globalThis.testConsole' };

/** The test files of a session. */
export function testFiles({ kinds }: Session): string[] {
  const names = readdirSync(source).filter((name) => name.endsWith('.test.ts'));
  return names
    .filter((name) => kinds.includes(kindOf(name)))
    .sort()
    .map((name) => path.join(source, name));
}

/**
 * Bundles test files for an extension host that is Node, all in one module, so that what they share is loaded once, and the runner
 * beside it.
 * @returns the path of the runner, a module that exports `run()`.
 */
export async function bundleForNode(files: readonly string[], outDir: string): Promise<string> {
  await build({
    absWorkingDir: root,
    entryPoints: [path.join(source, 'index.ts')],
    // It comes out as `stdin.cjs`.
    stdin: { contents: importsOf(files), resolveDir: source, sourcefile: 'node-tests.ts', loader: 'ts' },
    outdir: outDir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    packages: 'external',
    define: testConsole,
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return path.join(outDir, 'index.cjs');
}

/**
 * Bundles test files for an extension host that is a web worker, all in one module with the runner and mocha.
 * @returns the path of that module, which exports `run()`.
 */
export async function bundleForWeb(files: readonly string[], outFile: string, values: WebRunValues): Promise<string> {
  const mocha = readFileSync(path.join(root, 'node_modules', 'mocha', 'mocha.js'), 'utf8');
  const contents = `export { run } from './web.ts';\n${importsOf(files)}`;
  await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: source, sourcefile: 'web-tests.ts', loader: 'ts' },
    outfile: outFile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    // mocha's bundle for browsers makes globals where it finds no module system, and mocha-web.ts exports those.
    banner: { js: `(function (exports, module, define) {${mocha}}).call(globalThis);` },
    alias: { mocha: path.join(source, 'mocha-web.ts') },
    define: { ...testConsole, ROLE_LENS_WEB_RUN: JSON.stringify(values) },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outFile;
}

function importsOf(files: readonly string[]): string {
  return files.map((file) => `import './${path.basename(file)}';`).join('\n');
}

/** Values that a web worker cannot read from its environment, and so are compiled in. */
export interface WebRunValues {
  /** The extension that is tested. */
  extensionId: string;
  /** The file the results go to, relative to the folder of the extension. */
  resultFile: string;
  /** Only tests whose full title matches this pattern are run. */
  grep?: string;
}
