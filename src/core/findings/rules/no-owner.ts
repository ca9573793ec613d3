/** An item of a plan that nobody owns. */
import { CELL_BORDER } from '../../draft/table.ts';
import type { DraftItem } from '../../draft/draft.ts';
import { asDraft } from '../../edits/edit-context.ts';
import { isKeyResult } from '../../draft/key-result.ts';
import { lineStart } from '../../draft/places.ts';
import { headLines } from '../../draft/title.ts';
import { once } from '../../text/once.ts';
import type { TextRange } from '../../text/range.ts';
import type { FindingContext, Found } from '../context.ts';
import { actionTables, addOwnerColumns, addOwnerNotes } from '../add-owners.ts';
import { ownerFix, ownerNoteFix } from '../owner-fix.ts';
import { isEverybody, isOpen } from '../open-owner.ts';
import { namedOwners } from '../owners.ts';
import { severityOf, type Rule } from '../rule.ts';
import { headOf } from '../whole-draft.ts';
import { isPersonAlone, namesPeople, namesPerson } from '../named-people.ts';
import { isOfTeam, plain } from '../others-work.ts';
import { teamNamed } from '../part-teams.ts';
import type { Fix } from '../../edits/fix.ts';

/** When so large a share of a list's items names an owner, the others lack one. */
const MOST_OWNED = 0.5;
const FEWEST_OWNED = 2;
/** What a line says of a role with less than this it does not speak of. */
const SPOKEN = 0.25;
/** Where some are owned, fewer may be nobody's for a reason. */
const FEWEST_BESIDE = 4;
/** So many times more name nobody than somebody where the plan as a whole is said to lack owners. */
const MANY_MORE = 2;
/** A plan of fewer actions is still being written. */
const FEWEST_UNOWNED = 3;

export const noOwner: Rule = {
  code: 'plan/no-owner',
  severity: 'warning',
  likely: 'information',
  possible: 'hint',
  about: 'line',
  fixes: ['set-owner', 'add-owners'],
  check,
};

/** What parts a title: the plan, the team, who makes it. */
const TITLE_PARTS = /[\s|｜·—–/]+/u;

/** What of a title says more of it: `6月计划 王建军（液压件）`. */
const BEHIND_TITLE = /[（(][^（()）]{0,40}[）)]\s*$/u;

function check(context: FindingContext): Found[] {
  const { draft, title, phrases } = context;
  if (draft.kind !== 'plan') return [];
  // What one person plans or lists for a week is that person's: "30-60-90 Day Plan: Sales Manager", "My first 90 days", `下周计划 周凯`.
  const said = title?.text ?? '';
  const isOfOne =
    draft.isList === true ||
    phrases.titles().namesPost(said) ||
    phrases.leads().personal.test(said) ||
    isPersonAlone(context, said.replace(BEHIND_TITLE, '').split(TITLE_PARTS).at(-1)!) ||
    namesOwnerOfAll(context);
  const isWhole = !isOfOne && !isWriters(context);
  const nobody = isWhole ? ownedByNobody(context) : undefined;
  if (nobody) return [nobody];
  const lacking = isOfOne ? new Set<DraftItem>() : lackingIn(context);
  const isOfTeams = once(() =>
    draft.items.some(({ owner }) => owner && namedOwners(context, owner).professions.length > 0),
  );
  const few = isWhole ? ownedByFew(context, lacking, isOfTeams) : undefined;
  const others = once(() => new Set(context.offRoleDuties().map(({ item }) => item)));
  const single = draft.items.flatMap((item, index): Found[] => {
    const { owner, content, section } = item;
    const isOfAll = owner !== undefined && !isOfOne && isAction(item) && isEverybody(context, owner);
    const lacks = owner
      ? (isOfAll || isOpen(context, owner)) && !isDropped(context, item) && !isSum(context, item)
      : lacking.has(item);
    if (!lacks) return [];
    return [
      {
        code: noOwner.code,
        // Below a heading that does not announce actions a line may be a note; a small team may mean that all do it.
        severity: severityOf(noOwner, (owner || section === 'action') && !isOfAll ? 'certain' : 'likely'),
        start: content.start,
        end: content.end,
        args: isOfAll ? { everybody: context.text.slice(owner.start, owner.end).trim() } : {},
        evidence: () => [],
        fixes: () => owners(context, index, isOfTeams(), others().has(item)),
        item,
      },
    ];
  });
  return few ? [few, ...single] : single;
}

/** Whether one person writes a plan and says so: what names nobody is that person's, or was meant to be asked of nobody yet. */
function isWriters({ text, draft, phrases }: FindingContext): boolean {
  const { writer } = phrases.owners();
  return draft.blocks.some(({ content }) => writer.test(text.slice(content.start, content.end)));
}

/** Whether a cell of a row says that it is not done: `| 唯品会专供款 | — | 不做 |`. */
function isDropped({ text, phrases }: FindingContext, { form, content: { start, end } }: DraftItem): boolean {
  const cells = form === 'row' ? text.slice(start, end).split(CELL_BORDER) : [];
  return cells.some((cell) => phrases.leads().aside.test(cell.trim()));
}

