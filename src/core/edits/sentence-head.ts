/** Where the sentence of a line begins: behind marks, emoji, labels and whatever wraps it; and the words a reader of the page sees. */
import type { Locale } from '../language/locale.ts';
import { readMarker } from '../draft/markers.ts';
import { lowerBound, trimmed, type TextRange } from '../text/range.ts';
import { LETTER, LETTER_OR_DIGIT } from '../text/letters.ts';

/** The sentence of a line as a reader of the page sees it. */
export interface Sentence {
  /** Without emphasis, tags, addresses; what is no prose is one object sign. */
  readonly words: string;
  /** Offset in the text of each unit of the words. */
  readonly offsets: readonly number[];
  /** Where the sentence begins in the text, signs of emphasis or of a link before its first word included. */
  readonly start: number;
  /** Which units of the words stand in the text of a link or in emphasis, where nothing is written. */
  readonly guarded: readonly boolean[];
}

/** What is written in the place of some units of a sentence. */
export interface Rewording extends TextRange {
  readonly newText: string;
}

/** What stands for an address, code, a tag or a comment. */
export const NO_PROSE = '\ufffc';
/** No more of a line is looked at. UTF-16 code units. */
const LONGEST = 2000;
const MOST_STEPS = 12;
const LONGEST_CLAIM = 4;
const LONGEST_LABEL = { zh: 16, en: 48 } as const;

const BLANK = /[ \t\u3000\u00a0\u200b\ufeff]/u;
const MARK =
  /^(?:[\p{Extended_Pictographic}\p{So}\u200d\ufe0f\u20e3•·●○◆◇■□▪▫▶►➤➢✓✔★☆→⇒–—−－・~〉》>|]|-(?=[\s\p{Script=Han}])|[:：](?=\s))/u;
const NUMBER = /^(?:\d{1,3}(?:\.\d{1,3}){1,3}[.、)）]?\s|[[(（]\d{1,3}[\])）]\s{0,4}(?=\p{Script=Han}|[A-Z]))/u;
/** A number without a sign, or a share of the time: `2 负责…`, `1- 负责…`, `40% 负责…`. */
const COUNT = /^\d{1,3}(?:\s?[%％]\s*|\s{1,4}|\s?[-–/|]\s{0,4})/u;
const BOX = /^\[[ xX]\](?=\s)/u;
/** Tags that lines stand in; of a row or a list made of tags it cannot be told where the sentence is. */
const BLOCK_TAG = /<\/?(?:t[rdh]|table|tbody|thead|[uod]l|li|d[td]|div|p|aside|details|summary)(?=[\s/>])/iu;
const BRACKETS: Readonly<Record<string, string>> = {
  '【': '】',
  '[': ']',
  '（': '）',
  '(': ')',
  '〔': '〕',
  '『': '』',
  '「': '」',
};

/**
 * @param range the words of a line, without its marker
 * @param excluded where no prose stands: sorted, not overlapping
 * @param isClaim whether words begin by claiming work, so that bold words before them are a label
 * @returns undefined where there is no sentence, or nothing can be written into it
 */
export function sentenceOf(
  text: string,
  range: TextRange,
  excluded: readonly TextRange[],
  locale: Locale,
  isClaim: (words: string) => boolean,
): Sentence | undefined {
  const end = Math.min(range.end, range.start + LONGEST);
  if (BLOCK_TAG.test(text.slice(range.start, end))) return undefined;
  const line = new Line(text, range.start, end, excluded, locale, isClaim);
  for (let step = 0; step < MOST_STEPS && line.skip(); step++);
  return line.isEmpty ? undefined : line.sentence();
}

class Line {
  /** Whether it is struck out, or only a label. */
  isEmpty = false;
  readonly #text: string;
  readonly #excluded: readonly TextRange[];
  readonly #locale: Locale;
  readonly #isClaim: (words: string) => boolean;
  #at: number;
  #end: number;

  constructor(
    text: string,
    start: number,
    end: number,
    excluded: readonly TextRange[],
    locale: Locale,
    isClaim: (words: string) => boolean,
  ) {
    this.#text = text;
    this.#at = start;
    this.#end = end;
    const first = lowerBound(excluded, (it) => it.end > start);
    const last = lowerBound(excluded, (it) => it.start >= end);
    this.#excluded = excluded.slice(first, last);
    this.#locale = locale;
    this.#isClaim = isClaim;
  }

