/** Fits how log-odds become probabilities, so that what is said to be 80–90 % sure is right 80–90 % of the time. */
import { evidenceIn, probabilities } from '../../src/core/judgement/mixing.ts';
import type { Calibration } from '../../src/core/judgement/model.ts';
import { minimize } from './lbfgs.ts';

export interface Judged {
  /** Joined log-odds by role against none. */
  readonly odds: readonly number[];
  readonly hits: number;
  readonly label: number;
  readonly weight: number;
}

/** The calibration under which the labels are likeliest. */
export function calibrate(judged: readonly Judged[]): Calibration {
  const total = judged.reduce((sum, { weight }) => sum + weight, 0);
  const point = minimize(
    (at, gradient) => {
      const calibration = calibrationOf(at);
      gradient.fill(0);
      let loss = 0;
      for (const { odds, hits, label, weight } of judged) {
        const shares = probabilities({ ...calibration, doubt: 0 }, odds, hits);
        const share = weight / total;
        const evidence = evidenceIn(hits);
        const spread = 1 / shares.length;
        const said = calibration.doubt * spread + (1 - calibration.doubt) * shares[label]!;
        loss -= share * Math.log(Math.max(said, 1e-12));
        // How much of what is said comes from the odds.
        const part = ((1 - calibration.doubt) * shares[label]!) / Math.max(said, 1e-12);
        odds.forEach((value, role) => {
          const excess = share * part * (shares[role]! - Number(role === label));
          gradient[0]! += excess * value;
          gradient[1]! += excess * value * evidence;
          gradient[2]! += excess;
          gradient[3]! += excess * evidence;
        });
        const steepness = calibration.doubt * (1 - calibration.doubt / MOST_DOUBT);
        gradient[4]! -= (share * (spread - shares[label]!) * steepness) / Math.max(said, 1e-12);
      }
      return loss;
    },
    Float64Array.of(1, 0, 0, 0, -3),
    { iterations: 200, tolerance: 1e-9 },
  );
  return calibrationOf(point);
}

/** The upper bound of the doubt: with more, the model would have learned nothing. */
const MOST_DOUBT = 0.5;

function calibrationOf(point: Float64Array): Calibration {
  return {
    slope: point[0]!,
    slopeByEvidence: point[1]!,
    shift: point[2]!,
    shiftByEvidence: point[3]!,
    doubt: MOST_DOUBT / (1 + Math.exp(-point[4]!)),
  };
}
