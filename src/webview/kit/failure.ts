import type { Locale } from '../../core/index.ts';
import { appStrings } from '../../words/app-words.ts';
import { element } from './dom.ts';

/** What stands in place of the comparison when there is none: a sentence and a way to try again. */
export function createFailure(locale: Locale, onRetry: () => void): HTMLElement {
  const strings = appStrings(locale);
  const retry = element('button', { type: 'button', class: 'button' }, strings.retry);
  retry.addEventListener('click', onRetry);
  return element(
    'main',
    { class: 'failure' },
    element('h1', {}, strings.title),
    element('p', { role: 'alert' }, strings.failed),
    retry,
  );
}
