import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { cardReference, type OutlineNode } from '../../../src/core/index.ts';
import { isToPage } from '../../../src/protocol/messages.ts';
import { engine } from '../../support/built-in.ts';

function everyNode(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...everyNode(node.children)]);
}

describe('The Role Card', () => {
  for (const locale of ['zh', 'en'] as const) {
    it(`has something to say of everything in the tree that is no folder and no template (${locale})`, () => {
      for (const node of everyNode(engine.outline(locale))) {
        const reference = cardReference(node);
        assert.equal(reference === undefined, node.kind === 'folder' || node.kind === 'template', node.id);
        if (!reference) continue;
        const card = engine.card(reference, locale);
        assert.ok(card && card.title !== '' && card.text !== '', node.id);
        assert.ok(isToPage({ type: 'card', locale, card }), node.id);
      }
    });
  }

  it('tells of a term what each role does with it', () => {
    const card = engine.card({ kind: 'term', id: 'sales-lead' }, 'zh')!;
    assert.equal(card.title, '线索');
    assert.ok(card.views.length >= 2);
    assert.ok(card.terms.every(({ id }) => id !== 'sales-lead'));
  });

  it('shows of a term the sentences that mention it, where there are such', () => {
    for (const term of engine.pack.terms.filter(({ facet }) => facet === 'process')) {
      const { role, duties } = engine.card({ kind: 'term', id: term.id }, 'zh')!;
      const mentions = engine.dutiesMentioning(term.id).filter((duty) => duty.role === role);
      if (mentions.length === 0) continue;
      const ids = mentions.map(({ id }) => id);
      assert.ok(duties.length > 0 && duties.every(({ id }) => ids.includes(id)), term.id);
    }
  });

  it('shows a guide with its parts, whichever of them is chosen in the tree', () => {
    for (const id of ['guide/sales-pay', 'guide/sales-pay/2']) {
      const card = engine.card(cardReference({ id, kind: 'guide' })!, 'en')!;
      assert.equal(card.title, 'How sales is paid: base, commission, OTE');
      assert.equal(card.role, 'sales');
      assert.equal(card.parts![0]!.name, 'Base and variable');
      assert.match(card.parts![0]!.points[0]!, /50\/50/);
    }
  });

  it('tells of a facet what the role answers, and what the others do', () => {
    const card = engine.card({ kind: 'cell', facet: 'goal', role: 'sales' }, 'en')!;
    assert.equal(card.role, 'sales');
    assert.deepEqual(
      card.views.map(({ id }) => id),
      ['marketing', 'operations'],
    );
  });

  it('is not made of what the pack does not hold', () => {
    assert.equal(engine.card({ kind: 'term', id: 'nothing' }, 'zh'), undefined);
    assert.equal(engine.card({ kind: 'cell', facet: 'goal', role: 'nobody' }, 'zh'), undefined);
  });
});
