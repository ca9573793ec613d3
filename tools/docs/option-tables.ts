/** The tables of options in docs/command-line.md. */
import type { Locale } from '../../src/core/index.ts';
import { COMMAND_OPTIONS, type OptionDefinition } from '../../src/cli/options.ts';
import { optionForm } from '../../src/cli/usage.ts';
import { replaceMarked } from './marked.ts';

const HEADS: Readonly<Record<Locale, readonly [string, string]>> = {
  zh: ['选项', '作用'],
  en: ['Option', 'What it does'],
};

/** The document with the tables of today. */
export function withOptionTables(markdown: string): string {
  let text = markdown;
  for (const command of ['check', 'analyze'] as const)
    for (const locale of ['zh', 'en'] as const)
      text = replaceMarked(text, `${command}.${locale}`, table(COMMAND_OPTIONS[command], locale));
  return text;
}

function table(options: Readonly<Record<string, OptionDefinition>>, locale: Locale): string {
  const rows = Object.entries(options).map(([name, { value, text }]) => [
    `\`${optionForm(name, value)}\``,
    text[locale],
  ]);
  return [HEADS[locale], ['---', '---'], ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}
