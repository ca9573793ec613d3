/** From what the experts say to probabilities. Role by role, in the order of the reader's roles; *none* comes last. */
import type { Calibration, Mixing } from './model.ts';
import { NONE, SURE, type Reading } from './reading.ts';

/** Log-odds by role against none. */
export type LogOdds = readonly number[];

/** Joins the experts' log-odds. */
export function mixed(mixing: Mixing, terms: LogOdds, ngrams: LogOdds, lines?: LogOdds): number[] {
  const odds: number[] = [];
  for (let role = 0; role < terms.length; role++) {
    odds.push(
      mixing.terms * terms[role]! +
        mixing.ngrams * ngrams[role]! +
        mixing.lines * (lines?.[role] ?? 0) +
        (mixing.offsets[role] ?? 0),
    );
  }
  return odds;
}

/** More hits than this make a text no surer: a long posting says the same of its role as one of usual length. */
const MOST_EVIDENCE = 100;

/** How much there is to go by in a text with so many hits, as a calibration takes it. */
export function evidenceIn(hits: number): number {
  return Math.log1p(Math.min(hits, MOST_EVIDENCE));
}

/** The slope by which the calibration multiplies log-odds at so many hits. Always positive, so that their order stays. */
export function slopeAt({ slope, slopeByEvidence }: Calibration, hits: number): number {
  return Math.max(0.05, slope + slopeByEvidence * evidenceIn(hits));
}

/** Calibrated probabilities by role, none last. @param hits how much was found in the text */
export function probabilities(calibration: Calibration, odds: LogOdds, hits: number): number[] {
  const slope = slopeAt(calibration, hits);
  const shift = calibration.shift + calibration.shiftByEvidence * evidenceIn(hits);
  let largest = 0; // none stands at 0
  for (const value of odds) largest = Math.max(largest, slope * value + shift);
  const shares: number[] = [];
  let sum = 0;
  for (let role = 0; role <= odds.length; role++) {
    const share = Math.exp((role < odds.length ? slope * odds[role]! + shift : 0) - largest);
    shares.push(share);
    sum += share;
  }
  const spread = calibration.doubt / shares.length;
  for (let role = 0; role < shares.length; role++) {
    shares[role] = spread + ((1 - calibration.doubt) * shares[role]!) / sum;
  }
  return shares;
}

/**
 * The reading that probabilities make.
 * @param shares by role, none last
 * @param isCompared what speaks of a role that is not compared speaks of none
 */
export function readingOf(
  roles: readonly string[],
  shares: readonly number[],
  isCompared: (role: string) => boolean,
): Reading {
  const mix: Record<string, number> = {};
  let none = shares[roles.length]!;
  let best: string | undefined;
  let confidence = 0;
  roles.forEach((id, at) => {
    const share = shares[at]!;
    if (!isCompared(id)) {
      none += share;
      return;
    }
    mix[id] = share;
    if (share > confidence) [best, confidence] = [id, share];
  });
  mix[NONE] = none;
  if (none >= confidence) [best, confidence] = [undefined, none];
  return { mix, role: confidence >= SURE ? best : undefined, confidence };
}

/** A line in which another role has more than this part of the likeliest one's share speaks of neither surely. */
const RIVAL = 0.6;

/** The reading of a single line: it names no role where two of them are nearly as likely. The parameters are as in {@link readingOf}. */
export function readingOfLine(
  roles: readonly string[],
  shares: readonly number[],
  isCompared: (role: string) => boolean,
): Reading {
  const reading = readingOf(roles, shares, isCompared);
  const { role, mix, confidence } = reading;
  const hasRival = roles.some((id) => id !== role && isCompared(id) && mix[id]! > RIVAL * confidence);
  return role !== undefined && hasRival ? { ...reading, role: undefined } : reading;
}

/** The reading of a text without any words. */
export function readingOfNothing(roles: readonly string[], isCompared: (role: string) => boolean): Reading {
  return { ...readingOf(roles, [...roles.map(() => 0), 1], isCompared), confidence: 0 };
}
