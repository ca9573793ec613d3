import type { PackIndex } from './pack-index.ts';
import type { CoreWork, Duty } from './schema.ts';
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

/** The duty for core work of a role: the one of the specialization, failing that the first that fits all. */
export function dutyOfWork(
  index: PackIndex,
  { duties }: CoreWork,
  specialization: string | undefined,
): Duty | undefined {
  const known = duties.flatMap((id) => index.duty(id) ?? []);
  const own = known.find((duty) => specialization !== undefined && duty.specialization === specialization);
  return own ?? known.find((duty) => duty.specialization === undefined) ?? known[0];
}

/** What fits a rank that nobody says. */
const USUAL_RANK: Seniority = 'mid';

/**
 * Duties that every post of a kind has, for one that says none itself: those of its specialization, failing that the core work of the role
 * in words that fit all, and then what else fits the rank.
 */
export function chooseUsualDuties(index: PackIndex, { seniority = USUAL_RANK, ...query }: DutyQuery): Duty[] {
  const { role, section, specialization } = query;
  const own = index.dutiesOf(role, { section }).filter((duty) => duty.specialization === specialization);
  const core = (index.role(role)?.core ?? []).flatMap((work) => dutyOfWork(index, work, undefined) ?? []);
  const general = chooseDuties(index, { role, section });
  const isUsual = (duty: Duty): boolean =>
    duty.section === section && duty.specialization === undefined && duty.seniority.includes(seniority);
  return [
    ...new Set([...(specialization === undefined ? [] : own), ...[...core, ...general].filter(isUsual), ...general]),
  ];
}
