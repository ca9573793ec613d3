import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { OutlineNode } from '../../../src/core/index.ts';
import { engine } from '../../support/built-in.ts';

const all = (nodes: readonly OutlineNode[]): OutlineNode[] => nodes.flatMap((it) => [it, ...all(it.children)]);

describe('Where the knowledge is shown in English', () => {
  const nodes = all(engine.outline('en'));

  it('no term or duty of the tree has a Chinese word beside it', () => {
    assert.ok(nodes.length > 500);
    for (const { id, label, description = '' } of nodes.filter(({ kind }) => kind === 'term' || kind === 'duty')) {
      assert.doesNotMatch(label + description, /\p{Script=Han}/u, id);
    }
  });

  it('no card of a term has a Chinese title beside the English one', () => {
    for (const { id } of engine.pack.terms.slice(0, 50)) {
      assert.equal(engine.card({ kind: 'term', id }, 'en')?.otherTitle, '');
      assert.notEqual(engine.card({ kind: 'term', id }, 'zh')?.otherTitle, '');
    }
  });
});
