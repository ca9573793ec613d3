/**
 * What is bundled, and how. The extension is two bundles: one that holds all of it, which a browser needs, and for the desktop a small
 * shell that registers everything and takes the engine and the commands that are seldom run out of the other on first need, with a
 * loader beside it that threads use too.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { root } from '../host/paths.ts';

/** Leaves out of the shell what loads the bundle of the browser. */
const loaderBeside: Plugin = {
  name: 'loader-beside',
  setup(build) {
    build.onResolve({ filter: /\/code-cache\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './code-cache.cjs', external: true } : undefined,
    );
  },
};

/** Leaves the server for assistants out of the command line, which loads it only to serve: it is larger than all the rest. */
const serverBeside: Plugin = {
  name: 'server-beside',
  setup(build) {
    build.onResolve({ filter: /\/mcp\/serve\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './mcp.js', external: true } : undefined,
    );
  },
};

/**
 * Runs the library that packs and unpacks files when something is packed or unpacked: it begins with making tables, which takes longer than
 * all other modules together.
 */
const packsLate: Plugin = {
  name: 'packs-late',
  setup(build) {
    const late = 'packs-late';
    build.onResolve({ filter: /^fflate$/ }, ({ namespace }) =>
      namespace === late ? undefined : { path: 'calls', namespace: late },
    );
    build.onResolve({ filter: /^parts$/, namespace: late }, () => ({ path: 'parts', namespace: late }));
    const calls = ['strFromU8', 'strToU8', 'zipSync'].map(
      (name) => `export const ${name} = (...given) => require('parts').${name}(...given);`,
    );
    const contents: Readonly<Record<string, string>> = {
      calls: `${calls.join('\n')}\nexport function Inflate(given) { return new (require('parts').Inflate)(given); }`,
      // What is asked for as a whole is bundled as a whole.
      parts: "export { Inflate, strFromU8, strToU8, zipSync } from 'fflate';",
    };
    build.onLoad({ filter: /^/, namespace: late }, ({ path: name }) => ({
      contents: contents[name]!,
      resolveDir: root,
    }));
  },
};

/** Leaves out what the parser of YAML writes YAML with: nothing here writes by it, and readers of its nodes never call it. */
const onlyReadsYaml: Plugin = {
  name: 'only-reads-yaml',
  setup(build) {
    build.onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]\w+\.js$/ }, ({ path: file }) => {
      const [, names] = /^export \{ (.+) \};$/m.exec(readFileSync(file, 'utf8'))!;
      return {
        contents: names!
          .split(', ')
          .map((name) => `export const ${name} = undefined;`)
          .join('\n'),
      };
    });
  },
};

/** In kilobytes of 1,024 bytes: the shell is read at every start. */
export const SHELL_LIMIT_KB = 60;

/** The programs that run outside of the editor: under which name the npm package offers which bundle. */
export const PROGRAMS = [{ name: 'role-lens', bundle: 'dist/cli.js' }] as const;

/** Bundles that a program loads from beside it when it needs them. */
export const BESIDE_PROGRAMS = ['dist/mcp.js'] as const;

/** Where everything that the build makes goes, and how each bundle is made. @param production minified, as it is shipped */
export function bundles(production: boolean): BuildOptions[] {
  const shared: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    logLevel: 'warning',
    target: 'es2022',
  };
  // VS Code reads UTF-8 everywhere: a Chinese character takes three bytes instead of the six of its escape.
  // What is loaded late is loaded by `require` too: VS Code answers that for itself, but not an import.
  const extension: BuildOptions = {
    ...shared,
    charset: 'utf8',
    format: 'cjs',
    external: ['vscode'],
    supported: { 'dynamic-import': false },
  };
  return [
    {
      ...extension,
      entryPoints: ['src/vscode/extension.node.ts'],
      platform: 'node',
      outfile: 'dist/extension.cjs',
      plugins: [loaderBeside],
    },
    {
      ...extension,
      entryPoints: ['src/vscode/platform/code-cache.ts'],
      platform: 'node',
      outfile: 'dist/code-cache.cjs',
    },
    {
      ...extension,
      entryPoints: ['src/vscode/extension.browser.ts'],
      outfile: 'dist/web/extension.js',
      platform: 'browser',
      plugins: [onlyReadsYaml, packsLate],
    },
    {
      ...shared,
      entryPoints: ['src/cli/role-lens.ts'],
      outfile: 'dist/cli.js',
      format: 'esm',
      platform: 'node',
      plugins: [serverBeside, onlyReadsYaml, packsLate],
      // The build of the library for Node asks for modules in a way that a bundle of this format cannot.
      alias: { yaml: path.join(root, 'node_modules/yaml/browser/dist/index.js') },
    },
    { ...shared, entryPoints: ['src/mcp/serve.ts'], outfile: 'dist/mcp.js', format: 'esm', platform: 'node' },
    {
      ...shared,
      entryPoints: ['src/webview/start.ts'],
      outfile: 'dist/webview/main.js',
      format: 'iife',
      platform: 'browser',
    },
    {
      ...shared,
      entryPoints: ['media/webview/main.css', 'media/webview/stand-alone.css'],
      outdir: 'dist/webview',
    },
  ];
}
