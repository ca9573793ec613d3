/** Drafts of one role as a team has them in a folder: the last one is kept back, to see whether what was made of the others tells it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface RoleDrafts {
  readonly texts: readonly string[];
  readonly another: string;
}

function draftsIn(name: string): RoleDrafts {
  const text = readFileSync(path.join(import.meta.dirname, 'role-drafts', name), 'utf8');
  const texts = text.split(/^=====\n\n/m);
  return { texts: texts.slice(0, -1), another: texts.at(-1)! };
}

export const productManagers = draftsIn('product-managers.md');
export const customerSuccessManagers = draftsIn('customer-success-managers.md');
export const pastryChefs = draftsIn('pastry-chefs.md');
export const careAssistants = draftsIn('care-assistants.md');
export const facilitiesCoordinators = draftsIn('facilities-coordinators.md');
export const labTechnicians = draftsIn('lab-technicians.md');
