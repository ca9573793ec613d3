import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { DraftDot, FacetCoverage } from '../../src/core/index.ts';
import type { ShownDraft } from '../../src/webview/app/shown-draft.ts';
import { CoverageText, columnsIn, coverageLayout } from '../../src/webview/pictures/coverage-picture-model.ts';
import {
  placeOfDraft,
  placedRoles,
  positionLayout,
  positionLead,
  positionTable,
} from '../../src/webview/pictures/position-picture-model.ts';
import { RelayText, relayLayout } from '../../src/webview/pictures/relay-picture-model.ts';
import { laneLayout } from '../../src/webview/pictures/role-lanes-model.ts';
import { RoleMapText, dotKeys, mapLayout, shapeRole } from '../../src/webview/pictures/role-map-model.ts';
import { picturesStrings } from '../../src/words/pictures-words.ts';
import { engine } from '../support/built-in.ts';

const strings = picturesStrings('en');
const knowledge = engine.knowledge('en');
const { roles } = knowledge.comparison;
const position = knowledge.position!;

const dot = (text: string, change: Partial<DraftDot> = {}): DraftDot => ({
  item: 0,
  line: 1,
  text,
  mix: { sales: 1 },
  role: 'sales',
  ...change,
});
const NOBODY = { mix: { none: 0.9, sales: 0.1 } };
/** A dot that is of no role. */
const ofNobody = (text: string): DraftDot => ({ item: 0, line: 1, text, ...NOBODY });
function draftOf(dots: readonly DraftDot[], coverage: readonly FacetCoverage[] = []): NonNullable<ShownDraft> {
  const picture = {
    role: 'sales',
    isDeclared: true,
    mix: { sales: 1 },
    items: dots.length,
    dots: [...dots],
    activities: [],
  };
  return {
    name: 'a.md',
    picture: { ...picture, coverage: coverage.map((it) => ({ ...it, items: [...it.items], texts: [...it.texts] })) },
  };
}

