import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../host/paths.ts';

/** A generated file as Prettier writes it, as every file of the project. */
export async function formatted([name, text]: readonly [name: string, text: string]): Promise<[string, string]> {
  const filepath = path.join(root, name);
  // Prettier keeps an object on one line that begins on one, so JSON is spread out first.
  const spread = name.endsWith('.json') ? JSON.stringify(JSON.parse(text), undefined, 2) : text;
  return [name, await format(spread, { ...(await resolveConfig(filepath)), filepath })];
}
