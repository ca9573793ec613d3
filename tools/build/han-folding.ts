/**
 * Which traditional Han characters fold to which simplified ones, and how a Chinese phrase is worded in Taiwan, both from
 * OpenCC's dictionaries (opencc-js, MIT and Apache-2.0). Used at build time only.
 */
import { Converter } from 'opencc-js';
import type { HanFolding } from '../../src/core/text/fold.ts';

const toSimplified = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
const toTraditional = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }));
const toTaiwanese = Converter({ from: 'cn', to: 'twp' });

/**
 * Characters that both scripts write though OpenCC turns them into one another: words such as 皇后, 公里, 若干, 批准, 風采, 佣金, 上游, 恒久 are
 * written so in traditional texts too, and 著名, 乾坤, 慰藉, 瞭望 in simplified ones.
 */
const WRITTEN_IN_BOTH = '后里干准采云占范谷几佣游于咨恒烟借挂杠涂赞虫岳么著乾藉瞭苧';

/** Every BMP Han character that stands for another one in simplified Chinese, by OpenCC's character tables. */
export function hanFolding(): HanFolding {
  let from = '';
  let to = '';
  for (let code = 0x3400; code <= 0xfaff; code++) {
    if (code === 0x4dc0) code = 0x4e00;
    if (code === 0xa000) code = 0xf900;
    const character = String.fromCharCode(code);
    const simplified = toSimplified.map((convert) => convert(character)).find((it) => it !== character);
    if (simplified?.length !== 1) continue;
    from += character;
    to += simplified;
  }
  const unchanged = [...new Set(to)].filter((it) => toTraditional.some((convert) => convert(it) === it));
  return { from, to, both: unchanged.join('') + WRITTEN_IN_BOTH };
}

/** The phrase in the words of Taiwan (用户增长 → 使用者增長), in traditional characters. */
export function taiwanese(phrase: string): string {
  return toTaiwanese(phrase);
}