  /** Passes one thing that stands before the sentence; answers whether there was one. */
  skip(): boolean {
    const text = this.#text;
    while (this.#at < this.#end && BLANK.test(text.charAt(this.#at))) this.#at++;
    if (this.#at >= this.#end) return false;
    const rest = text.slice(this.#at, Math.min(this.#end, this.#at + 64));
    const hidden = this.#hiddenAt(this.#at);
    if (hidden) return this.#skipTag(hidden);
    const emphasis = /^(?:\*{1,3}|_{1,3}|~~)/u.exec(rest)?.[0];
    if (emphasis !== undefined) return this.#skipEmphasis(emphasis);
    const passed = BOX.exec(rest)?.[0] ?? NUMBER.exec(rest)?.[0] ?? MARK.exec(rest)?.[0];
    if (passed !== undefined) return this.#pass(passed.length);
    const count = COUNT.exec(rest)?.[0];
    if (count !== undefined && this.#isClaim(text.slice(this.#at + count.length, this.#end)))
      return this.#pass(count.length);
    const marker = readMarker(text, this.#at, this.#end, false);
    if (marker && marker.content < this.#end) return this.#pass(marker.content - this.#at);
    return this.#skipBracket(rest.charAt(0)) || this.#skipLabel();
  }

  #pass(length: number): boolean {
    this.#at += length;
    return true;
  }

  #isNothing(): false {
    this.isEmpty = true;
    return false;
  }

  #hiddenAt(offset: number): TextRange | undefined {
    return this.#excluded.find(({ start, end }) => start <= offset && offset < end);
  }

  /** A tag around the sentence is passed; code and an address are its first words. */
  #skipTag({ start, end }: TextRange): boolean {
    const isTag = this.#text.charAt(start) === '<' && !/^<[a-z]+:|^<[^>]+@/iu.test(this.#text.slice(start, start + 64));
    return isTag && this.#pass(Math.min(end, this.#end) - this.#at);
  }

  /** Emphasis around the whole sentence, or around its label. */
  #skipEmphasis(sign: string): boolean {
    if (sign === '~~') return this.#isNothing();
    const text = this.#text;
    const from = this.#at + sign.length;
    const close = text.indexOf(sign, from);
    if (close < 0 || close >= this.#end) return this.#pass(sign.length);
    const behind = text.slice(close + sign.length, this.#end);
    if (/^\s*[?？：:]\s*$/u.test(behind)) return this.#isNothing();
    if (!LETTER_OR_DIGIT.test(behind)) {
      this.#at = from;
      this.#end = close;
      return true;
    }
    const inner = text.slice(from, close).trimEnd();
    const joint = /^\s*(?:[：:]|——?|–|-(?=\s))?\s*/u.exec(behind)![0];
    const isLabel = /[：:】\])）]$/u.test(inner) || /\S/u.test(joint) || this.#isClaim(behind.slice(joint.length));
    return isLabel && this.#pass(close + sign.length + joint.length - this.#at);
  }

  /** `【社群】`, `（兼）`; not the text of a link, nor a quotation that the sentence goes on with. */
  #skipBracket(opening: string): boolean {
    const closing = BRACKETS[opening];
    if (closing === undefined) return false;
    const to = this.#text.indexOf(closing, this.#at);
    if (to < 0 || to >= this.#end || to - this.#at > LONGEST_LABEL[this.#locale]) return false;
    const behind = this.#text.slice(to + 1, this.#end);
    if (opening === '[' && (/^[[(]/u.test(behind) || this.#hiddenAt(to + 1) !== undefined)) return false;
    if ('「『'.includes(opening) && !/^\s*[：:]/u.test(behind) && !this.#isClaim(behind.trimStart())) return false;
    const joint = /^\s*(?:[：:]|——?|–|-(?=\s))?\s*/u.exec(behind)![0];
    return behind.length > joint.length && this.#pass(to + 1 + joint.length - this.#at);
  }

  /** `内容运营：`, "Forum:", "Forum - ", `社群——`; not the colon of a time or an address. */
  #skipLabel(): boolean {
    const text = this.#text;
    const last = Math.min(this.#end, this.#at + LONGEST_LABEL[this.#locale]);
    for (let at = this.#at; at < last; at++) {
      const unit = text.charAt(at);
      if (unit === '：' || unit === ':') {
        const isTime = /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1));
        if (isTime || text.startsWith('//', at + 1) || this.#hiddenAt(at) || at === this.#at) return false;
        // `负责：…` is a claim and no label.
        if (at - this.#at <= LONGEST_CLAIM && this.#isClaim(text.slice(this.#at, at))) return false;
        return this.#pass(at + 1 - this.#at);
      }
      if (unit === '—' || text.charAt(at - 1) === ' ') {
        const dash = /^(?:[—–]{1,2}|-(?=\s))\s*/u.exec(text.slice(at, at + 8))?.[0];
        const behind = at + (dash?.length ?? 0);
        if (dash !== undefined) {
          return at > this.#at && this.#isClaim(text.slice(behind, this.#end)) && this.#pass(behind - this.#at);
        }
      }
      if ('，,；;。、！!？?（()）[]【】<>`\r\n'.includes(unit) || (this.#locale === 'en' && unit === '.')) return false;
    }
    return false;
  }

  sentence(): Sentence | undefined {
    const text = this.#text;
    const { start, end } = trimmed(text, this.#at, this.#end);
    let words = '';
    const offsets: number[] = [];
    const guarded: boolean[] = [];
    let links = 0;
    let emphasis = '';
    for (let at = start; at < end; at++) {
      const hidden = this.#hiddenAt(at);
      if (hidden) {
        words += NO_PROSE;
        offsets.push(at);
        guarded.push(true);
        at = hidden.end - 1;
        continue;
      }
      const unit = text.charAt(at);
      if (unit === '*' || (unit === '_' && !/\w/u.test(text.charAt(at - 1) + text.charAt(at + 1)))) {
        emphasis = emphasis === unit && text.charAt(at - 1) !== unit ? '' : emphasis === '' ? unit : emphasis;
        continue;
      }
      if (unit === '[') links++;
      else if (unit === ']') links = Math.max(0, links - 1);
      else {
        words += unit;
        offsets.push(at);
        guarded.push(links > 0 || emphasis !== '');
      }
    }
    if (!LETTER.test(words.replaceAll(NO_PROSE, ''))) return undefined;
    offsets.push(end);
    return { words, offsets, start, guarded };
  }
}
