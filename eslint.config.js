import path from 'node:path';
import tseslint from 'typescript-eslint';

/** A wall: what a folder may not import, and why. */
function wall(files, patterns, message) {
  return {
    files,
    rules: { 'no-restricted-imports': ['error', { patterns: patterns.map((regex) => ({ regex, message })) }] },
  };
}

const VSCODE = '^vscode$';
const NODE = '^(node:|fs$|path$|os$|url$|util$|child_process$)';

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
  wall(
    ['src/core/**'],
    [VSCODE, NODE, '/(vscode|webview|cli|words|protocol)/'],
    'The core knows no editor, no Node and no DOM.',
  ),
  wall(
    ['src/words/**', 'src/protocol/**'],
    [VSCODE, NODE, '/(vscode|webview|cli)/'],
    'Words and messages are for the extension, the webview and the command line.',
  ),
  wall(['src/webview/**'], [VSCODE, NODE, '/(vscode|cli)/'], 'The webview speaks to the extension by messages only.'),
  wall(['src/vscode/**'], [NODE, '/(webview|cli)/'], 'Adapters run in the browser too: no Node.'),
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
