/** What is loaded when there is a pack of a team: the reader of YAML with what reads, checks and joins packs. */
export { checkTeam, readTeam } from './features/packs/read-team.ts';
export { readTeamSettings, toldSettings } from './features/packs/team-settings.ts';
export { showPackProblems } from './features/packs/pack-problems.ts';
export { helpWithPacks } from './features/packs/pack-help.ts';
export { registerPackWriting } from './features/packs/write-packs.ts';
