import { builtinModules } from 'node:module';
import path from 'node:path';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import {
  BROWSER_ENTRY,
  ENGINE_BUNDLE,
  NODE_FILES,
  PACKS_BUNDLE,
  PARTS,
  PURE_VIEWS,
  STAIRCASE,
} from './tools/layers.ts';

/** Every module of Node, with and without its prefix. */
const NODE = `^(node:.*|${builtinModules.join('|')})$`;
const VSCODE = '^vscode$';
const ALL_PARTS = ['core', ...PARTS.map(({ part }) => part)];

/** A wall: what the files of a folder may not import, and why. Types may come through where `allowTypeImports` says so. */
function wall(files, patterns) {
  return { files, rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] } };
}

const CORE = [
  { regex: VSCODE, message: 'The core knows no editor.' },
  { regex: NODE, message: 'The core knows no Node.' },
  { regex: `/(${PARTS.map(({ part }) => part).join('|')})/`, message: 'The core knows nothing outside of itself.' },
];

/** The walls of the core: outwards, and from each room to those above it. */
const coreWalls = [
  wall(['src/core/*.ts'], CORE),
  ...STAIRCASE.map((room, at) => {
    const above = [...STAIRCASE.slice(at + 1).map((name) => `${name}/`), '(engine|index|packs|plain)\\.ts$'];
    const regex = `^(\\.\\./)+(${above.join('|')})`;
    return wall([`src/core/${room}/**`], [...CORE, { regex, message: `${room} stands below this room.` }]);
  }),
];

const notEngineBundle = {
  regex: '/(engine|commands|packs)-bundle\\.ts$',
  message: 'What is not in the shell is loaded on first need: import(…) in the entries, types everywhere.',
  allowTypeImports: true,
};

/** The engine stands in the bundle of the browser as it is. */
const notCommandsBundle = { ...notEngineBundle, regex: '/(commands|packs)-bundle\\.ts$' };

/** The walls of everything beside the core. */
const partWalls = PARTS.flatMap(({ part, mayImport, core, node, vscode, why }) => {
  const banned = ALL_PARTS.filter((name) => name !== part && name !== 'core' && !mayImport.includes(name));
  const views = PURE_VIEWS.map((view) => `|${view.replaceAll('.', '\\.')}$`).join('');
  const noNode = node ? [] : [{ regex: NODE, message: why }];
  const patterns = [
    ...(vscode ? [] : [{ regex: VSCODE, message: why }]),
    { regex: `^\\.\\.?/(.*/)?(${banned.join('|')})/`, message: why },
    {
      regex: `/core/(?!index\\.ts$|packs\\.ts$|plain\\.ts$${views})`,
      message: 'The core has three doors: index.ts, packs.ts and plain.ts.',
    },
  ];
  const noEngine = {
    regex: '/core/(index|packs)\\.ts$',
    message: `${why} Values come from plain.ts.`,
    allowTypeImports: true,
  };
  const files = [`src/${part}/**`];
  if (core === 'all') return [wall(files, [...noNode, ...patterns])];
  const shell = [...patterns, noEngine, notEngineBundle];
  return [wall(files, [...noNode, ...shell]), ...exceptions(part, noNode, patterns, noEngine)];
});

/** The files of a part that may do more than the others. */
function exceptions(part, noNode, patterns, noEngine) {
  if (part !== 'vscode') return [];
  return [
    wall([ENGINE_BUNDLE], [...noNode, ...patterns]),
    wall(PACKS_BUNDLE, [...noNode, ...patterns, { ...noEngine, regex: '/core/index\\.ts$' }, notEngineBundle]),
    wall([BROWSER_ENTRY], [...noNode, ...patterns, noEngine, notCommandsBundle]),
    wall(NODE_FILES, [...patterns, noEngine, notEngineBundle]),
  ];
}

export default tseslint.config(
  { ignores: ['dist/**', '.cache/**', '.vscode-test/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.webview.json', './tsconfig.ui.json'],
        tsconfigRootDir: path.resolve(import.meta.dirname),
      },
    },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // An empty string is nothing where a text is asked for.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      eqeqeq: 'error',
      'prefer-const': 'error',
      'max-lines': ['error', 400],
    },
  },
  ...coreWalls,
  ...partWalls,
  {
    files: ['src/**'],
    plugins: { regexp },
    rules: {
      'max-lines-per-function': ['error', { max: 80 }],
      // A draft is anybody's text: no expression may take more steps than a text has units.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['src/core/**', 'src/words/**', 'src/protocol/**'],
    rules: {
      'no-restricted-globals': ['error', 'window', 'document', 'process', 'Buffer', 'require', 'setTimeout', 'console'],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off', 'max-lines': 'off' },
  },
);
