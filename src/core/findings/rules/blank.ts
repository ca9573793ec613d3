/** A place that is still to be filled in: `〔线索目标数〕`, `[lead target]`, `XX万元`, `____`, `待补充`. */
import { lineStart } from '../../draft/places.ts';
import { withoutEnds } from '../../text/ends.ts';
import { outside, type TextRange } from '../../text/range.ts';
import type { FindingContext, Found } from '../context.ts';
import type { Rule } from '../rule.ts';
import { isOpen } from '../open-owner.ts';

export const blank: Rule = {
  code: 'draft/blank',
  severity: 'hint',
  about: 'blank',
  fixes: [],
  check,
};

function check(context: FindingContext): Found[] {
  const { text, draft, declared, blanks } = context;
  if (blanks.length === 0 || (draft.kind === 'other' && declared === undefined)) return [];
  const labels = linkLabels(text);
  const isLink = ({ start, end }: TextRange): boolean => labels.has(text.slice(start + 1, end - 1).toLowerCase());
  const tags = closedTags(text);
  const isTag = ({ start, end }: TextRange): boolean => tags.has(text.slice(start + 1, end - 1));
  const introduces = introducing(context);
  // Where a plan leaves its owner open another finding says so.
  const owners = draft.items.flatMap(({ owner }) => (owner && isOpen(context, owner) ? [owner] : []));
  return outside(blanks, owners)
    .filter((range) => !isLink(range) && !isTag(range) && !introduces(range))
    .map(({ start, end }): Found => ({
      code: blank.code,
      severity: blank.severity,
      start,
      end,
      args: { words: wordsOf(text.slice(start, end)) },
      evidence: () => [],
      fixes: () => [],
    }));
}

/** Answers whether a bracket stands in a line in which one stands behind somebody who is known: `Wendy［电商运营］ 彭工［结构］` says who they are. */
function introducing({ text, draft, blanks }: FindingContext): (range: TextRange) => boolean {
  const names = Object.keys(draft.people ?? {});
  const lines = new Set(
    blanks.flatMap(({ start }) =>
      names.some((name) => text.startsWith(name, start - name.length)) ? lineStart(text, start) : [],
    ),
  );
  return ({ start }) => lines.size > 0 && lines.has(lineStart(text, start));
}

const CLOSING_TAG = /\[\/([^[\]\n]{1,20})\]/gu;

/** The names of tags in brackets that close what they opened: `[cp]…[/cp]`. */
function closedTags(text: string): ReadonlySet<string> {
  return new Set(text.includes('[/') ? [...text.matchAll(CLOSING_TAG)].map(([, name]) => name!) : []);
}

const BRACKET = /[〔〕［］【】[\]<>{}\s]/u;
const LETTERS_LEFT_OUT = /^[XxＸ×_＿]+$/u;

/** The words inside of the brackets of a blank; '' where it has none. */
function wordsOf(written: string): string {
  const words = withoutEnds(written, BRACKET);
  return LETTERS_LEFT_OUT.test(words) ? '' : words;
}

const LINK_LABEL = /^[ \t]{0,3}\[([^[\]\n]{1,120})\]:/gmu;

/** The labels whose links a document leads somewhere, in small letters: `[label]: address`. */
function linkLabels(text: string): ReadonlySet<string> {
  if (!text.includes(']:')) return new Set();
  return new Set([...text.matchAll(LINK_LABEL)].map(([, label]) => label!.toLowerCase()));
}
