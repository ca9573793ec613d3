import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { followed, planned, type TypedChange } from '../../../src/vscode/documents/followed-changes.ts';

const DRAFT = '- sell\n- post daily\n- close\n';
const LINE = '- post daily\n';
const cut = { start: DRAFT.indexOf(LINE), end: DRAFT.indexOf(LINE) + LINE.length, newText: '' };

/** Types into a text, each `[words before which, how many units go, what comes]`, all placed in the text as it is given. */
function typed(text: string, ...changes: [before: string, length: number, words: string][]): TypedChange[] {
  return changes.map(([before, rangeLength, words]) => {
    const at = text.indexOf(before);
    assert.ok(at >= 0, before);
    return { rangeOffset: at, rangeLength, text: words };
  });
}

/** A text with changes made, from the end to the beginning. */
function applied(text: string, changes: readonly { start: number; end: number; newText: string }[]): string {
  return [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
}

function afterTyping(text: string, changes: readonly TypedChange[]): string {
  return applied(
    text,
    changes.map((it) => ({ start: it.rangeOffset, end: it.rangeOffset + it.rangeLength, newText: it.text })),
  );
}

/** What is left when a line is cut after the typing; undefined when it may not be. */
function cutAfter(...changes: [string, number, string][]): string | undefined {
  const events = typed(DRAFT, ...changes);
  const now = followed(planned(DRAFT, [cut]), events);
  return now && applied(afterTyping(DRAFT, events), now);
}

describe('A line that is cut while somebody types', () => {
  it('is the same line, wherever the typing has moved it to', () => {
    assert.equal(cutAfter(['sell', 0, 'xxxxx']), '- xxxxxsell\n- close\n');
    assert.equal(cutAfter(['sell', 4, '']), '- \n- close\n');
    assert.equal(cutAfter(['close', 0, 'xxxxx']), '- sell\n- xxxxxclose\n');
    assert.equal(cutAfter(['- sell', 0, '急招\n'], ['close', 5, 'sign']), '急招\n- sell\n- sign\n');
  });

  it('is cut below a line that somebody goes on with, and above one that somebody begins', () => {
    assert.equal(cutAfter(['\n- post', 0, ' more']), '- sell more\n- close\n');
    assert.equal(cutAfter(['- post', 0, '- new\n']), '- sell\n- new\n- close\n');
    assert.equal(cutAfter(['- close', 0, 'x']), '- sell\nx- close\n');
  });

  it('is not cut when it was changed', () => {
    for (const [before, length, words] of [
      ['post', 0, 'x'],
      ['post', 4, ''],
      ['- post', 0, 'x'],
      ['\n- close', 0, '!'],
      ['\n- post', 1, ''],
      ['\n- close', 1, ''],
      ['sell\n', 20, ''],
    ] as const)
      assert.equal(cutAfter([before, length, words]), undefined, `${before} ${words}`);
  });

  it('follows several events, one after the other', () => {
    let text = DRAFT;
    let now = followed(planned(text, [cut]), []);
    for (const key of 'xyz') {
      const events = typed(text, ['sell', 0, key]);
      text = afterTyping(text, events);
      now = followed(now!, events);
    }
    assert.equal(applied(text, now!), '- xyzsell\n- close\n');
  });
});

describe('Numbers and text that a fix writes while somebody types', () => {
  const text = '1. sell\n2. post\n3. close';
  const changes = [
    { start: 8, end: 16, newText: '' },
    { start: 16, end: 17, newText: '2' },
  ];

  it('move along', () => {
    const events = typed(text, ['sell', 0, 'x']);
    const now = followed(planned(text, changes), events)!;
    assert.equal(applied(afterTyping(text, events), now), '1. xsell\n2. close');
  });

  it('are not written where somebody has written something else', () => {
    assert.equal(followed(planned(text, changes), typed(text, ['3. close', 1, '9'])), undefined);
    const insertion = [{ start: 7, end: 7, newText: '\n2. sign' }];
    assert.equal(followed(planned(text, insertion), typed(text, ['\n2.', 0, '!'])), undefined);
    assert.ok(followed(planned(text, insertion), typed(text, ['close', 0, '!'])));
  });

  it('keep a last line that begins with its line break', () => {
    const last = [{ start: 15, end: text.length, newText: '' }];
    const more = typed(text, ['\n3.', 0, ' daily']);
    assert.equal(applied(afterTyping(text, more), followed(planned(text, last), more)!), '1. sell\n2. post daily');
    const end = { rangeOffset: text.length, rangeLength: 0, text: ' deals' };
    assert.equal(followed(planned(text, last), [end]), undefined);
    const below = { ...end, text: '\n\nEnd' };
    assert.equal(
      applied(afterTyping(text, [below]), followed(planned(text, last), [below])!),
      '1. sell\n2. post\n\nEnd',
    );
  });
});
