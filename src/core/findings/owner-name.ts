/** What a role is called as an owner: as the plan calls its owners, 销售部 beside 运营部, "Sales team" beside "Operations team". */
import type { Phrases } from '../language/language-phrases.ts';
import { writtenLanguage } from '../language/written-language.ts';
import { roleOfName } from '../terms/named-role.ts';
import { hasHan } from '../text/han.ts';
import type { TextRange } from '../text/range.ts';
import type { FindingContext } from './context.ts';

/** So many items are asked how owners are written. */
const MOST_ASKED = 60;
/** So many owners that are all written alike show how a plan writes them. */
const FEWEST_ALIKE = 2;

/**
 * @param owner whose place it is to stand in; undefined where it stands behind a line
 * @param name of the role, as it is written in the draft
 */
export function ownerName(context: FindingContext, owner: TextRange | undefined, name: string): string {
  const ending = (owner && teamEnding(context, owner)) ?? usualEnding(context);
  return hasHan(ending) === hasHan(name) ? name + ending : name;
}

/** The word for a team behind the first role that an owner names, with the blank before an English one; undefined where no role is named. */
function teamEnding(context: FindingContext, owner: TextRange): string | undefined {
  const { text, phrases, language } = context;
  const written = writtenLanguage(text.slice(owner.start, owner.end), language);
  const named = context.matchesIn(owner).find(({ term }) => roleOfName(context, term, written) !== undefined);
  if (!named) return undefined;
  const role = text.slice(named.start, named.end);
  const [first = '', second] = text.slice(named.start, owner.end).split(/\s/u);
  for (const words of second === undefined ? [first] : [first, `${first} ${second}`]) {
    const team = withoutPeople(words);
    const ending = endingOf(phrases, team);
    if (ending !== '' && role.startsWith(team.slice(0, -ending.length))) return ending;
  }
  return '';
}

/** The word for a team that words end with, and the blank before an English one. */
function endingOf({ lists, simplified }: Phrases, words: string): string {
  const plain = simplified(words).toLowerCase();
  const teams = [...lists.zh.owners.teams.words, ...lists.en.owners.teams.words.map((team) => ` ${team}`)];
  const lengths = teams.filter((team) => plain.endsWith(team)).map(({ length }) => length);
  return words.slice(words.length - Math.max(0, ...lengths));
}

function withoutPeople(words: string): string {
  const at = words.search(/[、,，/／:：·|&+\-—–()（）@＠]/u);
  return at < 0 ? words : words.slice(0, at);
}

/** The word for a team that stands behind each role which the plan names as an owner. */
function usualEnding(context: FindingContext): string {
  const endings = context.draft.items
    .slice(0, MOST_ASKED)
    .flatMap(({ owner }) => (owner && teamEnding(context, owner)) ?? []);
  const [first = ''] = endings;
  return endings.length >= FEWEST_ALIKE && endings.every((ending) => ending === first) ? first : '';
}
