/** Signs that people put before a line instead of a bullet: dots, boxes, arrows, dashes, and pictures of every kind. */

/** Signs that are nothing but a bullet at the head of a line, whatever follows. */
const BULLETS = '§•●○◦▪▫◆◇■□▲△▶►▸➢➤➔➜➡→✔✓☑✅★☆⭐❖※♦♠·‧∙⁃✦✧☐☒‣⁌⁍・･－＊◉◎⦿⦾⚫⚪⬤◾◽◼◻❯➣➥➙➛➝➞';
/** The same as surrogate pairs. */
const PAIRED_BULLETS = '👉🔹🔸🔷🔶📌🌟💡🟢🔵🔴🎯';
/** Dashes and waves, which are words where a digit or another of them follows (`—— 摘自…`, `~10%`). */
export const DASHES = '–—~～―';
/** Word's bullets arrive as characters for private use. */
const PRIVATE_BULLETS = [0xf000, 0xf0ff] as const;

const BULLET_CODES: ReadonlySet<number> = new Set([...BULLETS, ...PAIRED_BULLETS].map((sign) => sign.codePointAt(0)!));

/** The runs of units that may begin a sign: of bullets, of other signs and pictures, and the first halves of surrogate pairs. */
export const SIGN_STARTS: readonly (readonly [first: number, last: number])[] = [
  PRIVATE_BULLETS,
  // Arrows, signs of technology, geometry, weather, dingbats.
  [0x2190, 0x21ff],
  [0x2300, 0x23ff],
  [0x25a0, 0x27bf],
  [0x2900, 0x297f],
  [0x2b00, 0x2bff],
  [0x3030, 0x3030],
  [0x303d, 0x303d],
  [0xd83c, 0xd83e],
  ...[...BULLETS].map((sign) => [sign.charCodeAt(0), sign.charCodeAt(0)] as const),
];

export interface Sign {
  /** One past its last unit. */
  readonly end: number;
  /** Its first code point, by which signs are told apart. */
  readonly code: number;
  /** Whether it is known for a bullet; others are one where several lines begin with some. */
  readonly isBullet: boolean;
}

/** A sign of the ranges above, with what colors and joins it; flags; the name of one between colons. */
const PICTURE =
  /^(?:[\u{1f1e6}-\u{1f1ff}]{2}|(?![©®™\d#*])[\p{Extended_Pictographic}\u2190-\u21ff\u25a0-\u25ff\u2600-\u27bf\u2900-\u297f\u2b00-\u2bff][\u{1f3fb}-\u{1f3ff}\ufe0e\ufe0f\u20e3\u{e0020}-\u{e007f}]*(?:\u200d\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}\ufe0e\ufe0f]*)*)/u;
const NAMED_PICTURE = /^:[a-z][a-z0-9_+-]{1,30}:(?=[ \t]|$)/;
/** The longest picture joined of others. */
const LONGEST_PICTURE = 40;
/** So many signs in a row are one mark (`🔥🔥 急招`). */
const MOST_IN_A_ROW = 6;

/** The sign at an offset, with others that stand right behind it; undefined when there is none. */
export function readSign(text: string, at: number, end: number): Sign | undefined {
  const code = text.codePointAt(at);
  if (at >= end || code === undefined) return undefined;
  const to = endOfSigns(text, at, end);
  return to > at ? { end: to, code, isBullet: BULLET_CODES.has(code) || isPrivate(code) } : undefined;
}

function isPrivate(code: number): boolean {
  return code >= PRIVATE_BULLETS[0] && code <= PRIVATE_BULLETS[1];
}

function endOfSigns(text: string, from: number, end: number): number {
  let at = from;
  for (let count = 0; count < MOST_IN_A_ROW; count++) {
    const to = endOfSign(text, at, end);
    if (to === at) break;
    at = to;
  }
  return at;
}

function endOfSign(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  if (at >= end) return at;
  if (isPrivate(unit) || BULLETS.includes(text.charAt(at))) return text.charCodeAt(at + 1) === 0xfe0f ? at + 2 : at + 1;
  if (unit < 0x203c) return at;
  const picture = PICTURE.exec(text.slice(at, Math.min(end, at + LONGEST_PICTURE)))?.[0].length ?? 0;
  return at + picture;
}

/** Where the words begin behind signs and the blanks after them, such as a picture behind a real bullet; `at` when there are none. */
export function afterSigns(text: string, at: number, end: number): number {
  let to = at;
  const unit = text.charCodeAt(at);
  if (unit === 0x3a) to += NAMED_PICTURE.exec(text.slice(at, Math.min(end, at + LONGEST_PICTURE)))?.[0].length ?? 0;
  else if (unit >= 0x2022) to = endOfSigns(text, at, end);
  if (to === at) return at;
  while (to < end && isGap(text.charCodeAt(to))) to++;
  return to;
}

/** Whether a unit is a blank or takes no room, so that it may stand between a mark and its words. */
export function isGap(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x3000 || unit === 0xa0 || isInvisible(unit);
}

/** Whether a unit is one that web pages and word processors leave behind and nobody sees. */
export function isInvisible(unit: number): boolean {
  return unit === 0xad || (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x2060 && unit <= 0x2064) || unit === 0xfeff;
}
