/**
 * Parts of a line that claim no work though they speak of it: what is denied (`不负责社群`, "does not run the forum"), what others do
 * (`由运营负责`, "handled by marketing"), what is learned (`学习投放后台`), the thing that is sold (`向客户演示社群软件`), and where the
 * leads came from that are followed up (`跟进市场活动带来的线索`), what a thing is for (`谈单需要的价目表`), and what only says when it is
 * done (`签约后 7 天内`). Such a part says nothing of whose work the line is.
 */
import type { Phrases } from '../language/language-phrases.ts';
import type { ClaimPhrases } from '../language/phrases/claim-phrases.ts';
import type { UnclaimedPhrases } from '../language/phrases/unclaimed-phrases.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import { wordsOf, type Folder } from '../text/fold.ts';
import { union, type TextRange } from '../text/range.ts';
import { createDeadlines, type DeadlineReader } from './deadlines.ts';

/**
 * The unclaimed parts of a line, as offsets in UTF-16 code units from its start: sorted, not overlapping, mostly none.
 * @param section what kind of section the line stands in; only where work may stand anything is unclaimed
 */
export type UnclaimedReader = (line: string, section?: SectionKind) => readonly TextRange[];

const NOTHING: readonly TextRange[] = [];
const WORK: readonly (SectionKind | undefined)[] = [undefined, 'responsibility', 'goal', 'action', 'metric'];
const LATIN = /[a-z]/iu;
/** A longer line is prose of several sentences; its first part is enough. */
const LONGEST = 2000;

/** Makes a reader. Its work grows with the length of the line only. */
export function createUnclaimed(
  phrases: Phrases,
  folder: Folder,
  deadlinesIn: DeadlineReader = createDeadlines(phrases, folder),
): UnclaimedReader {
  const notDone = createNotDone(phrases, folder);
  return (line, section) => {
    if (!WORK.includes(section)) return NOTHING;
    const parts = notDone(line);
    const times = deadlinesIn(line);
    return times.length === 0 ? parts : union([...parts, ...times]);
  };
}

/** Makes a reader of all such parts but those that say when. */
function createNotDone({ unclaimed, claims }: Phrases, folder: Folder): (line: string) => readonly TextRange[] {
  return (line) => {
    const phrases = unclaimed();
    const inChinese = phrases.zhSign.test(line);
    const inEnglish = LATIN.test(line) && phrases.enSign.test(line.replaceAll('’', "'"));
    if (!inChinese && !inEnglish) return NOTHING;
    const text = folder.foldForNow(line.slice(0, LONGEST));
    const { offsets } = text;
    const folded = wordsOf(text);
    const found = [
      ...(inChinese
        ? unclaimedIn(folded, CHINESE, phrases.zh, (clauses, at) => chineseParts(phrases, clauses, at))
        : []),
      ...(inEnglish
        ? unclaimedIn(folded, ENGLISH, phrases.en, (clauses, at) => englishParts(phrases.en, claims().en, clauses, at))
        : []),
    ];
    return union(found.filter(({ start, end }) => end > start)).map(({ start, end }) => ({
      start: offsets[start]!,
      end: offsets[end - 1]! + 1,
    }));
  };
}

type Denials = Pick<UnclaimedPhrases['zh'] | UnclaimedPhrases['en'], 'deniedLabel' | 'contrast'>;

/** A stretch of a line that one thought takes. */
interface Clause extends TextRange {
  readonly words: string;
  /** Whether a sentence begins with it. */
  readonly isFirst: boolean;
  /** Whether it is said of the clause before: it stands in brackets or behind a colon. */
  readonly isRemark: boolean;
}

/** The clauses of a text; what between them ends a sentence. */
interface Signs {
  readonly clausesIn: (folded: string) => Iterable<RegExpExecArray>;
  readonly sentence: RegExp;
}
const CHINESE: Signs = {
  clausesIn: (folded) => folded.matchAll(/[^，,。；;！!？?：:（）()\n]+/gu),
  sentence: /[。；;！!？?：:\n]/u,
};
const ENGLISH: Signs = { clausesIn: (folded) => folded.matchAll(/[^.;!?:()\n]+/gu), sentence: /[^]/u };

