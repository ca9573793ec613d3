/** Changes of files, as a watcher tells of them one by one, put together: many at once are no different from a new start. */

export type FileEvent = 'changed' | 'deleted';

/** What happened since it was asked last. */
export interface FileChanges {
  /** Ids of files to look at again. */
  readonly changed: readonly string[];
  /** Ids of files or folders that may be gone. */
  readonly deleted: readonly string[];
  /** So much happened that everything is to be looked at. */
  readonly isFlood: boolean;
}

/** More events are a flood: a branch was checked out, a folder was unpacked. */
export const FLOOD = 200;

export class FileEvents {
  readonly #events = new Map<string, FileEvent>();
  #isFlood = false;

  /** @returns whether it is the first since {@link take} */
  add(id: string, event: FileEvent): boolean {
    const isFirst = this.#events.size === 0 && !this.#isFlood;
    if (!this.#isFlood) this.#events.set(id, event);
    if (this.#events.size > FLOOD) {
      this.#isFlood = true;
      this.#events.clear();
    }
    return isFirst;
  }

  take(): FileChanges {
    const events = [...this.#events];
    const isFlood = this.#isFlood;
    this.#events.clear();
    this.#isFlood = false;
    return {
      changed: events.flatMap(([id, event]) => (event === 'changed' ? [id] : [])),
      deleted: events.flatMap(([id, event]) => (event === 'deleted' ? [id] : [])),
      isFlood,
    };
  }
}
