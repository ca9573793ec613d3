import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { AHEAD, handOut, scan, SLICE_MS, type ScanClock } from '../../../../src/vscode/features/drafts/scan.ts';

/** A clock that moves only when something is judged, and tells what happened in which order. */
class Bench implements ScanClock {
  time = 0;
  readonly happened: string[] = [];
  reading = 0;
  mostReading = 0;
  /** Keys that are still to come. */
  keys = 0;
  readonly ending = { aborted: false };

  now(): number {
    return this.time;
  }
  async breathe(): Promise<void> {
    this.happened.push('breathe');
    await Promise.resolve();
  }
  typing(): Promise<void> | undefined {
    if (this.keys === 0) return undefined;
    this.keys--;
    this.happened.push('wait');
    return Promise.resolve();
  }
  run(count: number, cost: number, judged: (file: number) => void = () => undefined): Promise<boolean> {
    const read = async (file: number): Promise<string> => {
      this.mostReading = Math.max(this.mostReading, ++this.reading);
      await Promise.resolve();
      this.reading--;
      return `text ${file}`;
    };
    const judge = (file: number, text: string): void => {
      assert.equal(text, `text ${file}`);
      this.time += cost;
      this.happened.push(String(file));
      judged(file);
    };
    const files = Array.from({ length: count }, (_, at) => at);
    return scan(files, { read, judge }, this, this.ending);
  }
}

describe('Looking at many files', () => {
  it('judges every file once, in order', async () => {
    const bench = new Bench();
    assert.equal(await bench.run(20, 0), true);
    assert.deepEqual(
      bench.happened,
      Array.from({ length: 20 }, (_, at) => String(at)),
    );
  });

  it('reads a few files ahead, never all at once', async () => {
    const bench = new Bench();
    await bench.run(100, 1);
    assert.ok(bench.mostReading > 1 && bench.mostReading <= AHEAD, String(bench.mostReading));
  });

  it('lets others have their turn after each slice', async () => {
    const bench = new Bench();
    await bench.run(6, SLICE_MS / 2);
    assert.deepEqual(bench.happened, ['0', '1', 'breathe', '2', '3', 'breathe', '4', '5']);
  });

  it('lets others have their turn after one file that takes longer than a slice', async () => {
    const bench = new Bench();
    await bench.run(3, 5 * SLICE_MS);
    assert.deepEqual(bench.happened, ['0', 'breathe', '1', 'breathe', '2']);
  });

  it('waits while somebody types, and goes on afterwards', async () => {
    const bench = new Bench();
    await bench.run(4, 1, (file) => {
      if (file === 1) bench.keys = 3;
    });
    assert.deepEqual(bench.happened, ['0', '1', 'wait', 'wait', 'wait', '2', '3']);
  });

  it('ends when it is told to, also while somebody types', async () => {
    const bench = new Bench();
    const came = await bench.run(9, 1, (file) => {
      if (file !== 2) return;
      bench.keys = Infinity;
      bench.ending.aborted = true;
    });
    assert.equal(came, false);
    assert.deepEqual(bench.happened, ['0', '1', '2']);
  });

  it('ends with the error of a file that cannot be read, and of others nothing is left to nobody', async () => {
    const left: unknown[] = [];
    const listen = (reason: unknown): void => void left.push(reason);
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', listen);
    try {
      const work = { read: (file: number) => Promise.reject(new Error(`file ${file}`)), judge: () => undefined };
      await assert.rejects(scan([0, 1, 2], work, new Bench(), { aborted: false }), /file 0/u);
      await new Promise((resolve) => setImmediate(resolve));
      assert.deepEqual(left, []);
    } finally {
      process.removeListener('unhandledRejection', listen);
      for (const it of others) process.on('unhandledRejection', it);
    }
  });

  it('has nothing to do with no files', async () => {
    assert.equal(await new Bench().run(0, 1), true);
  });
});

describe('Handing many files out', () => {
  const files = Array.from({ length: 40 }, (_, at) => at);

  it('has every file judged once, so many at a time, and begins them in order', async () => {
    const bench = new Bench();
    const begun: number[] = [];
    let judging = 0;
    let most = 0;
    const judge = async (file: number, text: string): Promise<void> => {
      assert.equal(text, `text ${file}`);
      begun.push(file);
      most = Math.max(most, ++judging);
      // Some take longer than others.
      for (let turn = 0; turn < file % 7; turn++) await Promise.resolve();
      judging--;
    };
    const read = (file: number): Promise<string> => Promise.resolve(`text ${file}`);
    await handOut(files, { read, judge }, bench, 4, bench.ending);
    assert.deepEqual(
      begun.toSorted((a, b) => a - b),
      files,
    );
    assert.ok(
      begun.every((file, at) => Math.abs(file - at) < 4),
      String(begun),
    );
    assert.equal(most, 4);
  });

  it('begins none while somebody types, nor after it was told to end', async () => {
    const bench = new Bench();
    bench.keys = 3;
    const judged: number[] = [];
    const judge = (file: number): Promise<void> => {
      assert.equal(bench.keys, 0);
      judged.push(file);
      if (judged.length === 10) bench.ending.aborted = true;
      return Promise.resolve();
    };
    await handOut(files, { read: (file) => Promise.resolve(file), judge }, bench, 4, bench.ending);
    assert.equal(judged.length, 10);
  });
});
