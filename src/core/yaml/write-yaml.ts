/** Writes plain data as YAML: what is put into a file that people wrote. */

/** Plain data that can be written. */
export type YamlData = string | number | boolean | readonly YamlData[] | YamlDataMap;
export interface YamlDataMap {
  readonly [key: string]: YamlData;
}

export interface YamlStyle {
  /** Spaces that a level is indented by. */
  readonly step: number;
  /** Whether every text stands in double quotes, as in JSON. */
  readonly isJson: boolean;
}

/** What fits in a line without being looked for with the scroll bar. */
const LINE_LENGTH = 100;
/** Letters, digits and signs that mean nothing in YAML wherever they stand behind a letter. */
const PLAIN =
  /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} _\-./+()（）、·—–‘’“”《》？！，。；：…～]*[\p{L}\p{N}\p{M}_+)）》”’…？！。])?$/u;
/** What is read as a number, a date, a truth or nothing by some reader or other. */
const NO_TEXT = /^(?:true|false|yes|no|on|off|y|n|null|[\d][\da-fox_.e+:-]*)$/i;
/** What cannot stand in single quotes: line ends, control characters, halves of characters, the quote itself. */
const NEEDS_ESCAPES = /['\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u;
/** What JSON leaves as it is and YAML does not read as it is. */
const UNESCAPED = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

export function isYamlMap(data: unknown): data is YamlDataMap {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** A value without parts. A text is quoted where it would be read as something else. */
export function yamlScalar(value: string | number | boolean, { isJson }: Pick<YamlStyle, 'isJson'>): string {
  if (typeof value !== 'string') return String(value);
  if (!isJson && PLAIN.test(value) && !NO_TEXT.test(value)) return value;
  if (!isJson && !NEEDS_ESCAPES.test(value)) return `'${value}'`;
  return JSON.stringify(value).replace(UNESCAPED, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Data in one line: `{ zh: [健康分], en: [health score] }`. */
export function flowYaml(data: YamlData, style: YamlStyle): string {
  if (Array.isArray(data)) return `[${(data as readonly YamlData[]).map((it) => flowYaml(it, style)).join(', ')}]`;
  if (!isYamlMap(data)) return yamlScalar(data as string, style);
  const parts = Object.entries(data).map((entry) => flowEntry(entry, style));
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

export function flowEntry([key, value]: readonly [string, YamlData], style: YamlStyle): string {
  return `${yamlScalar(key, style)}: ${flowYaml(value, style)}`;
}

/**
 * Data in lines of their own, without line ends.
 * @param column spaces before each
 * @param depth how many keys lead to the map: sections of a file always have lines of their own
 */
export function blockYaml(data: YamlDataMap, column: number, depth: number, style: YamlStyle): string[] {
  const pad = ' '.repeat(column);
  return Object.entries(data).flatMap(([key, value]) => {
    const head = `${pad}${yamlScalar(key, style)}:`;
    const inLine = `${head} ${flowYaml(value, style)}`;
    if (isYamlMap(value) && !isShort(value, inLine, depth + 1)) {
      return [head, ...blockYaml(value, column + style.step, depth + 1, style)];
    }
    if (Array.isArray(value) && (value as readonly YamlData[]).some(isYamlMap)) {
      const items = value as readonly YamlData[];
      return [head, ...items.flatMap((item) => itemYaml(item, column + style.step, depth + 2, style))];
    }
    return [inLine];
  });
}

/** An item of a list in lines of its own. */
export function itemYaml(item: YamlData, column: number, depth: number, style: YamlStyle): string[] {
  const dash = `${' '.repeat(column)}- `;
  if (!isYamlMap(item)) return [dash + flowYaml(item, style)];
  const [first = '{}', ...others] = blockYaml(item, column + 2, depth, style);
  return [dash + first.trimStart(), ...others];
}

/** Whether a map is read at a glance: it says one thing, or a few words each. */
function isShort(data: YamlDataMap, line: string, depth: number): boolean {
  const values = Object.values(data);
  if (depth < 2 || line.length > LINE_LENGTH) return false;
  return values.length === 1 || values.every((value) => !isYamlMap(value));
}
