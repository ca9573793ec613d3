import * as vscode from 'vscode';
import type { Locale } from '../../../core/index.ts';
import type { PageReference } from '../../../services/handbook/page-writer.ts';
import { HANDBOOK_SCHEME } from '../../ids.ts';

/**
 * The address of a page of the handbook.
 * @param title what the tab is called
 * @param folder the folder whose packs the page speaks for; without one it speaks for the window
 */
export function handbookUri(
  { kind, id }: PageReference,
  title: string,
  locale: Locale,
  folder?: vscode.Uri,
): vscode.Uri {
  const name = title.replaceAll(/[/\\]/g, '-');
  const query = folder ? `${locale}&${folder.toString()}` : locale;
  return vscode.Uri.from({ scheme: HANDBOOK_SCHEME, path: `/${kind}/${id}/${name}.md`, query });
}

/** The language and the folder that an address names: anybody may write one. */
export function partsOfHandbookUri({ query }: vscode.Uri): { readonly locale: Locale; readonly folder?: vscode.Uri } {
  const [locale, folder] = query.split('&', 2);
  return {
    locale: locale === 'zh' ? 'zh' : 'en',
    ...(folder && /^[a-z][a-z0-9+.-]*:/i.test(folder) ? { folder: vscode.Uri.parse(folder) } : {}),
  };
}
