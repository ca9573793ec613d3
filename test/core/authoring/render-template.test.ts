import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LOCALES, SENIORITIES } from '../../../src/core/index.ts';
import { parseTemplate } from '../../../src/core/pack/template.ts';
import { renderTemplate } from '../../../src/core/authoring/render-template.ts';
import { snippetsOf } from '../../../tools/build/write-snippets.ts';
import { analyzer, compiled, engine } from '../../support/built-in.ts';

const { pack } = engine;
const jd = pack.templates.find(({ id }) => id === 'jd-operations')!;

function render(body: string): string {
  const text = { zh: body, en: body };
  return renderTemplate(engine.index, { ...jd, body: text }, { locale: 'zh', seniority: 'junior' }, compiled.language);
}

/** The snippet as it stands when nothing is typed into it. */
function filled(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1')
    .replace(/\$\d+/g, 'X')
    .replace(/\\(.)/g, '$1');
}

describe('Templates', () => {
  it('become numbered tab stops, the same words one linked stop', () => {
    assert.equal(render('{{公司}}的{{城市}}，{{公司}}'), '${1:公司}的${2:城市}，$1\n$0');
  });

  it('offer choices', () => {
    assert.equal(render('{{全职|兼职, 远程}}'), '${1|全职,兼职\\, 远程|}\n$0');
  });

  it('can never be read as snippet syntax by accident', () => {
    assert.equal(render('$1 ${2:x} \\ {{a$b\\c}}'), '\\$1 \\${2:x\\} \\\\ ${1:a\\$b\\\\c}\n$0');
  });

  it('write out the duties of the role, the specialization’s own first, for the seniority', () => {
    const snippet = engine.renderTemplate(jd, { locale: 'zh', seniority: 'senior', specialization: 'user-operations' });
    const own = pack.duties.filter((it) => it.specialization === 'user-operations' && it.section === 'responsibility');
    const senior = own.filter(({ seniority }) => seniority.includes('senior'));
    assert.ok(snippet.includes(`- ${senior[0]!.text.zh}`));
    const others = own.filter(({ seniority }) => !seniority.includes('senior'));
    for (const { text } of others) assert.ok(!snippet.includes(text.zh));
  });

  it('name the position by specialization and seniority', () => {
    const { titles } = pack.roles.find(({ id }) => id === 'operations')!.specializations[0]!;
    const snippet = engine.renderTemplate(jd, { locale: 'zh', seniority: 'senior', specialization: 'user-operations' });
    assert.ok(snippet.includes(titles.senior.zh));
  });

  it('keep slots that cannot be read as text and say what is wrong', () => {
    const problems = (body: string): string[] => parseTemplate(body).problems.map(({ problem }) => problem);
    assert.deepEqual(problems('{{=x}} {{#x 3}} {{a|}} {{}} {{'), [
      'unknown-value',
      'unknown-section',
      'bad-choice',
      'empty-slot',
      'unclosed-slot',
    ]);
    assert.equal(render('{{=x}}'), '{{=x\\}\\}\n$0');
  });

  it('ask for years of experience in the trade once, whatever the seniority and the specialization', () => {
    const years = /^- \d+年以上[^，]*(?:销售|市场|运营)[^，]*经[验历]/gm;
    for (const role of pack.roles) {
      const template = pack.templates.find(({ id }) => id === `jd-${role.id}`)!;
      for (const seniority of SENIORITIES) {
        for (const specialization of [undefined, ...role.specializations.map(({ id }) => id)]) {
          const snippet = engine.renderTemplate(template, { locale: 'zh', seniority, specialization });
          const asked = snippet.match(years) ?? [];
          assert.ok(asked.length <= 1, `${role.id} ${specialization} ${seniority}: ${asked.join(' / ')}`);
        }
      }
    }
  });

  for (const template of pack.templates) {
    it(`${template.id} is a whole document in both languages at every level`, () => {
      for (const locale of LOCALES) {
        for (const seniority of SENIORITIES) {
          const snippet = engine.renderTemplate(template, { locale, seniority });
          assert.ok(!/\{\{|\}\}(?!\})|undefined/.test(snippet.replace(/\\\}/g, '')), snippet);
          assert.match(snippet, /\$\{1[:|]/);
          assert.match(snippet, /\$0$/);
          if (template.kind !== 'section') assert.match(snippet, /^---\nrole: .+\nkind: (jd|plan)\n---\n/);
        }
      }
    });
  }

  it('are snippets with prefixes of their own', () => {
    const prefixes = LOCALES.flatMap((locale) =>
      Object.values(snippetsOf(compiled, locale)).flatMap(({ prefix }) => prefix),
    );
    assert.equal(new Set(prefixes).size, prefixes.length);
  });

  it('are file templates when they are whole documents', () => {
    for (const template of pack.templates) {
      const snippet = snippetsOf(compiled, 'zh')[template.name.zh];
      assert.equal(snippet?.isFileTemplate, template.kind === 'section' ? undefined : true);
    }
  });

  it('make the blanks of its sentences stops of the Tab key', () => {
    const jd = engine.index.template('jd-sales')!;
    const written = engine.renderTemplate(jd, { locale: 'en', seniority: 'junior' });
    assert.match(written, /list \$\{\d+:\[number of accounts\]\} new accounts/);
  });

  it('have no finding, whatever the specialization and the seniority, with their blanks and with words in them', () => {
    for (const template of pack.templates) {
      const role = engine.index.role(template.role);
      const specializations = template.kind === 'jd' ? (role?.specializations ?? []) : [];
      for (const specialization of [undefined, ...specializations.map(({ id }) => id)]) {
        for (const seniority of template.kind === 'jd' ? SENIORITIES : (['mid'] as const)) {
          for (const locale of LOCALES) {
            const blank = filled(engine.renderTemplate(template, { locale, seniority, specialization }));
            for (const text of [blank, blank.replace(/［[^］]*］|(?<!role: )\[[^\]]*\]/gu, '12')]) {
              const { findings } = analyzer.analyze(text, 'markdown');
              assert.deepEqual(
                findings
                  // The skeleton of a section is a part of a draft.
                  .filter(({ code }) => template.kind !== 'section' || code !== 'jd/missing-section')
                  .map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`),
                [],
                `${template.id} ${specialization} ${locale} ${seniority}`,
              );
            }
          }
        }
      }
    }
  });

  it('read as posts of their role, title and every duty, whatever the specialization and the seniority', () => {
    for (const { id, specializations } of pack.roles) {
      const jd = engine.index.template(`jd-${id}`)!;
      for (const specialization of specializations.map((it) => it.id)) {
        for (const locale of LOCALES) {
          for (const seniority of SENIORITIES) {
            const text = filled(engine.renderTemplate(jd, { locale, seniority, specialization }));
            const { findings } = analyzer.analyze(text, 'markdown');
            assert.deepEqual(
              findings
                .filter(({ code }) => code === 'role/title-mismatch' || code === 'role/off-role-duty')
                .map(({ start, end }) => text.slice(start, end)),
              [],
              `${specialization} ${locale} ${seniority}`,
            );
          }
        }
      }
    }
  });
});
