/** The analysis of a document that holds several posts: each is judged by itself, and what is said of all of them is put together. */
import { movedDraft, type DraftPart } from '../draft/document.ts';
import { movedItem, type DraftItem } from '../draft/draft.ts';
import { createFindingContext } from './create-context.ts';
import type { Fix } from '../edits/fix.ts';
import type { FindingContext, Found } from '../findings/context.ts';
import type { Evidence, Mix, Reading, TraceableReading } from '../judgement/reading.ts';
import { createCaseReader } from '../judgement/activity-reader.ts';
import { languageOf } from '../language/language-of.ts';
import { movedMatch } from '../terms/term-index.ts';
import type { DeclaredRole } from '../terms/declared-role.ts';
import { moved, type TextRange } from '../text/range.ts';
import type { Analysis, AnalysisOptions, NamedNeighbor, ParsedPost, Post } from './analysis.ts';
import {
  judgeDraft,
  organizationRolesOf,
  readersOfPeople,
  plainReading,
  type AnalysisParts,
  type Grounds,
  type Judged,
} from './analyze-draft.ts';
import type { DraftStage } from './draft-stage.ts';
import { checkAll, shownOf, type Findings, type PartFound } from './find-all.ts';

/** A part of a document that was judged by itself; all its own offsets are those of the part. */
interface JudgedPart extends DraftPart<DraftStage>, Judged {
  /** Index of its first item among those of the document. */
  readonly firstItem: number;
}

interface Made<A> {
  readonly analysis: A;
  readonly grounds: Grounds;
}

/** @returns the analysis of the document, and those of its posts */
export function analyzeDocument(
  stage: DraftStage,
  options: AnalysisOptions,
  made: AnalysisParts,
): Made<Analysis> & { readonly posts: readonly Made<Post>[] } {
  const parts = judgeParts(stage, options, made);
  const context = contextOf(stage, parts, options, made);
  const found = parts.flatMap((part) =>
    part.post && !part.version.draft.isLeftAlone
      ? checkAll(part.context).map((it) => movedFound(it, part, stage.document.items))
      : [],
  );
  const { details, ...shown } = shownOf(context, found, options);
  const posts = parts.flatMap((part) => (part.post ? postOf(stage, options, part, { ...shown, details }) : []));
  const analysis: Analysis = {
    text: stage.text,
    flavor: stage.flavor,
    options,
    draft: stage.document,
    language: languageOf(stage.text),
    declared: context.declared,
    posts: posts.map((post) => post.analysis),
    matches: context.matches,
    reading: { ...plainReading(context.reading), items: context.reading.items },
    role: context.role,
    ...shown,
  };
  const neighbor = (): NamedNeighbor | undefined =>
    firstIfShared(
      parts.filter(({ post }) => post).map((part) => part.neighbor()),
      (it) => it?.id,
    );
  return { analysis, grounds: { context, findings: shown.findings, details, neighbor }, posts };
}

/** What the posts of a document say of themselves. */
export function postsOf({ parts, draft }: DraftStage): ParsedPost[] {
  return parts.flatMap(({ post, version }) =>
    post
      ? {
          range: { start: post.start, end: post.end },
          title: post.title,
          declared: version.declared(undefined, draft.frontMatter),
        }
      : [],
  );
}

/** What all posts declare; undefined where they differ. */
export function sharedRole(declared: readonly (DeclaredRole | undefined)[]): DeclaredRole | undefined {
  return firstIfShared(declared, (it) => it?.role);
}

/** The first of several, if a key is the same in all. */
function firstIfShared<It>(all: readonly It[], key: (it: It) => unknown): It | undefined {
  const [first] = all;
  return first !== undefined && all.every((it) => key(it) === key(first)) ? first : undefined;
}

function judgeParts(stage: DraftStage, options: AnalysisOptions, made: AnalysisParts): JudgedPart[] {
  let firstItem = 0;
  return stage.parts.map((part) => {
    // A title from outside is that of the document.
    const { organizationRoles, people } = options;
    const own = { ...(organizationRoles && { organizationRoles }), ...(people && { people }) };
    const judged = {
      ...part,
      ...judgeDraft(part.version, own, made, part.post && stage),
      firstItem,
    };
    firstItem += part.version.draft.items.length;
    return judged;
  });
}

/** The document as a whole: what its posts share. */
function contextOf(
  stage: DraftStage,
  parts: readonly JudgedPart[],
  options: AnalysisOptions,
  made: AnalysisParts,
): FindingContext {
  const { index, phrases, titles, neighborWords, lineKinds } = made;
  const posts = parts.filter(({ post }) => post);
  const roles = new Set(posts.map(({ role }) => role));
  // Not that of the stage: the lines were read with their posts, and are not read again as those of one.
  const language = languageOf(stage.text);
  return createFindingContext({
    text: stage.text,
    flavor: stage.flavor,
    draft: stage.document,
    pack: index.pack,
    index,
    phrases,
    headings: made.draftWords.headings,
    isOwner: made.draftWords.isOwner,
    language: language ?? 'zh',
    matches: parts.flatMap(({ start, context }) => context.matches.map((match) => movedMatch(match, start))),
    blanks: parts.flatMap(({ start, context }) => context.blanks.map((it) => moved(it, start))),
    reading: joinedReading(parts),
    offRole: parts.flatMap(({ context }) => context.offRole),
    ownershipOf: (item, role) => {
      const { context, firstItem } = partOf(parts, item);
      return context.ownershipOf(item - firstItem, role);
    },
    activitiesOf: (item) => {
      const { context, firstItem, start } = partOf(parts, item);
      return context.activitiesOf(item - firstItem).map((it) => ({ ...it, ...moved(it, start) }));
    },
    activitiesIn: (range) => made.activities(stage.text, range),
    isCase: createCaseReader(stage.title(options.title)?.text ?? '', stage.text, language, phrases),
    role: roles.size === 1 ? posts[0]!.role : undefined,
    isLearned: (id) => made.learned.includes(id),
    declared: sharedRole(posts.map(({ context }) => context.declared)),
    title: stage.title(options.title),
    titles,
    neighborWords,
    namesOn: made.namesOn,
    ...readersOfPeople(options, stage.draft, undefined, made),
    organizationRoles: organizationRolesOf(index, options),
    kindOf: ({ content }) => lineKinds.sureKindOf(stage.text, content),
    likeliestKindOf: ({ content }) => lineKinds.likeliestKindOf(stage.text, content),
  });
}

