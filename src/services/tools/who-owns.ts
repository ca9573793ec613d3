import * as v from 'valibot';
import { ACTIVITY_CASES, AGREEMENTS, languageOf, LOCALES, shortened } from '../../core/plain.ts';
import type { ActivityCard, Engine, Locale } from '../../core/index.ts';
import { toldActivity } from '../../words/activity-words.ts';
import { toolWords } from '../../words/tool-words.ts';
import { firstWithin, MOST_BYTES } from './bounds.ts';
import { defineTool, LocaleInput, Named, SourceOutput, wordsInput } from './tool.ts';

const ActivityOutput = v.object({
  ...Named.entries,
  owns: v.pipe(v.array(Named), v.description('Who is accountable for it.')),
  shares: v.pipe(v.array(Named), v.description('Who does a part of it as work of their own.')),
  supports: v.pipe(v.array(Named), v.description('Who only helps.')),
  why: v.optional(v.pipe(v.string(), v.description('Absent where nobody gives a reason.'))),
  depends: v.pipe(
    v.array(v.object({ when: v.picklist(ACTIVITY_CASES), owns: v.array(v.string()), says: v.optional(v.string()) })),
    v.description('Companies in which somebody else owns it.'),
  ),
  handover: v.optional(v.object({ from: v.string(), to: v.string(), what: v.string() })),
  agreement: v.pipe(v.picklist(AGREEMENTS), v.description('Whether the sources agree. Hold nobody to what is split.')),
  sources: v.array(SourceOutput),
});

const Output = v.object({
  activities: v.array(ActivityOutput),
  more: v.pipe(v.number(), v.description('So many activities are left out: ask for one piece of work at a time.')),
  nearest: v.pipe(
    v.array(v.string()),
    v.description('Where the words name no known activity: activities that come near.'),
  ),
});

type Result = v.InferOutput<typeof Output>;

const MOST = 5;
const MOST_NEAREST = 6;
/** In characters. */
const LONGEST_SAID = 200;

export const whoOwns = defineTool({
  name: 'who_owns',
  title: 'Say whose work something is',
  description:
    'Says which team owns a piece of work, which share it, which only help, why, in which companies it is otherwise, what is handed over, ' +
    'and what that is known from: "签合同", "run paid ads", or a whole line of a job description. Ask it instead of guessing. It says when ' +
    'sources disagree, and when it knows no such work.',
  input: v.strictObject({
    work: wordsInput(1000, 'The work: a few words, or a line of a job description or plan.'),
    companies: v.optional(
      v.pipe(
        v.picklist(LOCALES, 'give "zh" or "en"'),
        v.description(
          'Companies in China (zh) or English-speaking ones (en). Without it, by the language of the words.',
        ),
      ),
    ),
    locale: LocaleInput,
  }),
  output: Output,
  run({ work, companies, locale: asked }, { engine, locale: usual }) {
    const written = languageOf(work);
    const locale = asked ?? written ?? usual;
    const ids = [...new Set(engine.activitiesIn(work).map(({ activity }) => activity))];
    const first = ids.slice(0, MOST);
    const cards = first.flatMap((id) => engine.activityCard(id, locale, companies ?? written ?? locale) ?? []);
    const { kept } = firstWithin(cards, MOST_BYTES, told);
    const result = {
      activities: kept,
      more: ids.length - kept.length,
      nearest: kept.length > 0 ? [] : nearestTo(work, engine, locale),
    };
    return { result, text: textOf(work, result, cards.slice(0, kept.length), locale) };
  },
});

function nearestTo(work: string, engine: Engine, locale: Locale): string[] {
  return engine
    .searchActivities(work)
    .slice(0, MOST_NEAREST)
    .map(({ name }) => name[locale]);
}

function told(card: ActivityCard): Result['activities'][0] {
  const { id, name, people, why, depends, handover, agreement, sources } = card;
  const those = (part: string): v.InferOutput<typeof Named>[] =>
    people.filter((it) => it.part === part).map((it) => ({ id: it.id, name: it.name }));
  return {
    ...{ id, name, owns: those('owns'), shares: those('shares'), supports: those('supports') },
    ...(why === undefined ? {} : { why }),
    depends: depends.map(({ when, ownerNames, text }) => ({
      when,
      owns: [...ownerNames],
      ...(text === undefined ? {} : { says: text }),
    })),
    ...(handover ? { handover } : {}),
    agreement,
    sources: sources.map((source) => ({ name: source.name, says: shortened(source.claim, LONGEST_SAID) })),
  };
}

function textOf(work: string, { more, nearest }: Result, cards: readonly ActivityCard[], locale: Locale): string {
  const words = toolWords(locale);
  if (cards.length === 0) return words.unknownWork(shortened(work, LONGEST_SAID), nearest);
  const texts = cards.map((card) => {
    const { people, why, cases, handover, sources } = toldActivity(card, locale);
    return [`# ${card.name} [${card.id}]`, people, why ?? '', ...cases.map((it) => `- ${it}`), handover ?? '', sources]
      .filter(Boolean)
      .join('\n');
  });
  return [...texts, ...(more > 0 ? [words.moreActivities(more)] : [])].join('\n\n');
}
