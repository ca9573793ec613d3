/** The windows that tests inside of an extension host run in. */

export interface Session {
  /** What the extension host is: a Node process, or a web worker as on vscode.dev. */
  readonly host: 'node' | 'web';
  readonly language: 'en' | 'zh-cn';
  /** A folder with the samples, nothing at all, or two folders that the user does not trust. */
  readonly opens: 'folder' | 'nothing' | 'untrusted folders';
  /** Test files whose names say so: `x.any.test.ts` is of the kind `any`, `x.test.ts` of the kind `''`. */
  readonly kinds: readonly string[];
}

/**
 * What the names of test files mean: `x.test.ts` a folder in a Node host, `x.zh.test.ts` in Chinese, `x.web.test.ts` a web worker,
 * `x.any.test.ts` both hosts, `x.empty.test.ts` both hosts where no folder is open, `x.untrusted.test.ts` both hosts with two folders
 * that the user does not trust, `x.web-untrusted.test.ts` the web worker of these.
 */
export const SESSIONS = {
  en: { host: 'node', language: 'en', opens: 'folder', kinds: ['', 'any'] },
  zh: { host: 'node', language: 'zh-cn', opens: 'nothing', kinds: ['zh', 'empty'] },
  web: { host: 'web', language: 'en', opens: 'nothing', kinds: ['web', 'any', 'empty'] },
  untrusted: { host: 'node', language: 'en', opens: 'untrusted folders', kinds: ['untrusted'] },
  'web-untrusted': {
    host: 'web',
    language: 'en',
    opens: 'untrusted folders',
    kinds: ['untrusted', 'web-untrusted'],
  },
} as const satisfies Readonly<Record<string, Session>>;

export type SessionName = keyof typeof SESSIONS;

/** The kind of a test file by its name. */
export function kindOf(name: string): string {
  return /\.([\w-]+)\.test\.ts$/.exec(name)?.[1] ?? '';
}
