import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, it } from 'mocha';
import { draftOf } from '../../bench/drafts.ts';
import { compiled, engine, roleModel } from '../../support/built-in.ts';

const LINES = 2_000;
const KEYS = 60;
/** What the last versions hold, and what is remembered of single lines, in texts. */
const MOST_TEXTS = 12;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Of the heap, in bytes. */
function inUse(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

describe('Typing in a long draft', () => {
  it('keeps what was read of single lines, and not every version of the text for their sake', () => {
    const analyzer = engine.createAnalyzer(roleModel);
    const lines = draftOf(LINES, compiled).split('\n');
    /** A word more in a line that has not been changed before. */
    const type = (key: number): void => {
      const at = (key * 31) % LINES;
      lines[at] += ` 拜访客户 ${key}`;
      analyzer.analyze(lines.join('\n'), 'markdown');
    };
    analyzer.analyze(lines.join('\n'), 'markdown');
    for (let key = 0; key < 10; key++) type(key);
    const before = inUse();
    for (let key = 10; key < 10 + KEYS; key++) type(key);
    const texts = (inUse() - before) / (2 * lines.join('\n').length);
    assert.ok(texts < MOST_TEXTS, `memory grew by ${texts.toFixed(1)} texts in ${KEYS} keys`);
    analyzer.analyze('', 'markdown');
  });
});
