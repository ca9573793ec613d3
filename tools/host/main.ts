/** How a script of this repository begins and ends. */

/** Something this machine does not have. The message is one sentence and names the command that would mend it. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/**
 * Runs `main` and ends the process with the exit code it answers. An {@link Unavailable} is told in its one sentence; any
 * other error keeps its stack, because it is a defect of ours.
 */
export async function runMain(main: () => Promise<number>): Promise<never> {
  process.exit(await main().catch(tell));
}

function tell(error: unknown): number {
  console.error(error instanceof Unavailable ? `Role Lens: ${error.message}` : error);
  return 1;
}
