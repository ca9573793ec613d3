/**
 * A process that runs the program again and again, each time with other arguments, as {@link ./warm-program.ts} asks: what a process has
 * to do before it can check a draft, it does once.
 */
import { Console } from 'node:console';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Asked, Outcome } from './warm-program.ts';

/** As much as a pipe gives at a time. */
const CHUNK = 65_536;

const [bundle] = process.argv.slice(2) as [string];
const { runProgram } = (await import(pathToFileURL(bundle).href)) as {
  readonly runProgram: (args: readonly string[]) => Promise<number>;
};

let last: Promise<unknown> = Promise.resolve();
process.on('message', (asked: Asked) => {
  // One after the other: the folder and the streams are those of the process.
  last = last.then(async () => process.send?.(await run(asked)));
});
process.send?.('ready');

async function run({ args, input, folder, environment }: Asked): Promise<Outcome> {
  process.chdir(folder);
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  const out = new Kept(process.stdout.fd);
  const err = new Kept(process.stderr.fd);
  replace(process, 'stdin', Object.assign(Readable.from(chunksOf(input)), { fd: process.stdin.fd }));
  replace(process, 'stdout', out);
  replace(process, 'stderr', err);
  replace(globalThis, 'console', new Console({ stdout: out, stderr: err }));
  const code = await runProgram(args);
  return { code, out: out.text, err: err.text };
}

/** A stream that keeps what is written. It goes for the pipe of this number. */
class Kept extends Writable {
  readonly #chunks: Buffer[] = [];
  readonly fd: number;

  constructor(fd: number) {
    super();
    this.fd = fd;
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }
}

function* chunksOf(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield Buffer.from(bytes.subarray(at, at + CHUNK));
}

function replace<T extends object>(owner: T, name: keyof T, value: unknown): void {
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}
