import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { GLUED } from '../../../src/core/text/automaton.ts';
import { WORD_UNITS, createFolder, isWordUnit, remembering } from '../../../src/core/text/fold.ts';
import { hanFolding } from '../../../tools/build/han-folding.ts';
import { holds } from '../../support/property.ts';

const folder = createFolder(hanFolding());

describe('Folding', () => {
  const same: [string, string, string][] = [
    ['letter case', 'CRM', 'crm'],
    ['full-width forms', 'ＤＡＵ', 'dau'],
    ['traditional characters', '銷售漏斗', '销售漏斗'],
    ['several traditional forms of one character', '關鍵決策', '关键决策'],
    ['a hyphen inside a word', 'go-to-market', 'go to market'],
    ['a non-breaking hyphen', 'follow\u2011up', 'follow up'],
    ['runs of white space', 'sales   \tfunnel', 'sales funnel'],
    ['a space between Han and Latin', '用 CRM 系统', '用crm系统'],
    ['an ideographic space between Han and Latin', '做　SEO　优化', '做seo优化'],
    ['a soft hyphen and a zero-width space', 'mar\u00adket\u200bing', 'marketing'],
    ['a typographic apostrophe', 'customer’s', "customer's"],
    ['a hard wrap between two Latin words', 'sales\r\n  funnel', 'sales funnel'],
  ];
  for (const [what, a, b] of same) it(`does not mind ${what}`, () => assert.equal(folder.foldToString(a), b));

  it('of white space at the very beginning tells where it begins', () => {
    for (const text of ['  a', '\n\na', ' \na']) {
      assert.deepEqual([...folder.fold(text).offsets], [0, 2], JSON.stringify(text));
    }
  });

  it('leaves what is folded as it is, character by character', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
    const changing = units.filter((unit) => folder.unit(folder.unit(unit)) !== folder.unit(unit));
    assert.deepEqual(String.fromCharCode(...changing), '');
    assert.equal(folder.foldToString('為什麼 怎麽'), folder.foldToString('为什么 怎么'));
  });

  it('leaves a folded line as it is, whatever stands in it', () => {
    const { from, to } = hanFolding();
    const line = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...from, ...to),
        fc.constantFrom('a', 'B', 'Ｃ', '-', '‐', '\u00ad', '\u200b', ' ', '\u3000', '\t', '，', '1', '’'),
      ),
    });
    holds(
      fc.property(line, (text) => {
        const folded = folder.foldToString(text);
        assert.equal(folder.foldToString(folded), folded);
      }),
      { numRuns: 2000 },
    );
  });

  const different: [string, string][] = [
    ['an empty line', 'sales\n\nfunnel'],
    ['a line break between Han characters', '销售\n漏斗'],
    ['a list marker on the next line', 'sales\n- funnel'],
  ];
  for (const [what, text] of different) {
    it(`keeps words apart at ${what}`, () => {
      assert.notEqual(folder.foldToString(text), 'sales funnel');
      assert.notEqual(folder.foldToString(text), '销售漏斗');
    });
  }

  it('remembers for any text, CRLF and lone surrogates included, where each unit came from', () => {
    const anything = fc.string({
      unit: fc.constantFrom('a', 'Ｂ', '銷', '🙂', '\ud83d', '\udc00', '\r\n', '\n', ' ', '-', '\u200b', '中'),
    });
    holds(
      fc.property(anything, (text) => {
        const { offsets, length } = folder.fold(text);
        for (let i = 0; i < length; i++) {
          assert.ok(offsets[i]! < text.length);
          if (i > 0) assert.ok(offsets[i]! > offsets[i - 1]!);
        }
      }),
    );
  });

  it('folds a part of a text as it would fold the part alone', () => {
    holds(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(10), fc.nat(10), (text, a, b) => {
        const start = Math.min(a, text.length);
        const end = Math.min(text.length, start + b);
        const part = folder.fold(text, start, end);
        const alone = folder.fold(text.slice(start, end));
        assert.deepEqual(part.codes.slice(0, part.length), alone.codes.slice(0, alone.length));
      }),
    );
  });

  it('knows the letters and digits of words by a table as by asking for each', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
    assert.deepEqual(
      units.filter((unit) => WORD_UNITS[unit] === GLUED),
      units.filter(isWordUnit),
    );
    assert.deepEqual(
      [...'aZ_9éж×÷ ，销'].map((character) => isWordUnit(character.charCodeAt(0))),
      [...[true, true, true, true, true, true], ...[false, false, false, false, false]],
    );
  });
});

describe('A folder that remembers words', () => {
  it('folds each as any folder does, and once, however many others are folded between', () => {
    let folded = 0;
    const foldToString = (text: string): string => {
      folded++;
      return folder.foldToString(text);
    };
    const own = remembering({ ...folder, foldToString });
    for (const word of ['CRM', '銷售漏斗', 'CRM', 'ＤＡＵ', '銷售漏斗']) {
      assert.equal(own.foldToString(word), folder.foldToString(word));
    }
    assert.equal(folded, 3);
  });

  it('forgets what nobody may ask for again, and still folds it right', () => {
    const own = remembering(folder);
    for (let number = 0; number < 40_000; number++) own.foldToString(`Word ${number}`);
    assert.equal(own.foldToString('Word 1'), 'word 1');
  });
});