describe('The model of the role map', () => {
  it('puts a line of one role at its corner, and a line of all in the middle', () => {
    const third = 1 / 3;
    const even = dot('even', { mix: { sales: third, marketing: third, operations: third } });
    const layout = mapLayout(roles, [dot('own'), even], undefined, 600);
    const [first] = layout.outline.slice(1).split('L');
    assert.equal(`${layout.dots[0]!.x.toFixed(1)} ${layout.dots[0]!.y.toFixed(1)}`, first);
    assert.ok(Math.abs(layout.dots[1]!.x - 300) < 0.01);
    assert.equal(layout.grid.length, 9);
    assert.equal(layout.center, undefined);
  });

  it('sets lines of no role apart below, in the order of the draft, and is taller by them', () => {
    const dots = [dot('a'), ofNobody('b'), dot('c'), ofNobody('d')];
    const layout = mapLayout(roles, dots, { sales: 1 }, 600);
    assert.equal(layout.tray.count, 2);
    assert.ok(layout.dots[1]!.y > layout.tray.at.y && layout.dots[3]!.x > layout.dots[1]!.x);
    assert.ok(layout.height > mapLayout(roles, [dot('a')], undefined, 600).height);
    assert.ok(layout.dots.every(({ y }) => y < layout.height));
  });

  it('marks the whole draft, with its name towards the middle', () => {
    const { center } = mapLayout(roles, [dot('a')], { operations: 1 }, 600);
    assert.ok(center);
    assert.equal(center.at.x > 300, center.label.x < 0);
    assert.equal(mapLayout(roles, [], { operations: 1 }, 600).center, undefined);
  });

  it('keeps the names of the corners within a narrow picture', () => {
    const { names } = mapLayout(roles, [], undefined, 220);
    assert.ok(names.every(({ at }) => at.x > 0 && at.x < 220));
  });

  for (const { id, name } of roles) {
    it(`covers no name of a corner with dots, however many lines are of ${id}`, () => {
      for (const [width, count] of [
        [220, 20],
        [360, 14],
        [600, 100],
      ] as const) {
        const dots = Array.from({ length: count }, (_, at) => dot(`line ${at}`, { mix: { [id]: 1 }, role: id }));
        const layout = mapLayout(roles, dots, undefined, width);
        const { at } = layout.names[roles.findIndex((role) => role.id === id)]!;
        // The letters of the name, and the shape beside it; a dot is 6 in radius.
        const half = name.length * 5 + 20;
        const covering = layout.dots.filter(
          ({ x, y }) => Math.abs(x - at.x) < half && y + 6 > at.y - 13 && y - 6 < at.y + 3,
        );
        assert.deepEqual(covering, [], `${width} px`);
        assert.ok(at.y - 13 >= 0 && at.y + 3 <= layout.height, `${width} px: the name is cut`);
        assert.ok(layout.dots.every(({ y }) => y - 6 >= 0 && y + 6 <= layout.height));
      }
    });
  }

  it('gives a dot the shape of its role, else of the role it speaks of most, else none', () => {
    assert.equal(shapeRole(dot('a'), roles), 'sales');
    assert.equal(shapeRole(dot('a', { role: 'ceo', mix: { marketing: 0.4, sales: 0.2 } }), roles), 'marketing');
    assert.equal(shapeRole(ofNobody('a'), roles), undefined);
    assert.equal(shapeRole(ofNobody('a'), roles.slice(0, 1)), undefined);
  });

  it('tells lines that say the same apart by their order', () => {
    assert.deepEqual(dotKeys([dot('a'), dot('b'), dot('a')]), ['0/a', '0/b', '1/a']);
  });

  it('says what a line speaks of, and whose work it is', () => {
    const text = new RoleMapText(roles, strings);
    const mixed = dot('Call', { line: 4, mix: { sales: 0.2, marketing: 0.5, operations: 0.3 }, offRole: 'operations' });
    assert.equal(
      text.shares(mixed),
      `Marketing 50% · Operations 30% · Sales 20% · ${strings.roleMap.offRoleOf('Operations')}`,
    );
    assert.equal(
      text.dot(mixed),
      `${strings.roleMap.line(4)}, Call, Sales 20%, ${strings.roleMap.offRoleOf('Operations')}`,
    );
    assert.ok(text.dot(ofNobody('b')).endsWith(strings.roleMap.unsure));
    assert.deepEqual(text.table([mixed]).rows, [['4', 'Call', '20%', '50%', '30%', '0%']]);
  });

  it('says how many lines are whose, most first, and that not all are drawn', () => {
    const text = new RoleMapText(roles, strings);
    assert.equal(text.lead(null), strings.roleMap.lead);
    assert.equal(text.lead(draftOf([])), strings.roleMap.emptyDraft);
    const draft = draftOf([dot('a'), dot('b', { role: 'marketing' }), dot('c', { role: 'marketing' })]);
    const counts = [
      { name: 'Marketing', count: 2 },
      { name: 'Sales', count: 1 },
    ];
    assert.equal(text.lead(draft), strings.roleMap.summary('a.md', 3, counts));
    const long = { ...draft, picture: { ...draft.picture, items: 500 } };
    assert.ok(text.lead(long).endsWith(strings.roleMap.shownOf(3, 500)));
  });

  it('leaves no line out when it says how many lines are whose', () => {
    const unsure: DraftDot = { item: 0, line: 1, text: 'b', mix: { sales: 0.5, marketing: 0.5 } };
    const draft = draftOf([dot('a'), unsure, ofNobody('c'), ofNobody('d')]);
    const lead = (locale: 'en' | 'zh'): string => new RoleMapText(roles, picturesStrings(locale)).lead(draft);
    assert.equal(lead('en'), '“a.md” has 4 lines of work: 1 Sales, 1 not sure, 2 no role’s.');
    assert.match(lead('zh'), /^“a\.md”写了4条工作：.+1条，说不准1条，不谈任何角色2条。$/);
  });
});

