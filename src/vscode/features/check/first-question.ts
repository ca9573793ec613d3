import * as vscode from 'vscode';
import { COMMANDS, ORGANIZATION_ASKED, SETTINGS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';
import type { InspectedSetting } from '../../platform/configured-roles.ts';

/** Whether the user was asked which roles the organization has and who owns what: once, by a row in *This Draft*. */
export interface FirstQuestion extends vscode.Disposable {
  readonly isOpen: boolean;
  /** It was answered, or is not wanted. */
  readonly onDidClose: vscode.Event<void>;
  close(): void;
}

/** @param memory remembers for all windows of the user that it was asked */
export function createFirstQuestion(commands: Commands, memory: vscode.Memento): FirstQuestion {
  const closed = new vscode.EventEmitter<void>();
  const close = (): void => {
    void memory.update(ORGANIZATION_ASKED, true);
    closed.fire();
  };
  const dismiss = commands.register(COMMANDS.draftDismissQuestion, close);
  return {
    get isOpen(): boolean {
      return memory.get(ORGANIZATION_ASKED) !== true && !isAnswered();
    },
    onDidClose: closed.event,
    close,
    dispose: () => void vscode.Disposable.from(dismiss, closed).dispose(),
  };
}

function isAnswered(): boolean {
  const settings = vscode.workspace.getConfiguration(SETTINGS.section);
  return [SETTINGS.organizationRoles, SETTINGS.formerOrganizationRoles, SETTINGS.owners].some((key) => {
    const set: InspectedSetting = settings.inspect(key) ?? {};
    return [set.globalValue, set.workspaceValue, set.workspaceFolderValue].some((it) => it !== undefined);
  });
}
