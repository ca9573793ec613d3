/** Writes texts as `src/core/text/letter-codes.ts` reads them. */
import { FIRST_LETTER, FIRST_PAIR, MOST_LETTERS, SINGLE_LETTERS } from '../../src/core/text/letter-codes.ts';

/**
 * The units of UTF-16 beyond ASCII that stand in some texts, the most frequent first and the smaller of two that are as frequent.
 * @throws RangeError when there are more than a list can have
 */
export function lettersOf(texts: readonly string[]): Uint16Array {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit >= FIRST_LETTER) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  if (counts.size > MOST_LETTERS)
    throw new RangeError(`there are ${counts.size} letters, and at most ${MOST_LETTERS} fit`);
  return Uint16Array.from([...counts].sort(([a, often], [b, seldom]) => seldom - often || a - b).map(([unit]) => unit));
}

/**
 * What writes texts with these letters.
 * @returns a function that throws a RangeError for a text with a letter that is none of them
 */
export function lettersEncoder(letters: Uint16Array): (text: string) => Uint8Array {
  const places = new Map([...letters].map((unit, place) => [unit, place]));
  return (text) => {
    const bytes: number[] = [];
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const place = unit < FIRST_LETTER ? -1 : places.get(unit);
      if (place === undefined) throw new RangeError(`no letter of the list at ${at}: ${text[at]!}`);
      if (place < 0) bytes.push(unit);
      else if (place < SINGLE_LETTERS) bytes.push(FIRST_LETTER + place);
      else bytes.push(FIRST_PAIR + ((place - SINGLE_LETTERS) >> 8), (place - SINGLE_LETTERS) & 0xff);
    }
    return Uint8Array.from(bytes);
  };
}
