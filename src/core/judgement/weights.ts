/** How much the words of a section say of a draft's role. */
import type { SectionKind } from '../pack/vocabulary.ts';

/** In a draft's counts. What a company offers and who it is says little of the work. */
export function sectionWeight(section: SectionKind | undefined): number {
  return lineWeight(section) === 0 ? 0.25 : 1;
}

/** In the mean of a draft's lines. */
export function lineWeight(section: SectionKind | undefined): number {
  switch (section) {
    case 'benefit':
    case 'about':
    case 'assessment':
    case 'hiring':
    case 'context':
      return 0;
    case 'requirement':
    case 'cooperation':
      return 0.4;
    case undefined:
      return 0.8;
    default:
      return 1;
  }
}
