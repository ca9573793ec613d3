import { otherLocale, strengths } from '../../core/plain.ts';
import type { Engine, Locale, Term } from '../../core/index.ts';
import { stringsFor } from '../../words/common-words.ts';
import { handbookWords } from '../../words/handbook-words.ts';
import { PageWriter, type HandbookPage, type LinkedWords } from './page-writer.ts';

const MOST_DUTIES = 12;
const MOST_ACTIVITIES = 8;

export function termPage(id: string, engine: Engine, locale: Locale): HandbookPage | undefined {
  const term = engine.index.term(id);
  if (!term) return undefined;
  const words = handbookWords(locale);
  const card = engine.termCard(id, locale);
  const { colon, strength: names } = stringsFor(locale);
  const other = strengths(term, otherLocale(locale));
  const roles = engine.pack.roles.filter((role) => role.id in strengths(term, locale) || role.id in other);
  const role = (of: string): LinkedWords => ({
    words: engine.index.roleName(of, locale),
    to: { kind: 'role', id: of },
  });
  return new PageWriter()
    .heading(1, `${card.label} · ${card.otherLabel}`)
    .paragraph(card.definition)
    .paragraph(card.depends === undefined ? undefined : `${words.depends}${colon}${card.depends}`)
    .list(
      words.whose,
      roles.map((it) => {
        const here = strengths(term, locale)[it.id];
        return [role(it.id), { words: colon + (here === undefined ? words.notHere : names[here]) }];
      }),
    )
    .list(
      words.views,
      card.views.map((view) => [role(view.id), { words: colon + view.text }]),
    )
    .list(
      words.precise,
      term.precise.map((it) => [{ words: it[locale] + colon }, role(it.role)]),
    )
    .list(words.forms, [...formsOf(term, locale), ...formsOf(term, otherLocale(locale))])
    .list(
      words.lookalikes,
      term.lookalikes.map((it) => [{ words: it }]),
    )
    .list(words.activities, activitiesOf(term, engine, locale))
    .list(
      words.duties,
      engine
        .dutiesMentioning(id)
        .slice(0, MOST_DUTIES)
        .map((duty) => [role(duty.role), { words: colon + duty.text[locale] }]),
    )
    .list(
      words.sources,
      card.sources.map(({ section, claim }) => [{ words: `${section}${colon}${claim}` }]),
    )
    .page(card.label);
}

function formsOf({ forms }: Term, locale: Locale): LinkedWords[][] {
  return forms[locale].map((it) => [{ words: it }]);
}

/** The activities that the term measures, or that one of its forms names. */
function activitiesOf({ id, forms }: Term, engine: Engine, locale: Locale): LinkedWords[][] {
  const named = [...forms.zh, ...forms.en].flatMap((form) => engine.activitiesIn(form)).map(({ activity }) => activity);
  const measured = engine.index.activitiesOfMetric(id).map((activity) => activity.id);
  return [...new Set([...measured, ...named])].slice(0, MOST_ACTIVITIES).flatMap((activity) => {
    const name = engine.index.activity(activity)?.name[locale];
    return name === undefined ? [] : [[{ words: name, to: { kind: 'activity', id: activity } }]];
  });
}
