/** Where the code that is not in the shell and the data of the engine come from. Each host has a way of its own, which its entry gives to the adapters. */
import type * as EngineBundle from '../engine-bundle.ts';
import type * as TeamReader from '../features/packs/read-team.ts';
import type * as SettingsReader from '../features/packs/team-settings.ts';

export type EngineCode = typeof EngineBundle;

type TeamReading = Pick<typeof TeamReader, 'readTeam'> &
  Pick<typeof SettingsReader, 'readTeamSettings' | 'toldSettings'>;

export interface EngineLoader {
  /** The code of the engine, loaded on first need. */
  readonly code: () => Promise<EngineCode>;
  /** The code that reads what teams write, loaded when there is something. */
  readonly packs: () => Promise<TeamReading>;
  /**
   * The bytes of a file that the build made for the engine, by its name in `dist/data`.
   * @throws Error when it cannot be read
   */
  readonly data: (name: 'pack.bin' | 'role-model.bin') => Promise<Uint8Array>;
}