/** The part of a document that holds an item. */
function partOf(parts: readonly JudgedPart[], item: number): JudgedPart {
  return parts.findLast(({ firstItem }) => firstItem <= item)!;
}

function joinedReading(parts: readonly JudgedPart[]): TraceableReading {
  const posts = parts.filter(({ post }) => post).map(({ context }) => context.reading);
  return {
    ...meanOf(posts),
    items: parts.flatMap(({ context }) => context.reading.items),
    evidence: () =>
      parts
        .flatMap((part) => (part.post ? movedEvidence(part.context.reading.evidence(), part.start) : []))
        .sort((a, b) => b.weight - a.weight),
    wordsOf: (item) => {
      const { context, firstItem } = partOf(parts, item);
      return context.reading.wordsOf(item - firstItem);
    },
    evidenceOf: (item) => {
      const { context, firstItem, start } = partOf(parts, item);
      return movedEvidence(context.reading.evidenceOf(item - firstItem), start);
    },
    cooperatesWith: (item) => {
      const { context, firstItem } = partOf(parts, item);
      return context.reading.cooperatesWith(item - firstItem);
    },
    // The same words mean the same in every part.
    cooperatesIn: (words) => parts[0]!.context.reading.cooperatesIn(words),
    isClaimed: (item, range) => {
      const { context, firstItem, start } = partOf(parts, item);
      return context.reading.isClaimed(item - firstItem, { start: range.start - start, end: range.end - start });
    },
    claimsAll: (item) => {
      const { context, firstItem } = partOf(parts, item);
      return context.reading.claimsAll(item - firstItem);
    },
  };
}

/** The mean of what the posts say; the role is the one that all of them speak of. */
function meanOf(readings: readonly Reading[]): Reading {
  const mix: Record<string, number> = {};
  for (const reading of readings) {
    for (const [role, share] of Object.entries(reading.mix)) mix[role] = (mix[role] ?? 0) + share / readings.length;
  }
  const [first] = readings;
  return {
    mix: mix satisfies Mix,
    role: readings.every(({ role }) => role === first!.role) ? first!.role : undefined,
    confidence: Math.min(...readings.map(({ confidence }) => confidence)),
  };
}

/** The analysis of a post, in offsets of the document. */
function postOf(stage: DraftStage, options: AnalysisOptions, part: JudgedPart, all: Findings): Made<Post> {
  const { context, role, start, firstItem, version, post } = part;
  const range = { start: post!.start, end: post!.end };
  const own = all.findings.map((_, at) => at).filter((at) => all.details[at]!.part === start);
  const findings = own.map((at) => {
    const finding = all.findings[at]!;
    return finding.item === undefined ? finding : { ...finding, item: finding.item - firstItem };
  });
  const draft = movedDraft(version.draft, start);
  const reading = { ...joinedReading([{ ...part, firstItem: 0 }]), ...plainReading(context.reading) };
  const matches = context.matches.map((match) => movedMatch(match, start));
  const analysis: Post = {
    text: stage.text,
    flavor: stage.flavor,
    options,
    range,
    title: post!.title,
    draft,
    language: version.language(),
    declared: context.declared,
    posts: [],
    matches,
    reading: { ...plainReading(reading), items: reading.items },
    role,
    findings,
    capped: all.capped,
    suppressed: all.suppressed,
  };
  const inDocument = createFindingContext({
    ...context,
    text: stage.text,
    draft,
    matches,
    blanks: context.blanks.map((it) => moved(it, start)),
    reading,
    activitiesOf: (item) => context.activitiesOf(item).map((it) => ({ ...it, ...moved(it, start) })),
    kindOf: (item) => context.kindOf(movedItem(item, -start)),
    likeliestKindOf: (item) => context.likeliestKindOf(movedItem(item, -start)),
  });
  return {
    analysis,
    grounds: { context: inDocument, findings, details: own.map((at) => all.details[at]!), neighbor: part.neighbor },
  };
}

/** A finding of a post as one of the document. A post has no front matter to declare a role in. */
function movedFound(found: Found, { start, firstItem, version }: JudgedPart, items: readonly DraftItem[]): PartFound {
  const { code, severity, item } = found;
  return {
    code,
    severity,
    ...moved(found, start),
    get args() {
      return found.args;
    },
    evidence: () => movedEvidence(found.evidence(), start),
    fixes: () =>
      found
        .fixes()
        .filter((fix) => fix.code !== 'set-role')
        .map((fix) => movedFix(fix, start)),
    ...(item ? { item: items[firstItem + version.draft.items.indexOf(item)]! } : {}),
    part: start,
  };
}

function movedFix(fix: Fix, shift: number): Fix {
  return { ...fix, changes: fix.changes.map((change) => ({ ...change, ...moved(change, shift) })) };
}

function movedEvidence(evidence: readonly Evidence[], shift: number): Evidence[] {
  return evidence.map((it) => ({ ...it, ...moved(it satisfies TextRange, shift) }));
}
