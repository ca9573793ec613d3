/** Runs `work` while this process alone holds the lock at `path`, and answers what `work` answers. */
export function withLock<T>(path: string, work: () => Promise<T>): Promise<T>;
