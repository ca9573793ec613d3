/** How drafts of a few lines are read, as plain text: a reader holds it beside the drafts. */
import { blanksIn } from '../../src/core/draft/blanks.ts';
import { applyChanges, type Draft, type Flavor } from '../../src/core/index.ts';
import { engine, phrases } from './built-in.ts';
import { entriesOf, linesOf, plain, sectionsOf, shown } from './said-of-draft.ts';

/** A line of it alone stands between two drafts. */
const BETWEEN = /^§\r?\n/mu;

/** @param text several drafts */
export function structureOfDrafts(text: string, flavor: Flavor): string {
  return text
    .split(BETWEEN)
    .map((draft) => structureOf(draft, flavor))
    .join('\n\n');
}

function structureOf(text: string, flavor: Flavor): string {
  const draft = engine.readDraft(text, flavor);
  const article = draft.isArticle ? ', an article' : '';
  const alone = draft.isLeftAlone ? `, left alone${draft.otherLanguage ? ` as ${draft.otherLanguage}` : ''}` : '';
  const sections = draft.sections.length > 1 ? sectionsOf({ text, draft }) : [];
  return [
    `§ ${plain(text)}`,
    ...(draft.kind === 'other' && alone === '' && article === '' ? [] : [`${draft.kind}${article}${alone}`]),
    ...(draft.frontMatter?.entries ?? []).flatMap((entry) => entriesOf(text, entry, '')),
    ...linesOf({ text, draft }),
    ...sections.map((it) => `section ${it}`),
    ...draft.excluded.map((range) => `no prose ${shown(text, range)}`),
    ...blanksIn(text, draft, phrases).map((range) => `blank ${shown(text, range)}`),
    ...roleWritten(text, draft),
  ].join('\n');
}

/** The draft with another role in its front matter. */
function roleWritten(text: string, draft: Draft): string[] {
  const change = draft.frontMatter && engine.setRole(text, draft, 'sales');
  return change ? [`of sales: ${plain(applyChanges(text, [change]))}`] : [];
}
