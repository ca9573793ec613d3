/** The icon and the color of a role in trees and in the status bar; its name always stands beside them. */

const ICONS: Readonly<Record<string, string>> = {
  sales: 'briefcase',
  marketing: 'megaphone',
  operations: 'pulse',
};

const COLORS: Readonly<Record<string, string>> = {
  sales: 'charts.blue',
  marketing: 'charts.purple',
  operations: 'charts.green',
};

/** Name of a codicon. */
export function roleIcon(role: string | undefined): string {
  return (role !== undefined && ICONS[role]) || 'account';
}

/** Id of a theme color. */
export function roleColor(role: string | undefined): string | undefined {
  return role === undefined ? undefined : COLORS[role];
}
