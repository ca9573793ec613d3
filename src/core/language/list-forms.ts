/** The forms of word lists: what a list may hold. */

/** What a list holds: words, groups of words (named here, or freely in the data), or a text with names in braces to be filled in. */
export type ListForm =
  | { readonly form: 'words' }
  | { readonly form: 'groups'; readonly names: readonly string[] | undefined }
  | { readonly form: 'text'; readonly slots: readonly string[] };

export const WORDS = { form: 'words' } as const;
export const FREE_GROUPS = { form: 'groups', names: undefined } as const;

export function groups<const Name extends string>(...names: readonly Name[]) {
  return { form: 'groups', names } as const;
}

export function text(...slots: readonly string[]) {
  return { form: 'text', slots } as const;
}
