/** How an assistant starts the server of Role Lens: the command of the npm package, as the clients want it written. */

/** `vscode` is what `.vscode/mcp.json` holds; `others` is what most clients read. */
export const MCP_CLIENTS = ['vscode', 'others'] as const;
export type McpClient = (typeof MCP_CLIENTS)[number];

const COMMAND = { command: 'npx', args: ['-y', 'role-lens', 'mcp'] };

/** JSON to paste into a client's configuration, with a line end. */
export function mcpConfiguration(client: McpClient): string {
  const configuration =
    client === 'vscode'
      ? { servers: { 'role-lens': { type: 'stdio', ...COMMAND } } }
      : { mcpServers: { 'role-lens': COMMAND } };
  return `${JSON.stringify(configuration, undefined, 2)}\n`;
}
