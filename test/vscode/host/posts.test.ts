import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { ActiveDraft } from '../../../src/vscode/documents/active-draft.ts';
import { Drafts } from '../../../src/vscode/documents/drafts.ts';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import { LayeredEngines } from '../../../src/vscode/platform/engines.ts';
import { recordLog } from './recorded-log.ts';
import { activate, closeAll, engineLoader, openDraft, until } from './support.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'role-lens-posts-'));
const TEXT =
  '# 招聘\n\n## 大客户销售\n\n### 岗位职责\n\n- 开发客户并签约\n- 跟进回款\n\n### 任职要求\n\n- 大专\n\n## 用户运营\n\n### 岗位职责\n\n- 提升次月留存|\n- 社群拉新促活\n\n### 任职要求\n\n- 细心\n';

describe('A document with several posts', () => {
  before(activate);
  after(() => rmSync(folder, { recursive: true }));
  afterEach(closeAll);

  it('is shown post by post, as the cursor goes', async () => {
    const { log } = recordLog();
    const engines = new LayeredEngines(log, engineLoader);
    const drafts = new Drafts(log, engines);
    const active = new ActiveDraft(drafts);
    try {
      const editor = await openDraft(TEXT);
      const titleOf = (): string | undefined => {
        const analysis = active.draft?.analysis;
        const title = analysis && 'title' in analysis ? (analysis.title as { start: number; end: number }) : undefined;
        return analysis && title && analysis.text.slice(title.start, title.end);
      };
      await until(() => titleOf() === '用户运营');
      let told = 0;
      const listener = active.onDidChange(() => told++);
      editor.selection = new vscode.Selection(6, 0, 6, 0);
      await until(() => titleOf() === '大客户销售');
      await until(() => told > 0);
      listener.dispose();
    } finally {
      vscode.Disposable.from(active, drafts, engines).dispose();
    }
  });

  it('is exported as the post at the cursor', async () => {
    await openDraft(TEXT);
    const file = path.join(folder, 'post.jsonld');
    await vscode.commands.executeCommand(COMMANDS.exportJobPosting, { uri: vscode.Uri.file(file) });
    const posting = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    assert.equal(posting.title, '用户运营');
    assert.deepEqual(posting.responsibilities, ['提升次月留存', '社群拉新促活']);
    assert.ok(!JSON.stringify(posting).includes('开发客户'));
  });
});
