/** The help: what each command does, and its options. */
import type { Locale } from '../core/index.ts';
import { COMMAND_OPTIONS, type CommandName, type OptionDefinition } from './options.ts';
import { COMMAND_TEXTS, USAGE_TEXTS, WITH_LIMITS } from './usage-texts.ts';

/** Columns of a terminal. */
const WIDTH = 110;
/** Where the text of an option begins. */
const COLUMN = 42;

/** The help of a command; without one that of the whole program. */
export function usageText(locale: Locale, command?: CommandName): string {
  const { head, command: anyCommand, options, foot, limits, all, comma, colon } = USAGE_TEXTS[locale];
  const names = Object.keys(COMMAND_OPTIONS) as CommandName[];
  if (command === undefined) {
    const commands = names.map((name) => commandText(name, `  role-lens ${name}`, locale));
    const whose = WITH_LIMITS.join(comma);
    return [`${head} ${anyCommand} ${options}`, ...commands, foot, `${whose}${colon}${limits}`].join('\n\n');
  }
  return [
    commandText(command, `${head} ${command}`, locale, ` ${options}`),
    ...(WITH_LIMITS.includes(command) ? [limits] : []),
    all,
  ].join('\n\n');
}

/** @param behind what stands behind the operands */
function commandText(name: CommandName, head: string, locale: Locale, behind = ''): string {
  const { operands, lines } = COMMAND_TEXTS[name][locale];
  const options = Object.entries<OptionDefinition>(COMMAND_OPTIONS[name]);
  return [
    `${head}${operands === '' ? '' : ` ${operands}`}${behind}`,
    ...lines.map((line) => `      ${line}`),
    ...options.map(([option, definition]) => optionText(option, definition, locale)),
  ].join('\n');
}

function optionText(name: string, { value, text }: OptionDefinition, locale: Locale): string {
  const head = `    ${optionForm(name, value)}`;
  const blanks = ' '.repeat(COLUMN);
  const [first, ...rest] = wrapped(text[locale], WIDTH - COLUMN);
  const begin = head.length < COLUMN - 1 ? head.padEnd(COLUMN) : `${head}\n${blanks}`;
  return [`${begin}${first!}`, ...rest.map((line) => `${blanks}${line}`)].join('\n');
}

/** How an option is written: `--format text|json`. */
export function optionForm(name: string, value: string | undefined): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** A text broken at blanks, and behind the marks of Chinese, into lines of so many columns: a wide character takes two. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[^ ，；：、]+[ ，；：、]*/gu) ?? [text]) {
    if (line !== '' && columns(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

function columns(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u2E80-\uFFEF]/u.test(sign) ? 2 : 1), 0);
}
