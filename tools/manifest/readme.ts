/**
 * The tables of the README and of `docs/reference.md`: what is found, which commands and settings there are. Each stands between two markers, in either
 * language: `<!-- findings.en:begin -->` and `<!-- findings.en:end -->`.
 */
import { FINDING_CODES, FINDINGS } from '../../src/core/index.ts';
import type { FindingCode, FindingInfo, Locale } from '../../src/core/index.ts';
import { findingExplanation, fixName } from '../../src/words/finding-words.ts';
import { COMMAND_DEFINITIONS } from '../../src/vscode/manifest/command-definitions.ts';
import type { CommandDefinition, SettingDefinition, Text } from '../../src/vscode/manifest/definition.ts';
import { SETTING_DEFINITIONS } from '../../src/vscode/manifest/setting-definitions.ts';
import { replaceMarked } from '../docs/marked.ts';
import { idOf } from './ids.ts';

export const TABLES = ['findings', 'commands', 'settings'] as const;
type Table = (typeof TABLES)[number];

const HEADS: Readonly<Record<Table, Readonly<Record<Locale, readonly string[]>>>> = {
  findings: {
    zh: ['代码', '说的是', '能怎么改'],
    en: ['Code', 'It says', 'What it offers'],
  },
  commands: { zh: ['命令', '作用'], en: ['Command', 'What it does'] },
  settings: { zh: ['设置', '默认值', '含义'], en: ['Setting', 'Default', 'Meaning'] },
};

/** A text with what stands between the markers of each table replaced. */
export function withTables(markdown: string): string {
  let text = markdown;
  for (const table of TABLES) {
    for (const locale of ['zh', 'en'] as const) {
      if (holds(text, table, locale)) text = replaceMarked(text, markName(table, locale), tableOf(table, locale));
    }
  }
  return text;
}

/** Whether a document has the marks of a table: each language may have a document of its own. */
export function holds(markdown: string, table: Table, locale: Locale): boolean {
  return markdown.includes(`<!-- ${markName(table, locale)}:begin -->`);
}

function markName(table: Table, locale: Locale): string {
  return `${table}.${locale}`;
}

function tableOf(table: Table, locale: Locale): string {
  const rows = { findings, commands, settings }[table](locale);
  const head = HEADS[table][locale];
  return [head, head.map(() => '---'), ...rows].map(row).join('\n');
}

/** A vertical bar would end the cell. */
function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function findings(locale: Locale): string[][] {
  return FINDING_CODES.map((code) => [
    `[\`${code}\`](docs/findings.md#${anchorOf(code)})`,
    findingExplanation(code, locale),
    fixesOf(code, locale),
  ]);
}

/** What the heading of a code is in an address: GitHub and VS Code leave signs out. */
export function anchorOf(code: FindingCode): string {
  return code.replace('/', '');
}

/** The level as the settings name it. */
export function levelOf(code: FindingCode, locale: Locale): string {
  const { severity, likely, possible }: FindingInfo = FINDINGS[code];
  if (likely === undefined) return `\`${severity}\``;
  if (possible === undefined) {
    return locale === 'zh'
      ? `\`${severity}\`，不确定时 \`${likely}\``
      : `\`${severity}\`; \`${likely}\` where not certain`;
  }
  return locale === 'zh'
    ? `\`${severity}\`，很可能时 \`${likely}\`，只是可能时 \`${possible}\``
    : `\`${severity}\`; \`${likely}\` where likely, \`${possible}\` where only possible`;
}

export function fixesOf(code: FindingCode, locale: Locale): string {
  return FINDINGS[code].fixes.map((fix) => fixName(fix, locale)).join(locale === 'zh' ? '；' : '; ');
}

function commands(locale: Locale): string[][] {
  const all: readonly CommandDefinition[] = Object.values(COMMAND_DEFINITIONS);
  return all.flatMap(({ title, does }) => (does ? [[`*${title[locale]}*`, does[locale]]] : []));
}

function settings(locale: Locale): string[][] {
  const all: readonly SettingDefinition[] = Object.values(SETTING_DEFINITIONS);
  return all
    .filter(({ deprecated }) => deprecated === undefined)
    .map((setting) => [`\`${idOf(setting.key)}\``, `\`${defaultOf(setting)}\``, meaningOf(setting, locale)]);
}

function defaultOf(setting: SettingDefinition): string {
  return typeof setting.default === 'string' ? setting.default : JSON.stringify(setting.default);
}

function meaningOf({ description, values, scope }: SettingDefinition, locale: Locale): string {
  const space = locale === 'zh' ? '' : ' ';
  const colon = locale === 'zh' ? '：' : ': ';
  const choices = Object.entries(values ?? {}).map(
    ([value, text]) => `\`${value}\`${colon}${uncapitalized(text, locale)}`,
  );
  const perLanguage = { zh: '可按语言设置。', en: 'Can be set for a language.' }[locale];
  return [description[locale], ...choices, ...(scope === 'language-overridable' ? [perLanguage] : [])].join(space);
}

function uncapitalized(text: Text, locale: Locale): string {
  const words = text[locale];
  return locale === 'en' && words.startsWith('Follow') ? words[0]!.toLowerCase() + words.slice(1) : words;
}
