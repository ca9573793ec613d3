/** A part of the files, for one of several machines. */
import { createHash } from 'node:crypto';
import { UsageError } from './failures.ts';
import type { Sentences } from './sentences.ts';

export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** @param value of `--shard`, such as `2/8` */
export function readShard(value: string | undefined, sentences: Sentences): Shard | undefined {
  if (value === undefined) return undefined;
  const [, number, count] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []).map(Number);
  if (number === undefined || count === undefined || number < 1 || number > count)
    throw new UsageError(sentences.noShard(value));
  return { number, count };
}

/**
 * Whether a file is in a shard. Its name alone says so: each file is in one shard, on every machine the same, whatever other files there
 * are.
 * @param name relative to the working folder
 */
export function isInShard(name: string, { number, count }: Shard): boolean {
  // File systems write accents in one of two ways.
  const hash = createHash('sha256').update(name.normalize('NFC')).digest();
  return hash.readUInt32BE(0) % count === number - 1;
}
