/** In which of its two scripts a Chinese text is written. */
import type { HanFolding } from '../text/fold.ts';
import { isHan } from '../text/han.ts';

export type Script = 'simplified' | 'traditional';

/** Makes what simplifies the traditional characters of a text one by one. Most texts hold none, and are answered as they are. */
export function createSimplifier({ from, to }: HanFolding): (text: string) => string {
  const simple = new Uint16Array(0x10000);
  for (let at = 0; at < from.length; at++) simple[from.charCodeAt(at)] = to.charCodeAt(at);
  return (text) => {
    let written = '';
    let copied = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const unit = simple[code]!;
      if (unit === 0 || !isHan(code)) continue;
      written += text.slice(copied, at) + String.fromCharCode(unit);
      copied = at + 1;
    }
    return copied === 0 ? text : written + text.slice(copied);
  };
}

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
