/**
 * Reads what a team has set for its drafts, `.role-lens/config.yaml`: the same as the settings of the editor, for everybody. A file with a
 * mistake in it says nothing at all, so that nobody believes that a line counts which does not.
 */
import { FINDING_CODES, SEVERITIES, type FindingCode, type Severity } from '../../findings/finding.ts';
import { nearest } from '../../pack/team/nearest.ts';
import type { TextRange } from '../../text/range.ts';
import { readYaml, type YamlNode, type YamlPath } from '../../yaml/read-yaml.ts';
import type { YamlProblem } from '../../yaml/yaml-problem.ts';

export interface TeamConfig {
  /** The roles that exist in the organization; undefined when the file does not say. */
  readonly organizationRoles?: readonly string[];
  /** Who owns which area. */
  readonly owners: Readonly<Record<string, string>>;
  /** Who is in which team. */
  readonly people: Readonly<Record<string, string>>;
  readonly severity: Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;
  readonly limits: Readonly<Partial<Record<ConfigLimit, number>>>;
  /** Files to leave alone, written as in a `.gitignore` of the folder that holds `.role-lens`. */
  readonly ignore: readonly string[];
}

/** `warnings`: how many a check lets pass. */
export const CONFIG_LIMITS = ['warnings'] as const;
export type ConfigLimit = (typeof CONFIG_LIMITS)[number];

export const CONFIG_KEYS = ['organizationRoles', 'owners', 'people', 'severity', 'limits', 'ignore'] as const;

export const CONFIG_PROBLEMS = [
  'unknown-key',
  'unknown-value',
  'not-a-map',
  'not-a-list',
  'not-text',
  'not-a-count',
] as const;

export interface ConfigProblem {
  readonly code: (typeof CONFIG_PROBLEMS)[number];
  /** What stands there, then what could: a near name first where there is one. */
  readonly args: readonly string[];
  /** In UTF-16 code units. */
  readonly range: TextRange;
}

/** The names that a config may use. */
export interface ConfigNames {
  readonly roles: readonly string[];
  readonly areas: readonly string[];
  /** Roles and neighbors: who may own an area. */
  readonly professions: readonly string[];
}

export interface ConfigReading {
  /** Undefined when there is a problem. */
  readonly config: TeamConfig | undefined;
  /** What it leaves alone, as far as that can be read: files are looked for before anybody knows which names a config may use. */
  readonly ignore: readonly string[];
  readonly problems: readonly (ConfigProblem | YamlProblem)[];
  /** Where a key stands that leads to a value. */
  readonly rangeOf: (path: YamlPath) => TextRange;
}

/** Never throws, whatever the text is. An empty file sets nothing. */
export function readConfig(text: string, names: ConfigNames): ConfigReading {
  const { root, problems: unread, rangeOf } = readYaml(text);
  const problems: (ConfigProblem | YamlProblem)[] = [...unread];
  const reader = createReader((problem) => problems.push(problem));
  const top = root.value === null ? new Map<string, YamlNode>() : reader.entries(root, CONFIG_KEYS);
  const part = <T>(key: (typeof CONFIG_KEYS)[number], read: (node: YamlNode) => T): T | undefined => {
    const node = top.get(key);
    return node && node.value !== null ? read(node) : undefined;
  };
  const roles = part('organizationRoles', (node) => reader.list(node, names.roles));
  const config: TeamConfig = {
    ...(roles && roles.length > 0 ? { organizationRoles: roles } : {}),
    owners: part('owners', (node) => reader.texts(node, names.areas, names.professions)) ?? {},
    people: part('people', (node) => reader.texts(node)) ?? {},
    severity: part('severity', (node) => reader.texts(node, FINDING_CODES, [...SEVERITIES, 'off'])) ?? {},
    limits: part('limits', (node) => reader.counts(node, CONFIG_LIMITS)) ?? {},
    ignore: part('ignore', (node) => reader.list(node)) ?? [],
  };
  problems.sort((a, b) => a.range.start - b.range.start);
  return {
    config: problems.length === 0 ? config : undefined,
    ignore: config.ignore,
    problems,
    rangeOf: (path) => rangeOf(path, 'key'),
  };
}

interface Reader {
  /** What a map holds, by key. */
  entries(node: YamlNode, keys?: readonly string[]): Map<string, YamlNode>;
  texts(node: YamlNode, keys?: readonly string[], values?: readonly string[]): Record<string, string>;
  counts(node: YamlNode, keys: readonly string[]): Record<string, number>;
  list(node: YamlNode, values?: readonly string[]): string[];
}

function createReader(report: (problem: ConfigProblem) => void): Reader {
  const text = ({ value, range }: YamlNode, values?: readonly string[]): string[] => {
    if (typeof value !== 'string') report({ code: 'not-text', args: [], range });
    else if (values && !values.includes(value)) report(unknown('unknown-value', value, values, range));
    else return [value];
    return [];
  };
  const entries: Reader['entries'] = (node, keys) => {
    if (typeof node.value !== 'object' || node.value === null || Array.isArray(node.value)) {
      report({ code: 'not-a-map', args: [], range: node.range });
      return new Map();
    }
    const found = [...(node.entries ?? [])].map(([key, value]) => [String(key), value] as const);
    return new Map(
      found.filter(([key, value]) => {
        if (keys === undefined || keys.includes(key)) return true;
        report(unknown('unknown-key', key, keys, value.key ?? value.range));
        return false;
      }),
    );
  };
  return {
    entries,
    texts: (node, keys, values) =>
      Object.fromEntries(
        [...entries(node, keys)].flatMap(([key, value]) => text(value, values).map((it) => [key, it])),
      ),
    counts: (node, keys) =>
      Object.fromEntries(
        [...entries(node, keys)].flatMap(([key, { value, range }]) => {
          if (Number.isSafeInteger(value) && Number(value) >= 0) return [[key, Number(value)]];
          report({ code: 'not-a-count', args: [], range });
          return [];
        }),
      ),
    list(node, values) {
      if (Array.isArray(node.value)) return [...(node.entries?.values() ?? [])].flatMap((item) => text(item, values));
      report({ code: 'not-a-list', args: [], range: node.range });
      return [];
    },
  };
}

/** So many names are listed where none is near. */
const LISTED = 8;

function unknown(
  code: 'unknown-key' | 'unknown-value',
  name: string,
  known: readonly string[],
  range: TextRange,
): ConfigProblem {
  const near = nearest(name, known);
  return { code, args: [name, ...(near === undefined ? known.slice(0, LISTED) : [near])], range };
}
