/** What Role Lens does for a draft wherever it stands: the same is tried in every situation and every extension host. */
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import { OwnParts } from './own-parts.ts';
import { duties, hovers, hoverText, problemCode, problems, quickFixes, saved, until } from './support.ts';

export const TERM = '销售漏斗';
/** Work of operations. */
export const FOREIGN = '负责公司公众号和社群的日常运营，每周策划内容选题，提升粉丝活跃和次月留存';

/** A job description of sales with a term to explain, a line of another role, and an empty item to complete. */
export const WHOLE_DRAFT = [
  '# 销售经理',
  '',
  '## 岗位职责',
  '',
  `- 开发华东区的连锁客户，每周完成 4 次有效拜访，复盘${TERM}`,
  '- 主导商务谈判和合同签订，跟进回款节点',
  '- 完成个人季度销售目标，按时催收回款',
  `- ${FOREIGN}`,
  '- ',
  '',
  '## 任职要求',
  '',
  '- 三年以上企业软件直销经验，完成过个人销售目标',
  '',
].join('\n');

/** A web worker has no `node:assert`. */
export function check(holds: boolean, what: string | (() => string)): asserts holds {
  if (!holds) throw new Error(typeof what === 'string' ? what : what());
}

export function same(actual: unknown, expected: unknown): void {
  const [is, should] = [actual, expected].map((it) => JSON.stringify(it));
  check(is === should, `${is} is not ${should}`);
}

/** Puts the cursor into the first mention of words, behind so many of their characters; behind all without. */
export function goTo(editor: vscode.TextEditor, words: string, behind = words.length): void {
  const at = editor.document.getText().indexOf(words);
  check(at >= 0, `${words} is not there`);
  const place = editor.document.positionAt(at + behind);
  editor.selection = new vscode.Selection(place, place);
}

/** Whether a hover explains the term of the draft. */
export async function explains({ document }: Pick<vscode.TextEditor, 'document'>): Promise<void> {
  const place = document.positionAt(document.getText().indexOf(TERM) + 1);
  const selection = new vscode.Selection(place, place);
  const [hover] = await until(async () => {
    const all = await hovers({ document, selection });
    return all.length > 0 && all;
  });
  check(document.getText(hover!.range) === TERM, () => `${document.getText(hover!.range)}: ${hoverText(hover!)}`);
}

/** Tries a draft that somebody writes, of the text above: hover, completion, findings with a fix, *This Draft*, the status bar. */
export async function tryDraft(editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  const parts = new OwnParts();
  try {
    const found = await until(() => foreignIn(document));
    await until(() => parts.rows().find(({ finding }) => finding?.code === 'role/off-role-duty'));
    check(/\d ?%/.test(parts.status ?? ''), () => `status bar: ${parts.status}`);
    const row = parts.rows().find(({ finding }) => finding?.code === 'role/off-role-duty')!;
    goTo(editor, '任职要求');
    await vscode.commands.executeCommand(COMMANDS.draftJump, { id: row.id });
    const places = vscode.window.visibleTextEditors.filter((it) => it.document === document);
    await until(() => places.some(({ selection }) => selection.active.line === found.range.start.line));
    await explains(editor);
    goTo(editor, '\n- \n', 3);
    const items = await duties(editor);
    check(items.length >= 12, `${items.length} duties`);
    const [fix] = await quickFixes(document, found.range);
    check(fix?.edit !== undefined && (await vscode.workspace.applyEdit(fix.edit)), fix?.title ?? 'no fix');
    check(!document.getText().includes(FOREIGN), document.getText());
    await until(() => foreignIn(document) === undefined);
    await until(() => !parts.rows().some(({ finding }) => finding?.code === 'role/off-role-duty'));
    if (!document.isUntitled) await saved(document);
    same(
      parts.log.lines.filter((line) => line.startsWith('error')),
      [],
    );
  } finally {
    parts.dispose();
  }
}

/** Tries a text that is shown and that nobody writes: a hover explains, and nothing is found in it, nor said of it anywhere. */
export async function tryShown(editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  const parts = new OwnParts();
  try {
    await explains(editor);
    // What is analyzed is told of before this is done.
    await parts.drafts.analyze(document);
    same(
      problems(document).map(({ message }) => message),
      [],
    );
    same(
      parts.rows().map(({ label }) => label),
      [],
    );
    check(parts.status === undefined, () => `status bar: ${parts.status}`);
  } finally {
    parts.dispose();
  }
}

/** The finding in the line of another role; undefined where there is none. */
export function foreignIn(document: vscode.TextDocument): vscode.Diagnostic | undefined {
  return problems(document).find(
    (it) => problemCode(it) === 'role/off-role-duty' && FOREIGN.includes(document.getText(it.range)),
  );
}
