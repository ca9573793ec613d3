/** Adds to a file in YAML or JSON by splicing text: what stands there stays as it is, byte for byte. */
import { applyChanges } from '../text/apply.ts';
import type { TextChange, TextRange } from '../text/range.ts';
import { readYaml, type YamlNode } from './read-yaml.ts';
import { blockYaml, flowEntry, flowYaml, isYamlMap, itemYaml, yamlScalar } from './write-yaml.ts';
import type { YamlData, YamlDataMap, YamlStyle } from './write-yaml.ts';

/**
 * What is to be changed so that a file says more. A key that is missing is written, a map in a map is added to, a map of ids is added
 * to a list of entries that have an `id`, a list is added to a list, and so is `{ add: [...] }`, which is written as it is where there
 * is no list yet. What is there already is not written again; a scalar replaces a scalar.
 * @returns changes in the order of the text, each inside of the text as it is; undefined where the file has mistakes, or says something
 * of another kind there
 */
export function addToYaml(text: string, addition: YamlDataMap): TextChange[] | undefined {
  const { root, problems } = readYaml(text);
  if (problems.length > 0) return undefined;
  if (Array.isArray(root.value)) return undefined;
  const splicing = new Splicing(text, styleOf(text, root));
  const expected = root.value === null ? splicing.begin(addition) : splicing.add(root, addition, 0);
  if (expected === REFUSED) return undefined;
  const changes = splicing.changes();
  const after = readYaml(applyChanges(text, changes));
  return after.problems.length === 0 && isSame(after.value, expected) ? changes : undefined;
}

const REFUSED = Symbol('refused');
type Expected = unknown;
const USUAL_STEP = 2;
/** A text to which the empty lines behind it belong, up to the next line. */
const KEEPS_LINES = /^[|>]\d?\+.*[\r\n]$/s;

class Splicing {
  readonly #text: string;
  readonly #style: YamlStyle;
  readonly #eol: string;
  readonly #changes: TextChange[] = [];

