/** The user data folder of a VS Code: its settings and its display language. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A display language that a workbench can be started in. */
export type DisplayLanguage = 'en' | 'zh-cn';

export interface Profile {
  language?: DisplayLanguage;
  /** Further user settings. */
  settings?: Readonly<Record<string, unknown>>;
}

/** Settings that keep a workbench quiet and off the network. */
const quiet = {
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  // The theme is the one that is asked for, whatever the system prefers.
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
  'workbench.tips.enabled': false,
};

/** Settings that spare a workbench that nobody looks at what the tests have nothing to do with. */
export const SPARING = {
  'breadcrumbs.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.bracketPairColorization.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.stickyScroll.enabled': false,
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.unicodeHighlight.invisibleCharacters': false,
  'editor.wordBasedSuggestions': 'off',
  // In a browser VS Code saves by itself a second after a change: what a test undoes and closes then could be on the disk for the next.
  'files.autoSave': 'off',
  'git.enabled': false,
  'remote.autoForwardPorts': false,
  'remote.autoForwardPortsSource': 'output',
  'window.commandCenter': false,
  'workbench.editor.languageDetection': false,
  'workbench.layoutControl.enabled': false,
  'workbench.localHistory.enabled': false,
  'workbench.reduceMotion': 'on',
};

/** Writes a profile into a user data folder. Settings already there stay, unless the profile names them. */
export function writeProfile(userDataDir: string, profile: Profile): void {
  const file = path.join(userDataDir, 'User', 'settings.json');
  const present = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
  writeJson(file, { ...quiet, ...present, ...profile.settings });
  if (profile.language === 'zh-cn') writeLanguagePack(userDataDir);
}

/**
 * Registers a language pack for Chinese that translates nothing of VS Code itself. It makes `vscode.env.language` Chinese and
 * has the extension's own translations used, which is what there is to test.
 */
function writeLanguagePack(userDataDir: string): void {
  const translations = path.join(userDataDir, 'zh-cn.i18n.json');
  writeJson(translations, { contents: {} });
  writeJson(path.join(userDataDir, 'languagepacks.json'), {
    'zh-cn': {
      hash: 'role-lens',
      label: '中文(简体)',
      extensions: [{ extensionIdentifier: { id: 'role-lens.zh-cn' }, version: '1.0.0' }],
      translations: { vscode: translations },
    },
  });
}

function writeJson(file: string, value: unknown): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value, undefined, 2));
}
