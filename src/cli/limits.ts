/**
 * The largest file, standard input or JSON line that is read, in bytes. What the engine keeps of a text is 60 to 80 times as much: a mix of
 * roles, the terms and the evidence of each line. All drafts of a company together are smaller.
 */
export const MAX_BYTES = 5_000_000;
