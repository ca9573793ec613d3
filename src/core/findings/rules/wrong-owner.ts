/** An item of a plan whose owner is one role and whose work is clearly another's. */
import { setOwner } from '../../edits/set-owner.ts';
import type { Check } from '../context.ts';
import { namedRole } from '../../terms/named-role.ts';
import { evidenceFor, phrasesOf } from '../phrases.ts';
import { writtenLanguage } from '../../language/written-language.ts';

/** A line is clearly a role's from this share on, */
const CLEAR = 0.8;
/** and so clearly that it is worth a warning. */
const CERTAIN = 0.9;

export const wrongOwner: Check = (context) => {
  const { draft, text, index: pack, reading, organizationRoles, language } = context;
  if (draft.kind !== 'plan') return [];
  return draft.items.flatMap((item, index) => {
    const { owner, form } = item;
    const read = reading.items[index];
    const role = pack.role(read?.role);
    if (!owner || !read || !role) return [];
    const share = read.mix[role.id] ?? 0;
    const named = namedRole(context, owner)?.role;
    if (named === undefined || named === role.id || share < CLEAR || !organizationRoles.includes(role.id)) return [];
    if (read.cooperatesWith.length > 0) return [];
    const words = text.slice(owner.start, owner.end);
    const name = role.name[writtenLanguage(words, language)];
    const evidence = evidenceFor(read.evidence, role.id);
    return {
      code: 'plan/wrong-owner',
      severity: share >= CERTAIN ? 'warning' : 'hint',
      start: owner.start,
      end: owner.end,
      args: { owner: named, role: role.id, words, phrases: phrasesOf(context, evidence) },
      evidence,
      fixes: () => [
        { code: 'set-owner', args: { role: role.id, name }, changes: [setOwner(text, owner, form === 'row', name)] },
      ],
      item,
    };
  });
};
