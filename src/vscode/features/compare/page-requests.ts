/**
 * Answers the requests that the panel and the Role Card have in common. A message names things by their ids; their text comes from
 * the pack.
 */
import * as vscode from 'vscode';
import type { CardReference } from '../../../core/index.ts';
import { COMMANDS } from '../../ids.ts';
import type { FromPage, Reference } from '../../../protocol/messages.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { copyText } from '../../ui/copying.ts';
import type { Engines } from '../../platform/engines.ts';
import { insertIntoLast } from '../../ui/insertion.ts';
import type { RecentEditors } from '../../documents/recent-editors.ts';
import { referenceText } from '../../ui/reference-text.ts';

export interface PageServices {
  readonly engines: Engines;
  readonly language: ContentLanguage;
  readonly editors: RecentEditors;
  /** Shows something of the pack in the Role Card. */
  readonly showCard: (reference: CardReference) => void;
}

/** Messages that only the panel sends, which answers them itself. */
const OF_PANEL = ['jump', 'quiz', 'responsibilities', 'picture'] as const;
export type PageRequest = Exclude<FromPage, { type: 'ready' | (typeof OF_PANEL)[number] }>;

/** Whether a message is one that both pages send. */
export function isPageRequest(message: FromPage): message is PageRequest {
  return !(['ready', ...OF_PANEL] as readonly string[]).includes(message.type);
}

export async function answerPage(message: PageRequest, services: PageServices): Promise<void> {
  switch (message.type) {
    case 'insert': {
      const engine = await services.engines.for();
      const text = referenceText(engine.index, message.what);
      if (text) await insertIntoLast(engine, services.editors, text, services.language.locale);
      break;
    }
    case 'copy': {
      const text = await textOf(message.what, services);
      if (text) await copyText(text, services.language.locale);
      break;
    }
    case 'card':
      services.showCard(message.what);
      break;
    case 'compare':
      await vscode.commands.executeCommand(COMMANDS.compareRoles, message.target);
      break;
    case 'export':
      await vscode.commands.executeCommand(COMMANDS.exportComparison, { format: message.format });
      break;
    case 'new-draft':
      await vscode.commands.executeCommand(COMMANDS.newJobDescription);
      break;
  }
}

async function textOf(what: Reference, { engines }: PageServices) {
  return referenceText((await engines.for()).index, what);
}