describe('The role map of any other number of roles', () => {
  const some = Array.from({ length: 20 }, (_, at) => ({ ...roles[at % 3]!, id: `role-${at}`, name: `Role ${at}` }));
  const lineOf = (text: string, role: string, share: number): DraftDot =>
    dot(text, { role, mix: { [role]: share, none: 1 - share } });

  it('has a lane for each role, one below the other and all equally long', () => {
    for (const count of [1, 2, 4, 5, 20]) {
      const { lanes, left, right, height } = laneLayout(some.slice(0, count), [], undefined, 600);
      assert.equal(lanes.length, count);
      assert.ok(right - left > 300);
      lanes.forEach((lane, at) => {
        const before = lanes[at - 1];
        assert.ok(!before || lane.top >= before.top + before.height);
        assert.ok(lane.top + lane.height < height);
        assert.ok(lane.label !== '' && lane.name.x > 0);
      });
    }
  });

  it('puts a line into the lane of its role, the farther along the more of it is the role’s, whatever the others are', () => {
    const dots = [lineOf('a', 'role-1', 1), lineOf('b', 'role-1', 0.5), lineOf('c', 'role-4', 0.5), ofNobody('d')];
    const { lanes, left, right, dots: places, tray } = laneLayout(some.slice(0, 5), dots, { 'role-1': 0.75 }, 600);
    const middle = (lane: number): number => lanes[lane]!.top + lanes[lane]!.height / 2;
    assert.deepEqual(
      places.slice(0, 3).map(({ y }) => y),
      [middle(1), middle(1), middle(4)],
    );
    assert.ok(Math.abs(places[0]!.x - right) < 12 && Math.abs(places[1]!.x - (left + right) / 2) < 12);
    assert.equal(places[1]!.x, places[2]!.x);
    assert.equal(tray.count, 1);
    assert.ok(places[3]!.y > tray.at.y);
    assert.equal(lanes[1]!.bar, (right - left) * 0.75);
    assert.equal(lanes[0]!.bar, 0);
  });

  it('lets no line cover another, not with four hundred in one place, and keeps each in its lane', () => {
    const dots = Array.from({ length: 400 }, (_, at) => lineOf(`line ${at}`, 'role-2', 0.97));
    const { lanes, dots: places } = laneLayout(some.slice(0, 5), dots, undefined, 600);
    assert.equal(new Set(places.map(({ x, y }) => `${x} ${y}`)).size, 400);
    const { top, height } = lanes[2]!;
    for (const { x, y } of places) assert.ok(y > top && y < top + height && x > 0 && x <= 600);
  });

  it('stands with names above the lanes in a narrow picture, and cuts the longest', () => {
    const long = [{ ...some[0]!, name: 'A name that is much longer than any picture of this width could ever show' }];
    const { lanes, left } = laneLayout(long, [], undefined, 240);
    assert.ok(left < 20 && lanes[0]!.name.y < lanes[0]!.top);
    assert.ok(lanes[0]!.label.endsWith('…'));
  });
});

describe('The model of the coverage', () => {
  const facet = (id: string, change: Partial<FacetCoverage> = {}): FacetCoverage => ({
    facet: id,
    level: 'missing',
    items: [],
    texts: [],
    ...change,
  });

  it('fills lines with as many cells as fit', () => {
    assert.equal(columnsIn(100), 1);
    assert.equal(columnsIn(124 * 2 + 6), 2);
    const layout = coverageLayout(['a', 'b', 'c'], 254);
    assert.deepEqual(
      layout.cells.map(({ x, y }) => [x, y]),
      [
        [0, 0],
        [130, 0],
        [0, 60],
      ],
    );
    assert.equal(layout.height, 114);
  });

  it('makes all cells taller for a name of several lines', () => {
    const layout = coverageLayout(['Short', 'Difference from traditional industry'], 254);
    assert.equal(layout.cells[1]!.lines.join(''), 'Difference from traditional industry');
    assert.equal(layout.cellHeight, 54 + (layout.cells[1]!.lines.length - 1) * 14);
  });

  it('says how much is covered, and whose it is', () => {
    const text = new CoverageText(knowledge, strings);
    const draft = draftOf([], [facet('goal', { level: 'covered', items: [0, 1] }), facet('tools')]);
    assert.equal(
      text.lead(draft),
      `${strings.coverage.lead('Sales')}${strings.gap}${strings.coverage.summary(1, 0, 1)}`,
    );
    assert.equal(text.lead(null), strings.coverage.noRole);
    assert.equal(
      text.label(draft.picture.coverage[0]!),
      `Goal: ${strings.coverage.level.covered} · ${strings.coverage.lines(2)}`,
    );
  });

  it('reads the first line of a facet, or its question and a sentence to insert', () => {
    const text = new CoverageText(knowledge, strings);
    const covered = facet('goal', { level: 'covered', items: [1, 2], texts: ['second', 'third'] });
    const draft = draftOf([dot('first'), dot('second', { item: 3 })], [covered]);
    assert.equal(text.note(covered).text, 'second');
    const duty = engine.pack.duties.find((it) => it.facet === 'goal' && it.role === 'sales')!;
    const note = text.note(facet('goal', { duty: duty.id }));
    const goal = knowledge.comparison.groups.flatMap(({ rows }) => rows).find(({ id }) => id === 'goal')!;
    assert.equal(note.text, goal.question);
    assert.equal(note.duty, `${strings.coverage.duty}: ${duty.text.en}`);
    assert.deepEqual(text.table(draft).rows, [[goal.name, text.state(covered), 'second / third']]);
  });
});

