import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LOCALES, SENIORITIES, type Finding, type Locale, type Template } from '../../../src/core/index.ts';
import { PackIndex } from '../../../src/core/pack/pack-index.ts';
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

/** The snippet as it stands when nothing is typed into it, and how many blanks it has then. */
function unfilled(snippet: string): { text: string; blanks: number } {
  const words = new Map<string, string>();
  let blanks = 0;
  const text = snippet.replace(
    /\$(?:\{(\d+)(?:\|((?:[^,|\\]|\\.)*)[^}]*|:((?:[^}\\]|\\.)*))\}|(\d+))|\\(.)/g,
    (_, stop?: string, choice?: string, placeholder?: string, again?: string, escaped?: string) => {
      if (escaped !== undefined) return escaped;
      if (again === '0') return '';
      blanks++;
      if (stop !== undefined) words.set(stop, (choice ?? placeholder ?? '').replace(/\\(.)/g, '$1'));
      return words.get(stop ?? again!)!;
    },
  );
  return { text, blanks };
}

/** The same with words in every blank. */
function filled(text: string): string {
  return text.replace(/〔[^〕]*〕|(?<!role: )\[[^\]]*\]/gu, '12');
}

/** Every draft that a template makes. The skeleton of a section stands in a draft. */
function draftsOf(template: Template): { name: string; locale: Locale; text: string; blanks: number }[] {
  const role = engine.index.role(template.role);
  const specializations = template.kind === 'jd' ? (role?.specializations ?? []) : [];
  return [undefined, ...specializations.map(({ id }) => id)].flatMap((specialization) =>
    (template.kind === 'jd' ? SENIORITIES : (['mid'] as const)).flatMap((seniority) =>
      LOCALES.map((locale) => {
        const { text, blanks } = unfilled(engine.renderTemplate(template, { locale, seniority, specialization }));
        const head = template.kind === 'section' ? '---\nkind: jd\n---\n\n' : '';
        return { name: `${template.id} ${specialization} ${locale} ${seniority}`, locale, text: head + text, blanks };
      }),
    ),
  );
}

/** What is found, as words; the skeleton of a section lacks the others. */
function findingsOf({ kind }: Template, text: string, findings: readonly Finding[]): string[] {
  return findings
    .filter(({ code }) => kind !== 'section' || code !== 'jd/missing-section')
    .map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`);
}

describe('Templates', () => {
  it('become numbered tab stops, the same words one linked stop', () => {
    assert.equal(render('{{公司}}的{{城市}}，{{公司}}'), '${1:〔公司〕}的${2:〔城市〕}，$1\n$0');
  });

  it('offer choices', () => {
    assert.equal(render('{{全职|兼职, 远程}}'), '${1|〔全职/兼职\\, 远程〕,全职,兼职\\, 远程|}\n$0');
  });

  it('can never be read as snippet syntax by accident', () => {
    assert.equal(render('$1 ${2:x} \\ {{a$b\\c}}'), '\\$1 \\${2:x\\} \\\\ ${1:〔a\\$b\\\\c〕}\n$0');
  });

  it('offer a choice with the signs of snippets as they are written', () => {
    assert.equal(render('{{$5k|$10k}}'), '${1|〔$5k/$10k〕,$5k,$10k|}\n$0');
    assert.equal(render('{{a\\b, c|{d}|e}}'), '${1|〔a\\\\b\\, c/{d}/e〕,a\\\\b\\, c,{d},e|}\n$0');
  });

  it('keep the signs of snippets in the blanks of a duty as text: nothing of the clipboard comes into the draft', () => {
    const text = 'Reach [$CLIPBOARD] accounts of [a } b\\c] for $5, and [$CLIPBOARD] more';
    const like = pack.duties.find((it) => it.role === 'operations' && it.section === 'responsibility')!;
    const duty = { ...like, seniority: [...SENIORITIES], specialization: undefined, text: { zh: text, en: text } };
    const index = new PackIndex({ ...pack, duties: [duty] });
    const body = { zh: '{{#responsibility 1}}', en: '{{#responsibility 1}}' };
    const options = { locale: 'en', seniority: 'junior' } as const;
    assert.equal(
      renderTemplate(index, { ...jd, body }, options, compiled.language),
      '- Reach ${1:[\\$CLIPBOARD]} accounts of ${2:[a \\} b\\\\c]} for \\$5, and $1 more\n$0',
    );
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

  it('have no finding but their blanks, each of which is counted, whatever the specialization and the seniority', () => {
    for (const template of pack.templates) {
      for (const { name, text, blanks } of draftsOf(template)) {
        const { findings } = analyzer.analyze(text, 'markdown', { maximum: 1000 });
        assert.deepEqual(
          findingsOf(
            template,
            text,
            findings.filter(({ code }) => code !== 'draft/blank'),
          ),
          [],
          name,
        );
        assert.equal(findings.filter(({ code }) => code === 'draft/blank').length, blanks, name);
      }
    }
  });

  it('set no figure for anybody’s plan: rates, shares, dates, limits and targets are blanks, and no cell is empty', () => {
    // Numbers of a list, references to it, a whole, and what is in the name of a metric.
    const allowed = /^\d+\. |\| \d \||100%|第7日|\bday[- ]7\b/gimu;
    for (const template of pack.templates.filter(({ kind }) => kind === 'plan')) {
      for (const { name, text } of draftsOf(template)) {
        assert.doesNotMatch(text, /\|[ ]+\|/u, name);
        const lines = text
          .replace(/〔[^〕]*〕|\[[^\]]*\]/gu, '')
          .replace(allowed, '')
          .split('\n');
        assert.deepEqual(
          lines.filter((line) => /\d|第[一二三四五六]周/u.test(line)),
          [],
          name,
        );
      }
    }
  });

  it('have no finding once their blanks are filled in', () => {
    for (const template of pack.templates) {
      for (const { name, text } of draftsOf(template)) {
        const words = filled(text);
        assert.deepEqual(findingsOf(template, words, analyzer.analyze(words, 'markdown').findings), [], name);
      }
    }
  });

  it('show what is not chosen as a blank that names the choice', () => {
    const zh = unfilled(engine.renderTemplate(engine.index.template('jd-sales')!, { locale: 'zh', seniority: 'mid' }));
    assert.ok(zh.text.includes('用工形式：〔全职/兼职/实习〕'));
    const en = unfilled(engine.renderTemplate(engine.index.template('jd-sales')!, { locale: 'en', seniority: 'mid' }));
    assert.ok(en.text.includes('Employment: [full-time / part-time / internship]'));
  });

  it('name the specialization in the front matter, and completion goes by it', () => {
    for (const { id, specializations } of pack.roles) {
      const jd = engine.index.template(`jd-${id}`)!;
      const plain = engine.renderTemplate(jd, { locale: 'en', seniority: 'mid' });
      assert.ok(!plain.includes('specialization:'));
      for (const specialization of specializations.map((it) => it.id)) {
        for (const locale of LOCALES) {
          const { text } = unfilled(engine.renderTemplate(jd, { locale, seniority: 'mid', specialization }));
          assert.ok(text.startsWith(`---\nrole: ${id}\nspecialization: ${specialization}\nkind: jd\n---\n`), text);
          assert.equal(analyzer.read(text, 'markdown').declared?.specialization, specialization);
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
            const { text } = unfilled(engine.renderTemplate(jd, { locale, seniority, specialization }));
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
