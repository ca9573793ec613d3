/** Keeps the `id` of a JSON line as it came: as a number, 7312345678901234567 would become another. */

/** Deeper than any id that names something; JSON is written by recursion. */
const DEEPEST = 100;

/**
 * @param line JSON of an object
 * @param id what `JSON.parse` made of its `id`
 * @returns the JSON of the `id`, `null` without one; undefined when it is nested too deeply to be one
 */
export function rawId(line: string, id: unknown): string | undefined {
  if (typeof id === 'number' || (typeof id === 'object' && id !== null)) {
    const { source, depth } = lastMember(line, 'id');
    return depth > DEEPEST ? undefined : source;
  }
  return JSON.stringify(id ?? null);
}

/**
 * The source of a member of an object and how deep it is nested. Of several with the name the last counts, as for `JSON.parse`.
 * @param json valid JSON of an object
 */
function lastMember(json: string, name: string): { readonly source: string; readonly depth: number } {
  let found = { source: 'null', depth: 0 };
  let depth = 0;
  let deepest = 0;
  let key: string | undefined;
  let valueStart = 0;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at]!;
    if (sign === '"') {
      const end = endOfString(json, at);
      if (depth === 1) key ??= JSON.parse(json.slice(at, end)) as string;
      at = end - 1;
    } else if (sign === '{' || sign === '[') deepest = Math.max(deepest, depth++);
    else if (sign === '}' || sign === ']') depth--;
    else if (sign === ':' && depth === 1) {
      valueStart = at + 1;
      deepest = 0;
    }
    const isEndOfMember = (sign === ',' && depth === 1) || (sign === '}' && depth === 0);
    if (!isEndOfMember) continue;
    if (key === name) found = { source: json.slice(valueStart, at).trim(), depth: deepest };
    key = undefined;
  }
  return found;
}

/** @param start of the opening quote; @returns the offset behind the closing one */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}
