import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import type { Locator, Page } from 'playwright-core';
import { waitForWorkbench } from '../../../tools/host/page.ts';
import { ATTEMPT_MS, happens, type Ui } from '../harness.ts';
import { installedWindow } from '../one-window.ts';

const FOREIGN = '拜访客户，主导商务谈判和合同签订，完成个人销售额与回款目标';

/** Work of operations. */
const CONTENT = '负责公司公众号和社群的日常运营，每周策划内容选题，提升粉丝活跃和次月留存';

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly command: string;
}

/** The extension hosts among the processes below one. */
function extensionHostsBelow(top: number): readonly number[] {
  const lines = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const all = lines.flatMap((line): Process[] => {
    const [, id, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return command === undefined ? [] : [{ id: Number(id), parent: Number(parent), command }];
  });
  const parents = new Map(all.map(({ id, parent }) => [id, parent]));
  const isBelow = (id: number): boolean => {
    for (let it: number | undefined = id; it !== undefined && it > 1; it = parents.get(it)) {
      if (it === top) return true;
    }
    return false;
  };
  return all.filter(({ id, command }) => command.includes('--type=extensionHost') && isBelow(id)).map(({ id }) => id);
}

// Windows has neither `ps` nor signals.
(process.platform === 'win32' ? describe.skip : describe)('When the extension host is killed', () => {
  let ui: Ui;
  before(async () => {
    // VS Code starts another host only where an extension is installed.
    ui = await installedWindow();
  });

  /** The role mix of the draft. */
  const status = (): Locator => ui.page.locator('.statusbar-item[id^="role-lens"]').first();

  /** Waits for the extension host, which is another than the last one, and for Role Lens in it. */
  async function ready(last?: number): Promise<number> {
    for (;;) {
      const id = extensionHostsBelow(ui.processId).find((it) => it !== last);
      if (id !== undefined) {
        await status().waitFor();
        return id;
      }
      await ui.page.evaluate('new Promise(requestAnimationFrame)');
    }
  }

  it('in the middle of typing and of saving, the text is whole, on the screen and on the disk, and Role Lens is there again', async () => {
    const name = '用户运营-JD.md';
    const file = path.join(ui.folder, name);
    await ui.openFile(name);
    const before = await ui.documentText();
    const first = await ready();
    await ui.goTo(before.split('\n').indexOf('## 岗位职责') + 3);
    await ui.page.keyboard.press('End');
    await ui.page.keyboard.press('Enter');
    await ui.page.keyboard.type(`- ${FOREIGN.slice(0, 10)}`);
    const typing = ui.page.keyboard.type(FOREIGN.slice(10));
    process.kill(first, 'SIGKILL');
    await typing;
    const lines = before.split('\n');
    lines.splice(lines.indexOf('## 岗位职责') + 3, 0, `- ${FOREIGN}`);
    assert.equal(await ui.documentText(), lines.join('\n'));
    // The next one finds what was typed.
    const second = await ready(first);
    await ui.editor.locator('.squiggly-warning, .squiggly-info').first().waitFor();
    const saving = ui.page.keyboard.press('Control+S');
    process.kill(second, 'SIGKILL');
    await saving;
    assert.ok([before, lines.join('\n')].includes(readFileSync(file, 'utf8')), 'the file is torn');
    const dirty = ui.page.locator('.tab.active.dirty');
    // VS Code may have given up the saving with the host: whoever sees that saves once more.
    while (!(await happens(dirty.waitFor({ state: 'detached', timeout: ATTEMPT_MS }))))
      await ui.page.keyboard.press('Control+S');
    assert.equal(readFileSync(file, 'utf8'), lines.join('\n'));
    assert.equal(await ui.documentText(), lines.join('\n'));
    await ready(second);
    await ui.editor.locator('.squiggly-warning, .squiggly-info').first().waitFor();
  });

  it('and has started again, two windows on one folder each list what is written in the other one', async () => {
    const name = '销售经理-JD.md';
    const second = await ui.page.context().newPage();
    /** The mix and the findings in the row of the draft. */
    const row = (page: Page): Locator =>
      page
        .locator('.part.sidebar .pane')
        .nth(1)
        .locator('.monaco-list-row[aria-label^="销售经理-JD"] .label-description')
        .first();
    try {
      await second.goto(ui.page.url());
      await waitForWorkbench(second);
      await second.locator('.part.activitybar .action-label[aria-label^="Role Lens"]').click();
      const header = second.locator('.part.sidebar .pane-header').nth(1);
      await header.waitFor();
      if ((await header.getAttribute('aria-expanded')) === 'false') await header.click({ position: { x: 24, y: 10 } });
      const before = await row(second).textContent();
      await ui.showRoleLens();
      await ui.openOnly(1);
      await row(ui.page).waitFor();
      assert.equal(await row(ui.page).textContent(), before);
      await ui.openFile(name);
      const text = await ui.documentText();
      await ui.goTo(text.split('\n').indexOf('## 岗位职责') + 3);
      await ui.page.keyboard.press('End');
      await ui.page.keyboard.press('Enter');
      await ui.page.keyboard.type(`- ${CONTENT}`);
      await ui.page.keyboard.press('Control+S');
      await ui.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
      let now = before;
      for (; now === before; now = await row(second).textContent())
        await second.evaluate('new Promise(requestAnimationFrame)');
      while ((await row(ui.page).textContent()) !== now) await ui.page.evaluate('new Promise(requestAnimationFrame)');
    } finally {
      await second.close();
    }
  });
});
