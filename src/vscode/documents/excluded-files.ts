/** What `roleLens.files.exclude` says: globs and whether they count, as in VS Code's own `files.exclude`. */

/** The globs that count. People write the setting by hand: what is no glob with `true` counts for nothing. A glob of a folder holds its files. */
export function excludedPatterns(value: unknown): readonly string[] {
  return entriesOf(value).flatMap(([glob, isOn]) => (isOn === true && glob ? [glob, `${glob}/**`] : []));
}

/** The value of the setting with one more glob. */
export function excludedWith(value: unknown, glob: string): Record<string, unknown> {
  return Object.fromEntries([...entriesOf(value).filter(([key]) => key !== glob), [glob, true]]);
}

/** A glob for one file: signs of globs in its name stand for themselves, a comma too, which parts globs that are searched by together. */
export function patternOfFile(path: string): string {
  return path.replaceAll(/[[\]{}*?,]/g, (sign) => `[${sign}]`);
}

function entriesOf(value: unknown): [string, unknown][] {
  return Object.entries(Object(value) as Record<string, unknown>);
}
