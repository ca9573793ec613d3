import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LOCALES, type OutlineNode } from '../../../src/core/index.ts';
import { engine } from '../../support/built-in.ts';

const all = (nodes: readonly OutlineNode[]): OutlineNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);
const zh = all(engine.outline('zh'));

describe('The tree', () => {
  it('begins with common ground, then sales, marketing, operations', () => {
    assert.deepEqual(
      engine.outline('zh').map(({ id }) => id),
      ['common', 'role/sales', 'role/marketing', 'role/operations'],
    );
  });

  it('holds every facet, point, term, duty, specialization, note and template once', () => {
    const { pack } = engine;
    const count = (kind: string): number => zh.filter((node) => node.kind === kind).length;
    assert.equal(count('facet'), pack.facets.length * pack.roles.length);
    assert.equal(count('term'), pack.terms.length);
    assert.equal(count('duty'), pack.duties.length);
    assert.equal(count('specialization'), 5);
    assert.equal(count('note'), pack.notes.length);
    assert.equal(count('template'), pack.templates.length);
    const points = pack.roles.flatMap(({ cells }) => Object.values(cells).flatMap((cell) => cell.points));
    assert.equal(count('point'), points.length);
  });

  it('has ids that are unique and the same in both languages', () => {
    const ids = zh.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const locale of LOCALES)
      assert.deepEqual(
        // A term may stand with another role there.
        all(engine.outline(locale))
          .map(({ id }) => id)
          .sort(),
        [...ids].sort(),
      );
  });

  it('says of facets, points, terms and duties what the others do instead, and where it comes from', () => {
    for (const node of zh.filter(({ kind }) => ['facet', 'point', 'term', 'duty'].includes(kind))) {
      assert.ok(node.detail && node.sources!.length > 0, node.id);
      assert.ok(node.others!.length >= 2, node.id);
    }
  });
});