  constructor(text: string, style: YamlStyle) {
    this.#text = text;
    this.#style = style;
    this.#eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  }

  /** In the order of the text; of those at one place, what lies deeper comes first. */
  changes(): TextChange[] {
    return [...this.#changes].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** A file that says nothing yet. */
  begin(addition: YamlDataMap): Expected {
    const text = this.#text;
    const lines = blockYaml(addition, 0, 0, this.#style);
    const first = text === '' || /[\n\uFEFF]$/.test(text) ? '' : this.#eol;
    this.#insert(text.length, first + lines.map((line) => line + this.#eol).join(''));
    return addition;
  }

  /** @returns what the value is afterwards */
  add(node: YamlNode, addition: YamlData, depth: number): Expected {
    const { value } = node;
    if (Array.isArray(addition)) return this.#addItems(node, addition as readonly YamlData[]);
    if (!isYamlMap(addition)) {
      if (node.entries) return REFUSED;
      if (value !== addition) this.#change(node.range, yamlScalar(addition as string, this.#style));
      return addition;
    }
    if (Array.isArray(value) || !node.entries) {
      const [key, ...others] = Object.keys(addition);
      const added = addition.add;
      if (key === 'add' && others.length === 0 && Array.isArray(added)) return this.add(node, added as YamlData, depth);
      return node.entries ? this.#addEntries(node, addition, depth) : REFUSED;
    }
    return this.#addFields(node, addition, depth);
  }

  #addFields(node: YamlNode, addition: YamlDataMap, depth: number): Expected {
    const value: Record<string, Expected> = { ...(node.value as YamlDataMap) };
    const missing: Record<string, YamlData> = {};
    for (const [key, data] of Object.entries(addition)) {
      const there = node.entries!.get(key);
      if (!there) value[key] = missing[key] = data;
      else if (there.value === null) value[key] = this.#fill(there, data, node, depth + 1);
      else value[key] = this.add(there, data, depth + 1);
      if (value[key] === REFUSED) return REFUSED;
    }
    const entries = Object.entries(missing);
    if (entries.length === 0) return value;
    const style = this.#style;
    if (this.#isFlow(node))
      this.#intoFlow(
        node,
        entries.map((entry) => flowEntry(entry, style)),
      );
    else this.#below(node, blockYaml(missing, this.#column(node), depth, style));
    return value;
  }

  /** Into a list of entries that an id names. */
  #addEntries(node: YamlNode, addition: YamlDataMap, depth: number): Expected {
    const value = [...(node.value as readonly Expected[])];
    const missing: YamlDataMap[] = [];
    for (const [id, data] of Object.entries(addition)) {
      if (!isYamlMap(data)) return REFUSED;
      const at = value.findIndex((it) => isYamlMap(it) && it.id === id);
      if (at < 0) missing.push({ id, ...data });
      else if ((value[at] = this.add(node.entries!.get(at)!, data, depth + 1)) === REFUSED) return REFUSED;
    }
    this.#append(node, missing, depth);
    return [...value, ...missing];
  }

  #addItems(node: YamlNode, items: readonly YamlData[]): Expected {
    const { value } = node;
    if (isYamlMap(value)) return REFUSED;
    const known = Array.isArray(value) ? (value as readonly YamlData[]) : [value as YamlData];
    const missing = items.filter((item) => !known.some((it) => isSame(it, item)));
    if (missing.length === 0) return value;
    if (node.entries) this.#append(node, missing, 0);
    else {
      const source = this.#text.slice(node.range.start, node.range.end);
      const isQuoted = /^(['"]).*\1$/.test(source);
      const own = isQuoted ? source : yamlScalar(value as string, this.#style);
      if (own !== source) this.#change(node.range, flowYaml([...known, ...missing], this.#style));
      else {
        this.#insert(node.range.start, '[');
        this.#insert(node.range.end, `${missing.map((it) => `, ${flowYaml(it, this.#style)}`).join('')}]`);
      }
    }
    return [...known, ...missing];
  }

  #append(list: YamlNode, items: readonly YamlData[], depth: number): void {
    if (items.length === 0) return;
    const style = this.#style;
    if (this.#isFlow(list))
      this.#intoFlow(
        list,
        items.map((item) => flowYaml(item, style)),
      );
    else {
      const column = this.#column(list);
      this.#below(
        list,
        items.flatMap((item) => itemYaml(item, column, depth + 1, style)),
      );
    }
  }

  /** A key behind which nothing stands. */
  #fill(node: YamlNode, data: YamlData, parent: YamlNode, depth: number): Expected {
    const inLine = flowYaml(data, this.#style);
    if (node.range.end > node.range.start) this.#change(node.range, inLine);
    else {
      const colon = this.#text.indexOf(':', node.key?.end ?? node.range.end) + 1;
      const isBlock = isYamlMap(data) && depth < 3 && !this.#isFlow(parent);
      if (isBlock) {
        const column = this.#column(parent) + this.#style.step;
        const lines = blockYaml(data, column, depth, this.#style);
        this.#insert(this.#lineEnd(colon), lines.map((line) => this.#eol + line).join(''));
      } else this.#insert(colon, ` ${inLine}`);
    }
    return data;
  }

  /** Lines behind everything that a map or a list in lines of its own holds. */
  #below(node: YamlNode, lines: readonly string[]): void {
    let last = node;
    while (last.entries && last.entries.size > 0 && !this.#isFlow(last)) last = [...last.entries.values()].at(-1)!;
    let end = Math.max(last.range.end, last.key?.end ?? 0);
    if (KEEPS_LINES.test(this.#text.slice(last.range.start, end))) {
      return this.#insert(end, lines.map((line) => line + this.#eol).join(''));
    }
    while (end > 0 && /[\r\n]/.test(this.#text[end - 1]!)) end--;
    this.#insert(this.#lineEnd(end), lines.map((line) => this.#eol + line).join(''));
  }

  #intoFlow(node: YamlNode, parts: readonly string[]): void {
    const text = this.#text;
    const closing = node.range.end - 1;
    const last = [...node.entries!.values()].at(-1);
    if (!last) {
      const isMap = text[closing] === '}';
      const isTight = closing === node.range.start + 1;
      const inside = parts.join(', ');
      this.#insert(node.range.start + 1, isMap ? ` ${inside}${isTight ? ' ' : ''}` : inside);
      return;
    }
    const { end, comma } = this.#endInFlow(Math.max(last.range.end, last.key?.end ?? 0), closing);
    const behind = comma === undefined ? end : comma + 1;
    const lineEnd = this.#lineEnd(end);
    if (lineEnd >= closing) {
      const inside = parts.join(', ');
      return this.#insert(behind, comma === undefined ? `, ${inside}` : ` ${inside}`);
    }
    const start = this.#lineStart(last.key?.start ?? last.range.start);
    const pad = /^[\t ]*/.exec(text.slice(start, lineEnd))![0];
    if (comma === undefined) this.#insert(end, ',');
    const lines = parts.map((part) => this.#eol + pad + part).join(',') + (comma === undefined ? '' : ',');
    this.#insert(this.#lineEnd(behind), lines);
  }

  /** Where the last value of a list or map in brackets ends, its colon included, and the comma behind it. */
  #endInFlow(from: number, closing: number): { readonly end: number; readonly comma?: number } {
    let end = from;
    for (let at = from; at < closing; at++) {
      const sign = this.#text[at]!;
      if (sign === '#') at = this.#lineEnd(at);
      else if (sign === ',') return { end, comma: at };
      else if (sign === ':') end = at + 1;
    }
    return { end };
  }

  #isFlow({ range }: YamlNode): boolean {
    return '{['.includes(this.#text[range.start] ?? ' ');
  }

  #column({ range }: YamlNode): number {
    const start = this.#lineStart(range.start);
    return range.start - start - (this.#text[start] === '\uFEFF' ? 1 : 0);
  }

  #lineStart(offset: number): number {
    return this.#text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Before the line end. */
  #lineEnd(offset: number): number {
    const end = this.#text.indexOf('\n', offset);
    if (end < 0) return this.#text.length;
    return end > offset && this.#text[end - 1] === '\r' ? end - 1 : end;
  }

  #insert(offset: number, newText: string): void {
    this.#change({ start: offset, end: offset }, newText);
  }

  #change({ start, end }: TextRange, newText: string): void {
    this.#changes.push({ start, end, newText });
  }
}

/** How a file is written, from its first entries. */
function styleOf(text: string, root: YamlNode): YamlStyle {
  const isFlow = ({ range }: YamlNode): boolean => '{['.includes(text[range.start] ?? ' ');
  const isJson = root.entries !== undefined && isFlow(root) && /^\s*["}]/.test(text.slice(root.range.start + 1));
  const steps = [...(root.entries?.values() ?? [])].flatMap((node) => {
    if (!isYamlMap(node.value) || isFlow(node) || !node.key) return [];
    const columnOf = (offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);
    return [columnOf(node.range.start) - columnOf(node.key.start)];
  });
  return { isJson, step: steps.find((step) => step > 0) ?? USUAL_STEP };
}

/** Whether two pieces of plain data say the same. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (Array.isArray(a) !== Array.isArray(b) || keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isSame((a as YamlDataMap)[key], (b as YamlDataMap)[key]));
}
