/** `src/core/findings/catalog.ts`: what is known of each kind of finding, without the checks, so that any bundle may hold it. */
import { REGISTRY } from '../../src/core/findings/registry.ts';

export const CATALOG_FILE = 'src/core/findings/catalog.ts';

export function catalogSource(): string {
  const entries = REGISTRY.map(({ code, severity, likely, possible, about, facet, fixes }) => {
    const levels = { severity, ...(likely ? { likely } : {}), ...(possible ? { possible } : {}) };
    const info = { ...levels, about, ...(facet ? { facet } : {}), fixes };
    return `  ${JSON.stringify(code)}: ${JSON.stringify(info)},`;
  });
  return [
    '/** Written by `npm run manifest` from `registry.ts`: what each rule says of itself, without its check. Do not edit. */',
    'export const CATALOG = {',
    ...entries,
    '} as const;',
    '',
  ].join('\n');
}
