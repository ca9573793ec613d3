/** What repeats a title word by word in its draft: `title:`, `# 销售经理` below it, `## 销售经理岗位职责`, `职位名称：销售经理`. */
import type { TextChange, TextRange } from '../text/range.ts';
import type { EditContext } from './edit-context.ts';
import { entryOf } from '../draft/front-matter.ts';

/** Signs around the words of a heading. */
const SIGNS = /^[\s#*_【】[\]（）()：:|｜]*$/u;
/** A longer line is running text, in UTF-16 code units. */
const LONGEST = 80;

/**
 * A change of a title, made in what repeats the whole title as well: sorted. Where other words stand beside it, as in 大客户销售经理 or
 * `有销售经理经验`, nothing is changed.
 * @param title its place @param change of some of its words
 */
export function inRepeats(context: EditContext, title: TextRange, change: TextChange): TextChange[] {
  const { text, draft } = context;
  const words = text.slice(title.start, title.end);
  const places: Place[] = draft.blocks
    .filter(({ kind }) => kind === 'heading' || kind === 'paragraph' || kind === 'table-row')
    .map(({ content, kind, level }) => ({ range: content, isTitle: kind === 'heading' && level === 1 }));
  const entry = entryOf(draft.frontMatter, 'title');
  if (entry) places.push({ range: entry.valueRange, isTitle: true });
  const repeats = places.flatMap(({ range, isTitle }) => {
    if (range.end - range.start > LONGEST || (range.start < title.end && title.start < range.end)) return [];
    const line = text.slice(range.start, range.end);
    const at = line.indexOf(words);
    if (at < 0 || line.includes(words, at + 1)) return [];
    const [before, behind] = [line.slice(0, at), line.slice(at + words.length)];
    return saysTitle(context, before, behind, isTitle) ? [range.start + at] : [];
  });
  const moved = repeats.map((at) => ({
    start: at + change.start - title.start,
    end: at + change.end - title.start,
    newText: change.newText,
  }));
  return [change, ...moved].sort((a, b) => a.start - b.start);
}

/** Where a title may be said again. */
interface Place {
  readonly range: TextRange;
  /** Whether what stands there alone is a title. Elsewhere it may be whom one reports to. */
  readonly isTitle: boolean;
}

/** Whether nothing else is said beside a title but what it is a title of: a label before it, or the name of a section behind it. */
function saysTitle({ pack, phrases }: EditContext, before: string, behind: string, isTitle: boolean): boolean {
  const label = phrases.drafts().titleLabelAnywhere.exec(before)?.[0] ?? '';
  if (!SIGNS.test(before.slice(label.length))) return false;
  if (SIGNS.test(behind)) return isTitle || label !== '';
  const section = phrases
    .simplified(behind)
    .replace(/[\s#*_【】[\]（）()：:]+/gu, ' ')
    .trim()
    .toLowerCase();
  return (
    label === '' &&
    pack.sections.some(({ headings: { zh, en } }) => [...zh, ...en].some((it) => it.toLowerCase() === section))
  );
}
