/** An item of a plan whose owner is one role and whose work is clearly another's. */
import { OWNER_LIKELY, OWNER_QUESTIONED } from '../certainty.ts';
import { asDraft } from '../../edits/edit-context.ts';
import { rolesWithActivities } from '../../judgement/activity-reader.ts';
import type { Role } from '../../pack/schema.ts';
import type { Ownership } from '../../judgement/ownership.ts';
import { once } from '../../text/once.ts';
import type { FindingContext, Found } from '../context.ts';
import { severityOf, type Rule } from '../rule.ts';
import { namedOwners } from '../owners.ts';
import { ownerFix } from '../owner-fix.ts';
import { isOfTeam, plain } from '../others-work.ts';
import { evidenceFor, phrasesOf } from '../phrases.ts';
import { writtenLanguage } from '../../language/written-language.ts';

/** Of an item whose owner no activity speaks of. */
const ANYBODYS: Ownership = { kind: 'nothing' };

export const wrongOwner: Rule = {
  code: 'plan/wrong-owner',
  severity: 'warning',
  likely: 'hint',
  about: 'line',
  facet: 'cooperation',
  fixes: ['set-owner'],
  check,
};

/**
 * The activities that an item names say whose it is: it is nobody else's where its owner owns or shares one of them, or may in a case that
 * the plan leaves open. Of an item that names none only what its words resemble is known, which is never certain.
 */
function check(context: FindingContext): Found[] {
  const { draft, text, index: pack, reading, language } = context;
  if (draft.kind !== 'plan') return [];
  const knows = once(() => rolesWithActivities(pack));
  return draft.items.flatMap((item, index): Found[] => {
    const { owner, form } = item;
    const read = reading.items[index];
    // A metric is told from whose it is by a check of its own.
    if (!owner || !read || item.section === 'metric') return [];
    const { professions, areOfPeople } = namedOwners(context, owner);
    const owners = professions.filter((id) => pack.role(id));
    // Of several people one may help another, and of another profession nothing is known.
    if (owners.length === 0 || owners.length < professions.length) return [];
    const others = owners.map((named) => otherThan(context, index, named, knows().has(named)));
    const [other] = others;
    if (!other || others.some((it) => it?.role !== other.role || owners.includes(other.role.id))) return [];
    const { role, isSure } = other;
    // Where the item gives that role a part, who does what was thought of.
    const line = text.slice(item.content.start, item.content.end);
    if (namesRole(line, role)) return [];
    // So it was where the line says that others do it, or do it too.
    if (isOfTeam(context, item, plain(context.phrases, line))) return [];
    const words = text.slice(owner.start, owner.end);
    const name = asDraft(context, role.name[writtenLanguage(words, language)]);
    const evidence = evidenceFor(reading.evidenceOf(index), role.id);
    if (context.measured.isOnlyMeasured(item, evidence)) return [];
    const person = areOfPeople ? { person: words } : {};
    return [
      {
        code: wrongOwner.code,
        severity: severityOf(wrongOwner, isSure ? 'certain' : 'likely'),
        start: owner.start,
        end: owner.end,
        args: { owner: owners[0]!, role: role.id, words, phrases: phrasesOf(context, evidence), ...person },
        evidence: () => evidence,
        fixes: () => [ownerFix(context, owner, form, role.id, name, onlyPersonOf(context, role)) ?? []].flat(),
        item,
      },
    ];
  });
}

/** The one person who is known to be of a role; undefined where there are none or several. */
function onlyPersonOf({ namesOfRole }: FindingContext, { id }: Role): string | undefined {
  const names = namesOfRole(id);
  return names.length === 1 ? names[0] : undefined;
}

interface Other {
  readonly role: Role;
  readonly isSure: boolean;
}

/** The role whose work an item clearly is, where that is another than its owner's. @param isKnown whether the pack says what the owner does */
function otherThan(context: FindingContext, item: number, named: string, isKnown: boolean): Other | undefined {
  const { index: pack, reading, organizationRoles, language } = context;
  const read = reading.items[item]!;
  const isNamed = isKnown && context.activitiesOf(item).length > 0;
  const { kind, role: other, activity } = isNamed ? context.ownershipOf(item, named) : ANYBODYS;
  const role = pack.role(isNamed ? (kind === 'other' ? other : undefined) : read.role);
  // Of roles of which nothing was learned only activities tell, and never for certain.
  const isTold = role !== undefined && !(context.isLearned(named) && context.isLearned(role.id));
  if (isTold && !isNamed) return undefined;
  if (!role || role.id === named || !organizationRoles.includes(role.id)) return undefined;
  const share = read.mix[role.id] ?? 0;
  if (share < (isNamed ? OWNER_LIKELY : OWNER_QUESTIONED[language]) || reading.cooperatesWith(item).length > 0)
    return undefined;
  return {
    role,
    isSure: !isTold && share >= OWNER_QUESTIONED[language] && activity !== undefined && activity.agreement !== 'split',
  };
}

function namesRole(words: string, { name }: Role): boolean {
  return words.includes(name.zh) || words.toLowerCase().includes(name.en.toLowerCase());
}
