/** `src/vscode/manifest/manifest-ids.ts`: the ids of commands, views and settings, without the texts, so that the extension holds no more. */
import { COMMAND_DEFINITIONS } from '../../src/vscode/manifest/command-definitions.ts';
import type { CommandDefinition } from '../../src/vscode/manifest/definition.ts';
import { SETTING_DEFINITIONS } from '../../src/vscode/manifest/setting-definitions.ts';
import { TOOL_DEFINITIONS } from '../../src/vscode/manifest/tool-definitions.ts';
import { CONTAINER, PANELS, VIEW_DEFINITIONS } from '../../src/vscode/manifest/view-definitions.ts';

const SECTION = 'roleLens';

/** The id of a language-model tool among those of all extensions. */
export function toolId(name: string): string {
  return `${SECTION}_${name}`;
}

/** The whole id of a command, view, panel or setting. */
export function idOf(name: string): string {
  return `${SECTION}.${name}`;
}

export function commandId(name: string, { id = name }: CommandDefinition): string {
  return idOf(id);
}

export function idsSource(): string {
  const commands = Object.entries(COMMAND_DEFINITIONS).map(([name, it]) => [name, commandId(name, it)] as const);
  const views = [...Object.keys(VIEW_DEFINITIONS), ...PANELS].map((name) => [name, idOf(name)] as const);
  const settings = Object.entries(SETTING_DEFINITIONS).map(([name, { key }]) => [name, key] as const);
  const tools = Object.keys(TOOL_DEFINITIONS).map((name) => [name, toolId(name)] as const);
  return [
    '/** Written by `npm run manifest` from the definitions beside it. Do not edit. */',
    ...constant('COMMANDS', commands),
    ...constant('VIEWS', [['container', CONTAINER.id], ...views]),
    ...constant('SETTINGS', [['section', SECTION], ...settings]),
    ...constant('TOOLS', tools),
  ].join('\n');
}

function constant(name: string, entries: readonly (readonly [string, string])[]): string[] {
  const lines = entries.map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`);
  return ['', `export const ${name} = {`, ...lines, '} as const;', ''];
}
