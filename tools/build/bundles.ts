/**
 * What is bundled, and how. The extension on the desktop is three bundles: a small shell that registers everything, and beside it the
 * engine and the commands that are seldom run, which the shell loads on first need.
 */
import type { BuildOptions, Plugin } from 'esbuild';
import { root } from '../host/paths.ts';

/** The entries of the bundles beside the shell, and their files beside it. */
const BESIDE: Readonly<Record<string, string>> = {
  'engine-bundle.ts': './engine.cjs',
  'commands-bundle.ts': './commands.cjs',
};

/** Leaves out of the shell what it loads from the bundles beside it. */
const bundlesBeside: Plugin = {
  name: 'bundles-beside',
  setup(build) {
    build.onResolve({ filter: /\/[a-z]+-bundle\.ts$/ }, ({ path }) => ({
      path: BESIDE[path.slice(path.lastIndexOf('/') + 1)]!,
      external: true,
    }));
  },
};

/** In kilobytes of 1,024 bytes: the shell is read at every start. */
export const SHELL_LIMIT_KB = 60;

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
  // Node reads UTF-8: a Chinese character takes three bytes instead of the six of its escape.
  const desktop: BuildOptions = { ...shared, charset: 'utf8', format: 'cjs', platform: 'node', external: ['vscode'] };
  return [
    {
      ...desktop,
      entryPoints: ['src/vscode/extension.node.ts'],
      outfile: 'dist/extension.cjs',
      plugins: [bundlesBeside],
    },
    { ...desktop, entryPoints: ['src/vscode/engine-bundle.ts'], outfile: 'dist/engine.cjs' },
    { ...desktop, entryPoints: ['src/vscode/commands-bundle.ts'], outfile: 'dist/commands.cjs' },
    {
      ...shared,
      entryPoints: ['src/vscode/extension.browser.ts'],
      outfile: 'dist/web/extension.js',
      format: 'cjs',
      platform: 'browser',
      external: ['vscode'],
    },
    { ...shared, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', format: 'esm', platform: 'node' },
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