/** Whether a row only sums up others, and leaves all empty that is said of work: `| | TARGET net sales $212k | | |`. */
function isSum({ text, headings }: FindingContext, { form, content: { start, end } }: DraftItem): boolean {
  const cells = form === 'row' ? text.slice(start, end).split(CELL_BORDER) : [];
  const words = cells.map((cell) => cell.trim()).find((cell) => cell !== '') ?? '';
  const first = FIRST_WORD.exec(words)?.[0] ?? '';
  // A heading has more of them: "Targets".
  return [first, `${first}s`].some((head) => {
    const section = headings.read(head, { start: 0, end: head.length });
    return section === 'metric' || section === 'goal';
  });
}

/** The word before the first blank, colon or number. */
const FIRST_WORD = /^[^\s:：\d]{1,12}/u;

/**
 * Said once of the whole plan when none of its actions names an owner, by itself or by the heading that it stands below: at the head of
 * the first table of actions, else at the heading of the first action, where it announces actions, else at the title. Never where its
 * lines name people in passing.
 */
function ownedByNobody(context: FindingContext): Found | undefined {
  const { draft } = context;
  const actions: number[] = [];
  let announced: TextRange | undefined;
  for (const { heading, kind, firstItem, endItem } of draft.sections) {
    if (heading && namesOwner(context, heading.content)) return undefined;
    for (let at = firstItem; at < endItem; at++) {
      const item = draft.items[at]!;
      if (item.owner !== undefined && !isEverybody(context, item.owner)) return undefined;
      if (!isAction(item) || item.form === 'clause' || context.measured.isMeasure(item)) continue;
      if (isKeyResult(context.text, item)) continue;
      if (actions.push(at) === 1 && kind === 'action') announced = heading?.content;
    }
  }
  if (actions.length < FEWEST_UNOWNED || namesPeople(context)) return undefined;
  const tables = actionTables(context, actions);
  return {
    code: noOwner.code,
    // Who does what may be said in running text.
    severity: severityOf(noOwner, 'likely'),
    ...(tables[0]?.head ?? announced ?? headOf(context)),
    args: { actions: actions.length },
    evidence: () => [],
    fixes: () =>
      [(tables.length > 0 ? addOwnerColumns(context, tables) : addOwnerNotes(context, actions)) ?? []].flat(),
  };
}

/**
 * Said once of the whole plan where some lines of its lists name an owner, and so many more name nobody, not even in passing, that none of
 * them stands out by it. Where people own them, it is asked quietly who does the others, since nobody can tell from here.
 * @param lacking those that do, each said by itself
 * @param isOfTeams whether some lines of the plan are owned by a team or a role
 */
function ownedByFew(
  context: FindingContext,
  lacking: ReadonlySet<DraftItem>,
  isOfTeams: () => boolean,
): Found | undefined {
  const { draft, measured, text, title, phrases } = context;
  // Minutes and handovers list what was said and what there is as well.
  if (title === undefined || !phrases.titles().isPlan(title.text)) return undefined;
  const itemAt = (at: number): DraftItem => draft.items[at]!;
  const listed = [...draft.items.keys()].filter((at) => {
    const item = itemAt(at);
    return item.form === 'list' && isAction(item) && !measured.isMeasure(item) && !isKeyResult(text, item);
  });
  const unowned = listed.filter((at) => itemAt(at).owner === undefined && !isSomebodys(context, itemAt(at)));
  const owned = listed.length - unowned.length;
  if (owned === 0 || unowned.length < FEWEST_BESIDE || unowned.length < MANY_MORE * owned) return undefined;
  if (
    unowned.some((at) => lacking.has(itemAt(at))) ||
    draft.sections.some(({ heading }) => heading && namesOwner(context, heading.content))
  )
    return undefined;
  return {
    code: noOwner.code,
    severity: severityOf(noOwner, isOfTeams() ? 'likely' : 'possible'),
    ...headOf(context),
    args: { actions: unowned.length, owned, ...(isOfTeams() ? {} : { by: 'people' }) },
    evidence: () => [],
    fixes: () => (isOfTeams() ? [addOwnerNotes(context, unowned) ?? []].flat() : []),
  };
}

