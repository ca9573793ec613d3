/** The start and the end of every script of this repository. */

/** The machine lacks something. The message is one sentence and names a command that helps. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/**
 * Runs `main` and ends the process with the exit code it returns. Of an {@link Unavailable} the
 * message is printed; of any other error the stack too, because it is a defect.
 */
export async function runMain(main: () => Promise<number>): Promise<never> {
  process.exit(await main().catch(tell));
}

function tell(error: unknown): number {
  console.error(error instanceof Unavailable ? `Role Lens: ${error.message}` : error);
  return 1;
}
