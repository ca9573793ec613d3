/** Where the code that is not in the shell and the data of the engine come from. Each host has a way of its own, which its entry gives to the adapters. */
import type * as EngineBundle from '../engine-bundle.ts';
import type { ThreadAnswer } from '../features/drafts/judging-thread.ts';
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
  /** Starts a thread that runs `serveJudging` of the code of the engine; undefined where there are no threads, as in a browser. */
  readonly startThread?: () => Thread;
}

/** A thread beside the one that everything else runs in. */
export interface Thread {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (answers: readonly ThreadAnswer[]) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: () => void): unknown;
  terminate(): unknown;
}
