/** Three roles' work in one post. */
import { LINE_BEYOND_DOUBT, LINE_OF_ROLE, POST_DOMINATED } from '../certainty.ts';
import { setFrontMatter } from '../../draft/front-matter.ts';
import { applyChanges } from '../../edits/apply.ts';
import { extentOf } from '../../edits/item-extent.ts';
import { renamed } from '../../edits/rename-title.ts';
import { removeItems } from '../../edits/remove-items.ts';
import type { NewDraft } from '../../edits/fix.ts';
import type { FindingContext, Found } from '../context.ts';
import type { Rule } from '../rule.ts';
import { namedRole } from '../../terms/named-role.ts';
import { evidenceFor } from '../phrases.ts';
import { headOf } from '../whole-draft.ts';

/** A post that asks for three roles at once. */
const ROLES = 3;
/** Each of them has so many lines of its own, or one beyond doubt. */
const FEWEST_ITEMS = 2;
/** A draft of more items is no single post. */
const MOST_ITEMS = 100;

/** The roles that share the work of a job description, by their number of lines; undefined when it is not shared so. */
export function rolesSharingWork(context: FindingContext): string[] | undefined {
  if (context.draft.kind === 'plan' || context.draft.items.length > MOST_ITEMS) return undefined;
  // Whom lines work with is asked only where the lines could be those of so many roles at all.
  if (linesByRole(context, clearLines(context)).size < ROLES) return undefined;
  const sharing = [...clearItems(context).entries()]
    .filter(
      ([role, items]) =>
        items.length >= FEWEST_ITEMS ||
        items.some((index) => (context.reading.items[index]!.mix[role] ?? 0) >= LINE_BEYOND_DOUBT),
    )
    .sort(([, a], [, b]) => b.length - a.length);
  const total = sharing.reduce((sum, [, items]) => sum + items.length, 0);
  if (sharing.length < ROLES || sharing[0]![1].length > POST_DOMINATED * total) return undefined;
  return sharing.map(([role]) => role);
}

/** Indices of the lines of work that are clearly a role's, by role. */
function clearItems(context: FindingContext): Map<string, number[]> {
  return linesByRole(
    context,
    clearLines(context).filter((index) => context.reading.cooperatesWith(index).length === 0),
  );
}

/** Indices of the lines of work that clearly speak of a role, if only as the one they work with. */
function clearLines({ draft, reading, organizationRoles }: FindingContext): number[] {
  const lines: number[] = [];
  reading.items.forEach(({ role, mix }, index) => {
    if (role === undefined || !organizationRoles.includes(role)) return;
    const { section } = draft.items[index]!;
    if (section !== undefined && section !== 'responsibility') return;
    if ((mix[role] ?? 0) >= LINE_OF_ROLE) lines.push(index);
  });
  return lines;
}

/** @param indices of items that speak of a role */
function linesByRole({ reading }: FindingContext, indices: readonly number[]): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (const index of indices) {
    const role = reading.items[index]!.role!;
    const own = lines.get(role);
    if (own) own.push(index);
    else lines.set(role, [index]);
  }
  return lines;
}

export const catchAll: Rule = {
  code: 'role/catch-all',
  severity: 'warning',
  about: 'draft',
  facet: 'core-work',
  fixes: ['split-draft'],
  check,
};

function check(context: FindingContext): Found[] {
  const roles = rolesSharingWork(context);
  if (!roles) return [];
  return [
    {
      code: catchAll.code,
      severity: catchAll.severity,
      ...headOf(context),
      args: { roles },
      evidence: () => roles.flatMap((role) => evidenceFor(context.reading.evidence(), role).slice(0, 1)),
      fixes: () => [{ code: 'split-draft', args: { roles }, changes: [], newDrafts: split(context, roles) }],
    },
  ];
}

/** One draft a role: everything of this draft but the lines that are clearly another role's. */
function split(context: FindingContext, roles: readonly string[]): NewDraft[] {
  const { text, draft, title } = context;
  const lines = clearItems(context);
  const named = title?.range && namedRole(context, title.range);
  return roles.map((role) => {
    const own = lines.get(role) ?? [];
    const others = roles
      .filter((it) => it !== role)
      .flatMap((it) => lines.get(it) ?? [])
      // What holds a line of the role stays with it.
      .filter((it) => !holdsAny(it, extentOf(text, draft, it).last, own))
      .sort((a, b) => a - b);
    const entry = setFrontMatter(text, draft.frontMatter, 'role', role);
    const heading = named && named.role !== role ? renamed(context, named, role) : undefined;
    const changes = [...(entry ? [entry] : []), ...(heading ? [heading] : []), ...removeItems(text, draft, others)];
    return {
      role,
      text: applyChanges(
        text,
        changes.sort((a, b) => a.start - b.start),
      ),
    };
  });
}

/** Whether any of some indices stands behind an item in what belongs to it. */
function holdsAny(item: number, last: number, indices: readonly number[]): boolean {
  return last > item && indices.some((index) => index > item && index <= last);
}
