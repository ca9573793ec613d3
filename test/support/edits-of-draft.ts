/** Everything that an edit writes at every place of a draft, as plain text: a reader holds it beside the draft. */
import { insertBelow } from '../../src/core/edits/insert-below.ts';
import { insertItem } from '../../src/core/edits/insert-item.ts';
import { linesOfItem } from '../../src/core/edits/moved-item.ts';
import { removeItems } from '../../src/core/edits/remove-items.ts';
import { rephraseAsCooperation } from '../../src/core/edits/rephrase-as-cooperation.ts';
import { insertSection } from '../../src/core/edits/section-skeleton.ts';
import { applyChanges, type Flavor, type TextChange } from '../../src/core/index.ts';
import type { EditContext } from '../../src/core/edits/edit-context.ts';
import type { DraftItem } from '../../src/core/draft/draft.ts';
import { editContext } from './edit-context.ts';
import { changedLines, plain, shown } from './said-of-draft.ts';

const WRITTEN = { zh: '写下的话。', en: 'Something else.' } as const;
const ROLE = { zh: '运营', en: 'Operations' } as const;

/** Of what is written at one place no more lines are shown: the words of templates have tests of their own. */
const MOST_LINES = 6;

/** What an edit writes, by the first word of the name of a draft. */
const EDITS: Readonly<Record<string, (context: EditContext) => string[]>> = { taken, reworded, added, headed };

/** @param name of the draft: `taken-lists.en.md` is in English, and its items are taken out */
export function editsOfDraft(text: string, flavor: Flavor, name: string): string {
  const language = name.includes('.en.') ? 'en' : 'zh';
  return EDITS[/^[a-z]+/u.exec(name)![0]]!(editContext(text, { flavor, language })).join('\n');
}

/** Each item taken out, alone, with the next where that shares its line, and with all others; and how it stands in a draft of its own. */
function taken(context: EditContext): string[] {
  const { text, draft, phrases } = context;
  const without = (...indices: number[]): string[] => changed(text, removeItems(text, draft, indices, phrases));
  const each = draft.items.flatMap((item, index) => [
    `${nameOf(text, item)} taken out`,
    ...without(index),
    '  in a draft of its own',
    ...linesOfItem(context, index).map((line) => `    | ${plain(line)}`),
    ...(sharesLine(text, item, draft.items[index + 1]) ? ['  with the next', ...without(index, index + 1)] : []),
  ]);
  return [...each, 'all taken out', ...without(...draft.items.keys())];
}

function sharesLine(text: string, item: DraftItem, next: DraftItem | undefined): boolean {
  return next !== undefined && !/[\r\n]/u.test(text.slice(item.content.end, next.content.start));
}

/** Each item as one of working with operations. */
function reworded({ text, draft, phrases, language }: EditContext): string[] {
  return draft.items.flatMap(({ content }) => {
    const parts = { text, phrases, excluded: draft.excluded };
    const changes = rephraseAsCooperation(parts, content, language, ROLE[language]);
    const moved = changes.map((it) => ({ ...it, start: it.start - content.start, end: it.end - content.start }));
    const words = text.slice(content.start, content.end);
    return [plain(words), changes.length > 0 ? `  ${plain(applyChanges(words, moved))}` : '  stays'];
  });
}

/** One more item in each section, and below each item. */
function added(context: EditContext): string[] {
  const { text, draft, language } = context;
  const sections = new Set(draft.items.map(({ section }) => section));
  const inSections = [...sections].flatMap((section) => {
    const changes = insertItem(context, section, WRITTEN[language]);
    return [`one more in ${section ?? 'no section'}`, ...(changes ? changed(text, changes) : ['    has no place'])];
  });
  const below = draft.items.flatMap((item) => {
    const changes = insertBelow(text, draft, item.content.end, WRITTEN[language]);
    return [`one more below ${nameOf(text, item)}`, ...(changes ? changed(text, changes) : ['    has no place'])];
  });
  return [...inSections, ...below];
}

/** A section of metrics before and behind each heading, and where no place is said. */
function headed(context: EditContext): string[] {
  const { text, draft } = context;
  const skeleton = { ...context, role: 'sales', declared: undefined };
  const places = draft.headings.flatMap((heading) => [
    { title: `before ${shown(text, heading.content)}`, place: { before: heading } },
    { title: `behind the section of ${shown(text, heading.content)}`, place: { after: heading } },
  ]);
  return [...places, { title: 'somewhere', place: undefined }].flatMap(({ title, place }) => [
    title,
    ...changed(text, insertSection(skeleton, 'metric', place)),
  ]);
}

function nameOf(text: string, item: DraftItem): string {
  return `${item.marker === '' ? '' : `${plain(item.marker)} `}${shown(text, item.content)}`;
}

/** The lines that changes take away and write, each with its number before or after them. */
function changed(text: string, changes: readonly TextChange[]): string[] {
  return changedLines(text, changes).flatMap(({ sign, first, lines }) => {
    const signed = lines.map((line, at) => `    ${first + at} ${sign} ${plain(line)}`);
    return signed.length > MOST_LINES ? [...signed.slice(0, 4), '    …', ...signed.slice(-1)] : signed;
  });
}
