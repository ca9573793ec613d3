/** The last step of an analysis: the lines are held against a role, and the checks look at the whole. */
import { craftsIn, withoutJoint, type DeclaredRole, type DeclaredWords } from '../terms/declared-role.ts';
import type { FindingContext } from '../findings/context.ts';
import type { Finding } from '../findings/finding.ts';
import type { LineKindReader } from '../judgement/line-kinds.ts';
import { createCaseReader, type ActivityReader } from '../judgement/activity-reader.ts';
import type { OffRoleJudge, OffRoleJudgement, OwnershipReader } from '../judgement/off-role.ts';
import { besideToldTitle } from '../judgement/told-title.ts';
import { neighborIn } from '../judgement/neighbor-reader.ts';
import type { DeadlineReader } from '../judgement/deadlines.ts';
import { createRoleOwnership, ownersOf, type CaseReader, type RoleOwnership } from '../judgement/ownership.ts';
import { touches } from '../judgement/pieces.ts';
import { besideTitle } from '../judgement/plain-words.ts';
import type { Reading } from '../judgement/reading.ts';
import type { ScoredReading } from '../judgement/role-reader.ts';
import { isOfTeams, type Draft } from '../draft/draft.ts';
import { titleOfFile } from '../draft/file-title.ts';
import type { NamesReader } from '../draft/names-on-line.ts';
import type { DraftWords } from '../draft/reading-words.ts';
import { entryOf, valueUnder, type FrontMatter } from '../draft/front-matter.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Activity } from '../pack/schema.ts';
import { otherProfession } from '../terms/other-profession.ts';
import type { ActivityMention } from '../terms/activity-index.ts';
import type { HouseStyle } from '../terms/house-style.ts';
import { createNamesOfRole, createPeopleReader, type People } from '../terms/people.ts';
import { once } from '../text/once.ts';
import { moved } from '../text/range.ts';
import type { Analysis, AnalysisOptions, NamedNeighbor } from './analysis.ts';
import { createFindingContext } from './create-context.ts';
import type { DraftStage } from './draft-stage.ts';
import { findAll, type FindingDetails, type Findings } from './find-all.ts';
import { workOfItem } from './work.ts';

/** What an analysis was made of; questions about it are answered from this. */
export interface Grounds {
  readonly context: FindingContext;
  readonly findings: readonly Finding[];
  /** One for each finding, in the same order. */
  readonly details: readonly FindingDetails[];
  /** The profession beside the compared roles that it is of. */
  readonly neighbor: () => NamedNeighbor | undefined;
}

/** What analyses are made with. */
export interface AnalysisParts extends DeclaredWords {
  readonly draftWords: DraftWords;
  readonly judge: OffRoleJudge;
  readonly lineKinds: LineKindReader;
  readonly activities: ActivityReader;
  readonly deadlines: DeadlineReader;
  readonly namesOn: NamesReader;
  /** Undefined where no team says how it writes. */
  readonly style: HouseStyle | undefined;
  /** Ids of the roles that were learned to be told apart. */
  readonly learned: readonly string[];
  /** Ids of the roles of which the pack says what they own. */
  readonly rolesWithActivities: () => ReadonlySet<string>;
}

const NOTHING_FOUND: Findings = { findings: [], capped: {}, suppressed: 0, details: [] };

export function analyzeDraft(
  stage: DraftStage,
  options: AnalysisOptions,
  parts: AnalysisParts,
): { readonly analysis: Analysis; readonly grounds: Grounds } {
  const { context, role, neighbor } = judgeDraft(stage, options, parts);
  // In what is not judged suppressions are left alone too.
  const isJudged = !stage.draft.isLeftAlone && !stage.draft.isArticle;
  const { details, ...found } = isJudged ? findAll(context, options) : NOTHING_FOUND;
  const analysis: Analysis = {
    text: stage.text,
    flavor: stage.flavor,
    options,
    draft: stage.draft,
    language: stage.language(),
    declared: context.declared,
    posts: [],
    matches: context.matches,
    reading: { ...plainReading(context.reading), items: context.reading.items },
    role,
    ...found,
  };
  return { analysis, grounds: { context, findings: found.findings, details, neighbor } };
}

/** A draft that was held against a role. */
export interface Judged extends Pick<Grounds, 'context' | 'neighbor'> {
  /** See {@link Analysis.role}. */
  readonly role: string | undefined;
}

/**
 * Holds the lines of a draft against its role.
 * @param around the document around one of several posts
 */
