/** Finds the values of a pack by where they may stand: `activities.*.depends.*.owns`. */
import type { YamlNode } from '../../yaml/read-yaml.ts';
import { isMapNode, isRemoval } from './check-shape.ts';

/**
 * Calls for each value that a pattern leads to. `*` is every entry of a list or a map; `%` at the end is each key of a map, given as a
 * value. Of a list of words at the end each word is given, of a change of one what it adds.
 */
export function eachAt(root: YamlNode, pattern: string, visit: (value: YamlNode) => void): void {
  const steps = pattern.split('.');
  walk(root, steps, 0, visit);
}

function walk(node: YamlNode, steps: readonly string[], at: number, visit: (value: YamlNode) => void): void {
  if (isRemoval(node)) return;
  const step = steps[at];
  if (step === undefined) return eachWord(node, visit);
  if (!node.entries) return;
  if (step === '%') {
    for (const [key, value] of node.entries) {
      if (value.key && !isRemoval(value)) visit({ value: key, range: value.key });
    }
  } else if (step === '*') {
    for (const value of node.entries.values()) walk(value, steps, at + 1, visit);
  } else {
    const next = node.entries.get(step);
    if (next) walk(next, steps, at + 1, visit);
  }
}

function eachWord(node: YamlNode, visit: (value: YamlNode) => void): void {
  const { value, entries } = node;
  if (!entries) {
    if (typeof value === 'string' || typeof value === 'number') visit(node);
  } else if (isMapNode(node)) {
    for (const [key, part] of entries) if (key !== 'remove') eachWord(part, visit);
  } else for (const word of entries.values()) eachWord(word, visit);
}
