/** Where the app runs: inside of VS Code, or as a page of its own. */
import type { FromPage } from '../../protocol/messages.ts';

export interface Host {
  /** Whether there is an editor to insert into and to jump to. */
  readonly hasEditor: boolean;
  send(message: FromPage): void;
  /** What was stored last, or undefined. */
  stored(): unknown;
  store(state: unknown): void;
  /** Calls back with every message, as it came: it is not checked yet. */
  listen(receive: (message: unknown) => void): void;
}

/** What VS Code gives to the scripts of a webview. */
interface WebviewApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): WebviewApi;

/** The host inside of VS Code. To be made once: VS Code gives its interface away only one time. */
export function createWebviewHost(): Host {
  const api = acquireVsCodeApi();
  return {
    hasEditor: true,
    send: (message) => api.postMessage(message),
    stored: () => api.getState(),
    store: (state) => api.setState(state),
    listen(receive) {
      window.addEventListener('message', ({ data }: MessageEvent<unknown>) => receive(data));
    },
  };
}
