/** A role written as the owner of an item of a plan, without losing whom the item names already. */
import type { DraftItem } from '../draft/draft.ts';
import { setOwner } from '../edits/set-owner.ts';
import type { Fix } from '../edits/fix.ts';
import { roleOfName } from '../terms/named-role.ts';
import { withoutEnds } from '../text/ends.ts';
import { writtenLanguage } from '../language/written-language.ts';
import type { TextChange, TextRange } from '../text/range.ts';
import { fillIn } from '../language/pattern.ts';
import type { Role } from '../pack/schema.ts';
import { asDraft } from '../edits/edit-context.ts';
import type { FindingContext } from './context.ts';
import { BETWEEN, namedTeam, ownerName } from './owner-name.ts';

/**
 * @param owner the place of the owner, see {@link DraftItem.owner}
 * @param role id of the role
 * @param name of the role, as it is written in the draft
 */
export function ownerFix(
  context: FindingContext,
  owner: TextRange,
  form: DraftItem['form'],
  role: string,
  name: string,
): Fix {
  const words = ownerName(context, owner, name);
  const change = setOwner(context.text, owner, form === 'row', words, peopleIn(context, owner));
  return { code: 'set-owner', args: { role, name: words }, changes: [change] };
}

/** Whom the place of an owner names beside a role or a team: `市场部 王强` names 王强; '' where it names nobody. */
function peopleIn(context: FindingContext, owner: TextRange): string {
  const { text, phrases, titles, language } = context;
  const words = text.slice(owner.start, owner.end);
  // A title is whose work it is, and no person.
  const drafts = phrases.drafts();
  const isPerson = (word: string): boolean => phrases.owners().person.test(word);
  const isTitle = !/[@＠]/u.test(words) && !words.split(/\s/u).some(isPerson) && titles.find(words) !== undefined;
  if (isTitle || drafts.openOwner.test(words.trim())) return '';
  const team = namedTeam(context, owner);
  const written = writtenLanguage(words, language);
  let rest = '';
  let at = owner.start;
  for (const { term, start, end } of context.matchesIn(owner)) {
    if (roleOfName(context, term, written) === undefined || start < at) continue;
    rest += `${text.slice(at, start)} `;
    at = Math.max(end, team && start < team.end ? team.end : 0);
  }
  rest += text.slice(at, owner.end);
  const isTeam = (word: string): boolean => drafts.isPostWord(word.toLowerCase());
  const people = rest.split(/\s+/u).filter((word) => word !== '' && !isTeam(word));
  return withoutEnds(people.join(' '), BETWEEN);
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
