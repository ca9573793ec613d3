/** Many keys, for `npm run soak` alone: what the extension host takes when it has been used for long. */
import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { SETTINGS } from '../../../src/vscode/ids.ts';
import { salesDraft } from './drafts-support.ts';
import { activate, closeAll, openDraft, problems, until, withSetting } from './support.ts';

const KEYS = Number(process.env.ROLE_LENS_SOAK ?? 0);
/** By then everything is loaded, and every kind of thing has happened. */
const WARM_UP = Math.round(KEYS / 5);
const MOST_GROWTH = 1.1;
/** What somebody types over and over. */
const TYPED = '负责门店拉新与客户回访，每周复盘；Close deals and run campaigns. \n- ';
const UNDO_EVERY = 37;
const PASTE_EVERY = 250;
const LANGUAGE_EVERY = 1000;
/** The draft begins anew, so that it is as long at the end as it was at first. */
const ANEW_EVERY = 500;

if (KEYS > 0) {
  describe(`${KEYS} keys`, function () {
    this.timeout(30 * 60_000);
    before(activate);

    it('with undo, paste and changes of the language leave memory as it was', async () => {
      setFlagsFromString('--expose-gc');
      const collect = runInNewContext('gc') as () => void;
      const used = (): number => {
        collect();
        collect();
        return process.memoryUsage().heapUsed / 1e6;
      };
      // The tests take memory too, and most of it.
      const before = used();
      const editor = await openDraft(`${salesDraft(2)}\n- |`);
      const { document } = editor;
      const first = document.getText();
      const anew = async (): Promise<void> => {
        const whole = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
        await editor.edit((edit) => edit.replace(whole, first));
        const end = document.positionAt(first.length);
        editor.selection = new vscode.Selection(end, end);
      };
      let warm = 0;
      for (let key = 1; key <= KEYS; key++) {
        await vscode.commands.executeCommand('type', { text: TYPED[key % TYPED.length] });
        if (key % UNDO_EVERY === 0) await vscode.commands.executeCommand('undo');
        if (key % PASTE_EVERY === 0) {
          await vscode.env.clipboard.writeText(salesDraft(3));
          await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
          await until(() => problems(document).length > 0);
        }
        if (key % ANEW_EVERY === 0) await anew();
        if (key % LANGUAGE_EVERY === 0) {
          await withSetting(SETTINGS.contentLanguage, key % (2 * LANGUAGE_EVERY) === 0 ? 'en' : 'zh-CN', () =>
            until(() => problems(document).length > 0).then(() => undefined),
          );
        }
        if (key === WARM_UP) warm = used() - before;
      }
      await anew();
      const end = used() - before;
      await closeAll();
      const ratio = end / warm;
      const mb = (value: number): string => `${value.toFixed(1)} MB`;
      console.log(
        `      ${KEYS} keys: ${mb(warm)} after ${WARM_UP}, ${mb(end)} at the end, ${ratio.toFixed(3)} times as much (limit ${MOST_GROWTH})`,
      );
      assert.ok(ratio <= MOST_GROWTH, String(ratio));
    });
  });
}
