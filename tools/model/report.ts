/** What `npm run eval` prints of postings that a model has not seen. */
import { LOCALES, type Locale } from '../../src/core/language/locale.ts';
import { CLASSES } from './corpus.ts';
import type { JudgedLine, Judgement } from './judge.ts';
import { answer, confusionTable, figures, reliabilityTable, share, type Outcome } from './metrics.ts';

/** The confidence from which on a role counts as stated. */
const CONFIDENT = 0.8;
const ROLES = [0, 1, 2];
const NONE = 3;
const ALL = [...ROLES, NONE];

/** The tables of one way to hold postings out. */
export function report(name: string, judgements: readonly Judgement[]): string {
  const parts = LOCALES.flatMap((locale) => {
    const here = judgements.filter(({ posting }) => posting.language === locale);
    if (here.length === 0) return [];
    const strict = here.filter(({ posting, read }) => read !== undefined || !posting.isLoose);
    const drafts = strict.map(({ draft }) => draft);
    const titled = strict.map(({ posting, draft }) => ({ ...draft, truth: posting.label }));
    const classes = locale === 'zh' ? ALL : [0, 1, NONE];
    const lines = here.flatMap((judgement) => judgement.lines);
    return [
      table(`${locale}: three roles`, drafts, ROLES),
      table(`${locale}: roles and none`, drafts, classes),
      ...(locale === 'en' ? [table('en: the same, operations a possible answer', drafts, ALL)] : []),
      summary(`${locale}: three roles, by title alone`, titled, ROLES),
      summary(`${locale}: roles and none, by title alone`, titled, classes),
      ...surelyRead(locale, here),
      confident(
        `${locale}: other postings read as a role with confidence`,
        here.map(({ draft }) => draft),
      ),
      ...neighbors(locale, here),
      `${locale}: how sure a draft is\n${reliabilityTable(drafts, ALL)}`,
      ...(lines.length > 0 ? [linesRead(locale, here)] : []),
      ...(lines.length > 0 ? [`${locale}: how sure a line is\n${reliabilityTable(lines.map(plausible), ALL)}`] : []),
    ];
  });
  return [`═══ ${name} ═══`, ...parts].join('\n\n');
}

function table(title: string, outcomes: readonly Outcome[], classes: readonly number[]): string {
  return `${summary(title, outcomes, classes)}\n${confusionTable(figures(outcomes, classes), classes)}`;
}

function summary(title: string, outcomes: readonly Outcome[], classes: readonly number[]): string {
  const result = figures(outcomes, classes);
  return `${title} (${result.count}): accuracy ${share(result.accuracy)}, macro-F1 ${share(result.macroF1)}`;
}

/** Postings that people read and were sure of. */
function surelyRead(locale: Locale, judgements: readonly Judgement[]): string[] {
  const sure = judgements.filter(({ read }) => read?.isSure).map(({ draft }) => draft);
  if (sure.length === 0) return [];
  return [
    table(`${locale}: three roles, where people read and were sure`, sure, ROLES),
    summary(`${locale}: roles and none, where people read and were sure`, sure, ALL),
    confident(`${locale}: other postings, where people read and were sure, given a role with confidence`, sure),
  ];
}

function confident(title: string, drafts: readonly Outcome[]): string {
  const others = drafts.filter(({ truth }) => truth === NONE);
  const wrong = others.filter((draft) => draft.shares[answer(draft, ROLES)]! >= CONFIDENT);
  return `${title}: ${ofAll(wrong.length, others.length)}`;
}

/** What postings of product managers and analysts are called. */
function neighbors(locale: Locale, judgements: readonly Judgement[]): string[] {
  const known = judgements.flatMap(({ neighbor }) => neighbor ?? []);
  return [...new Set(known.map(({ truth }) => truth))].sort().map((truth) => {
    const here = known.filter((it) => it.truth === truth);
    const byTitle = here.filter((it) => it.byTitle === truth).length;
    const byText = here.filter((it) => it.byText === truth).length;
    const asRole = here.filter((it) => (CLASSES as readonly (string | undefined)[]).includes(it.byText)).length;
    return `${locale}: ${truth}, called that with its title ${ofAll(byTitle, here.length)}, by its text alone ${ofAll(byText, here.length)}; held against a role by its text alone ${ofAll(asRole, here.length)}`;
  });
}

/** Lines that people read alone, by source. */
function linesRead(locale: Locale, judgements: readonly Judgement[]): string {
  const linesOf = (source: string): JudgedLine[] =>
    judgements.filter(({ posting }) => posting.source === source).flatMap(({ lines }) => lines);
  const sources = [...new Set(judgements.map(({ posting }) => posting.source))].sort();
  const rows = sources.map((source) => row(source, linesOf(source)));
  const head = `${''.padEnd(26)}${['of a role', 'right', 'wrong', 'silent', 'others', 'given a role'].map((it) => it.padStart(14)).join('')}`;
  const all = judgements.flatMap(({ lines }) => lines);
  return [`${locale}: lines that people read alone`, head, row('all', all), ...rows].join('\n');
}

/** A line that may be of the class that it is most likely of is told right. */
function plausible({ read, shares, truth }: JudgedLine): Outcome {
  const said = answer({ truth, shares }, ALL);
  return { shares, truth: read.also.includes(said) ? said : truth };
}

function row(name: string, lines: readonly JudgedLine[]): string {
  const isPlausible = ({ read, said }: JudgedLine): boolean =>
    said !== undefined && (said === read.label || read.also.includes(said));
  const ofRole = lines.filter(({ read }) => read.label !== NONE);
  const others = lines.filter(({ read }) => read.label === NONE);
  const told = ofRole.filter(({ said }) => said !== undefined);
  const right = told.filter(isPlausible).length;
  const given = others.filter((it) => it.said !== undefined && !isPlausible(it)).length;
  const part = (count: number, of: readonly unknown[]): string => share(count / of.length);
  const cells = [
    String(ofRole.length),
    part(right, ofRole),
    part(told.length - right, ofRole),
    part(ofRole.length - told.length, ofRole),
    String(others.length),
    part(given, others),
  ];
  return name.padEnd(26) + cells.map((it) => it.padStart(14)).join('');
}

function ofAll(count: number, all: number): string {
  return `${count} of ${all} (${share(count / all)})`;
}
