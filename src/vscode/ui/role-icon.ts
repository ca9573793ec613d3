/** The icon and the color of a role in trees and in the status bar; its name always stands beside them. */
import { roleLooks } from '../../core/plain.ts';
import type { PackIndex } from '../../core/index.ts';

/** Names of codicons, by number of the shape. */
const ICONS: readonly string[] = ['briefcase', 'megaphone', 'pulse', 'rocket', 'organization', 'tools'];

/** Ids of theme colors, by number of the tone; those that the page has for them. */
const COLORS: readonly string[] = [
  'charts.blue',
  'charts.purple',
  'charts.green',
  'charts.yellow',
  'charts.red',
  'charts.foreground',
];

/** Name of a codicon: that of an account for what is no role of the pack. */
export function roleIcon(index: PackIndex, role: string | undefined): string {
  const look = lookOf(index, role);
  return look ? ICONS[look.shape]! : 'account';
}

/** Id of a theme color; none for what is no role of the pack. */
export function roleColor(index: PackIndex, role: string | undefined): string | undefined {
  const look = lookOf(index, role);
  return look && COLORS[look.tone];
}

function lookOf({ pack }: PackIndex, role: string | undefined): ReturnType<typeof roleLooks>[number] | undefined {
  const ids = pack.roles.map(({ id }) => id);
  return role === undefined ? undefined : roleLooks(ids)[ids.indexOf(role)];
}
