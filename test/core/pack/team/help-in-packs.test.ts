import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LOCALES } from '../../../../src/core/index.ts';
import { applyChanges } from '../../../../src/core/text/apply.ts';
import { outlineOfPack, type PackSymbol } from '../../../../src/core/pack/team/outline-of-pack.ts';
import type { Shape } from '../../../../src/core/pack/team/pack-shape.ts';
import { isIdOf, renameInPack } from '../../../../src/core/pack/team/rename-in-pack.ts';
import { suggestInPack } from '../../../../src/core/pack/team/suggest-in-pack.ts';
import { TEAM_SHAPE } from '../../../../src/core/pack/team/team-shape.ts';
import { thingInPack } from '../../../../src/core/pack/team/thing-in-pack.ts';
import { packKeyMeaning } from '../../../../src/words/pack-key-words.ts';
import { compiled } from '../../../support/built-in.ts';

const { pack } = compiled;

/** A text without its cursor `|`, and where that is. */
function cursorOf(marked: string): readonly [text: string, offset: number] {
  const offset = marked.indexOf('|');
  return [marked.slice(0, offset) + marked.slice(offset + 1), offset];
}

/** What is suggested at the cursor. */
const offered = (marked: string): string[] =>
  (suggestInPack(...cursorOf(marked), pack)?.suggestions ?? []).map(({ label }) => label);

/** The text after a suggestion was taken. */
function taken(marked: string, label: string): string {
  const [text, offset] = cursorOf(marked);
  const found = suggestInPack(text, offset, pack)!;
  const { snippet } = found.suggestions.find((it) => it.label === label)!;
  return text.slice(0, found.range.start) + snippet + text.slice(found.range.end);
}

describe('Whoever writes a pack is offered', () => {
  it('the keys that may stand there and do not yet', () => {
    const top = offered('pack: ours\nte|\nroles: {}\n');
    assert.ok(top.includes('terms') && top.includes('activities'));
    assert.ok(!top.includes('pack') && !top.includes('roles'));
    assert.deepEqual(offered('terms:\n  crm:\n    kind: tool\n    |\n').slice(0, 3), ['id', 'forms', 'lookalikes']);
    assert.deepEqual(offered('terms:\n  - id: crm\n    forms: { zh: [甲乙], | }\n'), ['en', 'add', 'remove']);
    assert.deepEqual(offered('terms:\n  crm:\n    definition: { | }\n'), ['zh', 'en']);
    assert.ok(offered('terms:\n  crm:\n    re|\n').includes('remove'));
    assert.deepEqual(offered('activities:\n  sign-contracts:\n    handover: { from: sales, | }\n'), ['to', 'what']);
  });

  it('the ids of what is pointed at', () => {
    assert.ok(offered('activities:\n  sign-contracts: { owns: [|\n').includes('customer-success'));
    assert.deepEqual(offered('terms:\n  crm:\n    roles: { sales: 3, | }\n'), ['marketing', 'operations']);
    assert.deepEqual(offered('duties:\n  - id: a\n    role: |\n'), ['sales', 'marketing', 'operations']);
    assert.ok(offered('terms:\n  crm:\n    facet: |\n').includes('metrics'));
    assert.ok(offered('activities:\n  |\n').includes('sign-contracts'));
    assert.ok(offered('activities:\n  - id: si|\n').includes('sign-contracts'));
    assert.ok(offered('{\n  "activities": {\n    "sign-contracts": { "owns": ["|\n').includes('sales'));
  });

  it('what a house style is made of, and the kinds of sections that may have to be there', () => {
    assert.deepEqual(offered('style:\n  |\n'), ['required', 'banned', 'limits']);
    assert.ok(offered('style:\n  required:\n    |\n').includes('hiring'));
    assert.deepEqual(offered('style:\n  required:\n    hiring: { in: [|] }\n'), ['jd', 'plan']);
    assert.deepEqual(offered('style:\n  required:\n    hiring: { roles: [|] }\n'), [
      'sales',
      'marketing',
      'operations',
    ]);
    assert.deepEqual(offered('style:\n  limits:\n    |\n'), ['duties', 'requirements', 'line', 'length']);
  });

  it('the choices there are', () => {
    assert.deepEqual(offered('roles:\n  product:\n    rank: |\n'), ['compared', 'neighbor']);
    assert.deepEqual(offered('duties:\n  a: { seniority: [junior, |] }\n'), ['junior', 'mid', 'senior']);
    assert.ok(offered('sections:\n  |\n').includes('responsibility'));
    assert.ok(offered('sections:\n  - kind: |\n').includes('responsibility'));
  });

  it('nothing where the words are the author’s own', () => {
    for (const text of [
      'terms:\n  crm:\n    definition: { zh: | }\n',
      'pack: |\n',
      'terms: # |\n',
      'nothing:\n  |\n',
    ]) {
      assert.deepEqual(offered(text), [], text);
    }
  });

  it('what can be taken as it is, with the cursor where the next word goes', () => {
    assert.equal(taken('te|', 'terms'), 'terms:\n  $1');
    assert.equal(taken('terms:\n  crm:\n    fo|', 'forms'), 'terms:\n  crm:\n    forms: { zh: [$1], en: [$2] }');
    assert.equal(taken('terms:\n  crm:\n    roles: { | }\n', 'sales'), 'terms:\n  crm:\n    roles: { sales: $1 }\n');
    assert.equal(taken('activities:\n  a:\n    owns:|\n', 'sales'), 'activities:\n  a:\n    owns: sales\n');
    assert.equal(
      taken('activities:\n  a:\n    owns:\n      |\n', 'sales'),
      'activities:\n  a:\n    owns:\n      - sales\n',
    );
    assert.equal(
      taken('activities:\n  a:\n    owns:\n      - sa|\n', 'sales'),
      'activities:\n  a:\n    owns:\n      - sales\n',
    );
    assert.equal(taken('terms:\n  a:\n    ki|nd: tool\n', 'facet'), 'terms:\n  a:\n    facet: tool\n');
    assert.equal(taken('{ "te|" }', 'terms'), '{ "terms" }');
  });
});

