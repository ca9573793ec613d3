/**
 * What many postings cost: `role-lens analyze --jsonl` over 100,000 generated ones in one process, and in two that take half of the lines
 * each. Prints the time, the time of the processors and the memory, of a tenth and of all; and whether both ways write the same bytes. Run
 * with `npm run measure-command-line`; a number behind `--` is how many postings. The exit code is 1 when the bytes differ or memory grows.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, createReadStream, createWriteStream, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { jobDescriptions } from '../../test/bench/drafts.ts';
import { compilePack } from '../build/compile-pack.ts';
import { temporaryFolder } from '../host/cleanup.ts';
import { Unavailable, runMain } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { run } from '../host/process.ts';

const POSTINGS = 100_000;
/** So many of them differ; the others are the same again under another name, far apart. */
const DIFFERENT = 10_000;
/** Of one posting, in bytes: as long as the middle one of real postings. */
const BYTES = 1500;
const SEED = 20271126;
/** How much more memory ten times as many postings may take. */
const MOST_GROWTH = 1.2;

/** What a process took, told by itself at its end. */
const TELL = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write('\\n' + JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, megabytes: Math.round(maxRSS / 1024) }));
})`;

await runMain(async () => {
  const count = Number(process.argv[2] ?? POSTINGS);
  if (!Number.isSafeInteger(count) || count < 20) throw new Unavailable('the number of postings is 20 or more');
  const built = await run(process.execPath, ['esbuild.js', '--production'], { cwd: root, show: 'inherit' });
  if (built.code !== 0) throw new Unavailable('the program could not be built; see why with: npx node esbuild.js');
  const temporary = temporaryFolder('postings');
  const at = (name: string): string => path.join(temporary.path, name);
  const { tenth, megabytes } = writePostings(count, at);
  console.log(`Node ${process.version}, ${count.toLocaleString('en-US')} postings, ${megabytes.toFixed(0)} MB:`);
  const small = await analyze(at('tenth'), at('tenth.out'));
  const whole = await analyze(at('whole'), at('whole.out'));
  const started = performance.now();
  const halves = await Promise.all(['first', 'second'].map((name) => analyze(at(name), at(`${name}.out`))));
  const ms = performance.now() - started;
  for (const name of ['first', 'second'])
    await pipeline(createReadStream(at(`${name}.out`)), createWriteStream(at('joined.out'), { flags: 'a' }));
  const isSame = (await sumOf(at('joined.out'))) === (await sumOf(at('whole.out')));
  temporary.remove();
  const cpu = halves.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
  console.log(`one process: ${figures(count, whole.ms, whole.cpuMs)}`);
  console.log(`two processes: ${figures(count, ms, cpu)}; ${isSame ? 'the same bytes' : 'OTHER BYTES'}`);
  console.log(
    `memory of a process: ${small.megabytes} MB for ${tenth.toLocaleString('en-US')} postings, ${whole.megabytes} MB for all`,
  );
  const million = (whole.cpuMs / count) * 1e6;
  console.log(`a million at this pace: ${(million / 60_000).toFixed(0)} minutes of one processor`);
  return isSame && whole.megabytes <= MOST_GROWTH * small.megabytes ? 0 : 1;
});

function figures(count: number, ms: number, cpuMs: number): string {
  const each = ((1000 * cpuMs) / count).toFixed(0);
  return `${(ms / 1000).toFixed(0)} s, ${(cpuMs / 1000).toFixed(0)} s of processor time, ${each} µs of it each`;
}

/** Writes all, the first tenth, and each half. */
function writePostings(
  count: number,
  at: (name: string) => string,
): { readonly tenth: number; readonly megabytes: number } {
  const texts = jobDescriptions(DIFFERENT * BYTES * 2, compilePack(path.join(root, 'data')), SEED).map(cut);
  const files = { whole: count, tenth: Math.floor(count / 10), first: Math.ceil(count / 2) };
  const open = Object.fromEntries(['whole', 'tenth', 'first', 'second'].map((name) => [name, openSync(at(name), 'w')]));
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    const line = `${JSON.stringify({ id: index, text: texts[index % texts.length] })}\n`;
    bytes += writeSync(open.whole!, line);
    if (index < files.tenth) writeSync(open.tenth!, line);
    writeSync(index < files.first ? open.first! : open.second!, line);
  }
  for (const file of Object.values(open)) closeSync(file);
  return { tenth: files.tenth, megabytes: bytes / 1e6 };
}

/** The first lines of a text, up to {@link BYTES}. */
function cut(text: string): string {
  let size = 0;
  return text
    .split('\n')
    .filter((line) => (size += Buffer.byteLength(line) + 1) <= BYTES)
    .join('\n');
}

interface Run {
  readonly ms: number;
  readonly cpuMs: number;
  /** The most that was resident. */
  readonly megabytes: number;
}

async function analyze(input: string, output: string): Promise<Run> {
  const started = performance.now();
  const args = ['--import', `data:text/javascript,${encodeURIComponent(TELL)}`, 'dist/cli.js', 'analyze', '--jsonl'];
  const files = [openSync(input, 'r'), openSync(output, 'w')] as const;
  const child = spawn(process.execPath, args, { cwd: root, stdio: [files[0], files[1], 'pipe'] });
  let told = '';
  child.stderr!.on('data', (data) => (told += String(data)));
  const [code] = (await once(child, 'close')) as [number];
  for (const file of files) closeSync(file);
  if (code !== 0) throw new Error(`the program ended with ${code}: ${told}`);
  return { ms: performance.now() - started, ...(JSON.parse(told.split('\n').at(-1)!) as Omit<Run, 'ms'>) };
}

async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
