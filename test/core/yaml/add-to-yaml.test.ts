import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { stringify } from 'yaml';
import { applyChanges } from '../../../src/core/text/apply.ts';
import { addToYaml } from '../../../src/core/yaml/add-to-yaml.ts';
import { readYaml } from '../../../src/core/yaml/read-yaml.ts';
import type { YamlDataMap } from '../../../src/core/yaml/write-yaml.ts';
import { holds } from '../../support/property.ts';

/** The text after an addition. */
const added = (text: string, addition: YamlDataMap): string => {
  const changes = addToYaml(text, addition);
  assert.ok(changes, text);
  return applyChanges(text, changes);
};

const term = { terms: { 'health-score': { forms: { zh: ['健康分'], en: ['health score'] }, roles: { success: 3 } } } };
const WRITTEN = `terms:
  health-score:
    forms: { zh: [健康分], en: [health score] }
    roles: { success: 3 }
`;

describe('An addition to a file in YAML', () => {
  it('begins an empty file, goes behind what others wrote, keeps their comments', () => {
    assert.equal(added('', term), WRITTEN);
    assert.equal(added('# Ours', term), `# Ours\n${WRITTEN}`);
    assert.equal(added('pack: ours # first\n# last\n', term), `pack: ours # first\n${WRITTEN}# last\n`);
    assert.equal(added('pack: ours', term), `pack: ours\n${WRITTEN.trimEnd()}`);
  });

  it('fills a section that is empty, whatever stands behind its name', () => {
    assert.equal(added('terms: # ours\nroles:\n', term), `terms: # ours\n${WRITTEN.slice(7)}roles:\n`);
    const line = 'health-score: { forms: { zh: [健康分], en: [health score] }, roles: { success: 3 } }';
    assert.equal(added('terms: {}\n', term), `terms: { ${line} }\n`);
    assert.equal(added('terms: ~ # ours\n', term), `terms: { ${line} } # ours\n`);
    const item = '{ id: health-score, forms: { zh: [健康分], en: [health score] }, roles: { success: 3 } }';
    assert.equal(added('terms: []\n', term), `terms: [${item}]\n`);
  });

  it('follows the form of the file: a list or a map, its indentation, its line ends', () => {
    assert.equal(
      added('terms:\n- id: a\n  forms: [甲乙]\n\n# end\n', term),
      'terms:\n- id: a\n  forms: [甲乙]\n- id: health-score\n  forms: { zh: [健康分], en: [health score] }\n  roles: { success: 3 }\n\n# end\n',
    );
    assert.equal(
      added('terms:\r\n    a:\r\n        forms: [甲乙] # two\r\n    # none\r\n', term),
      'terms:\r\n    a:\r\n        forms: [甲乙] # two\r\n    health-score:\r\n        forms: { zh: [健康分], en: [health score] }\r\n        roles: { success: 3 }\r\n    # none\r\n',
    );
    assert.equal(
      added('{ "pack": "ours" }', { terms: { a: { lookalikes: { add: ['甲乙丙'] } } } }),
      '{ "pack": "ours", "terms": { "a": { "lookalikes": { "add": ["甲乙丙"] } } } }',
    );
    assert.equal(
      added('{\n\t"pack": "ours",\n\t"terms": {\n\t\t"a": {}\n\t}\n}\n', { terms: { b: { facet: 'c' } } }),
      '{\n\t"pack": "ours",\n\t"terms": {\n\t\t"a": {},\n\t\t"b": { "facet": "c" }\n\t}\n}\n',
    );
    assert.equal(
      added('list: [\n  one, # 1\n  two # 2\n]\n', { list: ['three'] }),
      'list: [\n  one, # 1\n  two, # 2\n  three\n]\n',
    );
    assert.equal(added('list: [\n  one, # 1\n]\n', { list: ['two'] }), 'list: [\n  one, # 1\n  two,\n]\n');
    assert.equal(added('list: [one, ]\n', { list: ['two'] }), 'list: [one, two ]\n');
  });

  it('adds words to a list, to what changes one, to a single word, and none that is there', () => {
    const words = (list: string): string =>
      added(`terms:\n  a:\n    lookalikes${list}\n`, { terms: { a: { lookalikes: { add: ['甲: 乙'] } } } })
        .slice(26)
        .trimEnd();
    assert.equal(words(': [丙丁]'), ": [丙丁, '甲: 乙']");
    assert.equal(words(': { remove: [丙丁] }'), ": { remove: [丙丁], add: ['甲: 乙'] }");
    assert.equal(words(': { add: [丙丁] }'), ": { add: [丙丁, '甲: 乙'] }");
    assert.equal(words(':\n      - 丙丁 # c\n'), ":\n      - 丙丁 # c\n      - '甲: 乙'");
    assert.equal(words(': 丙丁'), ": [丙丁, '甲: 乙']");
    assert.equal(words(': 丙, 丁'), ": ['丙, 丁', '甲: 乙']");
    assert.equal(words(':'), ": { add: ['甲: 乙'] }");
    assert.equal(words(": ['甲: 乙']"), ": ['甲: 乙']");
  });

  it('writes an owner in one line, and another number over a number', () => {
    const owner = { activities: { 'sign-contracts': { owns: { add: ['success'] } } } };
    assert.equal(added('pack: a\n', owner), 'pack: a\nactivities:\n  sign-contracts: { owns: { add: [success] } }\n');
    assert.equal(
      added('activities:\n  sign-contracts: { owns: sales }\n', owner),
      'activities:\n  sign-contracts: { owns: [sales, success] }\n',
    );
    assert.equal(
      added('terms:\n  a:\n    roles: { success: 2 } # weak\n', { terms: { a: { roles: { success: 3 } } } }),
      'terms:\n  a:\n    roles: { success: 3 } # weak\n',
    );
  });

  it('goes behind a text of several lines', () => {
    for (const body of [
      '|\n      one\n\n      two\n',
      '>-\n      one\n',
      '|+\n      one\n\n',
      '"one\n      two"\n',
      'one\n      two # c\n',
    ]) {
      const text = `templates:\n  a:\n    body: ${body}`;
      const after = readYaml(added(text, { templates: { b: { kind: 'jd' } } })).value as typeof templates;
      const { templates } = readYaml(text).value as { templates: Record<string, unknown> };
      const templatesAfter = (after as unknown as { templates: unknown }).templates;
      assert.deepEqual(templatesAfter, { ...templates, b: { kind: 'jd' } });
    }
  });

  it('is refused where the file has mistakes or says something of another kind', () => {
    for (const text of [
      'terms: [',
      'terms: &a {}',
      'terms: words',
      'terms:\n  health-score: 3',
      '- a',
      'a: 1\n---\nb: 2',
    ])
      assert.equal(addToYaml(text, term), undefined, text);
  });
});

