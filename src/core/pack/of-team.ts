/** The sources that the built-in pack names: claims of the article, and what the trade commonly does. */
export const SOURCE_ID = /^(?:F\d{2}|practice)$/;

/** Whether a pack of a team says something of an entry: then it is among its sources. */
export function isFromTeam({ sources }: { readonly sources: readonly string[] }): boolean {
  return sources.some((source) => !SOURCE_ID.test(source));
}
