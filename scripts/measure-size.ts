/**
 * What is shipped, in bytes: every file of `dist/` as a production build (`node esbuild.js --production`) leaves it.
 * Run with `npm run size`. The exit code is 1 when a bundle is missing or larger than its limit.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const KILOBYTE = 1024;
/** The bundles that every start of the extension reads: they decide how soon it answers. */
const LIMITS: ReadonlyMap<string, number> = new Map([
  ['extension.cjs', 300 * KILOBYTE],
  ['web/extension.js', 300 * KILOBYTE],
]);
const dist = path.join(import.meta.dirname, '..', 'dist');

interface Size {
  readonly name: string;
  readonly bytes: number;
  readonly gzip: number;
}

function sizes(): Size[] {
  if (!existsSync(dist)) return [];
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => statSync(path.join(dist, name)).isFile())
    .sort()
    .map((name) => {
      const content = readFileSync(path.join(dist, name));
      return { name, bytes: content.length, gzip: gzipSync(content).length };
    });
}

const files = sizes();
const width = Math.max(5, ...files.map(({ name }) => name.length));
const column = (text: string | number): string => text.toLocaleString('en-US').padStart(11);
console.log(`${'file'.padEnd(width)}${column('bytes')}${column('gzip')}${column('limit')}`);
for (const { name, bytes, gzip } of files) {
  const limit = LIMITS.get(name);
  const verdict = limit === undefined ? '' : `${column(limit)}  ${bytes > limit ? 'TOO LARGE' : 'ok'}`;
  console.log(`${name.padEnd(width)}${column(bytes)}${column(gzip)}${verdict}`);
}
const total = (of: (size: Size) => number): number => files.reduce((sum, size) => sum + of(size), 0);
console.log(`${'total'.padEnd(width)}${column(total(({ bytes }) => bytes))}${column(total(({ gzip }) => gzip))}`);

for (const [name, limit] of LIMITS) {
  const file = files.find((it) => it.name === name);
  if (!file) console.error(`dist/${name} is missing: run node esbuild.js --production first.`);
  else if (file.bytes > limit) console.error(`dist/${name} is ${file.bytes - limit} bytes over its limit.`);
  if (!file || file.bytes > limit) process.exitCode = 1;
}
if (files.some(({ name }) => name.endsWith('.map'))) console.error('Source maps are present: this is not a production build.');
