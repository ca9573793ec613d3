import * as vscode from 'vscode';

/** A tree whose rows come of code that is loaded when somebody sees it first. */
export interface LateTree<Node, Loaded> extends vscode.Disposable {
  readonly view: vscode.TreeView<Node>;
  /** Loads the code, if nobody has seen the tree yet. */
  loaded(): Promise<Loaded>;
}

/** @param load when it fails, the tree is empty, and the next one who asks tries again */
export function createLateTree<Node, Loaded extends vscode.TreeDataProvider<Node> & vscode.Disposable>(
  id: string,
  load: (view: vscode.TreeView<Node>) => Promise<Loaded>,
): LateTree<Node, Loaded> {
  const changed = new vscode.EventEmitter<Node | Node[] | undefined | null | void>();
  let isDisposed = false;
  let loading: Promise<Loaded> | undefined;
  const loaded = (): Promise<Loaded> =>
    (loading ??= load(view).then(
      (provider) => {
        provider.onDidChangeTreeData?.((node) => changed.fire(node));
        if (isDisposed) provider.dispose();
        return provider;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    ));
  const view = vscode.window.createTreeView<Node>(id, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => (await loaded()).getChildren(node),
      getTreeItem: async (node) => (await loaded()).getTreeItem(node),
      getParent: async (node) => (await loaded()).getParent?.(node),
    },
  });
  return {
    view,
    loaded,
    dispose() {
      isDisposed = true;
      view.dispose();
      changed.dispose();
      loading?.then((provider) => void provider.dispose()).catch(() => undefined);
    },
  };
}
