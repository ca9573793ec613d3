/** How a label is typed in Latin letters, without an input method. */
import type { CompiledPack, PinyinKeys } from './compile/compiled-pack.ts';

/**
 * The keys of a Chinese label, which may hold Latin letters and digits too. Most labels are read character by character; the build
 * keeps the keys of the others.
 * @returns undefined when the label holds a character whose reading the build did not need
 */
export function pinyinKeys(
  label: string,
  { pinyin, syllables }: Pick<CompiledPack, 'pinyin' | 'syllables'>,
): PinyinKeys | undefined {
  if (Object.hasOwn(pinyin, label)) return pinyin[label];
  let full = '';
  let initials = '';
  for (const character of label) {
    const reading = Object.hasOwn(syllables, character) ? syllables[character]![0] : undefined;
    if (reading !== undefined) {
      full += reading;
      initials += reading.charAt(0);
    } else if (/[a-z0-9]/i.test(character)) {
      full += character.toLowerCase();
      initials += character.toLowerCase();
    } else if (/\p{Script=Han}/u.test(character)) return undefined;
  }
  return { full, initials };
}