/** A label at the head of a document, or behind a bar or a gap there: `owner: 邵雯`, "Q3 plan | Owner: Fiona", "Acme / owner: Fiona". */
const HEAD_LABEL =
  /(?:^[\s*_]*|[|｜/(（][\s*_]*|(?<=[ \u3000]{2}))([^\s:：|｜/*_][^:：|｜/\n\u3000]{0,29})[:：][\s*_]*[^\s*_|｜]/gu;
/** The same at its foot, with or without a colon: "Owner Fiona, next review in June". */
const FOOT_LABEL = /^[\s*_]*(\p{L}{1,12})[:：]?[\s*_]+[\p{Lu}\p{Script=Han}@＠]/u;
const FOOT_LINES = 3;

/** Whether the head or the foot of a plan says who owns all of it; at its head somebody's post may: "Sales consultant: Fiona". */
function namesOwnerOfAll({ text, draft, isOwner, phrases }: FindingContext): boolean {
  const isOwners = (label: string): boolean => isOwner(label) || phrases.titles().namesPost(label);
  const isAtHead = headLines(text, draft).some(({ start, end }) =>
    [...text.slice(start, end).matchAll(HEAD_LABEL)].some(([, label = '']) => isOwners(label)),
  );
  return isAtHead || footLines(text).some((line) => isOwner(FOOT_LABEL.exec(line)?.[1] ?? ''));
}

/** The last lines of a text, not those of a table. */
function footLines(text: string): readonly string[] {
  const lines = text.slice(-LONGEST_FOOT).trimEnd().split('\n').slice(-FOOT_LINES);
  return lines.filter((line) => !CELL_BORDER.test(line));
}

/** In UTF-16 code units. */
const LONGEST_FOOT = 600;

/** Whether a heading says whose work stands below it: a team, a role, a person. */
function namesOwner(context: FindingContext, range: TextRange): boolean {
  if (context.title?.range?.start === range.start) return false;
  const words = context.text.slice(range.start, range.end);
  return /[@＠]\S/u.test(words) || isPersonAlone(context, words) || teamNamed(context, range) !== undefined;
}

/** The items that name nobody, not even in passing, where most others of their list, or of all actions, name an owner. */
function lackingIn(context: FindingContext): Set<DraftItem> {
  const { items, sections } = context.draft;
  const lists = [
    items.filter(({ section }) => section === 'action'),
    ...sections.flatMap(({ kind, firstItem, endItem }) =>
      kind === undefined ? [items.slice(firstItem, endItem)] : [],
    ),
  ];
  return new Set(lists.flatMap((list) => lackingInList(context, list)));
}

function lackingInList(context: FindingContext, items: readonly DraftItem[]): DraftItem[] {
  const { measured } = context;
  const listed = items.filter((item) => item.form !== 'row' && isAction(item) && !measured.isMeasure(item));
  const lacking = listed.filter(({ owner }) => owner === undefined);
  const owned = listed.filter(({ owner }) => owner && !isEverybody(context, owner)).length;
  if (owned < FEWEST_OWNED || owned < MOST_OWNED * listed.length) return [];
  // What stands behind a sentence with an owner is more of it: "[Jo] Buy ads. Two weeks."
  const lineOf = ({ start }: DraftItem): number => lineStart(context.text, start);
  const ownedLines = new Set(listed.filter((item) => item.owner ?? isDateOrOfAll(context, item)).map(lineOf));
  return lacking.filter((item) => !ownedLines.has(lineOf(item)) && !isSomebodys(context, item));
}

/** Whether an item only says when those below it are done, or that all do it: nobody is to own that. */
function isDateOrOfAll({ text, phrases }: FindingContext, { content }: DraftItem): boolean {
  const words = text.slice(content.start, content.end);
  const { dated, ofAll } = phrases.leads();
  return (words.length <= LONGEST_DATE && dated.test(words)) || ofAll.test(words);
}

/** "Week of 4/28", in UTF-16 code units. */
const LONGEST_DATE = 14;

/** Whether a line says in passing who does it: somebody, or another team. */
function isSomebodys(context: FindingContext, item: DraftItem): boolean {
  const { start, end } = item.content;
  return namesPerson(context, item) || isOfTeam(context, item, plain(context.phrases, context.text.slice(start, end)));
}

/** Whether an item of a plan is something to be done. Below headings that say nothing of it (months, phases) all is. */
function isAction({ section, isSubPoint }: DraftItem): boolean {
  return !isSubPoint && (section === 'action' || section === undefined);
}

/**
 * The roles to choose from; the one whose work the line is told to be, or that it speaks of, comes first. Where only people own the lines
 * of a plan that is one role's, all of them are of that role; where teams do, those of which the line says nothing are not asked.
 * @param index of the item
 * @param isOfTeams whether some lines of the plan are owned by a team or a role
 * @param isOthers whether the line is told to be another role's work
 */
function owners(context: FindingContext, index: number, isOfTeams: boolean, isOthers: boolean): Fix[] {
  const { draft, pack, organizationRoles, offRole, reading, language, declared } = context;
  const item = draft.items[index]!;
  const told = isOthers ? offRole[index]?.role : undefined;
  const likely = told ?? reading.items[index]?.role;
  // Who of all leads what no words speak of, nobody can tell from here.
  if (likely === undefined && item.owner && isEverybody(context, item.owner)) return [];
  return pack.roles
    .filter(({ id }) => organizationRoles.includes(id))
    .filter(({ id }) => {
      if (declared === undefined || item.owner !== undefined || id === declared.role || id === told) return true;
      return isOfTeams && (reading.items[index]?.mix[id] ?? 0) >= SPOKEN;
    })
    .sort((a, b) => Number(b.id === likely) - Number(a.id === likely))
    .flatMap((role) => {
      const { id, name } = role;
      const fix = item.owner
        ? ownerFix(context, item.owner, item.form, id, asDraft(context, name[language]))
        : ownerNoteFix(context, item, role);
      if (!fix) return [];
      return id === likely ? { ...fix, isPreferred: true } : fix;
    });
}
