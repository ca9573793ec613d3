/** A link that runs one command with one argument. Whoever shows it must be allowed to run that command. */
export function commandLink(command: string, argument: unknown): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
}
