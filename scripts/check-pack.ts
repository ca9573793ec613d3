/** Prints what is wrong with the pack in `data/` as `file:line:column: reason`, and ends with exit code 1 if anything is. */
import path from 'node:path';
import { hanFolding } from './han-folding.ts';
import { readPackSource } from './pack-source.ts';

const folder =
  process.argv[2] && !process.argv[2].startsWith('-') ? process.argv[2] : path.join(import.meta.dirname, '..', 'data');
const { problems } = readPackSource(folder, hanFolding());
for (const problem of problems) console.log(problem);
console.log(problems.length === 0 ? 'The pack is sound.' : `${problems.length} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;
