import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { FileEvents, FLOOD } from '../../../../src/vscode/features/drafts/file-events.ts';

describe('Events of files', () => {
  it('are put together: what happened last to a file counts, once', () => {
    const events = new FileEvents();
    assert.deepEqual(
      [events.add('a', 'changed'), events.add('b', 'deleted'), events.add('a', 'changed'), events.add('b', 'changed')],
      [true, false, false, false],
    );
    events.add('c', 'changed');
    events.add('c', 'deleted');
    assert.deepEqual(events.take(), { changed: ['a', 'b'], deleted: ['c'], isFlood: false });
  });

  it('begin anew when they were taken', () => {
    const events = new FileEvents();
    events.add('a', 'changed');
    events.take();
    assert.deepEqual(events.take(), { changed: [], deleted: [], isFlood: false });
    assert.equal(events.add('a', 'changed'), true);
  });

  it('are one new look at everything when there are many', () => {
    const events = new FileEvents();
    for (let at = 0; at <= 3 * FLOOD; at++) assert.equal(events.add(String(at), 'changed'), at === 0);
    assert.deepEqual(events.take(), { changed: [], deleted: [], isFlood: true });
  });
});