describe('The model of the position', () => {
  const placed = placedRoles(roles, position);

  it('holds the roles of the comparison that have a place', () => {
    assert.deepEqual(
      placed.map(({ id }) => id),
      position.places.map(({ role }) => role),
    );
    assert.equal(placedRoles(roles.slice(1), position).length, placed.length - 1);
  });

  it('puts every mark and every name within the picture, and the draft among them', () => {
    for (const width of [240, 900]) {
      const own = placeOfDraft(draftOf([dot('a')]), placed)!;
      const layout = positionLayout(position, placed, own, width, 'Your draft');
      for (const { at } of layout.marks) {
        assert.ok(at.x > layout.left && at.x < layout.right && at.y > layout.top && at.y < layout.bottom);
      }
      const sales = layout.marks[placed.findIndex(({ id }) => id === 'sales')]!;
      assert.deepEqual(layout.draft!.at, sales.at);
      assert.equal(layout.draft!.isNameLeft, sales.at.x > width * 0.62);
    }
    assert.equal(positionLayout(position, placed, undefined, 900, 'Your draft').draft, undefined);
  });

  it('keeps the names of the roles off the mark of the draft, wherever that stands', () => {
    const width = 700;
    for (let x = 0; x <= 1; x += 0.02) {
      for (let y = 0; y <= 1; y += 0.02) {
        const { marks, draft } = positionLayout(position, placed, { x, y }, width, 'Your draft');
        for (const [index, { at, name }] of marks.entries()) {
          const half = (placed[index]!.name.length * 15 * 0.58) / 2;
          const [farX, farY] = [Math.abs(at.x + name.x - draft!.at.x), Math.abs(at.y + name.y - 4.5 - draft!.at.y)];
          assert.ok(farX >= half + 11 || farY >= 20, `${placed[index]!.name} at ${x.toFixed(2)}, ${y.toFixed(2)}`);
        }
      }
    }
  });

  it('says which role the draft is nearest to', () => {
    const own = placeOfDraft(draftOf([dot('a')]), placed);
    assert.ok(positionLead(placed, own, strings).endsWith(strings.position.nearest('Sales')));
    assert.equal(positionLead(placed, placeOfDraft(null, placed), strings), strings.position.lead);
    assert.equal(positionTable(position, placed, own, strings).rows.at(-1)![0], strings.position.draft);
    assert.equal(positionTable(position, placed, undefined, strings).rows.length, placed.length);
  });
});

describe('The model of the relay', () => {
  const legs = knowledge.relay;

  it('goes round a square with four legs where there is room, else one under another', () => {
    const round = relayLayout(legs, 900, strings);
    assert.equal(new Set(round.boxes.map(({ at }) => at.x)).size, 2);
    assert.equal(round.boxes[0]!.at.y, round.boxes[1]!.at.y);
    assert.equal(round.arrows[0]!.anchor, 'middle');
    for (const layout of [relayLayout(legs, 300, strings), relayLayout(legs.slice(0, 3), 900, strings)]) {
      assert.equal(new Set(layout.boxes.map(({ at }) => at.x)).size, 1);
      assert.ok(layout.arrows.every(({ anchor }) => anchor === 'start'));
      assert.ok(layout.boxes.every(({ at }) => at.y + layout.boxHeight < layout.height));
    }
  });

  it('says what a leg hands over, and that the last one hands it back', () => {
    const text = new RelayText(legs, roles, strings);
    assert.equal(text.hands(0), `→ ${legs[0]!.hands}`);
    assert.equal(text.hands(3), `→ ${strings.relay.back(legs[3]!.hands)}`);
    assert.ok(text.title(1).startsWith(`2. ${text.role(legs[1]!)}: `));
    assert.equal(text.table().rows.length, 4);
    assert.equal(text.lead(), strings.relay.lead);
    assert.equal(new RelayText([], roles, strings).lead(), strings.relay.none);
    assert.deepEqual(relayLayout([], 300, strings).boxes, []);
  });
});
