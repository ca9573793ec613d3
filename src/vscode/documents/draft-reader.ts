import type * as vscode from 'vscode';
import type { Draft, Engine } from '../../core/index.ts';
import { DOCUMENT_LANGUAGES } from '../ids.ts';
import type { EngineSource } from '../platform/engine-source.ts';

/** A document as the engine reads it. */
export interface OpenDraft {
  readonly engine: Engine;
  readonly text: string;
  readonly draft: Draft;
}

/** Reads open documents, each version once. */
export class DraftReader {
  readonly #source: EngineSource;
  readonly #known = new WeakMap<vscode.TextDocument, OpenDraft & { version: number }>();

  constructor(source: EngineSource) {
    this.#source = source;
  }

  async read(document: vscode.TextDocument): Promise<OpenDraft> {
    const engine = await this.#source.get();
    const known = this.#known.get(document);
    if (known?.version === document.version) return known;
    const text = document.getText();
    const flavor = document.languageId === 'markdown' ? 'markdown' : 'plaintext';
    const read = { engine, text, draft: engine.readDraft(text, flavor), version: document.version };
    this.#known.set(document, read);
    return read;
  }
}

/** The documents that language features are registered for: saved or not, on whatever file system. */
export const DRAFT_SELECTOR: vscode.DocumentSelector = DOCUMENT_LANGUAGES.map((language) => ({ language }));

export function isDraft(document: vscode.TextDocument): boolean {
  return (DOCUMENT_LANGUAGES as readonly string[]).includes(document.languageId);
}
