import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LOCALES } from '../../../../src/core/index.ts';
import { STARTER_PACKS, starterPack } from '../../../../src/words/starter-packs.ts';
import { knowledgeOf, said } from '../../../support/team-files.ts';

describe('A pack to begin with', () => {
  for (const locale of LOCALES) {
    for (const kind of STARTER_PACKS) {
      it(`is sound as it stands, and says something: ${kind}, ${locale}`, async () => {
        const { file, text, first } = starterPack(kind, locale);
        const knowledge = await knowledgeOf({ [`/work/.role-lens/${file}`]: text });
        assert.deepEqual(said(knowledge), []);
        assert.ok(knowledge.packs[0]!.isInForce);
        assert.ok(text.includes(first));
        const uncommented = text.replace(/^# (?=[a-z]+:$| {2})/gm, '');
        assert.deepEqual(said(await knowledgeOf({ [`/work/.role-lens/${file}`]: uncommented })), []);
      });
    }
  }
});
