import type { Duty, Pack } from './schema.ts';
import type { DutySection, Seniority } from './vocabulary.ts';

export interface DutyWish {
  readonly role: string;
  readonly section: DutySection;
  readonly specialization?: string | undefined;
  readonly seniority?: Seniority | undefined;
}

/**
 * The duties of a role for a section, the specialization's own before the general ones. Duties of other specializations
 * are left out, and so are those that do not fit the seniority, if one is given.
 */
export function chooseDuties(pack: Pack, { role, section, specialization, seniority }: DutyWish): Duty[] {
  const fitting = pack.duties.filter(
    (duty) =>
      duty.role === role &&
      duty.section === section &&
      (duty.specialization === undefined || duty.specialization === specialization) &&
      (seniority === undefined || duty.seniority.includes(seniority)),
  );
  return [
    ...fitting.filter((duty) => duty.specialization !== undefined),
    ...fitting.filter((duty) => duty.specialization === undefined),
  ];
}
