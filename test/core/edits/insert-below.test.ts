import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges, type Flavor } from '../../../src/core/index.ts';
import { engine } from '../../support/built-in.ts';

/** The text after a duty was written at the cursor `|`; undefined where it is for the cursor's own place. */
function written(marked: string, flavor: Flavor = 'markdown', sentence = 'New work.'): string | undefined {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const changes = engine.insertBelow(text, offset, engine.readDraft(text, flavor), sentence);
  return changes && applyChanges(text, [...changes]);
}

describe('A duty written at an item that says something', () => {
  it('becomes the next item, written as the list is', () => {
    assert.equal(written('## Duties\n\n- Sell¦\n- Visit\n'), '## Duties\n\n- Sell\n- New work\n- Visit\n');
    assert.equal(
      written('## 岗位职责\n\n* 签约；¦\n* 拜访。\n', 'markdown', '写方案。'),
      '## 岗位职责\n\n* 签约；\n* 写方案；\n* 拜访。\n',
    );
    assert.equal(written('## Duties\n\n- [x] Se¦ll\n'), '## Duties\n\n- [x] Sell\n- [ ] New work\n');
  });

  it('takes the next number, and the rest counts on', () => {
    assert.equal(
      written('岗位职责：\n1、签约¦\n2、拜访\n3、回款\n任职要求：\n1、大专\n', 'plaintext', '写方案'),
      '岗位职责：\n1、签约\n2、写方案\n3、拜访\n4、回款\n任职要求：\n1、大专\n',
    );
    const long = (numbers: readonly number[]): string =>
      `## Duties\n\n${numbers.map((at) => `${at}. Sell\n`).join('')}`;
    const [all, one] = [Array.from({ length: 100 }, (_, at) => at + 1), '10. Sell\n'];
    const asked = long(all).replace(one, '10. Sell¦\n');
    assert.equal(written(asked), long([...all, 101]).replace('11. Sell', '11. New work'));
    assert.equal(written('## Duties\n\n1. Sell¦\n1. Visit\n'), '## Duties\n\n1. Sell\n1. New work\n1. Visit\n');
    assert.equal(written('## Duties\n\n1. Sell\n1. Visit¦\n'), '## Duties\n\n1. Sell\n1. Visit\n1. New work\n');
  });

  it('stands behind all that belongs to the item', () => {
    assert.equal(
      written('## Duties\n\n- Sell¦\n  - to hotels\n\n  Also abroad.\n- Visit\n'),
      '## Duties\n\n- Sell\n  - to hotels\n\n  Also abroad.\n- New work\n- Visit\n',
    );
    assert.equal(
      written('## Duties\n\n- Sell\n  - to hotels¦\n- Visit\n'),
      '## Duties\n\n- Sell\n  - to hotels\n  - New work\n- Visit\n',
    );
  });

  it('is for the place of the cursor where the item is empty, and where there is none', () => {
    assert.equal(written('## Duties\n\n- ¦\n- Visit\n'), undefined);
    assert.equal(written('## Duties\n\nWe sell.\n\n¦\n'), undefined);
    assert.equal(written('¦'), undefined);
    assert.equal(written('岗位职责：1、签约¦；2、拜访\n', 'plaintext'), undefined);
  });
});
