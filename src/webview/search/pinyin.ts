/** Finding Chinese words by how they are typed. Pure: no DOM. Offsets are UTF-16 code units. */
import type { Syllables } from '../../core/index.ts';
import type { Stretch } from './filter.ts';

/** A word that can be read as pinyin: Latin letters, two at least. */
const TYPED = /^[a-z]{2,}$/;

/**
 * Where a typed word is read in a text: as whole syllables one after another, of which the last may be begun only, or as the
 * initials of so many characters.
 * @param word lower-case; ü is typed as v
 * @param initials from how many letters on they may be initials
 */
export function readings(text: string, word: string, syllables: Syllables, initials: number): Stretch[] {
  if (!TYPED.test(word)) return [];
  const found: Stretch[] = [];
  for (let at = 0; at < text.length; at++) {
    const own = syllables[text.charAt(at)];
    if (!own?.some((syllable) => syllable.startsWith(word.charAt(0)))) continue;
    const end =
      spelled(text, at, word, syllables) ?? (word.length >= initials ? begun(text, at, word, syllables) : undefined);
    if (end === undefined) continue;
    found.push({ start: at, end });
    at = end - 1;
  }
  return found;
}

/** Where the characters end that a word spells out from an offset on, or undefined. */
function spelled(text: string, at: number, word: string, syllables: Syllables): number | undefined {
  for (const syllable of syllables[text.charAt(at)] ?? []) {
    // A begun syllable is enough for the last character, never for the only one.
    if (word.length <= syllable.length) {
      if (word === syllable) return at + 1;
      continue;
    }
    if (!word.startsWith(syllable)) continue;
    const end = rest(text, at + 1, word.slice(syllable.length), syllables);
    if (end !== undefined) return end;
  }
  return undefined;
}

function rest(text: string, at: number, word: string, syllables: Syllables): number | undefined {
  for (const syllable of syllables[text.charAt(at)] ?? []) {
    if (syllable.startsWith(word)) return at + 1;
    if (!word.startsWith(syllable)) continue;
    const end = rest(text, at + 1, word.slice(syllable.length), syllables);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** Where the characters end whose initials are the letters of a word, or undefined. */
function begun(text: string, at: number, word: string, syllables: Syllables): number | undefined {
  for (let letter = 0; letter < word.length; letter++) {
    const own = syllables[text.charAt(at + letter)];
    if (!own?.some((syllable) => syllable.startsWith(word.charAt(letter)))) return undefined;
  }
  return at + word.length;
}
