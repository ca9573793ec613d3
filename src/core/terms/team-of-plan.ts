/** The team that a plan is of, by its title or by what stands below: "Marketing team, Orrin Property", `部门：销售部`. */
import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import { headLines } from '../draft/title.ts';
import type { Phrases } from '../language/language-phrases.ts';
import { splitLines } from '../text/lines.ts';
import { moved, type TextRange } from '../text/range.ts';

/** What ends the name of a team. */
const END = /[,，、。;；·|｜(（\n]|\s[–—-]\s/u;
/** What parts the labels of one line. */
const GAP = /\s{2,}|[\t\u3000]/u;
/** Further down no line says whose plan it is. */
const HEAD_LINES = 3;
/** What may stand before it, with a colon: `编制部门：销售部`, "Team: Sales". */
const LABEL = /^[^:：\n]{1,12}[:：]\s*/u;

/** Where the first lines below the title of a plan name a team; undefined where they name none. */
export function teamOfPlan(text: string, draft: Draft, phrases: Phrases): TextRange | undefined {
  if (draft.kind !== 'plan') return undefined;
  const [named, labeled] = [phrases.drafts().team, phrases.leads().team];
  for (const { start, end } of linesBelowTitle(text, draft)) {
    const line = text.slice(start, end);
    const label = LABEL.exec(line)?.[0] ?? '';
    const words = line.slice(label.length).split(END, 1)[0]!.trim();
    const isNamed = label === '' ? named.test(words) : labeled.test(label);
    const at = start + line.indexOf(words, label.length);
    if (isNamed && words !== '') return { start: at, end: at + words.length };
  }
  return undefined;
}

/** What stands in brackets. */
const BRACKETS = /[（(]([^（(）)]*)[）)]/gu;

/** The team that the title of a plan names in brackets: `恢复方案（区域运营部 / 何军起草）`; undefined where it names none. */
export function teamInTitle(title: string, { kind }: Draft, phrases: Phrases): string | undefined {
  if (kind !== 'plan') return undefined;
  const { team } = phrases.drafts();
  const parts = [...title.matchAll(BRACKETS)].flatMap(([, said]) => said!.split(/[/／,，、;；|｜]/u));
  return parts.map((part) => part.trim()).find((part) => team.test(part));
}

/** A team that a title begins with is no longer, in UTF-16 code units. */
const LONGEST_TEAM = 20;

/** The team that the title of a plan begins with: 市场部 of `市场部 11 月计划`; undefined where it begins with none. */
export function teamAtHead(title: string, phrases: Phrases): string | undefined {
  const { team } = phrases.drafts();
  for (let end = Math.min(LONGEST_TEAM, title.length); end > 0; end--) {
    const head = title.slice(0, end);
    if (team.test(head)) return head;
  }
  return undefined;
}

/** The lines of the paragraph below the title; where that is no heading, the lines below the first one. */
function linesBelowTitle(text: string, draft: Draft): readonly TextRange[] {
  const { blocks } = draft;
  const title = blocks.findIndex((block) => block.kind === 'heading');
  if (title < 0)
    return [...linesOf(text, blocks[0], HEAD_LINES).slice(1, HEAD_LINES), ...headLines(text, draft).slice(1)];
  const below = blocks[title + 1];
  if (below?.kind !== 'paragraph') return [];
  return linesOf(text, below);
}

/** What stands on the lines of a paragraph, parted by wide gaps; none of another block. @param most so many lines are read */
function linesOf(text: string, block: Block | undefined, most = Infinity): TextRange[] {
  if (block?.kind !== 'paragraph') return [];
  const { start, end } = block.content;
  const lines = splitLines(text.slice(start, end)).slice(0, most);
  return lines.flatMap((line) => partsOf(text, moved(line, start)));
}

/** What wide gaps part on a line: `姓名：韩映雪  岗位：运营经理`. */
function partsOf(text: string, line: TextRange): TextRange[] {
  const parts: TextRange[] = [];
  let at = line.start;
  for (const part of text.slice(line.start, line.end).split(GAP)) {
    const start = text.indexOf(part, at);
    parts.push({ start, end: start + part.length });
    at = start + part.length;
  }
  return parts;
}
