/** The log *Role Lens* in the output panel: what a user can be asked for when something went wrong. */
import * as vscode from 'vscode';

export interface LogOptions {
  /** Opens the output channel; called on the first message. */
  readonly openChannel: () => vscode.LogOutputChannel;
  /** Shows an error with a button, and answers the button that the user chose. */
  readonly notify: (message: string, button: string) => Thenable<string | undefined>;
  /** Whether errors also go to the console, where developers and the test runner see them. */
  readonly toConsole: boolean;
}

export class Log implements vscode.Disposable {
  readonly #options: LogOptions;
  #channel: vscode.LogOutputChannel | undefined;

  constructor(options: LogOptions) {
    this.#options = options;
  }

  /** For developers: frequent, and off unless the user sets the level of the log. */
  debug(message: string): void {
    this.#open().debug(message);
  }

  info(message: string): void {
    this.#open().info(message);
  }

  /** Something outside of the extension failed, such as a file that cannot be written. */
  warn(message: string): void {
    this.#open().warn(message);
  }

  /**
   * Something failed that should not.
   * @param task what was being done, as in `Analyzing a draft`
   */
  error(task: string, error: unknown): void {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#open().error(`${task}: ${reason}`);
    if (this.#options.toConsole) console.error(`[roleLens] error: ${task}: ${reason}`);
  }

  /** The same for something that the user has asked for: says so in the user's language, and offers the log. */
  tellError(task: string, error: unknown): void {
    this.error(task, error);
    this.offer(vscode.l10n.t('Role Lens could not do this. The log says why.'));
  }

  /** Shows an error with a button that opens the log. */
  offer(message: string): void {
    const button = vscode.l10n.t('Show Log');
    void this.#options.notify(message, button).then((answer) => {
      if (answer === button) this.show();
    });
  }

  show(): void {
    this.#open().show();
  }

  dispose(): void {
    this.#channel?.dispose();
  }

  #open(): vscode.LogOutputChannel {
    return (this.#channel ??= this.#options.openChannel());
  }
}

/** Does what nobody waits for: a failure goes to the log. Never rejects. */
export async function unattended(log: Pick<Log, 'error'>, task: string, act: () => unknown): Promise<void> {
  try {
    await act();
  } catch (error) {
    log.error(task, error);
  }
}

/** The log of the extension. Its channel is made on the first message, so that starting costs nothing. */
export function createLog(mode: vscode.ExtensionMode): Log {
  return new Log({
    openChannel: () => vscode.window.createOutputChannel('Role Lens', { log: true }),
    notify: (message, button) => vscode.window.showErrorMessage(message, button),
    toConsole: mode !== vscode.ExtensionMode.Production,
  });
}
