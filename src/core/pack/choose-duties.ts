import type { PackIndex } from './pack-index.ts';
import type { Duty } from './schema.ts';
import type { DutySection, Seniority } from './vocabulary.ts';

/** Which duties are asked for. */
export interface DutyQuery {
  readonly role: string;
  readonly section: DutySection;
  readonly specialization?: string | undefined;
  readonly seniority?: Seniority | undefined;
}

/**
 * The duties of a role for a section, the specialization's own before the general ones. Duties of other specializations
 * are left out, and so are those that do not fit the seniority, if one is given.
 */
export function chooseDuties(index: PackIndex, { role, section, specialization, seniority }: DutyQuery): Duty[] {
  const fitting = index
    .dutiesOf(role, { section })
    .filter(
      (duty) =>
        (duty.specialization === undefined || duty.specialization === specialization) &&
        (seniority === undefined || duty.seniority.includes(seniority)),
    );
  return [
    ...fitting.filter((duty) => duty.specialization !== undefined),
    ...fitting.filter((duty) => duty.specialization === undefined),
  ];
}