const REMARK = /^\s*[(（:：]/u;

function unclaimedIn(
  folded: string,
  { clausesIn, sentence }: Signs,
  it: Denials,
  partsOf: (clauses: readonly Clause[], at: number) => TextRange[],
): TextRange[] {
  let last = 0;
  const clauses = [...clausesIn(folded)].map(({ 0: words, index }): Clause => {
    const between = folded.slice(last, index);
    const isFirst = last === 0 || sentence.test(between);
    last = index + words.length;
    return { words, start: index, end: last, isFirst, isRemark: REMARK.test(between) };
  });
  const label = clauses[0];
  if (label && deniesBehind(folded, label, it.deniedLabel)) {
    return [
      {
        start: label.start,
        end: endOfScope(it.contrast, { ...label, words: folded.slice(label.start), end: folded.length }, 0),
      },
    ];
  }
  return clauses.flatMap((_, at) => partsOf(clauses, at));
}

/** A longer label is a sentence, in UTF-16 code units. */
const LONGEST_LABEL = 48;

/** Whether a clause is a label that denies what stands behind its colon: `不做：投放广告`, "Out of scope: paid ads". */
function deniesBehind(folded: string, { words, end }: Clause, deniedLabel: RegExp): boolean {
  return (
    words.length <= LONGEST_LABEL &&
    ':：'.includes(folded.charAt(end)) &&
    end < folded.length &&
    deniedLabel.test(words.trim())
  );
}

/** Behind a denial so few units say nothing of what is denied. */
const EMPTY = 1;

function chineseParts({ zh: it, zhSign }: UnclaimedPhrases, clauses: readonly Clause[], at: number): TextRange[] {
  const clause = clauses[at]!;
  const { words, start, end } = clause;
  if (!zhSign.test(words)) return [];
  const scope = (from: number): TextRange => ({ start: start + from, end: endOfScope(it.contrast, clause, from) });
  const denied = it.denied.exec(words);
  if (denied) {
    const behind = denied.index + denied[0].length;
    if (words.length - behind > EMPTY) return [scope(denied.index)];
    return [{ start: beginOf(it, clauses, at, words.slice(0, denied.index)), end }];
  }
  if (it.others.test(words)) return [{ start, end: endOfOutcome(it, clauses, at) }];
  const before = it.deniedBefore.exec(words) ?? it.byOthers.exec(words);
  if (before) {
    const from = it.given.test(words) ? start : beginOf(it, clauses, at, words.slice(0, before.index));
    return [{ start: from, end: it.byOthers.test(words) ? endOfOutcome(it, clauses, at) : end }];
  }
  const parts: TextRange[] = [];
  const learned = it.learned.exec(words);
  if (learned) parts.push(scope(learned.index));
  for (const told of [it.sold, it.soldPlainly, it.forSale, it.followed, it.needed]) {
    const found = told.exec(words);
    if (found) parts.push(behindVerb(start, found));
  }
  return parts;
}

/** Where what is denied or done by others begins: with its clause, or with the one before when the clause only names the post. */
function beginOf(it: UnclaimedPhrases['zh'], clauses: readonly Clause[], at: number, head: string): number {
  const isBare = it.self.test(head.trim());
  return isBare && at > 0 && !clauses[at]!.isFirst ? clauses[at - 1]!.start : clauses[at]!.start;
}

/** Where what others do ends: with its clause, or with those behind it that say what comes of it. */
function endOfOutcome(it: UnclaimedPhrases['zh'], clauses: readonly Clause[], at: number): number {
  let last = at;
  for (let next = clauses[at + 1]; next && !next.isFirst && it.outcome.test(next.words); next = clauses[last + 1])
    last++;
  return clauses[last]!.end;
}

function englishParts(
  it: UnclaimedPhrases['en'],
  claims: ClaimPhrases['en'],
  clauses: readonly Clause[],
  at: number,
): TextRange[] {
  const clause = clauses[at]!;
  const { words, start } = clause;
  const trimmed = words.trimStart();
  if (it.others.test(trimmed)) return [clause];
  const byOthers = it.deniedBefore.exec(words) ?? it.byOthers.exec(words);
  if (byOthers) {
    // A comma before it opens the clause: "Win accounts, campaigns are run by marketing".
    const from = beginOfSubject(words.slice(0, byOthers.index), claims);
    const isRemark = clause.isRemark && at > 0 && words.slice(0, byOthers.index).trim() === '';
    const begin = isRemark ? clauses[at - 1]!.start : start + from;
    return [{ start: begin, end: endOfScope(it.contrast, clause, byOthers.index) }];
  }
  const parts: TextRange[] = [];
  for (const told of [it.denied, it.learned]) {
    const found = told.exec(words);
    if (found) parts.push({ start: start + found.index, end: endOfScope(it.contrast, clause, found.index) });
  }
  let from = 0;
  for (const piece of words.split(',')) {
    const shortly = it.deniedShortly.exec(piece);
    if (shortly) parts.push({ start: start + from + shortly.index, end: start + from + piece.length });
    from += piece.length + 1;
  }
  for (const told of [it.sold, it.followed, it.followedUp]) {
    const found = told.exec(words);
    if (found) parts.push(behindVerb(start, found));
  }
  return parts;
}

/** A longer part of a subject is a clause of its own, in words. */
const LONGEST_THING = 3;

const GERUND = /^[a-z]+ing\b/u;

/** Where the subject of what others do begins: behind a comma, or with the list of things that it is: "booth, tent, giveaways are booked by …". */
function beginOfSubject(words: string, { verb, claim }: ClaimPhrases['en']): number {
  const parts = words.split(', ');
  const isThing = (part: string): boolean =>
    part.split(' ').length <= LONGEST_THING && ![verb, claim, GERUND].some((it) => it.test(part));
  let first = parts.length - 1;
  while (first > 0 && isThing(parts[first - 1]!.trim())) first--;
  return parts.slice(0, first).reduce((length, part) => length + part.length + ', '.length, 0);
}

/** What the second group of a match stands for: a thing for sale, where leads came from. The first is the verb before it. */
function behindVerb(start: number, { index, 1: verb = '', 2: part = '' }: RegExpExecArray): TextRange {
  const from = start + index + verb.length;
  return { start: from, end: from + part.length };
}

/** The end of a clause, or where it goes on to something else: `不写推文，而是…`, "but". */
function endOfScope(contrast: RegExp, { words, start, end }: Clause, from: number): number {
  const found = contrast.exec(words.slice(from));
  return found ? start + from + found.index : end;
}
