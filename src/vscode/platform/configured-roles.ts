/** What a setting holds in each place where it may be set, as VS Code's `inspect` tells. */
export interface InspectedSetting {
  readonly globalValue?: unknown;
  readonly workspaceValue?: unknown;
  readonly workspaceFolderValue?: unknown;
}

/**
 * The roles that exist in the user's organization, or undefined when all do. What is no list of words counts as an empty list.
 * @param setting the setting as it is called now
 * @param former the setting as it was called before: in each place it counts where the new name is not set
 */
export function organizationRoles(
  setting: InspectedSetting | undefined,
  former: InspectedSetting | undefined,
): readonly string[] | undefined {
  const nearest = (['workspaceFolderValue', 'workspaceValue', 'globalValue'] as const)
    .map((place) => setting?.[place] ?? former?.[place])
    .find((value) => value !== undefined);
  const named = Array.isArray(nearest) ? nearest.filter((role): role is string => typeof role === 'string') : [];
  return named.length > 0 ? named : undefined;
}

/** Who owns which area, of the value of a setting. What is no owner counts as not set. */
export function ownersIn(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
