/** Three roles' work in one post, or a title that names several roles. */
import { setFrontMatter } from '../../draft/front-matter.ts';
import { applyChanges } from '../../text/apply.ts';
import { extentOf } from '../../edits/item-extent.ts';
import { inRepeats } from '../../edits/repeated-title.ts';
import { listsCrafts, renamed } from '../../edits/rename-title.ts';
import { titleAlone } from '../../edits/title-of-role.ts';
import { removeItems } from '../../edits/remove-items.ts';
import type { NewDraft } from '../../edits/fix.ts';
import type { FindingContext, Found } from '../context.ts';
import { severityOf, type Rule } from '../rule.ts';
import { namedRole, type NamedRole } from '../../terms/named-role.ts';
import type { TextChange, TextRange } from '../../text/range.ts';
import { evidenceFor } from '../phrases.ts';
import { clearlyOwnDuties } from '../shared-work.ts';
import { headOf } from '../whole-draft.ts';

export const catchAll: Rule = {
  code: 'role/catch-all',
  severity: 'warning',
  likely: 'hint',
  about: 'draft',
  facet: 'core-work',
  fixes: ['split-draft'],
  check,
};

function check(context: FindingContext): Found[] {
  const titled = titledRoles(context);
  const roles = titled ?? context.sharingRoles();
  if (!roles || (!titled && listsPosts(context))) return [];
  return [
    {
      code: catchAll.code,
      severity: severityOf(catchAll, titled || leads(context) ? 'likely' : 'certain'),
      ...headOf(context),
      args: titled ? { roles, from: 'title' } : { roles },
      evidence: () => roles.flatMap((role) => evidenceFor(context.reading.evidence(), role).slice(0, 1)),
      fixes: () => [{ code: 'split-draft', args: { roles }, changes: [], newDrafts: split(context, roles) }],
    },
  ];
}

/** So many lines that are titles list jobs: their work is not one job's. */
const FEWEST_POSTS = 3;
/** A title in such a list is no longer, in UTF-16 code units. */
const LONGEST_POST = 40;

/** Whether the text lists several jobs under their titles, as an advertisement of all open ones does. */
function listsPosts({ text, draft: { headings, items }, phrases }: FindingContext): boolean {
  const titles = phrases.titles();
  const posts = [...headings, ...items]
    .map(({ content }) => text.slice(content.start, content.end))
    .filter((words) => words.length <= LONGEST_POST && titles.namesPost(words));
  return new Set(posts).size >= FEWEST_POSTS;
}

/** The roles that the title of a job lists: who wrote it knows of them, and is only asked. */
function titledRoles({ declared, draft }: FindingContext): readonly string[] | undefined {
  return draft.kind !== 'plan' && declared?.from === 'title' ? declared.joint : undefined;
}

/** Whether the title says that the post leads others: to lead people of several roles is one job. */
function leads({ title, phrases }: FindingContext): boolean {
  return title !== undefined && phrases.stances().rankOf(title.text) === 'head';
}

/** One draft a role: everything of this draft but the lines that are clearly another role's. */
function split(context: FindingContext, roles: readonly string[]): NewDraft[] {
  const { text, draft, title } = context;
  const lines = clearlyOwnDuties(context, context.duties(), roles);
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
    const heading = named && titleChange(context, title.range, named, role);
    const changes = [
      ...(entry ? [entry] : []),
      ...(heading ? inRepeats(context, title.range, heading) : []),
      ...removeItems(text, draft, others, context.phrases),
    ];
    return {
      role,
      text: applyChanges(
        text,
        changes.sort((a, b) => a.start - b.start),
      ),
    };
  });
}

/** The change of a title that names a role to that of one of the drafts; undefined where it is that already. */
function titleChange(context: FindingContext, title: TextRange, named: NamedRole, id: string): TextChange | undefined {
  const role = context.index.role(id);
  if (!role) return undefined;
  const isList = context.declared?.joint !== undefined || (named.match && listsCrafts(context, title, named.match));
  if (isList) return titleAlone(context, title, role);
  return named.role === id ? undefined : (renamed(context, title, named, id) ?? titleAlone(context, title, role));
}

/** Whether any of some indices stands behind an item in what belongs to it. */
function holdsAny(item: number, last: number, indices: readonly number[]): boolean {
  return last > item && indices.some((index) => index > item && index <= last);
}
