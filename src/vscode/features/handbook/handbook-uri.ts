import * as vscode from 'vscode';
import type { Locale } from '../../../core/index.ts';
import type { PageReference } from '../../../services/handbook/page-writer.ts';
import { HANDBOOK_SCHEME } from '../../ids.ts';

/** The address of a page of the handbook. @param title what the tab is called */
export function handbookUri({ kind, id }: PageReference, title: string, locale: Locale): vscode.Uri {
  const name = title.replaceAll(/[/\\]/g, '-');
  return vscode.Uri.from({ scheme: HANDBOOK_SCHEME, path: `/${kind}/${id}/${name}.md`, query: locale });
}
