import * as v from 'valibot';
import { languageOf, shortened, termName } from '../../core/plain.ts';
import type { Engine, Locale, Term } from '../../core/index.ts';
import { toolWords } from '../../words/tool-words.ts';
import { defineTool, LocaleInput, Named, SourceOutput, wordsInput } from './tool.ts';

const TermOutput = v.object({
  ...Named.entries,
  otherName: v.pipe(v.string(), v.description('The name in the other language.')),
  definition: v.string(),
  forms: v.pipe(v.array(v.string()), v.description('How people write it.')),
  notToConfuse: v.pipe(v.array(v.string()), v.description('Longer words that look like it and mean something else.')),
  whose: v.array(
    v.object({
      ...Named.entries,
      strength: v.pipe(
        v.picklist(['core', 'shared', 'touches']),
        v.description('How much the word is that role’s own.'),
      ),
    }),
  ),
  depends: v.optional(v.pipe(v.string(), v.description('What decides whose word it is, where that depends.'))),
  views: v.pipe(
    v.array(v.object({ ...Named.entries, says: v.string() })),
    v.description('How each role treats the same thing.'),
  ),
  writeInstead: v.pipe(
    v.array(v.object({ role: v.string(), words: v.string() })),
    v.description('More exact words, by the role that is meant.'),
  ),
  duties: v.pipe(v.array(v.string()), v.description('Ready-made duties that use the word.')),
  sources: v.array(SourceOutput),
});

type TermResult = v.InferOutput<typeof TermOutput>;

const STRENGTHS = { 3: 'core', 2: 'shared', 1: 'touches' } as const;
/** A phrase may hold several terms. */
const MOST_TERMS = 3;
const MOST_WORDS = 8;
const MOST_DUTIES = 3;
const MOST_SOURCES = 2;
const MOST_NEAREST = 6;
/** In characters. */
const LONGEST_SAID = 240;

export const defineRoleTerm = defineTool({
  name: 'define_role_term',
  title: 'Define a term of sales, marketing or operations',
  description:
    'Explains a word from job descriptions or plans in sales (销售), marketing (市场) and operations (运营), Chinese or English: its ' +
    'definition, which role it belongs to, how each role treats the same thing, look-alikes, what to write instead. Ask when a word such as ' +
    '线索, 渠道, lead or push may mean different things to different teams. Answers from a checked local knowledge base; it says so when a word is not in it.',
  input: v.strictObject({
    term: wordsInput(200, 'The word or phrase, as it stands in the text.'),
    locale: LocaleInput,
  }),
  output: v.object({
    terms: v.array(TermOutput),
    nearest: v.pipe(v.array(v.string()), v.description('Where the word is not known: names of terms that come near.')),
  }),
  run({ term, locale: asked }, { engine, locale: usual }) {
    const written = languageOf(term);
    const locale = asked ?? written ?? usual;
    const found = termsIn(term, engine);
    const result = {
      terms: found.slice(0, MOST_TERMS).map((it) => told(it, engine, locale, written)),
      nearest: found.length > 0 ? [] : nearestTo(term, engine, locale),
    };
    return { result, text: textOf(term, result, locale) };
  },
});

/** Terms that a phrase names, each once; one that is given by its id. */
function termsIn(words: string, engine: Engine): Term[] {
  const byId = engine.index.term(words.trim());
  if (byId) return [byId];
  const ids = engine.findTerms(words, engine.readDraft(words, 'plaintext')).map(({ term }) => term);
  return [...new Set(ids)].flatMap((id) => engine.index.term(id) ?? []);
}

function nearestTo(words: string, engine: Engine, locale: Locale): string[] {
  return engine
    .searchTerms(words)
    .slice(0, MOST_NEAREST)
    .map((it) => termName(it)[locale]);
}

function told(term: Term, engine: Engine, locale: Locale, written: Locale | undefined): TermResult {
  const card = engine.termCard(term.id, locale, written);
  const { zh, en } = term.forms;
  return {
    id: card.id,
    name: card.label,
    otherName: card.otherLabel,
    definition: card.definition,
    forms: [...zh, ...en].slice(0, MOST_WORDS),
    notToConfuse: term.lookalikes.slice(0, MOST_WORDS),
    whose: card.roles.map(({ id, name, strength }) => ({ id, name, strength: STRENGTHS[strength] })),
    ...(card.depends === undefined ? {} : { depends: card.depends }),
    views: card.views.map(({ id, name, text }) => ({ id, name, says: shortened(text, LONGEST_SAID) })),
    writeInstead: term.precise.map((it) => ({ role: it.role, words: it[locale] })),
    duties: engine
      .dutiesMentioning(term.id)
      .slice(0, MOST_DUTIES)
      .map(({ text }) => text[locale]),
    sources: card.sources
      .slice(0, MOST_SOURCES)
      .map(({ section, claim }) => ({ name: section, says: shortened(claim, LONGEST_SAID) })),
  };
}

function textOf(
  asked: string,
  { terms, nearest }: { readonly terms: readonly TermResult[]; readonly nearest: readonly string[] },
  locale: Locale,
): string {
  const words = toolWords(locale);
  if (terms.length === 0) return words.unknownTerm(asked, nearest);
  return terms
    .map((it) =>
      [
        `# ${it.name} (${it.otherName}) [${it.id}]`,
        it.definition,
        words.listed(
          'whose',
          it.whose.map(({ name, strength }) => `${name} (${words.strengths[strength]})`),
        ),
        words.labeled('depends', it.depends),
        ...it.views.map(({ name, says }) => words.labeled('view', says, name)),
        words.listed(
          'writeInstead',
          it.writeInstead.map((instead) => `${instead.words} (${instead.role})`),
        ),
        words.listed('forms', it.forms),
        words.listed('notToConfuse', it.notToConfuse),
        ...it.duties.map((duty) => words.labeled('duty', duty)),
        ...it.sources.map(({ name, says }) => words.labeled('source', says, name)),
      ]
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n\n');
}
