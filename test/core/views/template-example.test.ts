import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LOCALES, type Analysis } from '../../../src/core/index.ts';
import { templateExample } from '../../../src/core/views/template-example.ts';
import { analyzer, engine } from '../../support/built-in.ts';

const { pack, index } = engine;

describe('The filled-in example of a template', () => {
  for (const template of pack.templates) {
    for (const locale of LOCALES) {
      const title = `${template.id} in ${locale}`;
      const shown = (): NonNullable<ReturnType<typeof templateExample>> => {
        const example = engine.templateExample(template, locale);
        assert.ok(example);
        return example;
      };

      it(`${title} leaves nothing to fill in and nothing to find fault with`, () => {
        const { text } = shown();
        assert.doesNotMatch(text, /\{\{|\}\}|［|［|〔|\[(?!operations|marketing)/u);
        const { findings, role, language } = analyzer.analyze(text, 'markdown');
        assert.deepEqual(
          findings.map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`),
          [],
        );
        assert.equal(language, locale);
        if (template.role !== undefined) assert.equal(role, template.role);
      });

      it(`${title} is of the kind of the template and begins where its heading stands`, () => {
        const { text, offset } = shown();
        const heading = /^##? .*/u.exec(template.body[locale])?.[0];
        if (template.kind !== 'section') assert.equal(analyzer.analyze(text, 'markdown').draft.kind, template.kind);
        else if (template.example) assert.ok(text.includes(`\n${heading}\n`));
        else assert.ok(text.startsWith(`${heading}\n`, offset));
      });

      it(`${title} has no line that is clearly another role's work`, () => {
        const { text } = shown();
        const analysis = analyzer.analyze(text, 'markdown');
        if (analysis.declared === undefined || analysis.declared.joint) return;
        assert.deepEqual(foreignDuties(analysis), []);
      });
    }
  }

  it('tells of companies that differ from language to language', () => {
    const currencies = /[$£€]|dollar/u;
    for (const { example } of pack.templates) {
      if (!example) continue;
      assert.doesNotMatch(example.zh, currencies);
      assert.doesNotMatch(example.en, /RMB|yuan|¥|\p{Script=Han}/u);
    }
  });

  it('of a pack of your own without examples is none', () => {
    const jd = { ...index.template('jd-sales')!, example: undefined };
    assert.equal(templateExample({ ...pack, templates: [jd] }, jd, 'zh'), undefined);
  });
});

/** Duties whose words surely speak of another role than the draft's, by whoever reads the line alone. */
function foreignDuties({ draft, reading, role, text }: Analysis): string[] {
  return draft.items.flatMap(({ section, content }, item) => {
    const read = reading.items[item];
    if (section !== 'responsibility' || read?.role === undefined || read.role === role) return [];
    return [text.slice(content.start, content.end)];
  });
}