export function judgeDraft(
  stage: DraftStage,
  options: AnalysisOptions,
  parts: AnalysisParts,
  around?: { readonly text: string; readonly draft: Draft },
): Judged {
  const frontMatter = around?.draft.frontMatter;
  const { index, phrases, titles, judge, lineKinds } = parts;
  const { text, flavor, draft } = stage;
  const { pack } = index;
  const language = stage.language();
  const matches = stage.matches();
  const ownReading = stage.reading();
  const declared = stage.declared(options, frontMatter);
  const organizationRoles = organizationRolesOf(index, options);
  // Work of another profession is held against none of the roles, whatever its lines resemble.
  const title = stage.title(options.title);
  const titled = title?.text ?? titleOfFile(options.fileName ?? '', phrases);
  const isAsked = declared === undefined && !draft.isArticle;
  const other = isAsked ? otherProfession(draft.frontMatter ?? frontMatter, titled, parts) : undefined;
  // What several teams do is no one role's, whatever most of it resembles.
  const isOfAll = isOfTeams(draft) && declared === undefined;
  const isOther = other !== undefined || draft.isArticle === true || isOfAll;
  // Lines are held against a role where there is a job description or a plan, or no doubt.
  const isNobodys = flavor === 'markdown' && draft.kind === 'other' && !declared && ownReading.role === undefined;
  const isCase = createCaseReader(title?.text ?? '', text, language, phrases);
  const knowledge = ownershipReader(stage, isCase, parts);
  const heldRoles = isNobodys || isOther ? [] : rolesHeldAgainst(organizationRoles, declared, titled, parts);
  const judged = judge(draft, ownReading, declared?.role, heldRoles, knowledge);
  const role = isOther ? undefined : judged.role;
  const reading = isOther
    ? withoutRole(ownReading)
    : readingBeside(ownReading, draft, declared?.role, judged, parts, knowledge);
  const context = createFindingContext({
    text,
    flavor,
    draft,
    pack,
    index,
    phrases,
    headings: parts.draftWords.headings,
    isOwner: parts.draftWords.isOwner,
    language: language ?? 'zh',
    matches,
    blanks: stage.blanks(),
    reading,
    offRole: judged.items,
    activitiesOf: knowledge.activitiesOf,
    activitiesIn: (range) => parts.activities(text, range),
    ownershipOf: knowledge.ownershipOf,
    isCase,
    role,
    isLearned: (id) => parts.learned.includes(id),
    declared,
    titledNeighbor:
      title && valueUnder(draft.frontMatter ?? frontMatter, 'role') === undefined ? other?.neighbor : undefined,
    title,
    titles,
    neighborWords: parts.neighborWords,
    namesOn: parts.namesOn,
    ...readersOfPeople(options, draft, frontMatter, parts),
    organizationRoles,
    style: parts.style,
    document: around,
    kindOf: ({ content }) => lineKinds.sureKindOf(text, content),
    likeliestKindOf: ({ content }) => lineKinds.likeliestKindOf(text, content),
  });
  const neighbor = once((): NamedNeighbor | undefined => {
    if (other?.neighbor !== undefined) return { id: other.neighbor, from: 'title' };
    if (context.role !== undefined || draft.isArticle || isOfAll) return undefined;
    const lines = draft.items.flatMap(({ content }, item) =>
      workOfItem(context, item)
        ? { text: text.slice(content.start, content.end), owners: knowledge.ownersOf(item) }
        : [],
    );
    const id = neighborIn(lines, neighborIds(index), parts.neighborWords);
    return id === undefined ? undefined : { id, from: 'text' };
  });
  return { context, role, neighbor };
}

/** The roles whose lines are another's in a draft: none that it declares beside its own, or that its title advertises. */
function rolesHeldAgainst(
  roles: readonly string[],
  declared: DeclaredRole | undefined,
  title: string,
  parts: AnalysisParts,
): readonly string[] {
  const others = withoutJoint(roles, declared);
  // Where `role:` says whose the post is, the title is in question and not the lines.
  if (declared?.from === 'front-matter') return others;
  const advertised = craftsIn(title, parts, declared?.from === 'title');
  return others.filter((id) => id === declared?.role || !advertised.includes(id));
}

interface Ownerships extends OwnershipReader, Pick<FindingContext, 'activitiesOf' | 'ownershipOf'> {
  /** Ids of those who own the activities that an item names: roles and neighbors. @param item its index in the draft */
  ownersOf(item: number): readonly string[];
}

