/**
 * A link that runs a command with one argument. The Markdown that holds it must have the command among its `enabledCommands`. The argument may
 * hold any text: brackets and quotes, which would end the link in Markdown or HTML, are written as other signs are.
 */
export function commandLink(command: string, argument: unknown): string {
  const written = encodeURIComponent(JSON.stringify([argument]));
  return `command:${command}?${written.replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
}
