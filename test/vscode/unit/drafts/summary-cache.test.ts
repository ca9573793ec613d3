import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { DraftSummary } from '../../../../src/core/index.ts';
import { BUCKETS, SummaryCache, type BucketStore } from '../../../../src/vscode/features/drafts/summary-cache.ts';

class Disk implements BucketStore {
  readonly files = new Map<string, string>();
  written = 0;
  read = (name: string): Promise<string | undefined> => Promise.resolve(this.files.get(name));
  write = (name: string, text: string): Promise<void> => {
    this.written++;
    this.files.set(name, text);
    return Promise.resolve();
  };
}

const STAMP = { mtime: 1_000, size: 300 };
const summary = (more: number): DraftSummary => ({ posts: [], more });
const idOf = (at: number): string => `file:///drafts/${at}.md`;

async function filled(disk: Disk, count: number): Promise<SummaryCache> {
  const cache = new SummaryCache();
  for (let at = 0; at < count; at++) cache.set(idOf(at), STAMP, 'made', summary(at));
  await cache.save(disk);
  return cache;
}

async function reopened(disk: Disk): Promise<SummaryCache> {
  const cache = new SummaryCache();
  await cache.load(disk);
  return cache;
}

describe('What is remembered of files', () => {
  it('is there after a restart, for every file', async () => {
    const disk = new Disk();
    await filled(disk, 1000);
    const cache = await reopened(disk);
    for (let at = 0; at < 1000; at++) assert.deepEqual(cache.get(idOf(at), STAMP, 'made'), summary(at));
    assert.ok(disk.files.size <= BUCKETS);
  });

  it('holds no longer when the file has another time, an earlier one too, or another size, or is judged in another way', async () => {
    const disk = new Disk();
    await filled(disk, 1);
    const cache = await reopened(disk);
    for (const stamp of [
      { ...STAMP, mtime: STAMP.mtime + 1 },
      { ...STAMP, mtime: 1 },
      { ...STAMP, size: 301 },
    ])
      assert.equal(cache.get(idOf(0), stamp, 'made'), undefined);
    assert.equal(cache.get(idOf(0), STAMP, 'made by another version'), undefined);
    assert.equal(cache.get(idOf(1), STAMP, 'made'), undefined);
  });

  it('costs one small file to write when one file changes, and none when nothing does', async () => {
    const disk = new Disk();
    await filled(disk, 1000);
    const cache = await reopened(disk);
    assert.equal(cache.isDirty, false);
    disk.written = 0;
    await cache.save(disk);
    assert.equal(disk.written, 0);
    cache.set(idOf(7), { mtime: 2_000, size: 1 }, 'made', summary(99));
    assert.equal(cache.isDirty, true);
    await cache.save(disk);
    assert.equal(disk.written, 1);
    assert.deepEqual((await reopened(disk)).get(idOf(7), { mtime: 2_000, size: 1 }, 'made'), summary(99));
  });

  it('loses no more than a torn, empty or foreign part holds', async () => {
    const disk = new Disk();
    await filled(disk, 1000);
    const [torn, empty, foreign, altered] = [...disk.files.keys()];
    disk.files.set(torn!, disk.files.get(torn!)!.slice(0, 200));
    disk.files.set(empty!, '');
    disk.files.set(foreign!, '[["file:///drafts/1.md",{}]]');
    disk.files.set(altered!, disk.files.get(altered!)!.replace('"more":', '"mora":'));
    const cache = await reopened(disk);
    const kept = Array.from({ length: 1000 }, (_, at) => cache.get(idOf(at), STAMP, 'made')).filter(Boolean);
    assert.ok(kept.length > 850 && kept.length < 1000, String(kept.length));
    assert.ok(kept.every((it) => it?.posts.length === 0));
  });

  it('lets go of files that are gone', async () => {
    const disk = new Disk();
    const cache = await filled(disk, 100);
    cache.keepOnly(new Set([idOf(3)]));
    cache.delete(idOf(5));
    await cache.save(disk);
    const again = await reopened(disk);
    assert.deepEqual(again.get(idOf(3), STAMP, 'made'), summary(3));
    assert.equal(again.get(idOf(4), STAMP, 'made'), undefined);
    assert.ok([...disk.files.values()].join('').length < 10_000);
  });
});
