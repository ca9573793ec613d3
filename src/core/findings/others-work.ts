/** What tells that a line which speaks of another role is no work of that role in this job: whose it is stands beside it. */
import type { DraftItem } from '../draft/draft.ts';
import { lineEnd } from '../draft/places.ts';
import { firstFrom } from '../text/range.ts';
import { hasHan } from '../text/han.ts';
import { pattern } from '../language/pattern.ts';
import { isWorkedWith } from '../terms/named-role.ts';
import type { FindingContext } from './context.ts';

/** What parts the words of a heading: brackets, colons, dashes. */
const PARTS = /[:：()（）[\]【】|｜—–/／]|\s-\s/u;

/** What is said behind the first clause may be work of another kind. */
const GOES_ON = /[，,；;。]\s*[\p{L}\p{N}]|\.\s+\S/u;

/** Whether the heading above an item names a job of another profession, as in `岗位职责（媒介专员：8-15K）`: the lines below are that job's. */
export function isUnderOtherJob(context: FindingContext, { start }: DraftItem, own: string): boolean {
  const { text, draft, title, titles, phrases } = context;
  const heading = draft.headings[firstFrom(draft.headings, start) - 1];
  if (!heading || heading.content.start === title?.range?.start) return false;
  const line = text.slice(heading.content.start, lineEnd(text, heading.content.start));
  return line.split(PARTS).some((part) => {
    const words = part.trim();
    if (words === '' || !phrases.titles().namesPost(words)) return false;
    const profession = titles.find(words)?.profession;
    return profession !== undefined && profession !== own;
  });
}

/** Whether an English line names those that the title says the job works with: "Manage creative agencies" below "Head of Creative Agencies". */
export function isNamedInTitle(context: FindingContext, { content }: DraftItem, role: string): boolean {
  const { text, title, index } = context;
  if (!title || hasHan(title.text)) return false;
  const titled = title.text.toLowerCase();
  return context.matchesIn(content).some(({ term, start, end }) => {
    const words = text.slice(start, end).toLowerCase();
    if (index.term(term)?.roles[role] === undefined || !isWorkedWith(context, term, words)) return false;
    const people = words.slice(words.lastIndexOf(' ') + 1);
    const one = people.replace(/ies$/u, 'y').replace(/s$/u, '');
    return pattern('u')`(?<![a-z])${{ words: [people, one] }}(?![a-z])`.test(titled);
  });
}

/**
 * Whether a line only lends a hand with work, or carries out what others lead: 配合其他市场活动, 执行总部的推广方案, "Support product demos"; not
 * one that goes on to claim some. Of several lines each does so, or works with others.
 */
export function isHelp({ phrases, reading }: FindingContext, words: string): boolean {
  const lines = phrases
    .simplified(words)
    .replaceAll('’', "'")
    .toLowerCase()
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/[:：][*_]*$/u.test(line));
  const { isHelpFirst, carriesOut } = phrases.stances();
  const isFor = (line: string): boolean => isHelpFirst(line) || (carriesOut(line) && !GOES_ON.test(line));
  return (
    lines.some(isFor) &&
    lines.every((line) => isFor(line) || (lines.length > 1 && reading.cooperatesIn(line).length > 0)) &&
    lines.every((line) => line.search(phrases.claims().zh.laterClaim) < 0)
  );
}
