import { FINDING_CODES, FINDINGS, type AnalysisOptions, type Owners, type Pack } from '../../core/index.ts';
import { yamlScalar } from '../../core/packs.ts';
import { printable, type Output } from '../output.ts';
import type { Sentences } from '../sentences.ts';
import type { LoadedConfig } from '../team-configs.ts';

interface Shown {
  readonly pack: Pack;
  /** What the user gave. */
  readonly given: { readonly options: AnalysisOptions; readonly owners: Owners };
  readonly loaded: LoadedConfig | undefined;
  /** The name of the file, as people know it from the working folder. */
  readonly name: string | undefined;
}

/**
 * `role-lens config`: what is set, as a file of settings that would set it, with the origin of each value as a comment behind it:
 * `file:line`, or the option. A level or a limit that nobody set is a comment as a whole: written as a value it would count for more.
 */
export async function showConfig(shown: Shown, output: Output, sentences: Sentences): Promise<void> {
  const { pack, given, loaded } = shown;
  const { config } = loaded ?? {};
  const { options, owners } = given;
  const roles = options.organizationRoles ?? config?.organizationRoles ?? pack.roles.map(({ id }) => id);
  const at = origins(shown, sentences);
  const levels = Object.fromEntries(FINDING_CODES.map((code) => [code, FINDINGS[code].severity]));
  const lines = [
    `# ${loaded ? printable(shown.name ?? '') : sentences.noConfig}`,
    `organizationRoles: [${roles.map(scalar).join(', ')}]${at('organizationRoles', options.organizationRoles && '--organization-roles')}`,
    ...section('owners', {}, { ...config?.owners, ...owners }, (key) => at(['owners', key], owners[key] && '--owner')),
    ...section('people', {}, { ...config?.people, ...options.people }, (key) =>
      at(['people', key], options.people?.[key] !== undefined && '--person'),
    ),
    ...section('severity', levels, { ...config?.severity, ...options.severities }, (key) =>
      at(['severity', key], Object.hasOwn(options.severities ?? {}, key) && '--severity'),
    ),
    ...section('limits', { warnings: 0 }, { ...config?.limits }, (key) => at(['limits', key], false)),
    ...list('ignore', config?.ignore ?? [], (index) => at(['ignore', index], false)),
  ];
  await output.write(`${lines.join('\n')}\n`);
}

type Keys = string | readonly (string | number)[];

/** The comment behind a value. @param option that the value came from, if one was given */
function origins(
  { loaded, name }: Shown,
  { unset }: Sentences,
): (keys: Keys, option: string | false | undefined) => string {
  return (keys, option) => {
    const path = typeof keys === 'string' ? [keys] : keys;
    const line = loaded && isSet(loaded.config, path) ? loaded.positionOf(...path).line : undefined;
    const origin = option || (line === undefined ? unset : `${printable(name ?? '')}:${line}`);
    return `  # ${origin}`;
  };
}

function isSet(config: object, path: readonly (string | number)[]): boolean {
  let value: unknown = config;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string | number, unknown>)[key];
  }
  return true;
}

type Values = Readonly<Record<string, string | number>>;

/** @param usual what counts where nobody set a value */
function section(name: string, usual: Values, set: Values, comment: (key: string) => string): string[] {
  const head = Object.keys(set).length === 0 ? `${name}: {}` : `${name}:`;
  const entries = Object.entries({ ...usual, ...set });
  return [
    head,
    ...entries.map(([key, value]) => {
      const sign = Object.hasOwn(set, key) ? '' : '# ';
      return `  ${sign}${scalar(key)}: ${scalar(value)}${comment(key)}`;
    }),
  ];
}

function list(name: string, values: readonly string[], comment: (index: number) => string): string[] {
  if (values.length === 0) return [`${name}: []`];
  return [`${name}:`, ...values.map((value, index) => `  - ${scalar(value)}${comment(index)}`)];
}

function scalar(value: string | number): string {
  return yamlScalar(value, { isJson: false });
}
