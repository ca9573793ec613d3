/** The card of the role model: what it is, what it was made of, how good it is and where it must not be trusted. */
import type { LearnedModel } from '../../src/core/judgement/model.ts';
import { LOCALES, type Locale } from '../../src/core/language/locale.ts';
import { CLASSES, type Labelled } from './corpus.ts';

/** Of what a language was learned. */
export interface Learned {
  /** As it was given: YYYY-MM-DD. */
  readonly date: string;
  /** How many postings and single lines people had read, of both languages. */
  readonly postings: number;
  readonly lines: number;
}

export interface CardFacts {
  readonly learned: Readonly<Record<Locale, Learned>>;
  readonly packVersion: string;
  readonly postings: readonly Labelled[];
  readonly own: readonly Labelled[];
  readonly model: LearnedModel;
  readonly bytes: number;
  readonly packedBytes: number;
  /** What `npm run eval` printed, if it was kept. */
  readonly figures: string | undefined;
}

/** The card as Markdown. */
export function modelCard(facts: CardFacts): string {
  const { packVersion, postings, own, model, bytes, packedBytes, figures } = facts;
  const sizes = LOCALES.map((locale) => {
    const { ngrams, terms } = model.languages[locale];
    return `${locale}: ${ngrams.length} n-grams, ${terms.length} terms`;
  });
  return `# The role model

Written by \`npm run train\`; do not edit by hand. Made with version ${packVersion} of the pack.

**What it is.** Weights over the pack's terms and over n-grams (Chinese: two to four characters or Latin words; English: one
or two words) that say whether a text speaks of sales, marketing, operations or of none of them. Four softmax regressions a
language, terms and n-grams apart, for whole drafts and for single lines; their log-odds against *none* are added with
fixed weights and calibrated. It runs locally and sends nothing.

**What it learned from.** Texts of job postings from public data sets, which are not part of the project and carry no
licence; no posting and no sentence of one is in the model, only weights of short n-grams that stand in at least eight
(English: three) postings, Chinese ones in two sources. Titles are never read. Besides, the pack's duties, lines that were
written for its activities and texts that were written for this project (\`activity-lines.jsonl\`, \`own-texts.jsonl\`); English ones were
also put together to drafts of seven lines, so that their words are known. Names of places, persons and companies, pay, schooling and the phrases that
every posting has are kept out (\`tools/model/left-out.ts\`).

${readText(facts)}

${countTable('Postings', postings)}

${countTable('Texts of the project', own)}

**Sizes.** ${bytes} bytes, ${packedBytes} compressed. ${sizes.join('; ')}.

**Limits.**
- Postings that nobody read are labelled by their title; figures by title alone cannot come near 1, as a third of those
  called marketing describe other work. Most of those that were read were chosen because title and text seemed to disagree:
  where people read and were sure, the figures are of the hard ones.
- A product manager's posting of an internet company reads as operations by its text alone; by its title it is told.
- Sales leans to cars, property, telephone sales and foreign trade; operations to e-commerce and new media.
- No English posting of operations was at hand: there the pack and our own texts are all it knows.
- A new English source is read less well than the ones it was trained on, and its confidence is a little too high.
- Texts of our own stand in all parts of the cross-validation; those that were added last were written without a look at any posting. Some
  weights were chosen by the figures of the 790 postings and 1,854 lines that people read.
- An earlier Chinese model was learned from 1,974 further readings of postings and 4,802 of lines, which are not at hand any more. What that
  model is sure of (at least 0.75 of a posting, 0.8 of one line in four) stands for them: it was learned from, and judges nothing. The figures
  of postings that people read are of those that seemed to disagree with their titles, and lower than those of postings picked by lot were.
- How sure an English line is was set on the lines that people read and, with a fifth of their weight, on those of postings of which the whole
  was; it is told with too little certainty rather than too much.
- One line is too little to tell a draft's role: below a few lines of work it mostly says that it is not sure.

**Figures.** ${figures === undefined ? 'Not measured; run `npm run eval`.' : `As \`npm run eval\` prints them.\n\n\`\`\`text\n${figures.trim()}\n\`\`\``}
`;
}

function readText({ learned }: CardFacts): string {
  const rows = LOCALES.map((locale) => {
    const { date, postings, lines } = learned[locale];
    return `| ${locale} | ${date} | ${postings} | ${lines} |`;
  });
  return `People read some of the postings and single lines of them; where one was read, its reading is its label. Single lines decide how
sure a line must be. Each language was learned by itself; how many readings, of both languages, were at hand:

| | learned | postings read | lines read |
| --- | --- | ---: | ---: |
${rows.join('\n')}`;
}

function countTable(title: string, texts: readonly Labelled[]): string {
  const rows = LOCALES.map((locale) => {
    const counts = CLASSES.map(
      (_, label) => texts.filter((text) => text.language === locale && text.label === label).length,
    );
    return `| ${locale} | ${counts.join(' | ')} |`;
  });
  return [`| ${title} | ${CLASSES.join(' | ')} |`, `| --- |${' ---: |'.repeat(CLASSES.length)}`, ...rows].join('\n');
}
