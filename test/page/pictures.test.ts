import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import type { DraftPicture, Knowledge } from '../../src/core/index.ts';
import { samplesDir } from '../../tools/host/paths.ts';
import { analyzer, engine, pictureWith } from '../support/built-in.ts';
import { violations } from './axe.ts';
import { App } from './harness.ts';
import { resized } from './resized.ts';

const pictureOf = (text: string): DraftPicture => pictureWith(engine, analyzer, text);
const sample = readFileSync(path.join(samplesDir, '销售经理-JD.md'), 'utf8');

describe('The pictures', () => {
  let app: App;
  before(async () => {
    app = await App.start();
  });
  beforeEach(async () => {
    await app.startAfresh();
    await show(engine.knowledge('zh'));
  });
  after(() => app?.close());

  const show = async (knowledge: Knowledge): Promise<void> => {
    await app.say({ type: 'show', knowledge, used: [], target: { view: 'pictures' } });
    await app.page.locator('.pictures-view').waitFor();
  };
  const write = async (text: string): Promise<void> =>
    app.say({ type: 'draft', draft: { name: '销售经理-JD.md', picture: pictureOf(text) } });
  const dots = (): Locator => app.page.locator('.dot');
  const figure = (name: string): Locator => app.page.locator(`.figure-${name}`);

  it('tell a newcomer without a draft how the roles stand and work together, and how to begin', async () => {
    await app.page.getByText('打开一份JD或计划').first().waitFor();
    assert.equal(await dots().count(), 0);
    assert.equal(await figure('position').locator('.place').count(), 3);
    assert.equal(await figure('relay').locator('.leg').count(), 4);
    await app.page.getByRole('button', { name: '新建JD…' }).click();
    await app.sentOf('new-draft');
    assert.deepEqual(await violations(app.page), []);
  });

  it('draw each line of the draft as a dot, say how many are whose, and please axe', async () => {
    await write(sample);
    const { items, dots: data } = pictureOf(sample);
    assert.equal(await dots().count(), items);
    const own = data.filter(({ role }) => role === 'sales').length;
    await figure('role-map').getByText(`销售${own}条`).waitFor();
    assert.equal(await app.page.locator('.dot .dot-off').count(), data.filter(({ offRole }) => offRole).length);
    assert.deepEqual(await violations(app.page), []);
  });

  it('read a line under the mouse and with the arrow keys, and jump to it', async () => {
    await write(sample);
    const first = pictureOf(sample).dots[0]!;
    await dots().first().focus();
    await figure('role-map').locator('.reader', { hasText: first.text }).waitFor();
    await app.page.keyboard.press('ArrowRight');
    const second = pictureOf(sample).dots[1]!;
    await figure('role-map')
      .locator('.reader', { hasText: `第${second.line}行` })
      .waitFor();
    await app.page.keyboard.press('Enter');
    assert.deepEqual(await app.sentOf('jump'), { type: 'jump', item: second.item });
    assert.equal(await app.page.locator('.role-map [tabindex="0"]').count(), 1);
    const off = app.page.locator('.dot:has(.dot-off)').first();
    await off.hover();
    await figure('role-map')
      .getByText(/像.+的活/)
      .last()
      .waitFor();
  });

  it('follow what is typed, and leave the focus on the line that had it', async () => {
    await write(sample);
    const before = await dots().count();
    const text = pictureOf(sample).dots[5]!.text;
    await dots().nth(5).focus();
    await write(sample.replace('## 岗位职责\n', '## 岗位职责\n\n- 拜访新客户\n'));
    await app.page.waitForFunction((count) => document.querySelectorAll('.dot').length === count, before + 1);
    assert.ok((await app.page.locator(':focus').getAttribute('aria-label'))!.includes(text));
    await app.say({ type: 'draft', draft: null });
    await app.page.waitForFunction(() => document.querySelectorAll('.dot').length === 0);
  });

  it('say in a table what the picture shows', async () => {
    await write(sample);
    await figure('role-map').locator('summary').click();
    const { dots: data } = pictureOf(sample);
    const rows = figure('role-map').locator('tbody tr');
    await rows.first().waitFor();
    assert.equal(await rows.count(), data.length);
    assert.deepEqual(await rows.first().locator('th, td').allInnerTexts(), [
      String(data[0]!.line),
      data[0]!.text,
      ...['sales', 'marketing', 'operations', 'none'].map((id) => `${Math.round(data[0]!.mix[id]! * 100)}%`),
    ]);
    assert.deepEqual(await violations(app.page), []);
  });

  it('show what the draft covers, jump to it, and insert what is missing', async () => {
    await write(sample);
    const { coverage } = pictureOf(sample);
    await app.page.locator('.cover').first().waitFor();
    for (const level of ['covered', 'thin', 'missing'] as const) {
      assert.equal(
        await app.page.locator(`.cover.${level}`).count(),
        coverage.filter((it) => it.level === level).length,
      );
    }
    await app.page.locator('.cover.covered').first().click();
    const jumped = await app.sentOf('jump');
    assert.equal(jumped.item, coverage.find(({ level }) => level === 'covered')!.items[0]);
    const missing = coverage.find(({ level }) => level === 'missing')!;
    await app.page.locator('.cover.missing').first().click();
    await figure('coverage').getByRole('button', { name: '插入这一句' }).click();
    assert.deepEqual((await app.sentOf('insert')).what, { kind: 'duty', id: missing.duty });
  });

  it('ask for the role where it is not known', async () => {
    await write('# 一份清单\n\n- 买菜\n- 做饭\n');
    await app.page.getByText('先写明这份草稿的角色').waitFor();
    assert.equal(await app.page.locator('.cover').count(), 0);
  });

  it('lead from a role and from a leg of the relay into the matrix', async () => {
    await figure('position').locator('.place').first().click();
    await app.page.locator('.matrix .role.marked').waitFor();
    await show(engine.knowledge('zh'));
    await app.page.locator('.leg').nth(1).focus();
    await figure('relay').locator('.reader', { hasText: '谈成客户' }).waitFor();
    await app.page.keyboard.press('Enter');
    await app.page.locator('.facet-row.marked').waitFor();
  });

  it('are saved as SVG that stands by itself and as PNG of twice the size', async () => {
    await write(sample);
    await figure('role-map')
      .getByRole('button', { name: /^存为SVG/ })
      .click();
    const saved = await app.sentOf('picture');
    assert.equal(saved.format, 'svg');
    assert.match(saved.data, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.ok(!/var\(|class=|<script|style=|color\(|rgba\(/.test(saved.data));
    assert.ok(
      await app.page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        return parsed.querySelector('parsererror') === null && parsed.querySelectorAll('path').length > 10;
      }, saved.data),
    );
    await figure('role-map')
      .getByRole('button', { name: /^存为PNG/ })
      .click();
    await app.page.waitForFunction(() =>
      (globalThis as unknown as { sent: { format?: string }[] }).sent.some(({ format }) => format === 'png'),
    );
    const png = Buffer.from((await app.sentOf('picture')).data, 'base64');
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    const width = await app.page.locator('svg.role-map').evaluate((it) => (it as SVGSVGElement).viewBox.baseVal.width);
    // A margin of 16 pixels stands around it.
    assert.equal(png.readUInt32BE(16), Math.ceil((width + 32) * 2));
  });

  it('work with one role, with two and with eight, and with hundreds of lines', async () => {
    const whole = engine.knowledge('zh');
    for (const count of [1, 2, 8]) {
      await show(resized(whole, count));
      await write(`---\nrole: sales\n---\n## 岗位职责\n${'- 拜访客户\n- 维护社群\n'.repeat(250)}`);
      assert.equal(await dots().count(), 400);
      const inside = await app.page.evaluate(() => {
        const box = document.querySelector('.stage')!.getBoundingClientRect();
        return [...document.querySelectorAll('.corner-name')].every((it) => {
          const { left, right } = it.getBoundingClientRect();
          return left >= box.left - 24 && right <= box.right + 24;
        });
      });
      assert.ok(inside, `names of ${count} roles`);
    }
  });

  it('fit a narrow side bar and a wide screen', async () => {
    await write(sample);
    for (const width of [300, 3000]) {
      await app.page.setViewportSize({ width, height: 800 });
      await app.page.waitForFunction((room) => {
        const drawn = Number(document.querySelector('svg.role-map')!.getAttribute('width'));
        return drawn > 0 && drawn <= room;
      }, width);
      assert.ok((await app.page.evaluate<number>('document.documentElement.scrollWidth')) <= width);
    }
    await app.page.setViewportSize({ width: 1280, height: 800 });
  });
});
