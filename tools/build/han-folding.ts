/**
 * Which traditional Han characters fold to which simplified ones, and how a Chinese phrase is worded in Taiwan, both from
 * OpenCC's dictionaries (opencc-js, MIT and Apache-2.0). Used at build time only.
 */
import { Converter } from 'opencc-js';
import type { HanFolding } from '../../src/core/text/fold.ts';

const toSimplified = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
const toTraditional = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }));
const writeTraditional = Converter({ from: 'cn', to: 'tw' });
const toTaiwanese = Converter({ from: 'cn', to: 'twp' });

/**
 * Characters that both scripts write though OpenCC turns them into one another: words such as 皇后, 公里, 若干, 批准, 風采, 佣金, 上游, 恒久 are
 * written so in traditional texts too, and 著名, 乾坤, 慰藉, 瞭望 in simplified ones.
 */
const WRITTEN_IN_BOTH = '后里干准采云占范谷几佣游于咨恒烟借挂杠涂赞虫岳么著乾藉瞭苧';

/** The characters of this block are other forms of characters elsewhere. */
const COMPATIBILITY = 0xf900;

/**
 * Every BMP Han character that stands for another one in simplified Chinese, by OpenCC's character tables. What is folded once stays as it
 * is: where a simplified character is a traditional one of another (麼 is 么, and an old 么 is 幺), it stands for itself.
 */
export function hanFolding(): HanFolding {
  const simple = new Map<string, string>();
  for (let code = 0x3400; code <= 0xfaff; code++) {
    if (code === 0x4dc0) code = 0x4e00;
    if (code === 0xa000) code = 0xf900;
    const character = String.fromCharCode(code);
    const simplified = toSimplified.map((convert) => convert(character)).find((it) => it !== character);
    if (simplified?.length !== 1) continue;
    simple.set(character, simplified);
  }
  for (const [character, simplified] of [...simple]) {
    const next = simple.get(simplified);
    if (next === undefined) continue;
    if (character.charCodeAt(0) >= COMPATIBILITY) simple.set(character, next);
    else simple.delete(simplified);
  }
  const from = [...simple.keys()].join('');
  const to = [...simple.values()].join('');
  const unchanged = [...new Set(to)].filter((it) => toTraditional.some((convert) => convert(it) === it));
  return { from, to, both: unchanged.join('') + WRITTEN_IN_BOTH };
}

/** The phrase in the words of Taiwan (用户增长 → 使用者增長), in traditional characters. */
export function taiwanese(phrase: string): string {
  return toTaiwanese(phrase);
}

/** How texts are written in traditional characters: each character as it mostly is in them, and the phrases in which that is wrong. */
export function traditionalWriting(texts: readonly string[]): NonNullable<HanFolding['written']> {
  const runs = texts
    .flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? [])
    .map((run) => [run, writeTraditional(run)] as const)
    .filter(([run, right]) => run.length === right.length);
  const counts = new Map<string, Map<string, number>>();
  for (const [run, right] of runs) {
    for (let at = 0; at < run.length; at++) {
      const count = counts.get(run.charAt(at)) ?? new Map<string, number>();
      count.set(right.charAt(at), (count.get(right.charAt(at)) ?? 0) + 1);
      counts.set(run.charAt(at), count);
    }
  }
  const characters = new Map([...counts].map(([simplified, count]) => [simplified, mostFrequent(count)]));
  // What the word is in Taiwan and in Hong Kong.
  const phrases = new Map([['运营', '營運']]);
  for (const [run, right] of runs) {
    for (let at = 0; at < run.length; at++) {
      if (characters.get(run.charAt(at)) === right.charAt(at) || isMisread(run, right, at)) continue;
      // The character with its neighbors tells which one it is.
      const [from, to] = [Math.max(0, at - 1), Math.min(run.length, at + 2)];
      phrases.set(run.slice(from, to), right.slice(from, to));
    }
  }
  const changed = [...characters].filter(([simplified, it]) => simplified !== it);
  return {
    from: changed.map(([simplified]) => simplified).join(''),
    to: changed.map(([, it]) => it).join(''),
    phrases: [...phrases].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1)),
  };
}

/** OpenCC takes 新签, 已签 for labels; only 标签 is one. */
function isMisread(run: string, right: string, at: number): boolean {
  return right.charAt(at) === '籤' && run.charAt(at - 1) !== '标';
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}
