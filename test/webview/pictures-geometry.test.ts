import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { between, nameSpots, corners, spread, wrap } from '../../src/webview/pictures/geometry.ts';
import { placeOf } from '../../src/core/index.ts';
import { holds } from '../support/property.ts';

const CENTER = { x: 0, y: 0 };

describe('The geometry of the pictures', () => {
  it('has three corners, the first at the top', () => {
    const all = corners(CENTER, 10);
    assert.equal(all.length, 3);
    assert.ok(Math.abs(all[0]!.x) < 1e-9 && all[0]!.y === -10);
    for (const { x, y } of all) assert.ok(Math.abs(Math.hypot(x, y) - 10) < 1e-9);
  });

  it('puts a line at the corner of its one role, and one of all roles in the middle', () => {
    const ids = ['a', 'b', 'c'];
    const all = corners(CENTER, 10);
    for (const mix of [
      { a: 1, b: 0, c: 0, none: 0 },
      { a: 0.2, none: 0.8 },
    ]) {
      const { x, y } = between(mix, ids, all)!;
      assert.ok(Math.hypot(x - all[0]!.x, y - all[0]!.y) < 1e-9);
    }
    const middle = between({ a: 0.3, b: 0.3, c: 0.3, none: 0.1 }, ids, all)!;
    assert.ok(Math.hypot(middle.x, middle.y) < 1e-9);
    assert.equal(between({ none: 1 }, ids, all), undefined);
  });

  it('never lets a point cover another, and draws the same picture every time', () => {
    const points = fc.array(fc.record({ x: fc.integer({ min: 0, max: 60 }), y: fc.integer({ min: 0, max: 60 }) }), {
      maxLength: 80,
    });
    holds(
      fc.property(points, (given) => {
        const placed = spread(given, 10);
        assert.deepEqual(spread(given, 10), placed);
        placed.forEach((one, at) => {
          for (const other of placed.slice(at + 1))
            assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= 10 - 1e-6);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('stays with 400 lines in one place within a small part of the map', () => {
    const placed = spread(
      Array.from({ length: 400 }, () => CENTER),
      10,
    );
    assert.ok(placed.every(({ x, y }) => Math.hypot(x, y) < 260));
  });

  it('breaks words where each language breaks them, and cuts what does not fit', () => {
    assert.deepEqual(wrap('Distance from the customer', 10, 2), ['Distance from the', 'customer']);
    assert.deepEqual(wrap('有效线索与品牌背书', 5, 2), ['有效线索与', '品牌背书']);
    assert.deepEqual(wrap('说完了，再说', 3, 3), ['说完了，', '再说']);
    assert.match(wrap('a very long text that goes on', 6, 1)[0]!, /…$/);
    assert.deepEqual(wrap('', 5, 2), []);
  });

  it('stands a draft in the middle of its roles', () => {
    const places = [
      { role: 'a', x: 0, y: 0 },
      { role: 'b', x: 1, y: 0.5 },
    ];
    assert.deepEqual(placeOf({ a: 0.25, b: 0.25, none: 0.5 }, places), { x: 0.5, y: 0.25 });
    assert.equal(placeOf({ none: 1 }, places), undefined);
  });

  it('writes no name over another name or a mark, and none outside of the plane', () => {
    const marks = [
      { x: 20, y: 100 },
      { x: 30, y: 104 },
      { x: 34, y: 126 },
      { x: 290, y: 100 },
    ];
    const widths = [80, 80, 90, 120];
    const spots = nameSpots(marks, widths, { left: 10, right: 300 });
    const boxes = spots.map(({ x, y }, at) => ({
      left: marks[at]!.x + x - widths[at]! / 2,
      right: marks[at]!.x + x + widths[at]! / 2,
      y: marks[at]!.y + y,
    }));
    for (const [at, box] of boxes.entries()) {
      assert.ok(box.left >= 10 && box.right <= 300, `name ${at} is inside`);
      for (const other of boxes.slice(at + 1)) {
        assert.ok(box.right <= other.left || other.right <= box.left || Math.abs(box.y - other.y) >= 14, `name ${at}`);
      }
    }
  });
});
