import type { ActivityPerson, Engine, Locale } from '../../core/index.ts';
import { toldActivity } from '../../words/activity-words.ts';
import { stringsFor } from '../../words/common-words.ts';
import { handbookWords } from '../../words/handbook-words.ts';
import { responsibilityWords } from '../../words/responsibility-words.ts';
import { PageWriter, type HandbookPage, type LinkedWords } from './page-writer.ts';

const PARTS = ['owns', 'shares', 'supports'] as const;

export function activityPage(id: string, engine: Engine, locale: Locale): HandbookPage | undefined {
  const card = engine.activityCard(id, locale);
  if (!card) return undefined;
  const { index } = engine;
  const words = handbookWords(locale);
  const { parts, kinds, comma, agreementSentences } = responsibilityWords(locale);
  const { colon } = stringsFor(locale);
  const { why, cases, handover } = toldActivity(card, locale);
  return new PageWriter()
    .heading(1, `${card.name} · ${card.otherName}`)
    .paragraph(why)
    .list(
      words.whoseWork,
      PARTS.flatMap((part) => {
        const people = card.people.filter((it) => it.part === part);
        return people.length === 0 ? [] : [[{ words: parts[part] + colon }, ...enumerated(people, comma)]];
      }),
    )
    .list(
      words.cases,
      cases.map((text) => [{ words: text }]),
    )
    .paragraph(handover)
    .list(
      words.metrics,
      index
        .activity(id)!
        .metrics.map((term) => [{ words: index.termName(term)?.[locale] ?? term, to: { kind: 'term', id: term } }]),
    )
    .list(words.sources, [
      ...card.sources.map(({ kind, name, claim }) => [{ words: `${kinds[kind]} ${name}${colon}${claim}` }]),
      [{ words: agreementSentences[card.agreement] }],
    ])
    .page(card.name);
}

function enumerated(people: readonly ActivityPerson[], comma: string): LinkedWords[] {
  return people.flatMap(({ id, name }, at) => [
    ...(at === 0 ? [] : [{ words: comma }]),
    { words: name, to: { kind: 'role' as const, id } },
  ]);
}
