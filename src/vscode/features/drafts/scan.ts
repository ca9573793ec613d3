/** Works through many files beside somebody who types: reads ahead, judges in short slices, and ends when it is told to. */

/** What is done with each file. What one of them throws ends the scan, and no other file is judged. */
export interface ScanWork<File, Read> {
  /** Several at a time; costs no processor time. */
  readonly read: (file: File) => Promise<Read>;
  /** One after another, in the order of the files. */
  readonly judge: (file: File, read: Read) => void;
}

export interface ScanClock {
  /** In ms, from any beginning, never back. */
  readonly now: () => number;
  /** Lets everything else have its turn. */
  readonly breathe: () => Promise<void>;
  /** Whether somebody types; undefined when not, else done when nobody has typed for a while. */
  readonly typing: () => Promise<void> | undefined;
}

/** Told to end: an AbortSignal. */
export interface Ending {
  readonly aborted: boolean;
}

/** Longer nobody waits for the turn of this, in ms. One file is judged in one piece. */
export const SLICE_MS = 8;
/** So many files are read ahead of the one that is judged. */
export const AHEAD = 8;

/** @returns whether it came to the end of the files */
export async function scan<File, Read>(
  files: readonly File[],
  { read, judge }: ScanWork<File, Read>,
  clock: ScanClock,
  ending: Ending,
): Promise<boolean> {
  const reading: Promise<Read>[] = [];
  let began = clock.now();
  for (const [at, file] of files.entries()) {
    while (reading.length < AHEAD && at + reading.length < files.length) {
      const ahead = read(files[at + reading.length]!);
      // Who waits for it is told. Nobody may, when this ends before.
      ahead.catch(() => undefined);
      reading.push(ahead);
    }
    const text = await reading.shift()!;
    if (ending.aborted) return false;
    for (let typing = clock.typing(); typing && !ending.aborted; typing = clock.typing()) {
      await typing;
      began = clock.now();
    }
    if (clock.now() - began >= SLICE_MS) {
      await clock.breathe();
      began = clock.now();
    }
    if (ending.aborted) return false;
    judge(file, text);
  }
  return true;
}

/** What is done with each file where others judge it. Neither may throw. */
export interface HandedWork<File, Read> {
  readonly read: (file: File) => Promise<Read>;
  /** Done when the file was judged. */
  readonly judge: (file: File, read: Read) => Promise<void>;
}

/** The same where files are judged elsewhere: no more than `atOnce` at a time, begun in the order of the files. */
export async function handOut<File, Read>(
  files: readonly File[],
  { read, judge }: HandedWork<File, Read>,
  clock: Pick<ScanClock, 'typing'>,
  atOnce: number,
  ending: Ending,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < files.length && !ending.aborted) {
      const file = files[next++]!;
      const text = await read(file);
      for (let wait = clock.typing(); wait && !ending.aborted; wait = clock.typing()) await wait;
      if (!ending.aborted) await judge(file, text);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

/** Done when everything that waits for its turn has had one. A timer would wait for a millisecond more. */
export function everyTurn(): Promise<void> {
  return new Promise((resolve) => {
    // A browser has none. Node's channels load what fetches pages when they are used first, which takes longer than a key may wait.
    if (typeof setImmediate === 'function') {
      setImmediate(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
