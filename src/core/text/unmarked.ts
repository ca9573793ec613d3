/** The words of a draft without the signs of Markdown, as they are quoted in a message, a name or a picture. */

const SIGNS = /[*_`~[\\<]/u;
const COMMENT = /<!--(?:(?!-->).)*(?:-->|$)/gsu;
/** Tags that only say how words look; others may be a blank, such as `<name>`. */
const TAG = /<\/?(?:a|b|br|code|del|em|font|i|mark|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?\/?>/giu;
const LINK = /!?\[([^[\]]*)\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+"[^"]*")?\)|\[[^[\]]*\])/gu;
const STRUCK = /~~([^~]+)~~/gu;
const STARS = /(\*{1,3})(?=\S)([^*]*[^*\s])\1/gu;
/** Signs whose other half stands outside of the words. */
const LOOSE = /\*{2,3}|(?<=[\p{L}\p{N}\p{P}])\*$|^\*(?=[\p{L}\p{N}])/gu;
const LINES = /(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]*[^_\s])\1(?![\p{L}\p{N}_])/gu;
/** What is escaped is no sign: meanwhile it stands behind this unit for private use as another one, and so does this one where the words have it. */
const HIDE = '\ue000';
const ESCAPED = /\\([!-/:-@[-`{-~])|\ue000/gu;
const HIDDEN = /\ue000([\ue000-\ue07e])/gu;

/**
 * Words of a draft as a page shows them: without emphasis, backticks, addresses of links and tags. What is a blank (`____`) and what is
 * part of a word (`snake_case`) stays.
 */
export function unmarked(words: string): string {
  if (!SIGNS.test(words)) return words;
  return words
    .replaceAll(ESCAPED, (_, sign?: string) => HIDE + (sign ? String.fromCharCode(0xe000 + sign.charCodeAt(0)) : HIDE))
    .replaceAll(COMMENT, '')
    .replaceAll(TAG, '')
    .replaceAll(LINK, '$1')
    .replaceAll('`', '')
    .replaceAll(STRUCK, '$1')
    .replaceAll(STARS, '$2')
    .replaceAll(STARS, '$2')
    .replaceAll(LOOSE, '')
    .replaceAll(LINES, '$2')
    .replaceAll(HIDDEN, (_, sign: string) => (sign === HIDE ? HIDE : String.fromCharCode(sign.charCodeAt(0) - 0xe000)));
}
