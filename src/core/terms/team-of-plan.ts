/** The team that a plan says below its title that it is of: "Marketing team, Orrin Property", `部门：销售部`. */
import type { Draft } from '../draft/draft.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { TextRange } from '../text/range.ts';

/** What ends the name of a team. */
const END = /[,，、。;；·|｜(（\n]|\s[–—-]\s/u;
/** What may stand before it, with a colon: `编制部门：销售部`, "Team: Sales". */
const LABEL = /^[^:：\n]{1,12}[:：]\s*/u;

/** Where the first lines below the title of a plan name a team; undefined where they name none. */
export function teamOfPlan(text: string, { kind, blocks }: Draft, phrases: Phrases): TextRange | undefined {
  if (kind !== 'plan') return undefined;
  const title = blocks.findIndex((block) => block.kind === 'heading');
  const below = blocks[title + 1];
  if (title < 0 || below?.kind !== 'paragraph') return undefined;
  const [named, labeled] = [phrases.drafts().team, phrases.leads().team];
  let { start } = below.content;
  for (const line of text.slice(start, below.content.end).split('\n')) {
    const label = LABEL.exec(line)?.[0] ?? '';
    const words = line.slice(label.length).split(END, 1)[0]!.trim();
    const isNamed = label === '' ? named.test(words) : labeled.test(label);
    const at = start + line.indexOf(words, label.length);
    if (isNamed && words !== '') return { start: at, end: at + words.length };
    start += line.length + 1;
  }
  return undefined;
}
