/** What holds for any text: random drafts that mix both languages, marks of all kinds, and signs that no one writes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { FINDING_CODES, LOCALES, SEVERITIES, type Flavor, type TextRange } from '../../src/core/index.ts';
import { quizQuestions, scoreRound } from '../../src/core/views/quiz.ts';
import { findingMessage } from '../../src/words/finding-words.ts';
import { analyzer, engine, roleModel } from '../support/built-in.ts';
import { holds } from '../support/property.ts';

/** Words that the pack knows, in either language. */
const known = engine.pack.terms.flatMap(({ forms }) => LOCALES.flatMap((locale) => forms[locale] ?? []));
/** Words and marks between which drafts are made. */
const SCRAPS = [
  ...[
    '负责',
    '配合销售团队',
    '开发新客户',
    '提升留存',
    '任职要求：',
    '岗位职责',
    '本科以上',
    '的',
    '不',
    '與市場部合作',
  ],
  ...['Responsibilities', 'You will ', 'own ', 'work with sales on ', 'the ', "won't ", '5+ years'],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\n- ',
    '\n  - ',
    '\n1. ',
    '\n2、',
    '\n# ',
    '\n## ',
    '\n> ',
    '\n| ',
    ' | ',
    '\n---\n',
    '\n```\n',
  ],
  ...['。', '；', '，', '、', '：', ': ', ' ', '\u3000', '\u200B', '**', '`', '<!--', '-->', '[', '](http://a.b)', '@'],
  ...['\uD83C\uDFAF', '\uD800', '\uDC00', '\uFEFF', '\0', 'ｄａｕ', '１．'],
];
const scrap = fc.oneof(
  { arbitrary: fc.constantFrom(...known), weight: 4 },
  { arbitrary: fc.constantFrom(...SCRAPS), weight: 8 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }), weight: 1 },
);
const texts = fc.array(scrap, { maxLength: 60, size: 'max' }).map((parts) => parts.join(''));
const flavors = fc.constantFrom<Flavor>('markdown', 'plaintext');

/** Inside of the text, not the wrong way round, not between the halves of a character. */
function assertRange(text: string, { start, end }: TextRange): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
  for (const at of [start, end])
    assert.ok(!/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1)), `${at} halves a character`);
}

