import type { SourceNote } from '../../core/index.ts';
import { element } from './dom.ts';

/** The items of a list of sources: the part of the article, and what it claims. */
export function sourceItems(sources: readonly SourceNote[]): HTMLLIElement[] {
  return sources.map(({ section, claim }) =>
    element('li', {}, element('span', { class: 'section' }, section), ' ', claim),
  );
}
