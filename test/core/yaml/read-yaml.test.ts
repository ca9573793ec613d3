import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { LOCALES } from '../../../src/core/index.ts';
import { readYaml } from '../../../src/core/yaml/read-yaml.ts';
import { YAML_PROBLEMS } from '../../../src/core/yaml/yaml-problem.ts';
import { yamlProblem } from '../../../src/words/yaml-words.ts';
import { holds } from '../../support/property.ts';

/** Each problem as its code and the words it stands at. */
const problemsOf = (text: string): string[] =>
  readYaml(text).problems.map(({ code, range }) => `${code}: ${text.slice(range.start, range.end)}`);

describe('A file in YAML', () => {
  it('is plain data, and so is JSON', () => {
    const said = { pack: 'ours', roles: [{ id: 'product', places: { reach: 0.5 } }], isOn: true, none: null };
    assert.deepEqual(
      readYaml('pack: ours\nroles:\n  - id: product\n    places: { reach: 0.5 }\nisOn: true\nnone:\n').value,
      said,
    );
    assert.deepEqual(readYaml(JSON.stringify(said)).value, said);
    assert.deepEqual(readYaml('1: a\ntrue: b\nday: 2024-01-01\n').value, { '1': 'a', true: 'b', day: '2024-01-01' });
    for (const empty of ['', '# nothing yet\n', '\uFEFF']) assert.equal(readYaml(empty).value, null);
  });

  it('knows where each key and value stands', () => {
    const text = 'roles:\n  - id: 产品\n    name: "经理"\n';
    const { rangeOf } = readYaml(text);
    const at = (...[path, part]: Parameters<typeof rangeOf>): string => {
      const { start, end } = rangeOf(path, part);
      return text.slice(start, end);
    };
    assert.equal(at(['roles', 0, 'name']), '"经理"');
    assert.equal(at(['roles', 0, 'name'], 'key'), 'name');
    assert.equal(at(['roles'], 'key'), 'roles');
    // What is not there is at the deepest that is.
    assert.equal(at(['roles', 0, 'id', 'zh']), '产品');
  });

  const wrong: readonly (readonly [string, readonly string[]])[] = [
    ['a: &x [1]', ['anchor: [1]']],
    ['a: &x [*x]', ['anchor: [*x]', 'alias: *x']],
    ['a: 1\na: 2', ['duplicate-key: a']],
    ['a: 1\n---\nb: 2', ['several-documents: ---']],
    ['a: 1\n...\nb', ['several-documents: b']],
    ['__proto__: {x: 1}', ['forbidden-key: __proto__']],
    ['{"constructor": 1}', ['forbidden-key: "constructor"']],
    ['a: b\n\tc: d', ['tab: \t']],
    ['a: "x', ['unclosed-quote: x']],
    ['a: [1, 2', ['unclosed-bracket: 2']],
    ['["x" "y"]', ['missing-comma: "']],
    ['a:1\nb: 2', ['missing-colon: a:1']],
    ['pack：a\nb: 2', ['wide-colon: ：']],
    ['a: 1\nname：商务', ['wide-colon: ：']],
    ['bd: { name：商务 }', ['wide-colon: ：']],
    ['why: Note: do this', ['colon-in-text: N']],
    ['a: @x', ['bad-start: @']],
    ['a: `x`', ['bad-start: `']],
    ['a: "\\q"', ['bad-escape: \\']],
    ['a: !!binary eA==', ['tag: !!binary']],
    [': x', ['no-key: :']],
    ['? [a]\n: b', ['key-not-text: [a]']],
    ['a:\n  - b\n - c', ['indentation:  ']],
    ['key: "a" "b"', ['syntax: "b"']],
  ];
  for (const [text, problems] of wrong) {
    it(`is not sound: ${JSON.stringify(text)}`, () => assert.deepEqual(problemsOf(text), problems));
  }

  it('gives no object another nature', () => {
    const { value } = readYaml('__proto__: {isAdmin: true}\nprototype: 1\nok: 1');
    assert.deepEqual(Object.keys(value as object), ['ok']);
    assert.equal(({} as { isAdmin?: true }).isAdmin, undefined);
  });

  it('is refused in a sentence when it is too large or too deep, and read in a moment', () => {
    const hostile = {
      '[': '['.repeat(1e6),
      '- ': '- '.repeat(1e6),
      '{a: ': '{a: '.repeat(1e5),
      indented: Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    };
    for (const [name, text] of Object.entries(hostile)) {
      assert.deepEqual(
        readYaml(text).problems.map(({ code }) => code),
        ['too-deep'],
        name,
      );
    }
    assert.deepEqual(
      readYaml('x'.repeat(10_000_000)).problems.map(({ code }) => code),
      ['too-large'],
    );
    const bomb = `a: &a [lol]\n${Array.from({ length: 1000 }, (_, at) => `b${at}: [*a, *a, *a]`).join('\n')}`;
    assert.ok(readYaml(bomb).problems.every(({ code }) => code === 'anchor' || code === 'alias'));
    assert.ok(readYaml(bomb).problems.length <= 100);
  });

  it('never throws, and every problem stands in one line of it', () => {
    const scraps = [
      'a',
      'id',
      ': ',
      ':',
      '\n',
      '\n  ',
      '\n- ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '&a ',
      '*a',
      '!t ',
    ];
    const more = [
      '|',
      '>',
      '? ',
      '#',
      '\t',
      '\r\n',
      '---\n',
      '...\n',
      '%',
      '@',
      '`',
      '\\',
      '产品',
      '\uD83C\uDFAF',
      '\uD800',
      '\0',
    ];
    const texts = fc.array(fc.constantFrom(...scraps, ...more, '__proto__', '<<'), { maxLength: 40 });
    holds(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        const { value, problems } = readYaml(text);
        structuredClone(value);
        for (const { range } of problems) {
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length);
          assert.doesNotMatch(text.slice(range.start, range.end), /[\n\r]/);
        }
      }),
    );
  });

  it('has a sentence for each problem in both languages', () => {
    for (const code of YAML_PROBLEMS) {
      for (const locale of LOCALES) {
        const sentence = yamlProblem({ code, args: ['1'], range: { start: 0, end: 1 } }, locale);
        assert.ok(sentence.length > 5 && !sentence.includes('\n'), sentence);
      }
    }
  });
});
