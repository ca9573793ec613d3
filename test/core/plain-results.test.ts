import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { holds } from '../support/property.ts';
import { LOCALES, cardReference, type Flavor, type OutlineNode } from '../../src/core/index.ts';
import { jobDescriptions } from '../bench/drafts.ts';
import { analyzer, compiled, engine } from '../support/built-in.ts';
import { samples } from '../support/samples.ts';

/** Copied as a message to another thread would be, it is the same: no function, getter, class or hidden state is in it. */
function assertPlain(value: unknown, what: string): void {
  assert.deepEqual(structuredClone(value), value, what);
  assertNoSurprise(value, what, new Set());
}

/** `structuredClone` runs getters and drops prototypes, so these are looked for. */
function assertNoSurprise(value: unknown, what: string, seen: Set<unknown>): void {
  if (typeof value === 'function') assert.fail(`${what} is a function`);
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  assert.ok(prototype === Object.prototype || prototype === Array.prototype, `${what} is an instance of a class`);
  for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    assert.ok('value' in property, `${what}.${key} is a getter`);
    assertNoSurprise(property.value, `${what}.${key}`, seen);
  }
}

/** Written as JSON and read again, it says the same; what is undefined may be missing. */
function assertJson(value: unknown, what: string): void {
  assert.deepEqual(defined(JSON.parse(JSON.stringify(value))), defined(value), what);
}

/** Without the keys that have no value. */
function defined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(defined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, it]) => (it === undefined ? [] : [[key, defined(it)]])),
  );
}

/** Whatever an engine and an analyzer answer about a text. */
function assertPlainAnswers(text: string, flavor: Flavor): void {
  const draft = engine.readDraft(text, flavor);
  const { declared } = analyzer.read(text, flavor);
  const analysis = analyzer.analyze(text, flavor, { maximum: 5 });
  const middle = Math.floor(text.length / 2);
  const answers: Record<string, unknown> = {
    draft,
    read: analyzer.read(text, flavor),
    analysis,
    terms: engine.findTerms(text, draft),
    term: engine.termAt(text, middle, draft),
    suggestions: engine.suggestDuties(text, draft.items[0]?.content.start ?? middle, draft, declared),
    role: engine.setRole(text, draft, 'sales'),
    picture: engine.draftPicture(analysis, analyzer),
    posting: engine.jobPosting(analysis),
    lens: engine.lens(analysis, analyzer),
    activities: [engine.activitiesIn(text), engine.activitiesAt(text, text.length >> 1, draft)],
    explanations: analysis.findings.map((finding) => analyzer.explain(analysis, finding)),
    fixes: analysis.findings.map((finding) => analyzer.fixesOf(analysis, finding)),
    evidence: [undefined, ...draft.items.keys()].map((item) => analyzer.evidenceOf(analysis, item)),
    safeFixes: analyzer.safeFixes(analysis),
    fixesOfKind: analysis.findings.map(({ code }) => analyzer.fixesOfKind(analysis, code)),
  };
  for (const [what, answer] of Object.entries(answers)) {
    assertPlain(answer, what);
    if (answer !== undefined) assertJson(answer, what);
  }
}

describe('What the engine answers is plain data', () => {
  for (const { name, text } of samples) {
    it(`about the sample ${name}`, () => {
      assertPlainAnswers(text, name.endsWith('.md') ? 'markdown' : 'plaintext');
    });
  }

  it('about generated job descriptions', () => {
    for (const text of jobDescriptions(40_000, compiled, 5)) assertPlainAnswers(text, 'markdown');
  });

  it('about any text', () => {
    const piece = fc.constantFrom(
      ...['# 销售经理\n', '## 岗位职责\n', '- ', '负责社群运营，提升留存', '签约回款', '；', '\n', '|', '<!--', '-->'],
      ...['role-lens-disable-next-line', ' ', '---\n', 'role: sales\n', '\u{1F642}', '\r\n', 'close deals', '\ud800'],
    );
    holds(
      fc.property(
        fc.string({ unit: piece, maxLength: 30 }),
        fc.constantFrom<Flavor>('markdown', 'plaintext'),
        assertPlainAnswers,
      ),
      { numRuns: 200 },
    );
  });

  for (const locale of LOCALES) {
    it(`about the pack, in ${locale}`, () => {
      const outline = engine.outline(locale);
      const nodes = (list: readonly OutlineNode[]): OutlineNode[] => list.flatMap((it) => [it, ...nodes(it.children)]);
      const cards = nodes(outline).flatMap((node, at) => {
        const reference = cardReference(node);
        return reference && at % 7 === 0 ? [engine.card(reference, locale)] : [];
      });
      assert.ok(cards.length > 50);
      const answers: Record<string, unknown> = {
        outline,
        cards,
        comparison: engine.comparison(locale),
        knowledge: engine.knowledge(locale),
        termCards: engine.pack.terms.filter((_, at) => at % 7 === 0).map(({ id }) => engine.termCard(id, locale)),
        found: [engine.searchTerms('kehu'), engine.searchDuties('线索'), engine.searchActivities('hetong')],
        activityCards: engine.pack.activities.map(({ id }) => engine.activityCard(id, locale)),
        mentions: engine.pack.terms.slice(0, 20).map(({ id }) => engine.dutiesMentioning(id)),
        pinyin: engine.pinyin(engine.pack.duties[0]!.label.zh),
        pack: engine.pack,
      };
      for (const [what, answer] of Object.entries(answers)) {
        assertPlain(answer, what);
        assertJson(answer, what);
      }
    });
  }
});
