import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { createEngine } from '../../src/core/index.ts';
import { compiled, engine } from '../support/built-in.ts';
import { violations } from './axe.ts';
import { App } from './harness.ts';

describe('The Role Card in the side bar', () => {
  let app: App;
  before(async () => {
    app = await App.start({ place: 'card', viewport: { width: 300, height: 700 } });
  });
  after(() => app?.close());

  const show = (reference: Parameters<typeof engine.card>[0] | null): Promise<void> =>
    app.say({ type: 'card', locale: 'zh', card: reference && engine.card(reference, 'zh')! });

  it('says how to fill it while nothing is chosen', async () => {
    await show(null);
    await app.page.getByText('把光标放到草稿里的一个角色用语上').waitFor();
    assert.deepEqual(await violations(app.page), []);
  });

  it('shows a term with what each role does with it, in a narrow bar', async () => {
    await show({ kind: 'term', id: 'sales-lead' });
    await app.page.getByRole('heading', { name: '线索' }).waitFor();
    assert.equal(await app.page.locator('.view').count(), 3);
    assert.ok((await app.page.evaluate<number>('document.documentElement.scrollWidth')) <= 300);
    assert.deepEqual(await violations(app.page), []);
  });

  it('shows every role of a larger pack with the shape that it has in the comparison', async () => {
    const { roles } = compiled.pack;
    const more = ['service', 'product', 'data', 'legal', 'finance'].map((id) => ({ ...roles[0]!, id }));
    const larger = createEngine([{ ...compiled, pack: { ...compiled.pack, roles: [...roles, ...more] } }]);
    const comparison = await App.start();
    const look = (of: App, selector: string): Promise<(string | null)[]> =>
      of.page.locator(`${selector} .shape path`).evaluateAll((paths) => paths.map((it) => it.getAttribute('d')));
    try {
      await comparison.say({ type: 'show', knowledge: larger.knowledge('zh'), used: [] });
      await comparison.page.locator('.role').first().waitFor();
      const shapes = await look(comparison, '.role .role-name');
      assert.equal(new Set(shapes.slice(0, 6)).size, 6);
      for (const [at, { id }] of larger.pack.roles.entries()) {
        await app.say({
          type: 'card',
          locale: 'zh',
          card: larger.card({ kind: 'cell', facet: 'goal', role: id }, 'zh')!,
        });
        await app.page.locator('.card-kind .shape').waitFor();
        await app.page.waitForFunction(
          (path) => document.querySelector('.card-kind .shape path')?.getAttribute('d') === path,
          shapes[at],
        );
      }
    } finally {
      await comparison.close();
    }
  });

  it('says in words whose answer it shows', async () => {
    await show({ kind: 'cell', facet: 'goal', role: 'sales' });
    assert.match(await app.page.locator('.card-kind').innerText(), /^销售 · /);
  });

  it('inserts, copies, and opens the comparison', async () => {
    await show({ kind: 'cell', facet: 'goal', role: 'sales' });
    const duty = app.page.locator('.duty').first();
    await duty.getByRole('button', { name: /^插入/ }).click();
    assert.equal((await app.sentOf('insert')).what.kind, 'duty');
    await duty.getByRole('button', { name: /^复制/ }).click();
    assert.equal((await app.sentOf('copy')).what.kind, 'duty');
    await app.page.getByRole('button', { name: '在对比里看' }).click();
    assert.deepEqual((await app.sentOf('compare')).target, { role: 'sales', facet: 'goal' });
    assert.deepEqual(await violations(app.page), []);
  });

  it('leads to a related term and back', async () => {
    await show({ kind: 'cell', facet: 'methods', role: 'sales' });
    await app.page.locator('.chip').first().click();
    const { what } = await app.sentOf('card');
    assert.equal(what.kind, 'term');
    await show(what);
    await app.page.getByRole('button', { name: '返回' }).click();
    await app.page.waitForFunction(() => (globalThis as unknown as { sent: unknown[] }).sent.length > 5);
    assert.deepEqual((await app.sentOf('card')).what, { kind: 'cell', facet: 'methods', role: 'sales' });
  });

  it('shows the last card again after it was hidden, with the way back, before anything is said to it', async () => {
    await show({ kind: 'cell', facet: 'methods', role: 'sales' });
    await app.page.locator('.chip').first().click();
    const { what } = await app.sentOf('card');
    await show(what);
    await app.page.getByRole('button', { name: '返回' }).waitFor();
    const title = await app.page.getByRole('heading', { level: 1 }).innerText();
    await app.reload();
    assert.equal(await app.page.getByRole('heading', { level: 1 }).innerText(), title);
    await app.page.getByRole('button', { name: '返回' }).click();
    assert.deepEqual((await app.sentOf('card')).what, { kind: 'cell', facet: 'methods', role: 'sales' });
  });

  it('does not take the focus when the cursor was faster than a link of the card', async () => {
    await show({ kind: 'cell', facet: 'methods', role: 'sales' });
    await app.page.locator('.chip').first().click();
    await app.sentOf('card');
    await show({ kind: 'role', id: 'operations' });
    await app.page.getByRole('heading', { name: '运营', exact: true }).waitFor();
    assert.equal(await app.page.evaluate('document.activeElement.tagName'), 'BODY');
  });

  it('does not take the focus when the cursor leads to another term', async () => {
    await show({ kind: 'term', id: 'sales-lead' });
    await show({ kind: 'role', id: 'marketing' });
    await app.page.getByRole('heading', { name: '市场', exact: true }).waitFor();
    assert.equal(await app.page.evaluate('document.activeElement === document.body'), true);
  });
});
