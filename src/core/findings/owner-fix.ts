/** A role written as the owner of an item of a plan. */
import type { DraftItem } from '../draft/draft.ts';
import { setOwner } from '../edits/set-owner.ts';
import { lineStart } from '../draft/places.ts';
import type { Fix } from '../edits/fix.ts';
import type { TextChange, TextRange } from '../text/range.ts';
import { fillIn } from '../language/pattern.ts';
import type { Role } from '../pack/schema.ts';
import { asDraft } from '../edits/edit-context.ts';
import type { FindingContext } from './context.ts';
import { ownerName } from './owner-name.ts';

/**
 * Whoever the place names goes with the team: a person stays in it, whatever the work is.
 * @param owner the place of the owner, see {@link DraftItem.owner}
 * @param role id of the role
 * @param name of the role, as it is written in the draft
 * @param person of that role, who stands there instead
 * @returns undefined where the place is in brackets behind what may be a name: that would be somebody of the other team then
 */
export function ownerFix(
  context: FindingContext,
  owner: TextRange,
  form: DraftItem['form'],
  role: string,
  name: string,
  person?: string,
): Fix | undefined {
  const { text } = context;
  if (isBehindName(context, owner)) return undefined;
  const words = person ?? ownerName(context, owner, name);
  const place = withBracket(text, owner);
  const sign = person === undefined ? '' : (MENTION.exec(text.slice(place.start, place.end))?.[0] ?? '');
  const change = setOwner(text, place, form === 'row', sign + words);
  return {
    code: 'set-owner',
    args: { role, name: words, ...(person === undefined ? {} : { person }) },
    changes: [change],
  };
}

const MENTION = /^[@＠]/u;

/** A name as it stands before a team in brackets: behind what is done and a sign, or at the head of a cell. */
const NAME_BEFORE =
  /(?:^|[:：|—–-])\s{0,4}(?:\p{Lu}[\p{L}'’.-]{1,20}(?:\s\p{Lu}[\p{L}'’.-]{0,20}){0,2}|\p{Script=Han}{2,4})\s?[(（]$/u;
const LONGEST_BEFORE = 80;

/** Whether the place of an owner is in brackets behind what may be a name: `Buy ads: Jess (marketing)`. */
function isBehindName({ text }: FindingContext, { start }: TextRange): boolean {
  const line = lineStart(text, start);
  return NAME_BEFORE.test(text.slice(Math.max(line, start - LONGEST_BEFORE), start));
}

/** The place of an owner with the bracket that closes what is opened in it: "Jess (marketing)" in "(owner: Jess (marketing))". */
function withBracket(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end);
  const lastOf = (signs: string): number => Math.max(...[...signs].map((sign) => words.lastIndexOf(sign)));
  const isOpen = lastOf('(（') > lastOf(')）');
  return { start, end: isOpen && /^[)）]/u.test(text.slice(end, end + 1)) ? end + 1 : end };
}

/** A role written behind a line of a list that names no owner. */
export function ownerNoteFix(context: FindingContext, item: DraftItem, { id, name }: Role): Fix {
  const words = ownerName(context, undefined, asDraft(context, name[context.language]));
  return { code: 'set-owner', args: { role: id, name: words }, changes: [noteBehind(context, item, words)] };
}

/** A name behind a line; the signs that close the line stay at its end. */
export function noteBehind(context: FindingContext, { content }: DraftItem, name: string): TextChange {
  let at = content.end;
  while (at > content.start && '。.；;'.includes(context.text.charAt(at - 1))) at--;
  return { start: at, end: at, newText: asDraft(context, ownerNote(context, name)) };
}

/** Who owns a line, as it is written behind the line; wide brackets need no space before them. @param name of a role or a person */
function ownerNote({ phrases, language }: Pick<FindingContext, 'phrases' | 'language'>, name: string): string {
  const note = fillIn(phrases.lists[language].written.ownerNote, { name });
  return language === 'en' ? ` ${note}` : note;
}
