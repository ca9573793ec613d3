/** Reads the arguments of a command. Each mistake in them is reported as one sentence in the user's language. */
import { parseArgs } from 'node:util';
import {
  FINDING_CODES,
  SEVERITIES,
  type AnalysisOptions,
  type FindingCode,
  type Locale,
  type Owners,
  type Pack,
  type Severity,
} from '../core/index.ts';
import { encodingOf } from './encoding.ts';
import { UsageError } from './failures.ts';
import type { ANALYSIS_OPTIONS, OptionDefinition } from './options.ts';
import type { Sentences } from './sentences.ts';

type KnownOptions = Readonly<Record<string, OptionDefinition>>;
type ValueOf<Kind> = Kind extends 'flag' ? boolean : Kind extends 'value' ? string | undefined : string[];

/** What was given for each option of a command. */
export type Given<T extends KnownOptions> = { readonly [K in keyof T]: ValueOf<T[K]['kind']> };

/**
 * Reads `--name value` and `--name=value`; after `--` every argument is an operand. When an option is given twice, the last value
 * counts.
 */
export function readArguments<T extends KnownOptions>(
  args: readonly string[],
  known: T,
  sentences: Sentences,
): { readonly options: Given<T>; readonly operands: readonly string[] } {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(known).map(([name, { kind }]) => [
        name,
        { type: kind === 'flag' ? 'boolean' : 'string' } as const,
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const options: Record<string, boolean | string | undefined | string[]> = {};
  for (const [name, { kind }] of Object.entries(known))
    options[name] = kind === 'flag' ? false : kind === 'values' ? [] : undefined;
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const kind = Object.hasOwn(known, name) ? known[name]!.kind : undefined;
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

/** @param value of `--locale`; without one the language of the system is taken */
export function readLocale(value: string | undefined, sentences: Sentences): Locale {
  if (value === undefined) return processLocale();
  const locale = localeNamed(value);
  if (locale === undefined) throw new UsageError(sentences.unknownLocale(value));
  return locale;
}

function localeNamed(value: string): Locale | undefined {
  if (CHINESE.test(value)) return 'zh';
  return /^en(?![a-z])/i.test(value) ? 'en' : undefined;
}

/**
 * The language that arguments ask for, whatever else is wrong with them; that of the system where they name none that there is. What is wrong
 * with them is told in it.
 */
export function localeIn(args: readonly string[]): Locale {
  const { tokens } = parseArgs({
    args: [...args],
    options: { locale: { type: 'string' } },
    strict: false,
    tokens: true,
  });
  const named = tokens.findLast((token) => token.kind === 'option' && token.name === 'locale');
  const value = named?.kind === 'option' ? named.value : undefined;
  return (value === undefined ? undefined : localeNamed(value)) ?? processLocale();
}

/** The language of the user's system, English for all but Chinese. */
export function processLocale(): Locale {
  return CHINESE.test(Intl.DateTimeFormat().resolvedOptions().locale) ? 'zh' : 'en';
}

/** @returns the value of an option that takes one of a few names */
export function readChoice<T extends string>(
  option: string,
  value: string,
  choices: readonly T[],
  sentences: Sentences,
): T {
  const found = choices.find((name) => name === value);
  if (found === undefined) throw new UsageError(sentences.unknownChoice(option, value, choices));
  return found;
}

/** @returns the value of an option that takes a whole number, 0 or more */
export function readCount(option: string, value: string, sentences: Sentences): number {
  const count = Number(value);
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(count)) throw new UsageError(sentences.noCount(option, value));
  return count;
}

/** @returns the encoding that `--encoding` names; undefined without a value */
export function readEncoding(label: string | undefined, sentences: Sentences): string | undefined {
  const encoding = label === undefined ? undefined : encodingOf(label);
  if (label !== undefined && encoding === undefined) throw new UsageError(sentences.unknownEncoding(label));
  return encoding === 'utf-8' ? undefined : encoding;
}

/**
 * @param given roles as `sales,operations`, people as `name=role`, severities as `code=level`. What is not given has the default of the engine. The number of
 * findings is not limited: a program that reads the output needs all of them.
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
  for (const [name, level] of assignments('--severity', given.severity, sentences)) {
    const code = readChoice('--severity', name, FINDING_CODES, sentences);
    severities[code] = readChoice('--severity', level, [...SEVERITIES, 'off'] as const, sentences);
  }
  const people = assignments('--person', given.person, sentences);
  return {
    ...(roles === undefined ? {} : { organizationRoles: roles }),
    ...(people.length === 0 ? {} : { people: Object.fromEntries(people) }),
    severities,
    maximum: Number.MAX_SAFE_INTEGER,
  };
}

/** Who owns which area of the pack, of values as `community=marketing`. */
export function readOwners(
  { owner }: Pick<Given<typeof ANALYSIS_OPTIONS>, 'owner'>,
  { areas, roles, neighbors }: Pack,
  sentences: Sentences,
): Owners {
  const areaIds = areas.map(({ id }) => id);
  const professions = [...roles, ...neighbors].map(({ id }) => id);
  return Object.fromEntries(
    assignments('--owner', owner, sentences).map(([area, role]) => [
      readChoice('--owner', area, areaIds, sentences),
      readChoice('--owner', role, professions, sentences),
    ]),
  );
}

function assignments(option: string, values: readonly string[], sentences: Sentences): [string, string][] {
  return values.map((value) => {
    const at = value.indexOf('=');
    if (at < 0) throw new UsageError(sentences.noAssignment(option, value));
    return [value.slice(0, at), value.slice(at + 1)];
  });
}
