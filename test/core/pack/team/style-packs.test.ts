/** The house style of a team as it is written in packs: layers, what is wrong with it and where, what is huge or hostile. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine, LOCALES } from '../../../../src/core/index.ts';
import { packProblem } from '../../../../src/words/pack-words.ts';
import { draftIn, styledEngine } from '../../../support/house-style.ts';
import { knowledgeOf, knowledgeWith, said } from '../../../support/team-files.ts';

const DRAFT =
  '# Sales Manager\n\n## Responsibilities\n\n- Win new customers\n- Lead negotiations\n\n## Requirements\n\n- A ninja, a rock star, a guru\n';

describe('A house style in packs', () => {
  it('is laid over that of outer packs: entries by id, limits one by one, lists changed', async () => {
    const { compiled } = await knowledgeOf({
      '/team/.role-lens/company.yaml':
        'pack: company\nstyle:\n  required: { hiring: , benefit: }\n  banned:\n    ninja: { forms: [ninja], say: [expert], why: Old }\n    guru: { forms: [guru] }\n  limits: { duties: 8, line: { en: 30 } }\n',
      '/team/near/.role-lens/team.yaml':
        'pack: team\nstyle:\n  required: { benefit: { remove: true } }\n  banned:\n    - { id: ninja, forms: { en: { add: [rock star] } }, why: New }\n    - { id: guru, remove: true }\n  limits: { duties: 6, line: { zh: 60 } }\n',
    });
    const { style } = compiled.pack;
    assert.deepEqual(style?.required, [{ in: ['jd'], id: 'hiring' }]);
    assert.deepEqual(style.banned, [
      {
        id: 'ninja',
        forms: { zh: ['ninja'], en: ['ninja', 'rock star'] },
        say: { zh: ['expert'], en: ['expert'] },
        why: { zh: 'New', en: 'New' },
      },
    ]);
    assert.deepEqual(style.limits, { duties: 6, line: { en: 30, zh: 60 } });
    assert.deepEqual(style.files, {
      'required/hiring': 'company.yaml',
      'banned/ninja': 'company.yaml',
      'limits/duties': 'team.yaml',
      'limits/line': 'company.yaml',
    });
  });

  it('can be taken away, as a whole and in parts', async () => {
    const outer = 'pack: company\nstyle:\n  banned: { ninja: { forms: [ninja] } }\n  limits: { duties: 1 }\n';
    const found = async (inner: string): Promise<readonly string[]> => {
      const files = { '/team/.role-lens/a.yaml': outer, '/team/near/.role-lens/b.yaml': `pack: team\n${inner}` };
      const knowledge = await knowledgeOf(files);
      assert.deepEqual(said(knowledge), []);
      return draftIn(createEngine([knowledge.compiled]), DRAFT).found;
    };
    assert.deepEqual(await found(''), ['style/limit: Responsibilities', 'style/banned: ninja']);
    assert.deepEqual(await found('style: { banned: { ninja: { remove: true } } }'), ['style/limit: Responsibilities']);
    assert.deepEqual(await found('style: { limits: { duties: { remove: true } } }'), ['style/banned: ninja']);
    assert.deepEqual(await found('style: { remove: true }'), []);
  });

  for (const [what, text, problem] of [
    ['a section that there is not', 'required: { benefits: }', 'unknown-section: benefits'],
    ['a section with no like', 'required: { how-we-work: }', 'unknown-section: how-we-work'],
    ['a role that there is not', 'required: { hiring: { roles: [sale] } }', 'unknown-reference: sale'],
    ['a kind of document that there is not', 'required: { hiring: { in: [posting] } }', 'unknown-choice: posting'],
    ['no forms', 'banned: { a: { forms: [] } }', 'missing-field: a'],
    ['an entry without forms', 'banned: { a: { say: [x] } }', 'missing-field: a'],
    ['an empty form', 'banned: { a: { forms: ["", ok] } }', 'empty-text: ""'],
    ['a form of one character', 'banned: { a: { forms: [狼] } }', 'too-short: 狼'],
    ['an exception of one character', 'banned: { a: { forms: [狼性], except: [狼] } }', 'too-short: 狼'],
    ['a limit that is text', 'limits: { duties: ten }', 'wrong-type: ten'],
    ['a limit of nothing', 'limits: { duties: 0 }', 'out-of-range: 0'],
    ['a limit below nothing', 'limits: { line: { zh: -3 } }', 'out-of-range: -3'],
    ['a limit that is no number', 'limits: { duties: .nan }', 'wrong-type: .nan'],
    ['a limit without end', 'limits: { duties: .inf }', 'wrong-type: .inf'],
    ['half a duty', 'limits: { duties: 2.5 }', 'wrong-type: 2.5'],
    ['a key that there is not', 'limits: { dutys: 3 }', 'unknown-key: dutys'],
    ['one word banned twice', 'banned: { a: { forms: [ninja] }, b: { forms: [Ninja, guru] } }', 'banned-twice: Ninja'],
    [
      'a word said instead that is banned',
      'banned: { a: { forms: [ninja], say: [sales guru] }, b: { forms: [guru] } }',
      'say-banned: sales guru',
    ],
    ['one language only', 'banned: { a: { forms: [ninja], why: { en: Empty } } }', 'missing-language: why'],
  ] as const) {
    it(`has a problem at its place where it says ${what}`, async () => {
      const knowledge = await knowledgeWith(`style:\n  ${text}\n`);
      assert.deepEqual(said(knowledge), [problem]);
      for (const locale of LOCALES) {
        const sentence = packProblem(knowledge.packs[0]!.problems[0]!, locale);
        assert.doesNotMatch(sentence, /undefined|[\n\r]/);
      }
    });
  }

  it('says which section was meant, and what else may be done', async () => {
    const { packs } = await knowledgeWith('style: { required: { benefits: } }');
    const [zh, en] = LOCALES.map((locale) => packProblem(packs[0]!.problems[0]!, locale));
    assert.match(zh!, /^没有“benefits”这种段落，是不是“benefit”？自己的段落要写 headings；现成的有 responsibility/);
    assert.match(en!, /^there is no section “benefits”; did you mean “benefit”\? A section of your own needs headings/);
  });

  it('takes forms for what they say, in whatever script, and never for patterns', async () => {
    const forms = ['(a+)+$', '.*', '[x](command:roleLens.compare)', 'ニンジャ', 'ниндзя', '\\\\d+'];
    const engine = await styledEngine(`banned:\n  a: { forms: [${forms.map((it) => `"${it}"`).join(', ')}] }`);
    const lines = ['(a+)+$ skills', `${'a'.repeat(5000)}!`, 'Ниндзя wanted', '42', 'ニンジャ'];
    const text = DRAFT + lines.map((it) => `- ${it}\n`).join('');
    assert.deepEqual(draftIn(engine, text).found, [
      'style/banned: (a+)+$',
      'style/banned: Ниндзя',
      'style/banned: ニンジャ',
    ]);
  });

  it('may ban ten thousand words, and looks through a draft once', async () => {
    const entries = Array.from(
      { length: 10_000 },
      (_, at) => `  w-${at}: { forms: [禁用词${at}号], say: [说法${at}] }`,
    );
    const engine = await styledEngine(`banned:\n${entries.join('\n')}`);
    const long = `${DRAFT}${'- 整理禁用词77号\n'.repeat(400)}- 禁用词9999号\n`;
    const { analyzer, analysis } = draftIn(engine, long);
    assert.equal(analysis.findings.filter(({ code }) => code === 'style/banned').length, 50);
    assert.equal(analysis.capped['style/banned'], 351);
    assert.equal(
      analyzer.fixesOf(
        analysis,
        analysis.findings.find(({ code }) => code === 'style/banned')!,
      )[0]!.args.words,
      '说法77',
    );
  });
});
