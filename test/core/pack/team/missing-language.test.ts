import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { packProblem } from '../../../../src/words/pack-words.ts';
import { knowledgeOf, knowledgeWith, said } from '../../../support/team-files.ts';

/** A pack that says everything by language, and only one of them. */
function packIn(locale: 'zh' | 'en', more = ''): string {
  const [name, words] = locale === 'zh' ? ['医务', '查房记录'] : ['Ward staff', 'ward round'];
  return `roles:
  ward: { name: { ${locale}: ${name} }, cells: { goal: { key: { ${locale}: ${words} }, summary: { ${locale}: ${words} }, points: [{ ${locale}: ${words} }] } } }
terms:
  round: { forms: { ${locale}: [${words}] }, definition: { ${locale}: ${words} }, roles: { ward: 3 } }
templates:
  ward-jd: { name: { ${locale}: ${name} }, role: ward, prefix: { ${locale}: [ward] }, body: { ${locale}: "# ${name}\\n" } }
style:
  banned: { a: { forms: { ${locale}: [${words}] }, why: { ${locale}: ${words} } } }
${more}`;
}

describe('A language that a pack leaves out', () => {
  for (const locale of ['zh', 'en'] as const) {
    it(`is said once of a pack that is all in one: ${locale}`, async () => {
      const knowledge = await knowledgeWith(packIn(locale));
      assert.deepEqual(said(knowledge), ['missing-language: name']);
      const [problem] = knowledge.packs[0]!.problems;
      assert.match(packProblem(problem!, 'zh'), locale === 'zh' ? /^整个知识包只写了中文/ : /^整个知识包只写了英文/);
      assert.match(packProblem(problem!, 'en'), locale === 'zh' ? /in Chinese only/ : /in English only/);
    });

    it(`is said at each place of a pack that writes both: ${locale}`, async () => {
      const both = 'duties: { d: { role: ward, text: { zh: 查房, en: Do rounds }, label: { en: Rounds } } }\n';
      const found = said(await knowledgeWith(packIn(locale, both)));
      assert.deepEqual(
        found.sort(),
        ['name', 'key', 'summary', '{', 'forms', 'definition', 'name', 'prefix', 'body', 'forms', 'why', 'label']
          .map((it) => `missing-language: ${it}`)
          .map((it) => (it.endsWith('{') ? found.find((other) => other.includes('{')) : it))
          .sort(),
      );
    });
  }

  it('is said at each place where one text is Chinese and another English', async () => {
    const text = `terms:
  a: { forms: [自家词], definition: { zh: 我们的词 }, roles: { sales: 1 } }
  b: { forms: [our word], definition: { en: A word of ours }, roles: { sales: 1 } }
`;
    assert.deepEqual(said(await knowledgeWith(text)), ['missing-language: definition', 'missing-language: definition']);
  });

  it('is no matter of plain texts and lists, nor of what changes something that is there', async () => {
    const text = `terms:
  mine: { forms: [自家词], definition: 我们的词, roles: { sales: 1 } }
  sales: { forms: { zh: { add: [商务同学] } }, definition: { zh: 卖出去 } }
`;
    assert.deepEqual(said(await knowledgeWith(text)), []);
  });

  it('is a matter of each pack by itself', async () => {
    const term = (id: string, text: string): string =>
      `pack: ${id}\nterms: { ${id}-word: { forms: [word of ${id}], definition: ${text}, roles: { sales: 1 } } }\n`;
    const knowledge = await knowledgeOf({
      '/team/.role-lens/a.yaml': term('a', '{ zh: 我们的词 }'),
      '/team/.role-lens/b.yaml': term('b', '{ zh: 我们的词, en: A word of ours }'),
    });
    assert.deepEqual(said(knowledge), ['a.yaml missing-language: definition']);
  });
});
