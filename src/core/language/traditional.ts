/** Writes what a pack holds, which is simplified Chinese, in traditional characters. */
import type { TraditionalWriting } from '../text/fold.ts';

/** Makes what writes a text in traditional characters. Its work grows with the length of the text. */
export function createTraditionalWriter({ from, to, phrases }: TraditionalWriting): (text: string) => string {
  const characters = new Map<string, string>();
  for (let at = 0; at < from.length; at++) characters.set(from.charAt(at), to.charAt(at));
  const byHead = new Map<string, (readonly [string, string])[]>();
  for (const phrase of phrases) {
    const head = phrase[0].charAt(0);
    const known = byHead.get(head);
    if (known) known.push(phrase);
    else byHead.set(head, [phrase]);
  }
  return (text) => {
    let written = '';
    for (let at = 0; at < text.length;) {
      const phrase = byHead.get(text.charAt(at))?.find(([simplified]) => text.startsWith(simplified, at));
      written += phrase ? phrase[1] : (characters.get(text.charAt(at)) ?? text.charAt(at));
      at += phrase ? phrase[0].length : 1;
    }
    return written;
  };
}
