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
 * @param ofTeam what the team has set, where no place sets anything
 */
export function organizationRoles(
  setting: InspectedSetting | undefined,
  former: InspectedSetting | undefined,
  ofTeam?: readonly string[],
): readonly string[] | undefined {
  const nearest = (['workspaceFolderValue', 'workspaceValue', 'globalValue'] as const)
    .map((place) => setting?.[place] ?? former?.[place])
    .find((value) => value !== undefined);
  if (nearest === undefined) return ofTeam;
  const named = Array.isArray(nearest) ? nearest.filter((role): role is string => typeof role === 'string') : [];
  return named.length > 0 ? named : undefined;
}
