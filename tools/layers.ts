/**
 * The plan of the house, once: which room may import which. Lint (eslint.config.js) and a test (test/project/staircase.test.ts) read
 * it, and docs/architecture.md shows it.
 */

/** The rooms of the core, from the ground up: each may import those before it, and itself. */
export const STAIRCASE: readonly string[] = [
  'text',
  'yaml',
  'language',
  'pack',
  'draft',
  'terms',
  'judgement',
  'edits',
  'findings',
  'analysis',
  'views',
  'authoring',
  'documents',
];

/** A part of src, and what its files may import. */
interface Part {
  readonly part: string;
  /** The other parts of src, the core aside. */
  readonly mayImport: readonly string[];
  /** Which values come through the doors of the core; types come through both. */
  readonly core: 'all' | 'plain';
  /** Whether it may import modules of Node and the API of VS Code. */
  readonly node: boolean;
  readonly vscode: boolean;
  readonly why: string;
}

/** The parts of src beside the core. Of the core they see its doors only. */
export const PARTS: readonly Part[] = [
  {
    part: 'words',
    mayImport: [],
    core: 'plain',
    node: false,
    vscode: false,
    why: 'Words are for the extension, the page and the command line.',
  },
  {
    part: 'protocol',
    mayImport: [],
    core: 'plain',
    node: false,
    vscode: false,
    why: 'Messages are for the extension and the page.',
  },
  {
    part: 'webview',
    mayImport: ['words', 'protocol'],
    core: 'plain',
    node: false,
    vscode: false,
    why: 'The page speaks to the extension by messages only.',
  },
  {
    part: 'services',
    mayImport: ['words'],
    core: 'plain',
    node: false,
    vscode: false,
    why: 'What the edges offer alike: it is given an engine, and knows no editor and no Node.',
  },
  {
    part: 'mcp',
    mayImport: ['words', 'services'],
    core: 'plain',
    node: true,
    vscode: false,
    why: 'The server for assistants is a thin shell over the services; the command line gives it the engine.',
  },
  {
    part: 'vscode',
    mayImport: ['words', 'protocol', 'services'],
    core: 'plain',
    node: false,
    vscode: true,
    why: 'Adapters run in the browser too, and the shell holds no engine.',
  },
  {
    part: 'cli',
    mayImport: ['words', 'services', 'mcp'],
    core: 'all',
    node: true,
    vscode: false,
    why: 'The command line is a thin shell over the engine.',
  },
];

/** Modules beside the doors of the core that a part may import values from: pure views that the page computes with. */
export const PURE_VIEWS = ['views/quiz.ts'];

/** The file of the adapters that may hold the engine: what the shell loads on first need. */
export const ENGINE_BUNDLE = 'src/vscode/engine-bundle.ts';

/** The adapters that may hold what reads packs: the bundle that is loaded when there is a pack, and what is in it. */
export const PACKS_BUNDLE = ['src/vscode/packs-bundle.ts', 'src/vscode/features/packs/**'];

/** The adapters that run in Node and nowhere else: the entry, and what it loads code with. */
export const NODE_FILES = ['src/vscode/extension.node.ts', 'src/vscode/platform/code-cache.ts'];
/** The one file of the shell's part that holds the engine: the whole extension in a browser. */
export const BROWSER_ENTRY = 'src/vscode/extension.browser.ts';
