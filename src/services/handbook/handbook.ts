/** The handbook: a page for each role, profession, term, activity and kind of finding, in one language. */
import { isFindingCode } from '../../core/plain.ts';
import type { Engine, Locale } from '../../core/index.ts';
import { activityPage } from './activity-page.ts';
import { findingPage } from './finding-page.ts';
import type { HandbookPage, PageReference } from './page-writer.ts';
import { rolePage } from './role-page.ts';
import { termPage } from './term-page.ts';

/** Undefined for what the pack does not hold. */
export function handbookPage({ kind, id }: PageReference, engine: Engine, locale: Locale): HandbookPage | undefined {
  switch (kind) {
    case 'role':
      return rolePage(id, engine, locale);
    case 'term':
      return termPage(id, engine, locale);
    case 'activity':
      return activityPage(id, engine, locale);
    case 'finding':
      return isFindingCode(id) ? findingPage(id, engine, locale) : undefined;
  }
}