describe('Every key of a pack', () => {
  it('has a meaning in both languages, in one short line', () => {
    const places: string[] = [];
    const visit = (shape: Shape, place: string): void => {
      if (shape.kind === 'object') {
        for (const [name, value] of Object.entries(shape.fields)) {
          const inside = place === '' ? name : `${place}.${name}`;
          places.push(inside);
          visit(value, inside);
        }
      } else if (shape.kind === 'entries' || shape.kind === 'items') visit(shape.item, `${place}.*`);
      else if (shape.kind === 'map') visit(shape.value, `${place}.*`);
    };
    visit(TEAM_SHAPE, '');
    assert.ok(places.length > 150);
    for (const place of places) {
      for (const locale of LOCALES) {
        const meaning = packKeyMeaning(place, locale);
        assert.ok(meaning && meaning.length <= 80, place);
      }
    }
    assert.notEqual(packKeyMeaning('name', 'zh'), packKeyMeaning('terms.*.name', 'zh'));
    assert.equal(packKeyMeaning('roles.*.core.*.titles', 'en'), 'titles whose jobs do it; without them, all do');
    assert.equal(packKeyMeaning('terms.*.nothing', 'en'), undefined);
  });
});

describe('A word of a pack', () => {
  const at = (marked: string): string => {
    const found = thingInPack(...cursorOf(marked));
    return found ? `${found.word}: ${found.place ?? found.kind ?? ''}` : 'nothing';
  };

  it('is a key with a meaning, or the id of something', () => {
    assert.equal(at('te|rms:\n  crm: {}\n'), 'terms: terms');
    assert.equal(at('terms:\n  c|rm: {}\n  a: {}\n'), 'crm: terms');
    assert.equal(at('terms:\n  - id: c|rm\n'), 'crm: terms');
    assert.equal(at('terms:\n  crm:\n    lookali|kes: [甲乙丙]\n    kind: tool\n'), 'lookalikes: terms.*.lookalikes');
    assert.equal(at('terms:\n  crm:\n    roles: { sal|es: 3 }\n'), 'sales: roles');
    assert.equal(at('activities:\n  sign-contracts:\n    owns: [sal|es\n'), 'sales: professions');
    assert.equal(at('activities:\n  sign-contracts:\n    owns: { a|dd: [sales] }\n'), 'add: words.add');
    assert.equal(at('terms:\n  crm:\n    definition: { zh: 客户|管理 }\n'), 'nothing');
  });
});

describe('The outline of a pack', () => {
  it('has its sections, their entries with what they are called, and what these say', () => {
    const text = `pack: ours
roles:
  product: { name: { zh: 产品经理, en: Product manager }, cells: { goal: { summary: 做对的事 } } }
terms:
  - id: prd
    forms: [需求文档]
  - forms: [无名]
`;
    const lines = (symbols: readonly PackSymbol[], depth = 0): string[] =>
      symbols.flatMap(({ name, detail, children, selection }) => {
        assert.equal(text.slice(selection.start, selection.end), name);
        return [`${'  '.repeat(depth)}${name} ${detail}`.trimEnd(), ...lines(children, depth + 1)];
      });
    assert.deepEqual(lines(outlineOfPack(text, 'zh')), [
      'pack ours',
      'roles',
      '  product 产品经理',
      '    name 产品经理',
      '    cells',
      '      goal',
      '        summary 做对的事',
      'terms',
      '  prd 需求文档',
      '    id prd',
      '    forms 需求文档',
    ]);
    assert.equal(outlineOfPack(text, 'en')[1]!.children[0]!.detail, 'Product manager');
    assert.deepEqual(outlineOfPack('- a', 'en'), []);
  });
});

describe('A new id', () => {
  it('stands wherever the old one stood, and nowhere else', () => {
    const text = `# product
pack: product
roles:
  "product": { name: product, rank: compared }
terms:
  prd: { forms: [product], roles: { product: 3 } }
activities:
  write-specs: { owns: ['product', sales], name: product }
duties:
  - { id: product, role: product }
`;
    assert.ok(isIdOf(text, 'professions', 'product'));
    assert.ok(!isIdOf(text, 'professions', 'sales'));
    assert.equal(
      applyChanges(text, renameInPack(text, 'roles', 'product', 'pm')),
      `# product
pack: product
roles:
  "pm": { name: product, rank: compared }
terms:
  prd: { forms: [product], roles: { pm: 3 } }
activities:
  write-specs: { owns: ['pm', sales], name: product }
duties:
  - { id: product, role: pm }
`,
    );
    assert.equal(
      applyChanges(text, renameInPack(text, 'duties', 'product', 'spec')),
      text.replace('id: product', 'id: spec'),
    );
  });
});
