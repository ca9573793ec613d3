/**
 * The entry of the extension in a browser, where it is one file and everything else is fetched through VS Code. The shell of the
 * desktop takes the engine and the commands from the same file, so that the package holds them once. The engine is most of the file,
 * and what the shell loads it for: it stands in it as it is, because code that waits to be run is read twice. The other parts are
 * run when they are asked for.
 */
import type * as vscode from 'vscode';
import type * as CommandsBundle from './commands-bundle.ts';
import type * as PacksBundle from './packs-bundle.ts';
import * as engineBundle from './engine-bundle.ts';
import type { EngineLoader } from './platform/engine-loader.ts';

/** The engine, see `engine-bundle.ts`. */
export const engine: EngineLoader['code'] = () => Promise.resolve(engineBundle);
/** The commands that are seldom run, see `commands-bundle.ts`. */
export const commands = (): Promise<typeof CommandsBundle> => import('./commands-bundle.ts');
/** What reads packs of teams, see `packs-bundle.ts`. */
export const packs = (): Promise<typeof PacksBundle> => import('./packs-bundle.ts');

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const [{ compose }, { createLog }, { Uri, workspace }] = await Promise.all([
    import('./extension.ts'),
    import('./platform/log.ts'),
    import('vscode'),
  ]);
  const loader: EngineLoader = {
    code: engine,
    packs,
    data: async (name) => workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'dist', 'data', name)),
  };
  compose(context, createLog(context.extensionMode), loader, commands, packs);
}
