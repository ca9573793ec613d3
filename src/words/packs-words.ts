/** What the editor says of packs beside their problems. */
import type { Locale } from '../core/packs.ts';

interface PacksStrings {
  readonly stale: (file: string) => string;
  readonly staleDetail: string;
  readonly openPack: string;
  readonly builtIn: string;
  readonly noId: string;
  readonly badId: string;
  readonly builtInId: (id: string) => string;
  readonly takenId: (id: string) => string;
  readonly changed: (file: string) => string;
}

const STRINGS: Readonly<Record<Locale, PacksStrings>> = {
  zh: {
    stale: (file) => `${file} 有错误`,
    staleDetail: '上一次没有错误时的内容仍在生效，改好并保存后换成新的',
    openPack: '打开',
    builtIn: '内置',
    noId: '这里不是知识包里起的 id',
    badId: 'id 只能用小写字母、数字，中间用一个连字符，例如 customer-success',
    builtInId: (id) => `“${id}”是内置的，不能改名`,
    takenId: (id) => `已经有“${id}”了`,
    changed: (file) => `${file} 刚刚改过，请再试一次`,
  },
  en: {
    stale: (file) => `${file} has errors`,
    staleDetail: 'What it said before they came is still in force, until it is mended and saved',
    openPack: 'Open',
    builtIn: 'built-in',
    noId: 'No id that a pack gives stands here',
    badId: 'An id is made of lower-case letters and digits with single hyphens, such as customer-success',
    builtInId: (id) => `“${id}” is built in and keeps its id`,
    takenId: (id) => `There is “${id}” already`,
    changed: (file) => `${file} has just changed; try again`,
  },
};

export function packsStrings(locale: Locale): PacksStrings {
  return STRINGS[locale];
}