describe('In any text', () => {
  it('terms are words of it, in order, apart from each other and from what is no prose', () => {
    holds(
      fc.property(texts, flavors, (text, flavor) => {
        const draft = engine.readDraft(text, flavor);
        const matches = engine.findTerms(text, draft);
        let last = 0;
        for (const { start, end, term } of matches) {
          assertRange(text, { start, end });
          assert.ok(last <= start && start < end);
          last = end;
          assert.ok(engine.index.term(term), term);
          assert.ok(!draft.excluded.some((range) => range.start < end && start < range.end));
          assert.deepEqual(engine.termAt(text, start, draft), { start, end, term });
        }
        assert.deepEqual(engine.findTerms(text, draft), matches);
        assert.deepEqual(structuredClone(matches), matches);
      }),
      { numRuns: 200 },
    );
  });

  it('the judgement is of each item and of the whole, in shares of one, and rests on words of it', () => {
    const roles = [...engine.pack.roles.map(({ id }) => id), 'none'].sort();
    holds(
      fc.property(texts, flavors, (text, flavor) => {
        const { draft, reading } = analyzer.analyze(text, flavor);
        assert.equal(reading.items.length, draft.items.length);
        for (const { mix, confidence, role } of [reading, ...reading.items]) {
          assert.deepEqual(Object.keys(mix).sort(), roles);
          assert.ok(Object.values(mix).every((share) => share >= 0 && share <= 1));
          assert.ok(Math.abs(Object.values(mix).reduce((sum, share) => sum + share, 0) - 1) < 1e-9);
          assert.ok(confidence >= 0 && confidence <= 1 && (role === undefined || mix[role] === confidence));
        }
        assert.deepEqual(structuredClone(reading), reading);
      }),
      { numRuns: 150 },
    );
  });

  it('findings stand in order on words of it, each with something to say in both languages', () => {
    holds(
      fc.property(texts, flavors, (text, flavor) => {
        const { findings } = analyzer.analyze(text, flavor);
        let last = 0;
        for (const finding of findings) {
          assertRange(text, finding);
          assert.ok(last <= finding.start);
          last = finding.start;
          assert.ok(FINDING_CODES.includes(finding.code) && SEVERITIES.includes(finding.severity));
          for (const locale of LOCALES) {
            const message = findingMessage(finding, locale, engine.index);
            assert.match(message, /\S/);
            assert.doesNotMatch(message, /undefined|\[object/);
          }
        }
        assert.deepEqual(structuredClone(findings), findings);
      }),
      { numRuns: 150 },
    );
  });

  it('the analysis is the same for analyzers that have read other texts before', () => {
    const other = engine.createAnalyzer(roleModel);
    holds(
      fc.property(texts, flavors, (text, flavor) => {
        const said = analyzer.analyze(text, flavor);
        other.analyze([...text].reverse().join(''), flavor);
        assert.deepEqual(other.analyze(text, flavor), said);
        assert.deepEqual(analyzer.analyze(text, flavor), said);
        assert.equal(said.text, text);
        const { draft } = said;
        for (const { start, end, content } of [...draft.headings, ...draft.items]) {
          assertRange(text, { start, end });
          assertRange(text, content);
          assert.ok(start <= content.start && content.end <= end);
        }
        draft.sections.forEach(({ start, end, firstItem, endItem }, at) => {
          const next = draft.sections[at + 1];
          assert.ok(start <= end && firstItem <= endItem && endItem <= draft.items.length);
          if (next) assert.ok(end <= next.start && endItem <= next.firstItem);
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe('Any round of the quiz', () => {
  it('is counted right, and names the facets that were missed, once each', () => {
    const { comparison } = engine.knowledge('zh');
    const questions = quizQuestions(comparison);
    const roles = comparison.roles.map(({ id }) => id);
    const answers = fc.array(fc.record({ question: fc.constantFrom(...questions), chosen: fc.constantFrom(...roles) }));
    holds(
      fc.property(answers, (round) => {
        const { right, total, facets } = scoreRound(round);
        const missed = round.filter(({ question, chosen }) => question.role !== chosen);
        assert.deepEqual([right + missed.length, total], [round.length, round.length]);
        assert.deepEqual([...facets].sort(), [...new Set(missed.map(({ question }) => question.facet))].sort());
        const count = (facet: string): number => missed.filter(({ question }) => question.facet === facet).length;
        facets.forEach((facet, at) => assert.ok(at === 0 || count(facets[at - 1]!) >= count(facet)));
      }),
      { numRuns: 200 },
    );
  });

  it('asks, of any part of the comparison, whose work of it a sentence is, in words that do not tell', () => {
    const parts = fc.constantFrom(...LOCALES).chain((locale) => {
      const { comparison } = engine.knowledge(locale);
      return fc.record({
        roles: fc.subarray([...comparison.roles]),
        groups: fc.subarray([...comparison.groups]),
      });
    });
    holds(
      fc.property(parts, ({ roles, groups }) => {
        const questions = quizQuestions({ roles, groups });
        assert.equal(new Set(questions.map(({ id }) => id)).size, questions.length);
        if (roles.length < 2) assert.equal(questions.length, 0);
        for (const { text, role, words } of questions) {
          const { name } = roles.find(({ id }) => id === role)!;
          assert.ok(!text.toLowerCase().includes(name.toLowerCase()));
          for (const { label } of words) assert.ok(text.toLowerCase().includes(label.toLowerCase()));
        }
      }),
      { numRuns: 100 },
    );
  });
});
