/**
 * The console of an extension host goes through VS Code's own log. A mark at the start of each line tells the lines of the tests from
 * VS Code's. This module imports nothing of Node, because it also runs in a web worker.
 */

/** U+2063, an invisible character that nobody types. */
export const mark = '\u2063';

declare global {
  /** The console of the tests; the bundler replaces `console` by it. */
  var testConsole: Console;
}

/** Makes the console of the tests: each line begins with the mark. `format` makes one text of the values. */
export function makeTestConsole(format: (...values: unknown[]) => string): void {
  const host = globalThis.console;
  const methods = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => {
    const write = (...values: unknown[]) => {
      for (const line of format(...values).split('\n')) host[level](mark + line);
    };
    return [level, { value: write }] as const;
  });
  globalThis.testConsole = Object.create(host, Object.fromEntries(methods)) as Console;
}
