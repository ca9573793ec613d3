/**
 * Runs the benchmarks, each in a process of its own, so that none is measured with what another left behind:
 *
 *     npm run bench                 all
 *     npm run bench analysis        one
 *     npm run bench -- --json       as one JSON object, by name
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

const BENCHMARKS = ['matching', 'analysis'] as const;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const unknown = positionals.find((name) => !BENCHMARKS.some((it) => it === name));
if (unknown !== undefined) {
  console.error(`Role Lens: there is no benchmark “${unknown}”; the benchmarks are: ${BENCHMARKS.join(', ')}`);
  process.exit(1);
}
const figures: Record<string, unknown> = {};
for (const name of positionals.length > 0 ? positionals : BENCHMARKS) {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--expose-gc', path.join(import.meta.dirname, `${name}.ts`), ...(values.json ? ['--json'] : [])],
    { stdio: ['ignore', values.json ? 'pipe' : 'inherit', 'inherit'], encoding: 'utf8', maxBuffer: Infinity },
  );
  if (status !== 0) process.exitCode = 1;
  else if (values.json) figures[name] = JSON.parse(stdout);
  else console.log();
}
if (values.json) console.log(JSON.stringify(figures, undefined, 2));
