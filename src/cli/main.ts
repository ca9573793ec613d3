#!/usr/bin/env node
/** Role Lens on the command line: the same engine as in the editor. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine, type CompiledPack, type Engine, type Locale } from '../core/index.ts';
import { COMPARE_FORMATS, compare } from './commands/compare.ts';
import { terms } from './commands/terms.ts';
import { UsageError } from './input.ts';

const USAGE = `role-lens terms --jsonl                                    the terms of each {"id","text"} line of the input
role-lens compare [--format md|csv|json] [--locale zh-CN|en]  sales, marketing and operations side by side`;

/** Ends: 0 well, 2 wrong usage or input that could not be read (named, the rest was done). */
async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  let unread = 0;
  const complain = (sentence: string): void => {
    unread++;
    console.error(`role-lens: ${sentence}`);
  };
  switch (command) {
    case 'terms':
      if (!options(rest, { jsonl: { type: 'boolean' } }).jsonl)
        throw new UsageError('terms reads JSON lines: add --jsonl');
      await terms(loadEngine(), process.stdin, process.stdout, complain);
      break;
    case 'compare': {
      const { format = 'md', locale } = options(rest, { format: { type: 'string' }, locale: { type: 'string' } });
      const known = COMPARE_FORMATS.find((name) => name === format);
      if (!known) throw new UsageError(`there is no format “${format}”; the formats are ${COMPARE_FORMATS.join(', ')}`);
      compare(loadEngine(), known, readLocale(locale), process.stdout);
      break;
    }
    case 'help':
    case '--help':
    case '-h':
      console.log(USAGE);
      break;
    default:
      throw new UsageError(command === undefined ? 'name a command' : `there is no command “${command}”`);
  }
  return unread > 0 ? 2 : 0;
}

function options<T extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(args: readonly string[], known: T) {
  try {
    return parseArgs({ args: [...args], options: known as NonNullable<T>, strict: true }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readLocale(locale: string | undefined): Locale {
  const wished = locale ?? Intl.DateTimeFormat().resolvedOptions().locale;
  if (/^zh\b/i.test(wished)) return 'zh';
  if (locale === undefined || /^en\b/i.test(wished)) return 'en';
  throw new UsageError(`there is no locale “${locale}”; the locales are zh-CN, en`);
}

/** The built-in pack lies beside the program. */
function loadEngine(): Engine {
  const file = path.join(import.meta.dirname, 'data', 'pack.json');
  return createEngine([JSON.parse(readFileSync(file, 'utf8')) as CompiledPack]);
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof UsageError)) throw error;
  console.error(`role-lens: ${error.message}\n\n${USAGE}`);
  return 2;
});
