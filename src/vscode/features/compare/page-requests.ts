/** What both pages may ask for. A message names things by their ids; the words are looked up here, never taken from a page. */
import * as vscode from 'vscode';
import type { CardReference } from '../../../core/index.ts';
import { COMMANDS } from '../../ids.ts';
import type { FromPage, Reference } from '../../../protocol/messages.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import { copyText } from '../../ui/copying.ts';
import type { EngineSource } from '../../platform/engine-source.ts';
import type { Log } from '../../platform/log.ts';
import { insertIntoLast } from '../../ui/insertion.ts';
import type { RecentEditors } from '../../documents/recent-editors.ts';
import { referenceText } from '../../ui/reference-text.ts';
import { savePicture } from './picture-files.ts';

export interface PageServices {
  readonly log: Log;
  readonly engine: EngineSource;
  readonly language: ContentLanguage;
  readonly editors: RecentEditors;
  /** Shows something of the pack in the Role Card. */
  readonly showCard: (reference: CardReference) => void;
}

/** What only the page of a draft asks for is answered by its panel. */
export type PageRequest = Exclude<FromPage, { type: 'ready' | 'jump' | 'quiz' }>;

export async function answerPage(message: PageRequest, services: PageServices): Promise<void> {
  switch (message.type) {
    case 'insert': {
      const text = await wordsOf(message.what, services);
      if (text) await insertIntoLast(services.editors, text, services.language.locale);
      break;
    }
    case 'copy': {
      const text = await wordsOf(message.what, services);
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
    case 'picture':
      await savePicture(services.log, message);
      break;
    case 'new-draft':
      await vscode.commands.executeCommand(COMMANDS.newJobDescription);
      break;
  }
}

async function wordsOf(what: Reference, { engine }: PageServices) {
  return referenceText((await engine.get()).pack, what);
}
