/**
 * A quick pick with a search of its own: it finds items by pinyin, initials and either language, not by the letters of the label.
 */
import * as vscode from 'vscode';

export interface SearchItem extends vscode.QuickPickItem {
  /** The buttons of the item. The list closes before the action of a button runs. */
  readonly actions?: readonly { readonly icon: string; readonly tooltip: string; readonly run: () => unknown }[];
}

/**
 * Shows what `search` finds while the user types. Resolves to the chosen item, or to undefined when the list was closed, or when the
 * action of a button is done; rejects when that fails.
 */
export function searchPick<T extends SearchItem>(
  title: string,
  placeholder: string,
  search: (query: string) => readonly T[],
): Promise<T | undefined> {
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<T>();
    pick.title = title;
    pick.placeholder = placeholder;
    const update = (query: string): void => {
      // Without `alwaysShow` VS Code would filter again by the letters of the label.
      pick.items = search(query).map((item) => ({
        ...item,
        alwaysShow: true,
        buttons: (item.actions ?? []).map(({ icon, tooltip }) => ({ iconPath: new vscode.ThemeIcon(icon), tooltip })),
      }));
    };
    const done = (item: T | undefined): void => {
      resolve(item);
      pick.dispose();
    };
    pick.onDidChangeValue(update);
    pick.onDidAccept(() => done(pick.activeItems[0]));
    pick.onDidHide(() => done(undefined));
    pick.onDidTriggerItemButton(({ item, button }) => {
      const action = item.actions?.find(({ tooltip }) => tooltip === button.tooltip);
      resolve(
        Promise.resolve().then(async () => {
          await action?.run();
          return undefined;
        }),
      );
      pick.dispose();
    });
    update('');
    pick.show();
  });
}
