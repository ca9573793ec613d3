import type * as vscode from 'vscode';
import type { Locale, Pack } from '../../../core/index.ts';
import type { Grammar } from '../../../core/packs.ts';
import type { Team } from './read-team.ts';

/** What counts where a pack lies. */
export interface Around {
  readonly pack: Pack;
  readonly builtIn: Pack;
  readonly team: Team | undefined;
  readonly locale: Locale;
  readonly grammar: Grammar;
  /** What a key means, by its place. */
  readonly meaning: (place: string) => string | undefined;
}

/** @returns undefined for a document that is no pack */
export type FindAround = (document: vscode.TextDocument) => Promise<Around | undefined>;
