import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { cursorInYaml } from '../../../src/core/yaml/cursor-in-yaml.ts';
import { holds } from '../../support/property.ts';

/** Where the cursor `|` of a text stands: the path, the part, the word, and the keys beside it. */
function at(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = cursorInYaml(text, offset);
  if (!found) return 'nowhere';
  const { path, part, range, siblings } = found;
  const word = text.slice(range.start, range.end);
  return [
    `${path.join('.')} ${part}`,
    ...(word === '' ? [] : [`"${word}"`]),
    ...(siblings.length === 0 ? [] : [`beside ${siblings.join(' ')}`]),
  ].join(' ');
}

describe('The cursor in a file in YAML', () => {
  it('is at a key, on an empty line too', () => {
    assert.equal(at('|'), ' item');
    assert.equal(at('te|'), ' item "te"');
    assert.equal(at('pack: a\nte|\nroles: {}\n'), ' key "te" beside pack roles');
    assert.equal(at('pack: a\nterms:\n  |\nroles: {}\n'), 'terms item');
    assert.equal(at('terms:\n  a:\n    kind: tool\n    |\n    forms: [b]\n'), 'terms.a key beside kind forms');
    assert.equal(at('terms:\n  a:\n    ki|nd: tool\n    facet: b\n'), 'terms.a key "kind" beside facet');
    assert.equal(at('terms:\n- id: a\n  fo|\n- id: b\n'), 'terms.0 key "fo" beside id');
    assert.equal(at('terms:\n- id: a\n- |\n'), 'terms.1 item');
    assert.equal(at('terms:\n  -|\n'), 'terms.0 item');
    assert.equal(at('terms:\r\n  a:\r\n    ki|\r\n    facet: b\r\n'), 'terms.a key "ki" beside facet');
  });

  it('is at a value, whether a space stands before it or not', () => {
    assert.equal(at('terms:\n  a:\n    kind: |\n'), 'terms.a.kind value');
    assert.equal(at('terms:\n  a:\n    kind:|\n'), 'terms.a.kind value');
    assert.equal(at('terms:\n  a:\n    kind: to|ol # c\n    facet: b\n'), 'terms.a.kind value "tool"');
    assert.equal(at('terms:\n  a:\n    kind: "to|"\n'), 'terms.a.kind value "to"');
    assert.equal(at("terms:\n  a:\n    kind: 'to|\n    facet: b\n"), 'terms.a.kind value "to"');
    assert.equal(at('activities:\n  a:\n    owns:\n      - sa|\n      - b\n'), 'activities.a.owns.0 item "sa"');
  });

  it('is in brackets, whether they are closed or not, in one line or in several', () => {
    assert.equal(at('activities:\n  a: { owns: [sales, mar|\n  b: {}\n'), 'activities.a.owns.1 value "mar"');
    assert.equal(at('activities:\n  a: { owns: [sales, |], shares: [b] }\n'), 'activities.a.owns.1 value');
    assert.equal(at('activities:\n  a: { owns: [|sales] }\n'), 'activities.a.owns.0 value "sales"');
    assert.equal(at('terms:\n  a: { forms: { zh: [甲] }, ki|\n'), 'terms.a key "ki" beside forms');
    assert.equal(at('terms:\n  a: { | }\n'), 'terms.a item');
    assert.equal(at('terms:\n  a: { kind: |, facet: b }\n'), 'terms.a.kind value');
    assert.equal(at('terms:\n  a: { roles: { sales: 3, | } }\n'), 'terms.a.roles key beside sales');
    assert.equal(
      at('terms:\n  a:\n    forms: [\n      甲,\n      b|\n    ]\n    kind: tool\n'),
      'terms.a.forms.1 value "b"',
    );
  });

  it('is in JSON', () => {
    assert.equal(at('{ "pack": "a", "te|" }'), ' key "te" beside pack');
    assert.equal(at('{\n  "terms": {\n    "a": {\n      "kind": "to|"\n    }\n  }\n}\n'), 'terms.a.kind value "to"');
    assert.equal(
      at('{\n  "terms": {\n    "a": {\n      "kind": "tool",\n      "|\n    },\n    "b": {}\n  }\n}\n'),
      'terms.a key beside kind',
    );
  });

  it('is found whatever is wrong elsewhere', () => {
    assert.equal(at('a: "never closed\nterms:\n  a:\n    ki|\n    facet: b\n'), 'terms.a key "ki" beside facet');
    assert.equal(at('terms:\n  a:\n    forms: [甲\n  b:\n    kind: to|\n'), 'terms.b.kind value "to"');
    assert.equal(at('terms:\n  a:\n\tbad\n  b:\n    kind: to|\n'), 'terms.b.kind value "to"');
  });

  it('is nowhere in a remark and in a text of several lines', () => {
    assert.equal(at('terms: # se|\n'), 'nowhere');
    assert.equal(at('templates:\n  a:\n    body: |\n'.replace('|', '>') + '      tex|\n'), 'nowhere');
  });

  it('is found deep in a file of ten thousand lines, of which only what is near is read', () => {
    const term = (id: number): string => `  - id: t${id}\n    forms: [word ${id}]\n    roles:\n      sales: 3\n`;
    const many = Array.from({ length: 2500 }, (_, id) => term(id)).join('');
    assert.match(at(`pack: a\nterms:\n${many}  - id: x\n    ki|\n${many}`), /^terms\.\d+ key "ki" beside id$/);
    assert.match(at(`pack: a\nterms:\n${many}  - id: x\n    roles:\n      |\n${many}`), /^terms\.\d+\.roles item$/);
  });

  it('never fails, whatever is written', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      "'",
      '#',
      '|',
      '\t',
      '&x',
      '*x',
      '---',
      '\r\n',
      '甲',
    );
    holds(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(80), (pieces, offset) => {
        const text = pieces.join('');
        cursorInYaml(text, Math.min(offset, text.length));
      }),
      { numRuns: 500 },
    );
  });
});
