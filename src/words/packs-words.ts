/** What the editor says of packs beside their problems. */
import type { Locale } from '../core/packs.ts';

interface PacksStrings {
  readonly stale: (file: string) => string;
  readonly staleDetail: string;
  readonly openPack: string;
}

const STRINGS: Readonly<Record<Locale, PacksStrings>> = {
  zh: {
    stale: (file) => `${file} 有错误`,
    staleDetail: '上一次没有错误时的内容仍在生效，改好并保存后换成新的',
    openPack: '打开',
  },
  en: {
    stale: (file) => `${file} has errors`,
    staleDetail: 'What it said before they came is still in force, until it is mended and saved',
    openPack: 'Open',
  },
};

export function packsStrings(locale: Locale): PacksStrings {
  return STRINGS[locale];
}