/** What the pack knows of whose work the lines of a draft are. */
function ownershipReader(
  stage: DraftStage,
  isCase: CaseReader,
  { index, phrases, activities, deadlines, rolesWithActivities, learned }: AnalysisParts,
): Ownerships {
  const { text, draft } = stage;
  const reading = stage.reading();
  const roles = index.pack.roles.map(({ id }) => id);
  const told = roles.filter((id) => learned.includes(id));
  const everybody = told.length > 1 ? told : roles;
  const claimed: (readonly ActivityMention[])[] = [];
  const claimedIn = (item: number): readonly ActivityMention[] => {
    const { content, times = [] } = draft.items[item]!;
    const words = reading.wordsOf(item);
    const found = activities(text, content, words);
    if (found.length === 0) return found;
    const saidWhen = deadlines(words).map((it) => moved(it, content.start));
    return found.filter(({ start, end }) => {
      if (touches(stage.blanks(), start, end) || touches(times, start, end)) return false;
      // What begins with when it is done is work all the same (`签约后拉群交接`); what ends with it is none.
      if (touches(saidWhen, end - 1, end)) return false;
      // What is sold or whom one calls back may be a part of what is done: the first word says whether it is claimed.
      return touches(saidWhen, start, start + 1) || reading.isClaimed(item, { start, end: start + 1 });
    });
  };
  const activitiesOf = (item: number): readonly ActivityMention[] => (claimed[item] ??= claimedIn(item));
  const known = new Map<string, RoleOwnership>();
  const against = (own: string): RoleOwnership => {
    const held = known.get(own) ?? createRoleOwnership(own, roles, isCase, everybody);
    known.set(own, held);
    return held;
  };
  const namedIn = (item: number): Activity[] =>
    [...new Set(activitiesOf(item).map(({ activity }) => activity))].map((id) => index.activity(id)!);
  return {
    activitiesOf,
    knows: (role) => rolesWithActivities().has(role),
    insists: (item) => phrases.owners().insisted.test(reading.wordsOf(item)),
    ownershipOf: (item, own) => against(own)(namedIn(item)),
    ownersOf: (item) => namedIn(item).flatMap((activity) => ownersOf(activity, isCase)),
  };
}

/** Those that are not compared. */
function neighborIds(index: PackIndex): string[] {
  return index.pack.neighbors.flatMap(({ id }) => (index.role(id) ? [] : id));
}

/**
 * What tells who is in which team, by the options, by what the draft says of them, and by its front matter, which counts first.
 * @param around the front matter of the document, for one of its posts
 */
export function readersOfPeople(
  { people = {} }: AnalysisOptions,
  draft: Pick<Draft, 'frontMatter' | 'people'>,
  around: FrontMatter | undefined,
  parts: AnalysisParts,
): Pick<FindingContext, 'peopleIn' | 'namesOfRole'> {
  const own = entryOf(draft.frontMatter ?? around, 'people')?.entries ?? [];
  const all: People = { ...people, ...draft.people, ...Object.fromEntries(own.map(({ key, value }) => [key, value])) };
  return { peopleIn: createPeopleReader(all, parts), namesOfRole: createNamesOfRole(all, parts) };
}

/** The roles of the pack that exist in the organization, in the pack's order: all where none of those that are named is known. */
export function organizationRolesOf({ pack }: PackIndex, { organizationRoles = [] }: AnalysisOptions): string[] {
  const all = pack.roles.map(({ id }) => id);
  const named = all.filter((id) => organizationRoles.includes(id));
  return named.length > 0 ? named : all;
}

/** The reading of a draft beside what it says of its role. */
function readingBeside(
  reading: ScoredReading,
  draft: Draft,
  declared: string | undefined,
  { items }: OffRoleJudgement,
  { learned }: AnalysisParts,
  { ownershipOf }: OwnershipReader,
): ScoredReading {
  if (declared === undefined || learned.includes(declared)) return besideTitle(reading, draft, declared);
  const isOthers = (item: number): boolean => items[item] !== undefined || ownershipOf(item, declared).kind === 'other';
  return besideToldTitle(reading, draft, declared, isOthers);
}

/** A reading of a post of another profession: its words may resemble a role's, but it has none. */
function withoutRole(reading: ScoredReading): ScoredReading {
  return { ...reading, role: undefined };
}

/** A reading without the questions that it can be asked. */
export function plainReading({ mix, role, confidence }: Reading): Reading {
  return { mix, role, confidence };
}
