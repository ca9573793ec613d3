/** The kinds of themes that a page is shown in. */
import type { AppOptions } from './harness.ts';

/** The colors of the four kinds of themes that matter here, as VS Code gives them. */
export const THEMES: Readonly<Record<string, Pick<AppOptions, 'bodyClass' | 'theme'>>> = {
  light: { bodyClass: 'vscode-light', theme: colors('#ffffff', '#3b3b3b', ['#1a85ff', '#652d90', '#388a34']) },
  dark: { bodyClass: 'vscode-dark', theme: colors('#1f1f1f', '#cccccc', ['#59a4f9', '#b180d7', '#89d185']) },
  'high contrast': {
    bodyClass: 'vscode-high-contrast',
    theme: { ...colors('#000000', '#ffffff', ['#59a4f9', '#b180d7', '#89d185']), '--vscode-contrastBorder': '#6fc3df' },
  },
  'light high contrast': {
    bodyClass: 'vscode-high-contrast vscode-high-contrast-light',
    theme: { ...colors('#ffffff', '#292929', ['#0f4a85', '#652d90', '#374e06']), '--vscode-contrastBorder': '#0f4a85' },
  },
};

function colors(ground: string, text: string, [blue, purple, green]: readonly string[]): Record<string, string> {
  return {
    '--vscode-editor-background': ground,
    '--vscode-editor-foreground': text,
    '--vscode-charts-blue': blue!,
    '--vscode-charts-purple': purple!,
    '--vscode-charts-green': green!,
    '--vscode-textLink-foreground': blue === '#1a85ff' ? '#005fb8' : blue!,
    '--vscode-focusBorder': blue!,
  };
}
