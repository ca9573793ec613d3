/**
 * What is remembered of files from one window to the next, so that a file that has not changed is not read again. It is kept in many small
 * files: a change writes one of them, and one that is torn costs only what it holds.
 */
import type { DraftSummary } from '../../../core/index.ts';

/** How a file looked when it was read. */
export interface FileStamp {
  /** When it was changed, in ms. */
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
}

interface Remembered extends FileStamp {
  /** What the summary was made with: engine, knowledge, settings. */
  readonly made: string;
  readonly summary: DraftSummary;
}

/** Where the small files are. Neither may throw. */
export interface BucketStore {
  /** Undefined where there is none. */
  readonly read: (name: string) => Promise<string | undefined>;
  /** All or nothing. */
  readonly write: (name: string, text: string) => Promise<void>;
}

export const BUCKETS = 64;
/** The first word of a bucket: the version of its format. */
const FORMAT = 'role-lens-3';

export class SummaryCache {
  readonly #buckets = Array.from({ length: BUCKETS }, () => new Map<string, Remembered>());
  readonly #dirty = new Set<number>();

  /** Reads what was written before. What is torn or of another format is passed over. */
  async load({ read }: BucketStore): Promise<void> {
    await Promise.all(
      this.#buckets.map(async (bucket, at) => {
        for (const [id, remembered] of decode(await read(nameOf(at)))) if (!bucket.has(id)) bucket.set(id, remembered);
      }),
    );
  }

  /** What a file was found to be; undefined when it has changed since, or is to be judged in another way. */
  get(id: string, { mtime, size }: FileStamp, made: string): DraftSummary | undefined {
    const known = this.#bucketOf(id).get(id);
    return known?.mtime === mtime && known.size === size && known.made === made ? known.summary : undefined;
  }

  set(id: string, { mtime, size }: FileStamp, made: string, summary: DraftSummary): void {
    this.#bucketOf(id).set(id, { mtime, size, made, summary });
    this.#dirty.add(numberOf(id));
  }

  delete(id: string): void {
    if (this.#bucketOf(id).delete(id)) this.#dirty.add(numberOf(id));
  }

  /** Forgets every file but these. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const bucket of this.#buckets) for (const id of [...bucket.keys()]) if (!ids.has(id)) this.delete(id);
  }

  /** Whether something is to be written. */
  get isDirty(): boolean {
    return this.#dirty.size > 0;
  }

  /** Writes the buckets that have changed. */
  async save({ write }: BucketStore): Promise<void> {
    for (const at of [...this.#dirty]) {
      this.#dirty.delete(at);
      await write(nameOf(at), encode(this.#buckets[at]!));
    }
  }

  #bucketOf(id: string): Map<string, Remembered> {
    return this.#buckets[numberOf(id)]!;
  }
}

function nameOf(bucket: number): string {
  return `drafts-${String(bucket).padStart(2, '0')}.json`;
}

function numberOf(id: string): number {
  return hash(id) % BUCKETS;
}

/** FNV-1a of the UTF-16 code units. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

function encode(bucket: ReadonlyMap<string, Remembered>): string {
  const json = JSON.stringify([...bucket]);
  return `${FORMAT} ${hash(json)}\n${json}`;
}

function decode(text: string | undefined): readonly (readonly [string, Remembered])[] {
  const line = text?.indexOf('\n') ?? -1;
  if (text === undefined || line < 0) return [];
  const json = text.slice(line + 1);
  // Whatever has this sum was written here.
  if (text.slice(0, line) !== `${FORMAT} ${hash(json)}`) return [];
  return JSON.parse(json) as [string, Remembered][];
}
