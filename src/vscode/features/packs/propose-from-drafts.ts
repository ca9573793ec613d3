/** *Propose a Role from Drafts…*: reads a folder of job descriptions and opens a pack to edit. Nothing counts before it is saved. */
import * as vscode from 'vscode';
import type { RoleProposal, SummarizedFile, WorkingPost } from '../../../core/index.ts';
import { proposedPack } from '../../../core/packs.ts';
import { MAX_WORD_BYTES, TEAM_FOLDER } from '../../../core/plain.ts';
import { proposalStrings, type ProposalStrings } from '../../../words/proposal-words.ts';
import { flavorOf } from '../../documents/draft-document.ts';
import { findFiles } from '../../documents/find-files.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { Engines, LoadedEngine } from '../../platform/engines.ts';
import { isTooLarge, readText, stampOf } from '../drafts/draft-files.ts';
import { scan } from '../drafts/scan.ts';
import { TypingClock } from '../drafts/typing-clock.ts';
import { freeName } from './free-name.ts';

interface ProposalServices {
  readonly engines: Engines;
  readonly language: ContentLanguage;
}

const ENDINGS = '**/*.{md,markdown,txt,docx}';
const ELSEWHERE = ['**/node_modules/**', '**/.*/**'];
/** A role has no more drafts; the others are not looked at. */
const MOST_FILES = 500;

/** For words that name nothing of a pack: which one counts is not known before the folder is. */
const NO_NAMES = { activity: (id: string) => id, profession: (id: string) => id };

/** A draft as text; undefined where a file cannot be read. */
interface DraftText {
  readonly text: string;
  readonly flavor: 'markdown' | 'plaintext';
}

/** @param given the folder, as the Explorer names it; asked for otherwise */
export async function proposeRole(given: unknown, { engines, language }: ProposalServices): Promise<void> {
  const { locale } = language;
  const folder = given instanceof vscode.Uri ? given : await chooseFolder(proposalStrings(locale, NO_NAMES));
  if (!folder) return;
  const engine = await engines.for(vscode.Uri.joinPath(folder, '-'));
  const activity = (id: string): string => engine.index.activity(id)?.name[locale] ?? id;
  const profession = (id: string): string => engine.index.professionName(id, locale);
  const strings = proposalStrings(locale, { activity, profession });
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: strings.reading, cancellable: true },
    async (progress, token) => summariesIn(folder, engine, strings, progress, token),
  );
  if (!found) return;
  const result = engine.proposeRole(found.files, { unread: found.unread });
  if (!('problem' in result)) {
    await show(proposedPack(result, strings, activity), result, folder);
    if (result.leftOut.length > 0) {
      void vscode.window.showInformationMessage(strings.allLeftOut(result.leftOut.length));
    }
  } else if (result.problem === 'too-few') {
    void vscode.window.showInformationMessage(strings.tooFew(result.drafts, result.needed, result.leftOut));
  } else if (result.problem === 'mixed') {
    void vscode.window.showInformationMessage(strings.mixed(result.drafts, result.jobs));
  } else {
    void vscode.window.showInformationMessage(strings.taken(result.id));
  }
}

async function chooseFolder({ whichFolder, useFolder }: ProposalStrings): Promise<vscode.Uri | undefined> {
  const [root] = vscode.workspace.workspaceFolders ?? [];
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: whichFolder,
    openLabel: useFolder,
    ...(root && { defaultUri: root.uri }),
  });
  return chosen?.[0];
}

/** @returns undefined when the user stopped it */
async function summariesIn(
  folder: vscode.Uri,
  engine: LoadedEngine,
  strings: ProposalStrings,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<{ readonly files: SummarizedFile<WorkingPost>[]; readonly unread: string[] } | undefined> {
  const uris = await findFiles(folder, { pattern: ENDINGS, excluded: ELSEWHERE, most: MOST_FILES }, token);
  const drafts = [...uris].sort((a, b) => (a.path < b.path ? -1 : 1));
  const analyzer = await engine.createApart();
  const ending = new AbortController();
  const listener = token.onCancellationRequested(() => ending.abort());
  const clock = new TypingClock();
  const files: SummarizedFile<WorkingPost>[] = [];
  const unread: string[] = [];
  try {
    const work = {
      read: (uri: vscode.Uri) => draftAt(uri, engine),
      judge(uri: vscode.Uri, draft: DraftText | undefined) {
        const path = uri.path.slice(folder.path.length).replace(/^\//, '');
        progress.report({
          message: strings.progress(files.length + unread.length + 1, drafts.length),
          increment: 100 / drafts.length,
        });
        if (!draft) {
          unread.push(path);
          return;
        }
        const analysis = analyzer.analyze(draft.text, draft.flavor, { fileName: path });
        files.push({ id: path, path, summary: engine.summarizeWork(analysis, analyzer) });
      },
    };
    return (await scan(drafts, work, clock, ending.signal)) && !token.isCancellationRequested
      ? { files, unread }
      : undefined;
  } finally {
    clock.dispose();
    listener.dispose();
  }
}

async function draftAt(uri: vscode.Uri, engine: LoadedEngine): Promise<DraftText | undefined> {
  const stamp = await stampOf(uri);
  if (!stamp) return undefined;
  if (/\.docx$/i.test(uri.path)) {
    if (stamp.size > MAX_WORD_BYTES) return undefined;
    try {
      const reading = engine.readWord(await vscode.workspace.fs.readFile(uri));
      return 'problem' in reading ? undefined : { text: reading.markdown, flavor: 'markdown' };
    } catch {
      return undefined;
    }
  }
  const text = isTooLarge(stamp) ? undefined : await readText(uri);
  const languageId = /\.(?:md|markdown)$/i.test(uri.path) ? 'markdown' : 'plaintext';
  return text === undefined ? undefined : { text, flavor: flavorOf({ uri, languageId }) };
}

/** Opens the pack as a document that is not saved yet, under a name that no file has. */
async function show(text: string, { id }: RoleProposal, folder: vscode.Uri): Promise<void> {
  const root = (vscode.workspace.getWorkspaceFolder(folder) ?? vscode.workspace.workspaceFolders?.[0])?.uri;
  if (!root) {
    const content = { language: 'yaml', content: text };
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(content));
    return;
  }
  const file = await freeName(vscode.Uri.joinPath(root, TEAM_FOLDER), `${id}.yaml`);
  const document = await vscode.workspace.openTextDocument(file.with({ scheme: 'untitled' }));
  const editor = await vscode.window.showTextDocument(document);
  // A name may have been used before, and VS Code may bring back what it had put by of it.
  const whole = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
  await editor.edit((edit) => edit.replace(whole, text));
}
