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

  it('shows a filled-in example of every template', () => {
    for (const node of zh.filter(({ kind }) => kind === 'template')) assert.equal(node.hasExample, true, node.id);
  });

  it('holds every facet, point, term, duty, specialization, note and template once', () => {
    const { pack } = engine;
    const count = (kind: string): number => zh.filter((node) => node.kind === kind).length;
    assert.equal(count('facet'), pack.facets.length * pack.roles.length);
    assert.equal(count('term'), pack.terms.length);
    assert.equal(count('duty'), pack.duties.length);
    assert.equal(count('specialization'), 15);
    assert.equal(count('note'), pack.notes.length);
    assert.equal(count('template'), pack.templates.length);
    assert.equal(
      count('guide'),
      pack.guide.reduce((sum, { parts }) => sum + 1 + parts.length, 0),
    );
    const points = pack.roles.flatMap(({ cells }) => Object.values(cells).flatMap((cell) => cell.points));
    assert.equal(count('point'), points.length);
  });

  it('answers what a newcomer asks: the funnel and its owners in common, six questions under each role', () => {
    const inside = (id: string) => zh.find((node) => node.id === id)!.children.map((node) => node.id);
    assert.deepEqual(inside('common/guide'), [
      'guide/funnel',
      'guide/by-business',
      'guide/moves',
      'guide/abbreviations',
    ]);
    for (const role of ['sales', 'marketing', 'operations']) {
      assert.deepEqual(
        inside(`role/${role}/guide`),
        ['ladder', 'week', 'pay', 'interview', 'scorecard', 'first-days'].map((it) => `guide/${role}-${it}`),
      );
    }
    assert.deepEqual(
      zh.filter(({ id }) => id.startsWith('guide/funnel/')).map(({ label }) => label),
      ['线索', 'MQL（市场认可的线索）', 'SQL（销售认可的线索）', '商机', '签约', '激活', '留存与续约', '加购与推荐'],
    );
  });

  it('puts a 30-60-90-day plan, or one of its months, into a draft as headings and lists with blanks', () => {
    const insert = (id: string) => all(engine.outline('en')).find((node) => node.id === id)!.insert!;
    assert.match(
      insert('guide/sales-first-days').en,
      /^## 30-60-90-day plan for sales\n\n### Days 1–30: learn\n\n- Listen to \[number of calls\]/,
    );
    assert.match(insert('guide/sales-first-days').zh, /\n\n### 61–90天：独立签单\n\n- 独立签下〔首单目标〕/);
    assert.match(insert('guide/sales-first-days/1').en, /^## Days 31–60: work with help\n\n- Hold /);
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

  it('lists the terms of a role by how much the role uses them, then by name', () => {
    for (const locale of ['zh', 'en'] as const) {
      for (const { id } of engine.pack.roles) {
        const role = engine.outline(locale).find((node) => node.role === id)!;
        const { children } = role.children.find(({ folder }) => folder === 'terms')!;
        const keys = children.map(({ term, label }) => {
          const { roles, rolesIn } = engine.index.term(term)!;
          return [(rolesIn?.[locale] ?? roles)[id] ?? 0, label] as const;
        });
        const { compare } = new Intl.Collator(locale);
        const isInOrder = keys.every(([strength, label], at) => {
          const [before, above] = keys[at - 1] ?? [Infinity, ''];
          return before > strength || (before === strength && compare(above, label) <= 0);
        });
        assert.ok(isInOrder, `${locale} ${id}`);
        assert.ok(keys.length > 20);
      }
    }
  });

  it('says of facets, points, terms and duties what the others do instead, and where it comes from', () => {
    for (const node of zh.filter(({ kind }) => ['facet', 'point', 'term', 'duty'].includes(kind))) {
      assert.ok(node.detail && node.sources!.length > 0, node.id);
      assert.ok(node.others!.length >= 2, node.id);
    }
  });
});
