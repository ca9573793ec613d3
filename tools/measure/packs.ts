/**
 * Measures what a pack of a team costs: reading and checking 124 KB of YAML (limit 50 ms), laying it over the built-in pack, making an
 * engine of both. Prints the least and the median processor time of several rounds; on a busy machine the least says more. Run with `npm run measure-packs`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createEngine, readPackFile } from '../../src/core/index.ts';
import { readPack, teamKnowledge, type PackReading } from '../../src/core/packs.ts';
import { root } from '../host/paths.ts';

const ROUNDS = 15;
const BYTES = 124_000;
const LIMIT_MS = 50;

/** A pack of terms as people write them, of so many bytes. */
function packOf(bytes: number): string {
  const lines = ['pack: measured', 'terms:'];
  let length = 0;
  for (let at = 0; length < bytes; at++) {
    const entry = [
      `  - id: own-${at}`,
      `    forms: { zh: [自家说法${at}号, 内部叫法${at}], en: [own phrase ${at}, house word ${at}] }`,
      `    definition: { zh: 我们这里第${at}件事的叫法，新人来了先看这一条。, en: "What we call thing ${at} here." }`,
      `    roles: { sales: ${(at % 3) + 1}, operations: 1 }`,
    ].join('\n');
    lines.push(entry);
    length += Buffer.byteLength(entry) + 1;
  }
  return `${lines.join('\n')}\n`;
}

function measured<T>(name: string, run: () => T, limit?: number): T {
  const times: number[] = [];
  let last!: T;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    last = run();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  const [least, median] = [times[0]!, times[ROUNDS >> 1]!];
  const allowed = limit === undefined ? '' : `  (limit ${limit} ms)`;
  console.log(`${name.padEnd(44)} ${least.toFixed(1)} ms  median ${median.toFixed(1)} ms${allowed}`);
  if (limit !== undefined && least > limit) process.exitCode = 1;
  return last;
}

// Knowledge as it is written by hand, which is laid over itself, and short new entries, which hold more signs for their length.
const written = `pack: written\n${readFileSync(path.join(root, 'data/terms/sales.yaml'), 'utf8')}`;
console.log(`${(Buffer.byteLength(written) / 1000).toFixed(0)} KB as written by hand`);
measured('read and checked', () => readPack(written), LIMIT_MS);
const text = packOf(BYTES);
const file = readFileSync(path.join(root, 'dist/data/pack.bin'));
const builtIn = () => readPackFile(file, (bytes) => new TextDecoder().decode(bytes));
console.log(`${(Buffer.byteLength(text) / 1000).toFixed(0)} KB, ${text.split('  - id').length - 1} terms`);
const reading: PackReading = measured('read and checked', () => readPack(text));
const packs = [{ path: '/team.yaml', layer: 'folder', reading, problems: [] } as const];
const { compiled } = measured('laid over the built-in pack', () => teamKnowledge(builtIn(), packs));
measured('an engine of both', () => createEngine([compiled]));
measured('an engine of the built-in pack alone', () => createEngine([builtIn()]));
