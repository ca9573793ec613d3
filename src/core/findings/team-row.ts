/** A row of a plan that names a team and, in a cell of its own, who of the team does it: `| 运营 | 大白 |`. */
import type { DraftItem } from '../draft/draft.ts';
import { readCells, tableAround } from '../draft/table.ts';
import { asDraft } from '../edits/edit-context.ts';
import type { Fix } from '../edits/fix.ts';
import { setOwner } from '../edits/set-owner.ts';
import { namedProfession } from '../terms/named-role.ts';
import type { TextRange } from '../text/range.ts';
import type { FindingContext } from './context.ts';

/** So many people of a team are offered by name. */
const MOST_PEOPLE = 3;

/** Whom of a team to offer: those who are known to be of it; whoever of it that may be (undefined) where nobody is known, or many are. */
export const offeredPeople = (known: readonly string[]): readonly (string | undefined)[] =>
  known.length === 0 || known.length > MOST_PEOPLE ? [undefined] : known;

export interface TeamRow {
  /** The cell that names who of the team it is. */
  readonly person: TextRange;
  /** Who stands beside a team in the other rows of the table, each once. @param role id of it */
  readonly peopleOf: (role: string) => readonly string[];
}

/** @param team the cell that names the team; undefined is answered for a row that names nobody beside it */
export function readTeamRow(context: FindingContext, item: DraftItem, team: TextRange): TeamRow | undefined {
  const { text, draft, isOwner } = context;
  const table = item.form === 'row' ? tableAround(text, draft.blocks, item.start) : undefined;
  if (!table) return undefined;
  const wordsOf = ({ start, end }: TextRange): string => text.slice(start, end);
  const cells = readCells(text, item.content);
  const ofTeam = cells.findIndex(({ start }) => start === team.start);
  const heads = readCells(text, table.head.content);
  const ofPerson = heads.findIndex((head, at) => at !== ofTeam && isOwner(wordsOf(head)));
  const person = cells[ofPerson];
  if (ofTeam < 0 || !person || wordsOf(person) === '') return undefined;
  return {
    person,
    peopleOf: (role) => {
      const rows = table.rows.filter(({ start }) => start !== item.start);
      const people = rows.flatMap(({ content }) => {
        const { [ofTeam]: beside, [ofPerson]: named } = readCells(text, content);
        return beside && named && namedProfession(context, beside) === role ? wordsOf(named) : [];
      });
      return [...new Set(people.filter((name) => name !== ''))];
    },
  };
}

/**
 * The fix of the team with whoever of it may do it; where nobody of the team is known, or many are, the name is left to fill in: who stands
 * there is of the other team.
 * @param fix writes the team
 * @param role id of it
 */
export function withPeople(context: FindingContext, { person, peopleOf }: TeamRow, fix: Fix, role: string): Fix[] {
  const { text, phrases, language } = context;
  return offeredPeople(peopleOf(role)).map((name) => ({
    ...fix,
    args: { ...fix.args, ...(name === undefined ? {} : { person: name }) },
    changes: [
      ...fix.changes,
      setOwner(text, person, true, name ?? asDraft(context, phrases.lists[language].written.person)),
    ],
  }));
}
