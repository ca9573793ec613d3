/** In which of its two scripts a Chinese text is written. */
import type { HanFolding } from '../text/fold.ts';

export type Script = 'simplified' | 'traditional';

/** Tells the script of a text; undefined where nothing in it says which. */
export type ScriptReader = (text: string) => Script | undefined;

/** Enough of a text to tell its script; keeps the cost of a huge draft down. UTF-16 code units. */
const SAMPLE = 20_000;

const SIMPLIFIED = 1;
const TRADITIONAL = 2;

/**
 * Makes what tells the script of a text: the one with more characters that only it writes. Work is linear in the length of the text, up
 * to a sample of it.
 */
export function createScriptReader({ from, to, both = '' }: HanFolding): ScriptReader {
  const kinds = new Uint8Array(0x10000);
  const mark = (characters: string, kind: number): void => {
    for (let at = 0; at < characters.length; at++) kinds[characters.charCodeAt(at)] = kind;
  };
  mark(to, SIMPLIFIED);
  mark(from, TRADITIONAL);
  mark(both, 0);
  return (text) => {
    let simplified = 0;
    let traditional = 0;
    const end = Math.min(text.length, SAMPLE);
    for (let at = 0; at < end; at++) {
      const kind = kinds[text.charCodeAt(at)];
      if (kind === SIMPLIFIED) simplified++;
      else if (kind === TRADITIONAL) traditional++;
    }
    if (simplified === traditional) return undefined;
    return traditional > simplified ? 'traditional' : 'simplified';
  };
}
