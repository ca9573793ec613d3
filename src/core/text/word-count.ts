/** How long a text is, as people count it: characters of Chinese, words of everything else; signs do not count. */
const HAN_OR_WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}](?:['’.@%+&-](?=[\p{L}\p{N}]))?)+/gu;

export function wordCount(text: string): number {
  return text.match(HAN_OR_WORD)?.length ?? 0;
}
