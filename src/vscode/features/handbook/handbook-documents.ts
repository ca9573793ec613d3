/** The pages of the handbook as documents that nobody writes: `role-lens:/term/sales-lead/线索.md?zh`. */
import * as vscode from 'vscode';
import { handbookPage } from '../../../services/handbook/handbook.ts';
import { PAGE_KINDS, type HandbookPage } from '../../../services/handbook/page-writer.ts';
import { toRange } from '../../platform/convert.ts';
import type { Engines } from '../../platform/engines.ts';
import { handbookUri, partsOfHandbookUri } from './handbook-uri.ts';

/** The text of a page, or a sentence where there is none: a pack may have lost the entry, and anybody may write an address. */
export async function handbookText(uri: vscode.Uri, engines: Engines): Promise<string> {
  const page = await pageAt(uri, engines);
  return page?.text ?? `${vscode.l10n.t('The handbook has no such page.')}\n`;
}

/** The links of the text that is shown. */
export async function handbookLinks(document: vscode.TextDocument, engines: Engines): Promise<vscode.DocumentLink[]> {
  const page = await pageAt(document.uri, engines);
  // The text of a page that has changed is on its way.
  if (page?.text !== document.getText()) return [];
  const { locale, folder } = partsOfHandbookUri(document.uri);
  return page.links.map((link) => {
    const uri = handbookUri(link.to, page.text.slice(link.start, link.end), locale, folder);
    return new vscode.DocumentLink(toRange(document, link), uri);
  });
}

async function pageAt(uri: vscode.Uri, engines: Engines): Promise<HandbookPage | undefined> {
  const [kind, ...rest] = uri.path.split('/').slice(1);
  const known = PAGE_KINDS.find((it) => it === kind);
  if (!known) return undefined;
  const { locale, folder } = partsOfHandbookUri(uri);
  const engine = await engines.for(folder && vscode.Uri.joinPath(folder, '-'));
  return handbookPage({ kind: known, id: rest.slice(0, -1).join('/') }, engine, locale);
}
