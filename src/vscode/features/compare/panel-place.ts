import * as vscode from 'vscode';
import { COMPARE_BESIDE } from '../../ids.ts';
import { placeFor } from './place-for.ts';

/**
 * In which editor group the comparison opens. The pictures of a draft are looked at while one writes, so they stand beside it however narrow
 * that is. A table needs room: VS Code says of no group how wide it is, so it opens where there was room for the last one, in the group of
 * the editor at first; its page says how wide that is, and moves once, to the other place, where it is wrong there.
 */
export class PanelPlace {
  /** Where the panel is to be opened. */
  readonly column: vscode.ViewColumn;
  readonly #memory: vscode.Memento;
  /** The group of the editor that it was opened from. */
  readonly #origin = vscode.window.activeTextEditor?.viewColumn;
  #isSettled: boolean;

  /** @param isOfDraft whether the panel opens with the pictures of the draft */
  constructor(memory: vscode.Memento, isOfDraft: boolean) {
    this.#memory = memory;
    this.#isSettled = this.#origin === undefined || isOfDraft;
    const isBeside = this.#origin !== undefined && (isOfDraft || memory.get<unknown>(COMPARE_BESIDE) === true);
    this.column = isBeside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  }

  /**
   * Moves the panel if it stands in the wrong place, and answers whether it does.
   * @param width of its page, in CSS pixels
   */
  move(panel: vscode.WebviewPanel, width: number): boolean {
    if (this.#isSettled) return false;
    this.#isSettled = true;
    const isBeside = this.column === vscode.ViewColumn.Beside;
    const groups = vscode.window.tabGroups.all.length;
    const belongsBeside = placeFor(width, isBeside, groups) === 'beside';
    void this.#memory.update(COMPARE_BESIDE, belongsBeside);
    if (belongsBeside === isBeside) return false;
    panel.reveal(belongsBeside ? vscode.ViewColumn.Beside : this.#origin, false);
    return true;
  }
}
