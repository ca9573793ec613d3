import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { activate, closeAll, hoverText, hovers, openDraft } from './support.ts';

describe('Hover', () => {
  before(activate);
  afterEach(closeAll);

  for (const language of ['markdown', 'plaintext']) {
    it(`explains a term in an unsaved ${language} document, with its exact range`, async () => {
      const editor = await openDraft('🎯 本季度复盘銷售|漏斗的变化', language);
      const [hover, ...more] = await hovers(editor);
      assert.equal(more.length, 0, 'one hover, never a stack');
      assert.equal(editor.document.getText(hover!.range), '銷售漏斗');
      const text = hoverText(hover!);
      assert.match(text, /sales funnel/);
      assert.match(text, /● Sales · core/);
      assert.match(text, /\*\*Marketing\*\*/);
      assert.match(text, /\*\*Operations\*\*/);
      assert.match(text, /command:roleLens\.compareRoles\?/);
      assert.match(text, /command:roleLens\.insertFromTerm\?/);
    });
  }

  it('may run only its own commands and shows no HTML', async () => {
    const editor = await openDraft('看销售|漏斗');
    const [hover] = await hovers(editor);
    const markdown = hover!.contents[0] as vscode.MarkdownString;
    assert.ok(!markdown.supportHtml);
    const trusted = markdown.isTrusted as { enabledCommands: string[] };
    assert.deepEqual(
      [...trusted.enabledCommands],
      ['roleLens.compareRoles', 'roleLens.insertFromTerm', 'roleLens.addLookalike'],
    );
  });

  it('finds a term on every mention and at both ends of a line', async () => {
    for (const text of ['|DAU和DAU', 'DAU和|DAU', 'DAU和DAU|']) {
      assert.equal((await hovers(await openDraft(text))).length, 1, text);
      await closeAll();
    }
  });

  it('says of an ambiguous term what it depends on', async () => {
    const [hover] = await hovers(await openDraft('拓展|渠道'));
    assert.match(hoverText(hover!), /Depends on context/);
  });

  for (const [where, text] of [
    ['a look-alike', '与运|营商合作'],
    ['code', '`销售|漏斗`'],
    ['the target of a link', '[a](https://x.y/销售|漏斗)'],
    ['a front-matter key', '---\n销售|漏斗: 1\n---\n'],
    ['an empty document', '|'],
  ] as const) {
    it(`stays away from ${where}`, async () => {
      assert.deepEqual(await hovers(await openDraft(text)), []);
    });
  }

  it('stays away from languages it does not serve', async () => {
    assert.deepEqual(await hovers(await openDraft('销售|漏斗', 'json')), []);
  });

  it('can be switched off', async () => {
    const settings = vscode.workspace.getConfiguration('roleLens');
    await settings.update('hover.enabled', false, vscode.ConfigurationTarget.Global);
    try {
      assert.deepEqual(await hovers(await openDraft('销售|漏斗')), []);
    } finally {
      await settings.update('hover.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('speaks the content language, whatever VS Code speaks', async () => {
    const settings = vscode.workspace.getConfiguration('roleLens');
    await settings.update('contentLanguage', 'zh-CN', vscode.ConfigurationTarget.Global);
    try {
      const [hover] = await hovers(await openDraft('the sales |funnel'));
      assert.match(hoverText(hover!), /销售漏斗/);
      assert.match(hoverText(hover!), /对比/);
    } finally {
      await settings.update('contentLanguage', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('answers in a document of one line with a million characters', async () => {
    const [hover] = await hovers(await openDraft(`|销售漏斗${'与客户一起看数据。'.repeat(110_000)}`));
    assert.ok(hover);
  });
});
