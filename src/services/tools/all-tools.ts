import { checkDraft } from './check-draft.ts';
import { compareRoles } from './compare-roles.ts';
import { defineRoleTerm } from './define-role-term.ts';
import { listRoleDuties } from './list-role-duties.ts';
import type { Tool } from './tool.ts';
import { whoOwns } from './who-owns.ts';

/** Every tool, the one that is asked most in front. */
export const TOOLS: readonly Tool[] = [checkDraft, whoOwns, defineRoleTerm, compareRoles, listRoleDuties];
