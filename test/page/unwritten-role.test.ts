import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { createEngine } from '../../src/core/index.ts';
import { knowledgeWith } from '../support/team-files.ts';
import { violations } from './axe.ts';
import { App } from './harness.ts';
import { THEMES } from './themes.ts';

const PACK = `neighbors: { product: { rank: compared }, customer-success: { rank: compared } }
roles: { customer-success: { cells: { goal: { summary: 客户续约 } } } }
`;

for (const [locale, theme, said] of [
  ['zh', 'dark', /在团队知识包的 roles 里给 product 写上 cells/],
  ['en', 'light', /Give product some cells below roles in your team pack/],
] as const) {
  describe(`A neighbor that became a role by one line, ${locale}`, () => {
    let app: App;
    before(async () => {
      app = await App.start({ ...THEMES[theme], locale, viewport: { width: 1280, height: 900 } });
      const engine = createEngine([(await knowledgeWith(PACK)).compiled]);
      await app.say({ type: 'show', knowledge: engine.knowledge(locale), used: [] });
      await app.page.locator('.matrix-view').waitFor();
    });
    after(() => app?.close());

    it('says in the head of its column what to write, which no other column does', async () => {
      const notes = app.page.locator('[role=columnheader] .unwritten');
      assert.equal(await notes.count(), 1);
      assert.match(await notes.innerText(), said);
      const head = app.page.locator('[role=columnheader][data-role=product]');
      assert.equal(await head.locator('.unwritten').count(), 1);
      assert.ok(await head.locator('.unwritten').isVisible());
      assert.deepEqual(await violations(app.page), []);
    });
  });
}
