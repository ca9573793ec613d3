/** Writes who owns an item. */
import { hasHan } from '../text/han.ts';
import type { TextChange, TextRange } from '../text/range.ts';

/**
 * Puts a name in the place of an owner: in a table's cell with a space on either side, elsewhere as it is.
 * @param people whom that place names and who stay there, behind the name
 */
export function setOwner(text: string, owner: TextRange, inTable: boolean, name: string, people = ''): TextChange {
  if (!inTable) {
    const isMention = people !== '' && /[@＠]/u.test(text.charAt(owner.start - 1));
    const start = isMention ? owner.start - 1 : owner.start;
    return { start, end: owner.end, newText: withPeople(name, text.slice(start, owner.start) + people) };
  }
  let { start, end } = owner;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  while (end < text.length && (text[end] === ' ' || text[end] === '\t')) end++;
  return { start, end, newText: ` ${withPeople(name, people)} ` };
}

/** 销售 王强, but "Sales (Anne)": an English team and a person are no name together. */
function withPeople(name: string, people: string): string {
  if (people === '') return name;
  return hasHan(name) || /^[@＠(]/u.test(people) ? `${name} ${people}` : `${name} (${people})`;
}
