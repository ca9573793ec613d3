/**
 * The lines in VS Code's log that report an error of the extension: one of its own log, which also goes to the console in tests, or
 * an exception in its bundles. Users are spared those whatever happens, so a run of the tests fails when there is one.
 */
export function complaintsIn(log: string): string[] {
  return log
    .split('\n')
    .filter((line) => /dist\/(?:[\w-]+\.cjs|web\/[\w-]+\.js)|\[roleLens\] error|roleLens\.\S+ failed/.test(line));
}
