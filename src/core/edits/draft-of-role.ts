/** A new draft of a role that begins with lines of another one. */
import type { NewDraft } from './fix.ts';
import type { EditContext } from './edit-context.ts';
import type { DraftItem } from '../draft/draft.ts';
import { fillIn } from '../language/pattern.ts';
import type { Role } from '../pack/schema.ts';
import type { SectionKind } from '../pack/vocabulary.ts';

/** What the section of a kind is called at the head of a draft. */
export function sectionHeading({ pack, language }: EditContext, kind: SectionKind): string {
  const words = pack.sections.find((section) => section.kind === kind);
  return words?.headings[language][0] ?? words?.name[language] ?? kind;
}

/** Markdown with front matter, a title, the heading of the section and the lines. */
export function newDraft(context: EditContext, role: Role, items: readonly DraftItem[]): NewDraft {
  const { language, draft, phrases } = context;
  const isPlan = draft.kind === 'plan';
  const title = isPlan
    ? fillIn(phrases.lists[language].written.planTitle, { role: role.name[language] })
    : role.titles.mid[language];
  const section = items[0]?.section ?? (isPlan ? 'action' : 'responsibility');
  const lines = items.map((item) => `- ${wordsOf(context, item)}`);
  const head = ['---', `role: ${role.id}`, `kind: ${isPlan ? 'plan' : 'jd'}`, '---', '', `# ${title}`, ''];
  return {
    role: role.id,
    text: [...head, `## ${sectionHeading(context, section)}`, '', ...lines, ''].join('\n'),
  };
}

/** The words of an item on one line; of a row, its cells without the owner. */
function wordsOf({ text, language }: EditContext, { form, content, owner }: DraftItem): string {
  const written = text.slice(content.start, content.end);
  if (form !== 'row') return written.replace(/\s*[\r\n]+\s*/gu, ' ');
  const owned = owner
    ? written.slice(0, owner.start - content.start) + written.slice(owner.end - content.start)
    : written;
  return owned
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(language === 'zh' ? '，' : ', ');
}
