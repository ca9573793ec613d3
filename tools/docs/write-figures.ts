/**
 * Runs the scripts that measure, and writes what they print into docs/figures.md:
 *
 *     npm run figures                       all of them; takes several minutes and a quiet machine
 *     npm run figures -- package pack       some
 *
 * A script that fails, as one whose limit is not kept, is written all the same, and the exit code is 1.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Unavailable, runMain } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { run } from '../host/process.ts';
import { FIGURES, figuresText, keptLines, type Circumstances } from './figures.ts';
import { replaceMarked } from './marked.ts';

const file = path.join(root, 'docs', 'figures.md');

await runMain(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((it) => FIGURES.every(({ name }) => name !== it));
  if (unknown !== undefined) {
    throw new Unavailable(
      `there are no figures “${unknown}”; there are: ${FIGURES.map(({ name }) => name).join(', ')}`,
    );
  }
  let exitCode = 0;
  for (const figures of FIGURES.filter(({ name }) => names.length === 0 || names.includes(name))) {
    console.log(`── ${figures.command} ──`);
    const circumstances = readCircumstances();
    const [program = '', ...args] = figures.program;
    const { code, output } = await run(process.execPath, [path.join(root, program), ...args], { cwd: root });
    console.log(output);
    if (code !== 0) exitCode = 1;
    const text = figuresText(figures, keptLines(figures, output), circumstances);
    writeFileSync(file, replaceMarked(readFileSync(file, 'utf8'), figures.name, text));
  }
  return exitCode;
});

function readCircumstances(): Circumstances {
  return {
    day: new Date().toISOString().slice(0, 10),
    machine: `${os.cpus().length} cores, ${process.platform} ${process.arch}, Node ${process.versions.node}`,
    load: os.loadavg()[0]!.toFixed(1),
  };
}
