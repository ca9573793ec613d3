/**
 * Writes what follows from the definitions of findings, commands, views and settings: the catalog of the findings, the ids, the
 * manifest, the tables of the README and of `docs/reference.md`, and `docs/findings.md`. Run with `npm run manifest`. A test fails when it was forgotten.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../host/paths.ts';
import { CATALOG_FILE, catalogSource } from './catalog.ts';
import { formatted } from './formatted.ts';

// All that speaks of findings reads the catalog when it is loaded, so the catalog comes first.
write(await formatted([CATALOG_FILE, catalogSource()]));
const { generatedFiles } = await import('./generate.ts');
for (const file of await generatedFiles()) write(file);

function write([name, text]: readonly [name: string, text: string]): void {
  const file = path.join(root, name);
  if (current(file) === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote ${name}`);
}

function current(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
