/** A link that runs a command with one argument. The Markdown that holds it must have the command among its `enabledCommands`. */
export function commandLink(command: string, argument: unknown): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
}
