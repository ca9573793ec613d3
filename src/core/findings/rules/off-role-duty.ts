/** A line of work that belongs to another role than the draft's. */
import type { DraftItem } from '../../draft/draft.ts';
import { newDraft } from '../../edits/draft-of-role.ts';
import { rephraseAsCooperation } from '../../edits/rephrase-as-cooperation.ts';
import { removeItems } from '../../edits/remove-items.ts';
import { setOwner } from '../../edits/set-owner.ts';
import type { Evidence } from '../../judgement/reading.ts';
import type { Role } from '../../pack/schema.ts';
import { OFF_ROLE_WARNING } from '../certainty.ts';
import { rolesSharingWork } from './catch-all.ts';
import type { FindingContext, Found } from '../context.ts';
import { severityOf, type Rule } from '../rule.ts';
import type { Fix } from '../../edits/fix.ts';
import { namedRole } from '../../terms/named-role.ts';
import { isOpen } from './no-owner.ts';
import { evidenceFor, phrasesOf } from '../phrases.ts';
import { speaksOfAnother } from './title-mismatch.ts';
import { writtenLanguage } from '../../language/written-language.ts';

export const offRoleDuty: Rule = {
  code: 'role/off-role-duty',
  severity: 'warning',
  likely: 'hint',
  about: 'line',
  facet: 'core-work',
  fixes: ['rephrase-as-cooperation', 'move-to-new-draft', 'delete-line', 'set-owner'],
  check,
};

/**
 * Metrics have a check of their own, and so have items that leave their owner open or name a role as the owner. Where the draft as a whole is
 * in question (three roles in one, a title that says another role than the text), that is the news: its lines are hints.
 */
function check(context: FindingContext): Found[] {
  const { draft, offRole, index: pack, role: own, organizationRoles, reading } = context;
  if (own === undefined) return [];
  const wholeDraft = rolesSharingWork(context) !== undefined || speaksOfAnother(context) !== undefined;
  return offRole.flatMap((judged, index): Found[] => {
    if (!judged) return [];
    const item = draft.items[index]!;
    const role = pack.role(judged.role);
    if (!role || role.id === own || item.section === 'metric') return [];
    if (!organizationRoles.includes(role.id)) return [];
    if (item.owner && (isOpen(context, item.owner) || namedRole(context, item.owner))) return [];
    const evidence = (): Evidence[] => evidenceFor(reading.evidenceOf(index), role.id);
    const found: Found = {
      code: offRoleDuty.code,
      severity: severityOf(offRoleDuty, judged.probability >= OFF_ROLE_WARNING && !wholeDraft),
      start: item.content.start,
      end: item.content.end,
      get args() {
        return { role: role.id, own, phrases: phrasesOf(context, evidence()) };
      },
      evidence,
      fixes: () => fixesOf(context, item, index, role),
      item,
    };
    return [found];
  });
}

function fixesOf(context: FindingContext, item: DraftItem, index: number, role: Role): Fix[] {
  const { text, draft, language } = context;
  const words = text.slice(item.content.start, item.content.end);
  const written = writtenLanguage(words, language);
  const cut = removeItems(text, draft, [index]);
  const fixes: Fix[] = [];
  if (item.owner && item.form === 'row') {
    const name = role.name[written];
    fixes.push({ code: 'set-owner', args: { role: role.id, name }, changes: [setOwner(text, item.owner, true, name)] });
  }
  if (item.form !== 'row') {
    const changes = rephraseAsCooperation(context, item.content, written, role.name[written]);
    fixes.push({ code: 'rephrase-as-cooperation', args: { role: role.id }, changes, isPreferred: true });
  }
  return [
    ...fixes,
    {
      code: 'move-to-new-draft',
      args: { role: role.id },
      changes: cut,
      newDrafts: [newDraft(context, role, [index])],
    },
    { code: 'delete-line', args: {}, changes: cut },
  ];
}
