import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine, LOCALES } from '../../../../src/core/index.ts';
import { STARTER_PACKS, starterPack } from '../../../../src/words/starter-packs.ts';
import { draftIn } from '../../../support/house-style.ts';
import { knowledgeOf, said } from '../../../support/team-files.ts';

describe('A pack to begin with', () => {
  for (const locale of LOCALES) {
    for (const kind of STARTER_PACKS) {
      it(`is sound as it stands, and says something: ${kind}, ${locale}`, async () => {
        const { file, text, first } = starterPack(kind, locale);
        const knowledge = await knowledgeOf({ [`/team/.role-lens/${file}`]: text });
        assert.deepEqual(said(knowledge), []);
        assert.ok(knowledge.packs[0]!.isInForce);
        assert.ok(text.includes(first));
        const uncommented = text.replace(/^# (?=[a-z]+:$| {2})/gm, '');
        assert.deepEqual(said(await knowledgeOf({ [`/team/.role-lens/${file}`]: uncommented })), []);
      });
    }
  }

  it('of house style finds what it says in a draft, and inserts the template of the team', async () => {
    const said = { zh: '有狼性', en: 'A ninja of deals' };
    for (const locale of LOCALES) {
      const { file, text } = starterPack('style', locale);
      const { compiled } = await knowledgeOf({ [`/team/.role-lens/${file}`]: text });
      const words = {
        zh: ['销售经理', '岗位职责', '开发新客户，商务谈判', '任职要求'],
        en: ['Sales Manager', 'Responsibilities', 'Win new customers', 'Requirements'],
      }[locale];
      const draft = draftIn(
        createEngine([compiled]),
        `# ${words[0]}\n\n## ${words[1]}\n\n- ${words[2]}\n- ${words[2]}\n\n## ${words[3]}\n\n- ${said[locale]}\n`,
      );
      assert.deepEqual(draft.found, [
        `style/missing-section: ${words[0]!}`,
        `style/banned: ${{ zh: '狼性', en: 'ninja' }[locale]}`,
      ]);
      const after = draft.fixed('style/missing-section');
      assert.ok(after.includes({ zh: '- 面试两轮', en: '- Two interviews' }[locale]), after);
    }
  });
});
