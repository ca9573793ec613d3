import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { mainRole, type DutySection, type LocalText } from '../../../src/core/index.ts';
import { compiled, engine } from '../../support/built-in.ts';

const { pack } = engine;
const HAN = /[\u4E00-\u9FFF]/;

/** Every text of the pack in both languages, with the path to it. */
function texts(value: unknown, path = ''): { path: string; text: LocalText }[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  if (entries.length === 2 && 'zh' in value && 'en' in value && typeof value.zh === 'string') {
    return [{ path, text: value as LocalText }];
  }
  return entries.flatMap(([key, child]) => texts(child, `${path}/${key}`));
}

describe('The built-in pack', () => {
  it('has three roles, at least 18 facets and a cell for each role in each facet', () => {
    assert.deepEqual(
      pack.roles.map(({ id }) => id),
      ['sales', 'marketing', 'operations'],
    );
    assert.ok(pack.facets.length >= 18);
    for (const role of pack.roles) {
      for (const facet of pack.facets) assert.ok(role.cells[facet.id], `${role.id} ${facet.id}`);
    }
  });

  it('has at least 260 terms with four surface forms on average', () => {
    assert.ok(pack.terms.length >= 260, `${pack.terms.length} terms`);
    const forms = pack.terms.reduce((sum, { forms: { zh, en } }) => sum + zh.length + en.length, 0);
    assert.ok(forms / pack.terms.length >= 4, `${forms} forms`);
  });

  it('has terms of each role and terms that depend on their context', () => {
    for (const role of pack.roles) {
      for (const locale of ['zh', 'en'] as const) {
        const its = pack.terms.filter((term) => mainRole(term, locale) === role.id);
        assert.ok(its.length >= 60, `${role.id} ${locale}`);
      }
    }
    assert.ok(pack.terms.filter(({ depends }) => depends !== undefined).length >= 10);
  });

  const least: Record<DutySection, number> = { responsibility: 24, requirement: 15, metric: 12, assessment: 6 };
  for (const [section, number] of Object.entries(least)) {
    it(`has at least ${number} duties of the kind ${section} for each role`, () => {
      for (const role of pack.roles) {
        const own = pack.duties.filter((it) => it.role === role.id && it.section === section && !it.specialization);
        assert.ok(own.length >= number, `${role.id}: ${own.length}`);
      }
    });
  }

  it('has five specializations of each role with duties of their own in every section', () => {
    const enough: Record<DutySection, number> = { responsibility: 6, requirement: 3, metric: 3, assessment: 1 };
    for (const { specializations } of pack.roles) {
      assert.equal(specializations.length, 5);
      for (const { id } of specializations) {
        for (const [section, number] of Object.entries(enough)) {
          const own = pack.duties.filter((it) => it.specialization === id && it.section === section);
          assert.ok(own.length >= number, `${id} ${section}`);
        }
      }
    }
  });

  it('asks for qualifications under requirements; what a candidate shows in an interview stands under how we assess', () => {
    const tests =
      /提交|现场[审练演]|当场给|面试|应聘时|作业|附\d|请带|exercise|interview,|on the spot|Submits|to show|to inspect|hands in/i;
    for (const { id, section, text } of pack.duties) {
      if (section !== 'requirement') continue;
      assert.ok(!tests.test(text.zh) && !tests.test(text.en), `${id}: ${text.zh} ${text.en}`);
      assert.match(text.en, /^You /, id);
    }
  });

  it('sets nobody a target by accident: work names no number but a blank, an example or the name of a metric', () => {
    const named = /次日|\d+日(?:和\d+日)?留存|、7日|day-\d+|A\/B|618|双11|Double 11|RFM|（如[^）]*）|\(?e\.g\.[^,.)]*/g;
    const counted =
      /\d|[两三四五六七八九十]+(?:天|周|个月|小时|家|人|条)|\b(?:two|three|four|five|six|seven|eight|ten|twelve) (?!first|whom)/i;
    for (const { id, section, text } of pack.duties) {
      if (section !== 'responsibility') continue;
      for (const sentence of [text.zh, text.en]) {
        assert.doesNotMatch(sentence.replace(named, ''), counted, `${id}: ${sentence}`);
      }
    }
  });

  it('has eight whole documents, among them the four plans', () => {
    const documents = pack.templates.filter(({ kind }) => kind !== 'section');
    assert.ok(documents.length >= 8);
    assert.equal(documents.filter(({ kind }) => kind === 'plan').length, 4);
  });

  it('answers every facet for each role in a few words', () => {
    for (const role of pack.roles) {
      for (const facet of pack.facets) assert.ok(role.cells[facet.id]?.key, `${role.id}/${facet.id}`);
    }
    const keyOf = (role: string, facet: string) => pack.roles.find(({ id }) => id === role)!.cells[facet]!.key;
    assert.deepEqual(keyOf('sales', 'team'), keyOf('marketing', 'team'));
    assert.notDeepEqual(keyOf('sales', 'team'), keyOf('operations', 'team'));
  });

  it('places each role on two axes, and hands the work from role to role', () => {
    assert.equal(pack.axes.length, 2);
    for (const role of pack.roles) {
      assert.deepEqual(Object.keys(role.places).sort(), pack.axes.map(({ id }) => id).sort(), role.id);
    }
    assert.deepEqual([...new Set(pack.relay.map(({ role }) => role))].sort(), pack.roles.map(({ id }) => id).sort());
  });

  it('knows how every Chinese character of the comparison is typed', () => {
    const characters = JSON.stringify(engine.comparison('zh')).match(/\p{Script=Han}/gu)!;
    for (const it of characters) assert.match(compiled.syllables[it]?.[0] ?? '', /^[a-z]+$/, it);
    assert.ok(compiled.syllables.行!.includes('hang') && compiled.syllables.行!.includes('xing'));
  });

  it('knows the thirteen professions beside the roles, and what tells each from every role', () => {
    assert.deepEqual(
      pack.neighbors.map(({ id }) => id),
      [
        ...['product', 'data', 'design', 'engineering', 'presales', 'customer-success', 'customer-service'],
        ...['supply-chain', 'business-operations', 'revenue-operations', 'human-resources', 'finance', 'founder-staff'],
      ],
    );
    for (const { id, titles, words, borders } of pack.neighbors) {
      for (const locale of ['zh', 'en'] as const) {
        assert.ok(titles[locale].length >= 4, `titles of ${id}`);
        assert.ok(words[locale].length >= 6 && words[locale].length <= 30, `words of ${id}`);
      }
      for (const role of pack.roles) assert.ok(borders[role.id], `${id}, ${role.id}`);
    }
  });

  it('knows at least 260 titles, and says of at least 120 what they often really are', () => {
    assert.ok(pack.titles.length >= 260, `${pack.titles.length} titles`);
    assert.ok(pack.titles.filter(({ really }) => really).length >= 120);
  });

  it('gives the usual titles of a neighbor to that neighbor', () => {
    const owners = new Map(
      pack.titles.flatMap(({ forms, profession }) => [...forms.zh, ...forms.en].map((form) => [form, profession])),
    );
    for (const { id, titles } of pack.neighbors) {
      for (const title of [...titles.zh, ...titles.en]) assert.equal(owners.get(title), id, title);
    }
  });

  it('carries every claim of the article in some entry', () => {
    const listed = pack.sources.map(({ id }) => id).filter((id) => id !== 'practice');
    const carried = new Set(JSON.stringify({ ...pack, sources: [] }).match(/\bF\d{2}\b/g));
    assert.deepEqual(
      listed.filter((id) => !carried.has(id)),
      [],
    );
    assert.equal(listed.length, 52);
  });

  it('says everything in Chinese and in English', () => {
    for (const { path, text } of texts(pack)) {
      // Bodies of templates and texts hold Han in Chinese and none in English.
      assert.ok(HAN.test(text.zh) || /^[A-Z0-9/&. -]+$/i.test(text.zh), `${path}: ${text.zh}`);
      assert.ok(!HAN.test(text.en), `${path}: ${text.en}`);
    }
  });

  it('says nothing twice in its duties', () => {
    for (const locale of ['zh', 'en'] as const) {
      const sentences = pack.duties.map(({ text }) => text[locale]);
      assert.deepEqual(
        sentences.filter((it, index) => sentences.indexOf(it) !== index),
        [],
      );
    }
  });

  it('has pinyin keys for everything that is searched in Chinese', () => {
    for (const { forms } of pack.terms) {
      for (const form of forms.zh) assert.match(engine.pinyin(form)?.full ?? '', /^[a-z0-9]+$/, form);
    }
  });
});
