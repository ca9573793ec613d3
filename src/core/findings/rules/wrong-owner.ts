/** An item of a plan whose owner is one role and whose work is clearly another's. */
import { OWNER_QUESTIONED, WRONG_OWNER_WARNING } from '../certainty.ts';
import { asDraft } from '../../edits/edit-context.ts';
import type { FindingContext, Found } from '../context.ts';
import { severityOf, type Rule } from '../rule.ts';
import { namedRole } from '../../terms/named-role.ts';
import { ownerFix } from '../owner-fix.ts';
import { evidenceFor, phrasesOf } from '../phrases.ts';
import { writtenLanguage } from '../../language/written-language.ts';

export const wrongOwner: Rule = {
  code: 'plan/wrong-owner',
  severity: 'warning',
  likely: 'hint',
  about: 'line',
  facet: 'cooperation',
  fixes: ['set-owner'],
  check,
};

function check(context: FindingContext): Found[] {
  const { draft, text, index: pack, reading, organizationRoles, language } = context;
  if (draft.kind !== 'plan') return [];
  return draft.items.flatMap((item, index) => {
    const { owner, form } = item;
    const read = reading.items[index];
    const role = pack.role(read?.role);
    if (!owner || !read || !role) return [];
    const share = read.mix[role.id] ?? 0;
    const named = namedRole(context, owner)?.role;
    if (named === undefined || named === role.id || share < OWNER_QUESTIONED || !organizationRoles.includes(role.id))
      return [];
    if (reading.cooperatesWith(index).length > 0) return [];
    const words = text.slice(owner.start, owner.end);
    const name = asDraft(context, role.name[writtenLanguage(words, language)]);
    const evidence = evidenceFor(reading.evidenceOf(index), role.id);
    return {
      code: wrongOwner.code,
      severity: severityOf(wrongOwner, share >= WRONG_OWNER_WARNING ? 'certain' : 'likely'),
      start: owner.start,
      end: owner.end,
      args: { owner: named, role: role.id, words, phrases: phrasesOf(context, evidence) },
      evidence: () => evidence,
      fixes: () => [ownerFix(context, owner, form, role.id, name)],
      item,
    };
  });
}
