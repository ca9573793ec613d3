/** A new draft of a role that begins with lines of another one. */
import type { NewDraft } from './fix.ts';
import { asDraft, type EditContext } from './edit-context.ts';
import { fillIn } from '../language/pattern.ts';
import type { Role } from '../pack/schema.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import { withoutLabelsBelow } from './label-below.ts';
import { linesOfItem, ownList } from './moved-item.ts';
import { movedRows } from './moved-rows.ts';

/** What the section of a kind is called at the head of a draft. */
export function sectionHeading(context: EditContext, kind: SectionKind): string {
  const { pack, language } = context;
  const words = pack.sections.find((section) => section.kind === kind);
  return asDraft(context, words?.headings[language][0] ?? words?.name[language] ?? kind);
}

/**
 * Markdown with front matter, a title, the heading of the section and the lines.
 * @param indices of the items that it begins with
 * @param post the title of a job of the role
 */
export function newDraft(of: EditContext, role: Role, indices: readonly number[], post?: string): NewDraft {
  const context = { ...of, draft: withoutLabelsBelow(of.text, of.draft, indices) };
  const { language, draft, phrases } = context;
  const isPlan = draft.kind === 'plan';
  const title = isPlan
    ? fillIn(phrases.lists[language].written.planTitle, { role: role.name[language] })
    : (post ?? role.titles.mid[language]);
  const said = draft.items[indices[0] ?? -1]?.section;
  // Duties of a plan are what it plans to do.
  const section = isPlan && said === 'responsibility' ? 'action' : (said ?? (isPlan ? 'action' : 'responsibility'));
  const rows = isPlan ? movedRows(context, indices) : undefined;
  const lines = rows ?? ownList(indices.map((index) => linesOfItem(context, index)));
  const head = [
    '---',
    `role: ${role.id}`,
    `kind: ${isPlan ? 'plan' : 'jd'}`,
    '---',
    '',
    `# ${asDraft(context, title)}`,
    '',
  ];
  return {
    role: role.id,
    text: [...head, `## ${sectionHeading(context, section)}`, '', ...lines, ''].join('\n'),
  };
}
