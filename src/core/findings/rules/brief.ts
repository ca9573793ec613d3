/** A duty that does what the brief in the front matter says this job will not do. */
import { readBrief, type Brief, type BriefLine } from '../../draft/role-brief.ts';
import type { DraftItem } from '../../draft/draft.ts';
import { foundIn, type BriefWord, type WordsOfLine } from '../../language/phrases/brief-words.ts';
import { writtenLanguage } from '../../language/written-language.ts';
import { clausesIn, cutLine } from '../clause-cut.ts';
import type { FindingContext, Found } from '../context.ts';
import type { Rule } from '../rule.ts';

export const brief: Rule = {
  code: 'jd/brief',
  severity: 'information',
  about: 'line',
  fixes: ['cut-line'],
  check,
};

/** Words that stand farther apart speak of two things, in UTF-16 code units. */
const FAR = { han: 24, latin: 70 } as const;
/** So many characters of Chinese may stand anywhere by chance. */
const FEW = { han: 2, latin: 1 } as const;
/** What stands between work and its owner: `投放：增长组`, "Renewals - Customer Success". */
const BETWEEN = /[:：→]|——|\s[-–—]{1,2}\s/u;
/** So many lines are held against the brief. */
const MOST_ITEMS = 200;

/** What the brief denies, and what it is known by. */
interface Denied {
  readonly line: BriefLine;
  readonly activities: ReadonlySet<string>;
  readonly words: readonly BriefWord[];
  /** Who owns it, as the brief says. */
  readonly owners: readonly string[];
}

function check(context: FindingContext): Found[] {
  const { draft } = context;
  const said = draft.kind === 'jd' ? readBrief(draft.frontMatter) : undefined;
  if (!said || said.not.length === 0) return [];
  const denied = deniedBy(context, said);
  return draft.items.slice(0, MOST_ITEMS).flatMap((item, index): Found[] => {
    const found = isDuty(context, item, index) ? denied.find((it) => does(context, item, index, it)) : undefined;
    if (!found) return [];
    const { start, end } = item.content;
    return [
      {
        code: brief.code,
        severity: brief.severity,
        start,
        end,
        args: { words: found.line.words },
        evidence: () => [],
        fixes: () => cutLine(context, index, 'brief'),
        item,
      },
    ];
  });
}

function deniedBy(context: FindingContext, { not, owners }: Brief): Denied[] {
  const { said, line: wordsOf } = context.phrases.briefs();
  return not.map((line): Denied => {
    const words = said(line.words);
    const known = wordsOf(line.words);
    const its = owners.flatMap(({ words: owned }) => {
      const [work, name = ''] = owned.split(BETWEEN).map((part) => part.trim());
      return name !== '' && foundIn(said(work!), known).some(Boolean) ? [name] : [];
    });
    const activities = new Set(context.activitiesIn(line).map(({ activity }) => activity));
    return { line, activities, words, owners: its };
  });
}

/** Whether a line says what the job does, and not whom it helps. */
function isDuty({ reading }: FindingContext, { section }: DraftItem, index: number): boolean {
  return (section === 'responsibility' || section === undefined) && reading.cooperatesWith(index).length === 0;
}

/** Whether a line does the same kind of work, or work of the same words, and leaves it to nobody else. */
function does(
  context: FindingContext,
  { content }: DraftItem,
  index: number,
  { activities, words, owners }: Denied,
): boolean {
  const { reading, phrases, text } = context;
  const isClaimed = (at: number): boolean => reading.isClaimed(index, { start: at, end: at + 1 });
  const raw = text.slice(content.start, content.end);
  // Who names the owner of the work hands it over, or lends a hand.
  if (owners.some((name) => phrases.briefs().isNamed(name, raw))) return false;
  const line = phrases.briefs().line(raw);
  const found = foundIn(words, line);
  const named = context.activitiesOf(index);
  const ofKind = named.filter(({ activity }) => activities.has(activity));
  // Other words for it say so where the line speaks of nothing else.
  const isOfKind = found.some(Boolean) || ofKind.length === named.length;
  if (isOfKind && ofKind.some(({ start }) => isClaimed(start))) return true;
  if (words.length === 0 || !found.every(Boolean)) return false;
  const kind = words.every(({ isHan }) => isHan) ? 'han' : 'latin';
  if (words.length <= FEW[kind]) return isAbout(context, content, index, words);
  const places = placesOf(words, line);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return last - first <= FAR[kind] && isClaimed(content.start + last);
}

/** Where the words of a brief stand in a line that has them all. */
function placesOf(words: readonly BriefWord[], line: WordsOfLine): number[] {
  return words.flatMap(({ word }, at) => line.get(word) ?? line.get(word + (words[at + 1]?.word ?? '')) ?? []);
}

/** Whether a clause begins with a few words, or ends with them where it is Chinese. */
function isAbout(
  context: FindingContext,
  { start, end }: DraftItem['content'],
  index: number,
  words: readonly BriefWord[],
): boolean {
  const { text, phrases, reading, language } = context;
  const { said } = phrases.briefs();
  const raw = text.slice(start, end);
  const few = words.map(({ word }) => word).join(' ');
  return clausesIn(raw, writtenLanguage(raw, language), start).some((clause) => {
    if (!reading.isClaimed(index, { start: clause.start, end: clause.start + 1 })) return false;
    const all = said(clause.words);
    const isChinese = all.some(({ isHan }) => isHan);
    const some = [all.slice(0, words.length), ...(isChinese ? [all.slice(-words.length)] : [])];
    return some.some((it) => it.map(({ word }) => word).join(' ') === few);
  });
}
