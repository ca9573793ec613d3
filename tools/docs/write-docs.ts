/** Writes the lists in docs/architecture.md from the plan of the house, the tables of options in docs/command-line.md, and the parts of packs in docs/packs.md. Run with `npm run docs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../host/paths.ts';
import { replaceMarked } from './marked.ts';
import { withOptionTables } from './option-tables.ts';
import { choicesTable, partsTable } from './pack-schema.ts';
import { importsText, staircaseText } from './plan.ts';

const file = path.join(root, 'docs', 'architecture.md');
const written = replaceMarked(
  replaceMarked(readFileSync(file, 'utf8'), 'staircase', staircaseText()),
  'imports',
  importsText(),
);
writeFileSync(file, written);

const options = path.join(root, 'docs', 'command-line.md');
writeFileSync(options, withOptionTables(readFileSync(options, 'utf8')));

const packs = path.join(root, 'docs', 'packs.md');
const withParts = replaceMarked(readFileSync(packs, 'utf8'), 'parts', partsTable());
writeFileSync(packs, replaceMarked(withParts, 'choices', choicesTable()));
