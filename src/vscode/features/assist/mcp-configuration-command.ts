import * as vscode from 'vscode';
import { mcpConfiguration, type McpClient } from '../../../services/mcp-configuration.ts';
import { COMMANDS } from '../../ids.ts';
import type { Commands } from '../../platform/commands.ts';

/** *Copy MCP Configuration*: asks for which client, and copies what it needs to start the server of the npm package. */
export function registerMcpConfiguration(commands: Commands): vscode.Disposable {
  return commands.register(COMMANDS.copyMcpConfiguration, async () => {
    const items: (vscode.QuickPickItem & { readonly client: McpClient })[] = [
      { client: 'vscode', label: 'VS Code', description: '.vscode/mcp.json' },
      {
        client: 'others',
        label: vscode.l10n.t('Other assistants'),
        description: vscode.l10n.t('“mcpServers”, as most of them read it'),
      },
    ];
    const chosen = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Copy MCP Configuration'),
      placeHolder: vscode.l10n.t('For which assistant?'),
    });
    if (!chosen) return;
    await vscode.env.clipboard.writeText(mcpConfiguration(chosen.client));
    vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 2000);
  });
}
