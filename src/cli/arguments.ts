/** Reading the arguments of a command; whatever is wrong with them is one sentence in the user's language. */
import { parseArgs } from 'node:util';
import {
  FINDING_CODES,
  SEVERITIES,
  type AnalysisOptions,
  type FindingCode,
  type Locale,
  type Pack,
  type Severity,
} from '../core/index.ts';
import { UsageError } from './input.ts';
import type { Sentences } from './sentences.ts';

/** The options of a command: `flag` stands alone, `value` takes one, `values` may be given several times. */
export type KnownOptions = Readonly<Record<string, 'flag' | 'value' | 'values'>>;

type Given<T extends KnownOptions> = {
  readonly [K in keyof T]: T[K] extends 'flag' ? boolean : T[K] extends 'value' ? string | undefined : string[];
};

/** Both `--name value` and `--name=value` are read; after `--` everything is an operand. Of a value given twice the last stands. */
export function readArguments<T extends KnownOptions>(
  args: readonly string[],
  known: T,
  sentences: Sentences,
): { readonly options: Given<T>; readonly operands: readonly string[] } {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(known).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' } as const]),
    ),
    strict: false,
    tokens: true,
  });
  const options: Record<string, boolean | string | undefined | string[]> = {};
  for (const [name, kind] of Object.entries(known))
    options[name] = kind === 'flag' ? false : kind === 'values' ? [] : undefined;
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined) throw new UsageError(sentences.unknownOption(rawName));
    if (kind === 'flag') {
      if (value !== undefined) throw new UsageError(sentences.needsNoValue(rawName));
      options[name] = true;
    } else if (value === undefined || value === '') throw new UsageError(sentences.needsValue(rawName));
    else if (kind === 'values') (options[name] as string[]).push(value);
    else options[name] = value;
  }
  return { options: options as Given<T>, operands };
}

const CHINESE = /^zh(?![a-z])/i;

/** @param wished a value of `--locale`; without one the language of the system decides */
export function readLocale(wished: string | undefined, sentences: Sentences): Locale {
  if (wished === undefined) return processLocale();
  if (CHINESE.test(wished)) return 'zh';
  if (/^en(?![a-z])/i.test(wished)) return 'en';
  throw new UsageError(sentences.unknownLocale(wished));
}

/** The language of the user's system, English for all but Chinese. */
export function processLocale(): Locale {
  return CHINESE.test(Intl.DateTimeFormat().resolvedOptions().locale) ? 'zh' : 'en';
}

/** One of the names that an option may take. */
export function readChoice<T extends string>(
  option: string,
  wished: string,
  choices: readonly T[],
  sentences: Sentences,
): T {
  const found = choices.find((name) => name === wished);
  if (found === undefined) throw new UsageError(sentences.unknownChoice(option, wished, choices));
  return found;
}

/** A whole number, 0 or more. */
export function readCount(option: string, wished: string | undefined, sentences: Sentences): number {
  if (wished === undefined) return 0;
  const count = Number(wished);
  if (!/^\d+$/.test(wished) || !Number.isSafeInteger(count)) throw new UsageError(sentences.noCount(option, wished));
  return count;
}

/** What the editor's settings say, on the command line. */
export const ANALYSIS_OPTIONS = { 'organization-roles': 'value', severity: 'values' } as const;

/**
 * @param given `sales,operations` and `code=level`s. Whatever is not named is as the engine has it. Nothing is capped: who asks on
 * the command line counts on all of it.
 */
export function readAnalysisOptions(
  given: Given<typeof ANALYSIS_OPTIONS>,
  pack: Pack,
  sentences: Sentences,
): AnalysisOptions {
  const roles = given['organization-roles']?.split(',').map((role) => role.trim());
  const known = pack.roles.map(({ id }) => id);
  for (const role of roles ?? []) readChoice('--organization-roles', role, known, sentences);
  const severities: Partial<Record<FindingCode, Severity | 'off'>> = {};
  for (const assignment of given.severity) {
    const at = assignment.indexOf('=');
    if (at < 0) throw new UsageError(sentences.noAssignment(assignment));
    const code = readChoice('--severity', assignment.slice(0, at), FINDING_CODES, sentences);
    severities[code] = readChoice('--severity', assignment.slice(at + 1), [...SEVERITIES, 'off'] as const, sentences);
  }
  return {
    ...(roles === undefined ? {} : { organizationRoles: roles }),
    severities,
    maximum: Number.MAX_SAFE_INTEGER,
  };
}
