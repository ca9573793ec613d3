/** The language that an option of a script names. */
import { LOCALES, type Locale } from '../../src/core/language/locale.ts';
import { Unavailable } from '../host/main.ts';

/** @throws Unavailable when it is none that the model has */
export function languageNamed(name: string | undefined): Locale | undefined {
  const found = LOCALES.find((locale) => locale === name);
  if (name !== undefined && found === undefined)
    throw new Unavailable(`--language is ${LOCALES.join(' or ')}, not ${name}`);
  return found;
}
