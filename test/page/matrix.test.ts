import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { App } from './harness.ts';
import { engine } from '../core/built-in.ts';

describe('The matrix', () => {
  let app: App;
  before(async () => {
    app = await App.start();
    await app.say({ type: 'show', knowledge: engine.knowledge('en'), used: [] });
  });
  after(() => app?.close());

  it('shows every facet for each role', async () => {
    await app.page.locator('h1').waitFor();
    assert.equal(
      await app.page
        .getByRole('row')
        .filter({ has: app.page.locator('.facet') })
        .count(),
      22,
    );
  });
});