const WORDS = ['甲乙', 'a b', 'yes', '3', "it's", 'a: b', '# no', '- x', '{a}', '😀字', 'x, y', 'true', '"q"', '~'];
const word = fc.constantFrom(...WORDS);
const words = fc.oneof(
  fc.array(word, { maxLength: 3 }),
  fc.record({ add: fc.array(word, { minLength: 1, maxLength: 2 }) }),
  word,
);
const entry = fc.record(
  { forms: fc.array(word, { minLength: 1, maxLength: 3 }), lookalikes: words },
  { requiredKeys: [] },
);
const named = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), entry, { maxKeys: 3 });
const file = fc.record(
  {
    pack: fc.constant('ours'),
    terms: fc.oneof(
      named,
      named.map((map) => Object.entries(map).map(([id, it]) => ({ id, ...it }))),
    ),
    notes: fc.constantFrom('one\n\ntwo\n', 'long '.repeat(30), 'x'),
  },
  { requiredKeys: ['pack'] },
);
const layout = fc.record({
  indent: fc.constantFrom(2, 3, 4),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
  flowCollectionPadding: fc.boolean(),
  lineWidth: fc.constantFrom(0, 20, 80),
  isJson: fc.boolean(),
});

/** A file as somebody may have written it: comments and empty lines between its entries, other line ends. */
function written(
  data: unknown,
  { isJson, ...options }: { readonly isJson: boolean },
  noise: readonly number[],
  eol: string,
): string {
  if (isJson) return JSON.stringify(data, null, noise[0]! % 5).replaceAll('\n', eol);
  const lines = stringify(data, options).split('\n');
  const isOwnLine = (line: string): boolean => /^\s*(?:- )?[a-z]+:/.test(line);
  const noisy = lines.flatMap((line, at) => {
    const kind = noise[at % noise.length]! % 6;
    if (!isOwnLine(line)) return [line];
    if (kind === 0) return ['', line];
    if (kind === 1) return [`${/^\s*/.exec(line)![0]}# remark`, line];
    return [line];
  });
  return noisy.join(eol);
}

describe('Whatever a file in YAML looks like, an addition', () => {
  it('leaves every other byte as it is, and says exactly what was added', () => {
    const inputs = [
      file,
      layout,
      fc.array(fc.nat(11), { minLength: 5, maxLength: 9 }),
      fc.constantFrom('\n', '\r\n'),
      word,
    ] as const;
    holds(
      fc.property(...inputs, (data, options, noise, eol, text) => {
        const before = written(data, options, noise, eol);
        const was = readYaml(before);
        fc.pre(was.problems.length === 0);
        const changes = addToYaml(before, { terms: { c: { lookalikes: { add: [text] } } } });
        assert.ok(changes, before);
        const after = applyChanges(before, changes);
        assert.deepEqual(readYaml(after).problems, [], after);
        const term = (it: unknown): { lookalikes?: unknown } | undefined => {
          const { terms } = it as {
            terms?: Record<string, { lookalikes?: unknown }> | { id: string; lookalikes?: unknown }[];
          };
          return Array.isArray(terms) ? terms.find(({ id }) => id === 'c') : terms?.c;
        };
        const listed = (it: unknown): unknown[] => {
          const list = (it as { add?: unknown } | undefined)?.add ?? it;
          return list === undefined ? [] : [list].flat();
        };
        const [old, now] = [term(was.value)?.lookalikes, term(readYaml(after).value)?.lookalikes];
        assert.deepEqual(listed(now), listed(old).includes(text) ? listed(old) : [...listed(old), text], after);
        assert.deepEqual(without(readYaml(after).value), without(was.value), after);
        // What was there stands there still, in its order: nothing but insertions, except where one word becomes a list.
        if (changes.every(({ start, end }) => start === end)) {
          const rest = [...changes].reduceRight((it, { start, newText }, index) => {
            const shift = changes.slice(0, index).reduce((sum, change) => sum + change.newText.length, 0);
            return it.slice(0, start + shift) + it.slice(start + shift + newText.length);
          }, after);
          assert.equal(rest, before);
        } else assert.equal(typeof old, 'string', before);
        if (!eol.startsWith('\r') || !before.includes('\r')) return;
        assert.doesNotMatch(after, /[^\r]\n/);
      }),
      { numRuns: 150 },
    );
  });
});

/** A file without the term that is added to. */
function without(value: unknown): unknown {
  const { terms, ...rest } = value as { terms?: unknown };
  if (Array.isArray(terms)) return { ...rest, terms: terms.filter((it) => (it as { id: string }).id !== 'c') };
  return { ...rest, terms: Object.fromEntries(Object.entries(terms ?? {}).filter(([id]) => id !== 'c')) };
}
