import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { WORD_UNITS, createFolder, isWordUnit } from '../../../src/core/text/fold.ts';
import { LOOKALIKE, Lexicon, buildLexicon, type LexiconEntry } from '../../../src/core/text/lexicon.ts';
import { byUnits, wordTree } from '../../../src/core/text/word-tree.ts';
import { Generator } from '../../bench/generate.ts';
import { automatonOf } from '../../support/automaton.ts';
import { holds } from '../../support/property.ts';

const folder = createFolder({ from: '銷營', to: '销营' });

function lexiconOf(entries: readonly LexiconEntry[]): Lexicon {
  return new Lexicon(buildLexicon(entries, folder), folder);
}

function codesOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

function found(entries: Record<string, 'term' | 'lookalike'>, text: string): string[] {
  const list = Object.entries(entries).map(([form, kind], index) => ({
    form,
    value: kind === 'term' ? index : LOOKALIKE,
  }));
  return lexiconOf(list)
    .find(text)
    .map(({ start, end }) => text.slice(start, end));
}

describe('Lexicon', () => {
  it('finds every mention in running Chinese', () => {
    assert.deepEqual(found({ 漏斗: 'term', 销售: 'term' }, '看漏斗，再看销售，最后还是漏斗。'), [
      '漏斗',
      '销售',
      '漏斗',
    ]);
  });

  it('lets the longest term win, wherever it begins', () => {
    assert.deepEqual(found({ 漏斗: 'term', 销售漏斗: 'term', 销售: 'term' }, '复盘销售漏斗'), ['销售漏斗']);
    assert.deepEqual(found({ 新用户: 'term', 用户增长黑客: 'term' }, '新用户增长黑客'), ['用户增长黑客']);
  });

  it('gives what a longer term leaves over to shorter ones', () => {
    assert.deepEqual(found({ 甲乙: 'term', 乙丙丁: 'term', 甲: 'term' }, '甲乙丙丁'), ['甲', '乙丙丁']);
  });

  it('names the first of two entries of one form', () => {
    const entries = [
      { form: '漏斗', value: 7 },
      { form: '漏斗', value: 8 },
    ];
    assert.deepEqual(lexiconOf(entries).find('看漏斗'), [{ start: 1, end: 3, value: 7 }]);
  });

  it('finds Latin terms glued to Han, and not inside Latin words', () => {
    assert.deepEqual(found({ CRM: 'term', SEO: 'term' }, '在CRM中做SEO获客, seoul, CRM2, crm_id'), ['CRM', 'SEO']);
  });

  it('finds regular English plurals', () => {
    assert.deepEqual(found({ 'sales lead': 'term', KPI: 'term', agency: 'term' }, 'Sales leads, KPIs, agencies'), [
      'Sales leads',
      'KPIs',
      'agencies',
    ]);
  });

  it('takes a look-alike for nothing, with all that it overlaps', () => {
    const entries = { 运营: 'term', 运营商: 'lookalike', 商城运营: 'term' } as const;
    assert.deepEqual(found(entries, '运营商与运营'), ['运营']);
    assert.deepEqual(found(entries, '商城运营商'), []);
  });

  it('lets a term win over a look-alike inside of it', () => {
    assert.deepEqual(found({ 虚拟运营商合作: 'term', 运营商: 'lookalike', 运营: 'term' }, '虚拟运营商合作'), [
      '虚拟运营商合作',
    ]);
  });

  it('gives offsets of the text as written', () => {
    const text = '🙂\r\n做　ＳＥＯ　营销，營\u200b銷';
    const lexicon = lexiconOf([
      { form: 'SEO营销', value: 0 },
      { form: '营销', value: 1 },
    ]);
    assert.deepEqual(
      lexicon.find(text).map(({ start, end }) => text.slice(start, end)),
      ['ＳＥＯ　营销', '營\u200b銷'],
    );
  });

  it('survives an empty lexicon, empty forms and an empty text', () => {
    assert.deepEqual(lexiconOf([]).find('销售'), []);
    assert.deepEqual(
      lexiconOf([
        { form: '', value: 0 },
        { form: ' ', value: 1 },
      ]).find('a b'),
      [],
    );
    assert.deepEqual(found({ 销售: 'term' }, ''), []);
  });

  it('agrees with a naive search on any lexicon and text', () => {
    const unit = fc.constantFrom(
      'a',
      'b',
      'B',
      'ａ',
      '销',
      '銷',
      '营',
      ' ',
      '-',
      '\n',
      '\r\n',
      '🙂',
      '\ud83d',
      '1',
      '，',
    );
    const form = fc.string({ unit: fc.constantFrom('a', 'b', '销', '营', '1'), minLength: 1, maxLength: 4 });
    const entries = fc.array(fc.record({ form, value: fc.integer({ min: -1, max: 5 }) }), { maxLength: 8 });
    holds(
      fc.property(entries, fc.string({ unit, maxLength: 40 }), (list, text) => {
        assert.deepEqual(lexiconOf(list).find(text), naive(list, text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('Automaton', () => {
  it('reports all occurrences, overlapping ones too, at the end of each', () => {
    const hits: string[] = [];
    const patterns = ['he', 'she', 'hers', 'his', 'e'];
    const codes = Uint16Array.from('ushers', (c) => c.charCodeAt(0));
    const { automaton, words } = automatonOf(patterns);
    automaton.scan(codes, codes.length, (pattern, end) => hits.push(`${words[pattern]}@${end}`));
    assert.deepEqual(hits, ['she@4', 'he@4', 'e@4', 'hers@6']);
  });

  it('does work that grows with the text and not with the patterns, even on the worst texts', () => {
    const patterns = Array.from({ length: 2000 }, (_, i) => 'a'.repeat((i % 50) + 1) + String.fromCharCode(0x4e00 + i));
    const { automaton } = automatonOf(patterns);
    const { automaton: few } = automatonOf(patterns.slice(0, 50));
    for (const length of [1_000, 10_000, 100_000]) {
      const codes = new Uint16Array(length).fill('a'.charCodeAt(0));
      assert.ok(automaton.scan(codes, length, () => undefined) <= 2 * length);
      assert.ok(few.scan(codes, length, () => undefined) <= 2 * length);
    }
  });
});

describe('An automaton of many patterns', () => {
  const forms = (count: number): { patterns: string[]; text: string } => {
    const generator = new Generator(20270401, { from: '', to: '' });
    const patterns = generator.terms(count);
    return { patterns, text: generator.text(100_000, patterns, 0.03) };
  };

  it('takes hardly more steps for 10,000 forms than for 300', () => {
    const steps = (count: number): number => {
      const { patterns, text } = forms(count);
      const codes = codesOf(text);
      return automatonOf(patterns).automaton.scan(codes, codes.length, () => undefined) / codes.length;
    };
    const [few, many] = [steps(300), steps(10_000)];
    assert.ok(many <= 1.2 * few, `${few.toFixed(3)} → ${many.toFixed(3)} steps a unit`);
  });

  it('leaves hardly a gap in its table, so that it stays near the processor', () => {
    const { patterns } = forms(10_000);
    const { automaton, words } = automatonOf(patterns);
    const all = codesOf(words.join('\n'));
    automaton.scan(all, all.length, () => undefined);
    const states = new Set(patterns.flatMap((it) => Array.from({ length: it.length }, (_, at) => it.slice(0, at + 1))));
    const { alphabet } = wordTree(words);
    const { opened, records } = automaton.size;
    assert.equal(opened, states.size + 1);
    assert.ok(records <= 1.02 * (states.size + 2 * alphabet.length), `${records} records`);
  });

  it('builds only what a text leads to, however many patterns there are', () => {
    const { patterns, text } = forms(10_000);
    const { automaton } = automatonOf(patterns);
    assert.equal(automaton.size.opened, 1);
    const codes = codesOf(text.slice(0, 1000));
    automaton.scan(codes, codes.length, () => undefined);
    assert.ok(automaton.size.opened <= 1000, `${automaton.size.opened} states`);
  });

  it('has the same classes in whatever order the patterns come: frequent units first, of equally frequent ones the lower', () => {
    const patterns = ['ba', 'dc', 'ab', 'ce', 'cb'];
    const alphabet = [...'bacde'].map((character) => character.charCodeAt(0));
    for (const turn of patterns.keys()) {
      const turned = [...patterns.slice(turn), ...patterns.slice(0, turn)];
      assert.deepEqual([...wordTree(turned.toSorted(byUnits)).alphabet], alphabet);
    }
  });

  it('begins nothing inside of a word, where that was asked for', () => {
    const patterns = ['sale', 'ales', '销售b', 'b'];
    const { automaton, words } = automatonOf(patterns, WORD_UNITS);
    const codes = Uint16Array.from('sales b 销售bb', (character) => character.charCodeAt(0));
    const hits: string[] = [];
    automaton.scan(codes, codes.length, (pattern, end) => hits.push(`${words[pattern]}@${end}`));
    assert.deepEqual(hits, ['sale@4', 'b@7', '销售b@11', 'b@11']);
  });

  it('finds what a naive search finds, for any patterns and text', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '销', '售', '🙂'), minLength: 1, maxLength: 5 });
    holds(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), fc.array(word, { maxLength: 30 }), (patterns, words) => {
        const text = words.join('');
        const codes = codesOf(text);
        const hits: string[] = [];
        const { automaton, words: numbered } = automatonOf(patterns);
        automaton.scan(codes, codes.length, (pattern, end) => hits.push(`${numbered[pattern]}@${end}`));
        const expected = Array.from({ length: text.length }, (_, end) =>
          patterns
            .filter((it) => text.endsWith(it, end + 1) && it.length <= end + 1)
            .sort((a, b) => b.length - a.length)
            .map((it) => `${it}@${end + 1}`),
        ).flat();
        assert.deepEqual(hits, expected);
      }),
      { numRuns: 500 },
    );
  });
});

/** The rules of a hit, as slowly and plainly as they can be written. */
function naive(entries: readonly LexiconEntry[], text: string): unknown[] {
  const { codes, offsets, length } = folder.fold(text);
  const folded = String.fromCharCode(...codes.subarray(0, length));
  const values = new Map<string, number>();
  for (const { form, value } of entries) {
    const key = folder.foldToString(form);
    const spellings = /^[a-z]{3,}$/.test(key) && !key.endsWith('s') ? [key, `${key}s`] : [key];
    for (const spelling of spellings) if (!values.has(spelling)) values.set(spelling, value);
  }
  const all: { from: number; to: number; value: number }[] = [];
  for (const [form, value] of values) {
    for (let from = folded.indexOf(form); from >= 0; from = folded.indexOf(form, from + 1)) {
      const to = from + form.length;
      const touches = (a: number, b: number): boolean =>
        a >= 0 && b < length && isWordUnit(codes[a]!) && isWordUnit(codes[b]!);
      if (!touches(from - 1, from) && !touches(to - 1, to)) all.push({ from, to, value });
    }
  }
  const lookalikes = all.filter(({ value }) => value === LOOKALIKE);
  const terms = all
    .filter(({ value }) => value !== LOOKALIKE)
    .filter((t) => !lookalikes.some((l) => l.from < t.to && t.from < l.to && !(l.from >= t.from && l.to <= t.to)))
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const won: typeof terms = [];
  for (const term of terms) if (!won.some((it) => it.from < term.to && term.from < it.to)) won.push(term);
  return won
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, value }) => ({ start: offsets[from]!, end: offsets[to - 1]! + 1, value }));
}
