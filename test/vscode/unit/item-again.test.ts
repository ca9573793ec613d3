import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { itemAgain } from '../../../src/vscode/ui/item-again.ts';
import { engine } from '../../support/built-in.ts';

const read = (...lines: readonly string[]) => {
  const text = `# 销售经理\n\n## 岗位职责\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
  return { text, draft: engine.readDraft(text, 'markdown') };
};

/** What the item of a version is in a later one. */
function found(before: ReturnType<typeof read>, index: number, now: ReturnType<typeof read>): string | undefined {
  const item = itemAgain(before, index, now);
  return item && now.text.slice(item.content.start, item.content.end);
}

describe('The line that a dot of the page leads to', () => {
  const before = read('开发客户', '商务谈判', '签订合同', '商务谈判');

  it('is the one that the page shows, where lines were written or taken away since', () => {
    assert.equal(found(before, 2, before), '签订合同');
    assert.equal(found(before, 2, read('招商', '开发客户', '商务谈判', '签订合同')), '签订合同');
    assert.equal(found(before, 2, read('签订合同')), '签订合同');
  });

  it('is the nearest of those that say the same', () => {
    const now = read('商务谈判', '招商', '开发客户', '商务谈判');
    assert.equal(itemAgain(before, 1, now), now.draft.items[0]);
    assert.equal(itemAgain(before, 3, now), now.draft.items[3]);
  });

  it('is the one at its place where it was rewritten, and none where nothing is there', () => {
    assert.equal(found(before, 2, read('开发客户', '商务谈判', '签订销售合同')), '签订销售合同');
    assert.equal(found(before, 2, read('开发客户')), undefined);
    assert.equal(found(before, 9, before), undefined);
  });
});
