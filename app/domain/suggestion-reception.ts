/** What readers did with the suggestions of one run on comments of one language. */
export interface RunReception {
  /** The run's number. */
  readonly run: number;
  readonly language: string;
  /** Readings that ended in a decision with the suggestions on the screen. */
  readonly readings: number;
  /** Suggestions that were taken and not, and areas or themes that readers added of their own. */
  readonly accepted: number;
  readonly rejected: number;
  readonly added: number;
}

/** Counts of readings and of what was done in them. */
export type ReceptionCounts = Pick<RunReception, 'readings' | 'accepted' | 'rejected' | 'added'>;

export const sumOfReceptions = (parts: readonly ReceptionCounts[]): ReceptionCounts =>
  parts.reduce<ReceptionCounts>(
    (sum, part) => ({
      readings: sum.readings + part.readings,
      accepted: sum.accepted + part.accepted,
      rejected: sum.rejected + part.rejected,
      added: sum.added + part.added,
    }),
    { readings: 0, accepted: 0, rejected: 0, added: 0 },
  );

/** The share of the suggestions that readers took, 0 to 1; null where none was on a screen. */
export function takenShare({ accepted, rejected }: ReceptionCounts): number | null {
  return accepted + rejected === 0 ? null : accepted / (accepted + rejected);
}

/**
 * Sums over the comments of one half, each comment with its pairs of a reading and an area that the machine suggests:
 * how many pairs, and in how many the reader said that the comment is about the area.
 */
export interface ArmTotals {
  readonly comments: number;
  readonly readings: number;
  readonly pairs: number;
  readonly yes: number;
  /** Σ over comments of pairs², yes², pairs · yes. */
  readonly pairsSquared: number;
  readonly yesSquared: number;
  readonly pairsTimesYes: number;
}

/** Fewer readings on one side say nothing about the other: a difference would be told from a handful of people. */
export const LEAST_READINGS = 30;

/** The normal deviate of a 95 % interval. */
const z = 1.959964;

interface Proportion {
  readonly share: number;
  /** As many independent answers would tell as much. */
  readonly worth: number;
}

/**
 * A share and its effective number of answers. Areas and readers of one comment are not independent of each other, so the
 * variance is that of a ratio over comments (Cochran 1977, §2.11), and the number is what gives it (Korn and
 * Graubard 1998); never more than there are pairs. Where everybody or nobody said yes, it is the number of comments.
 */
function proportionOf({ comments, pairs, yes, pairsSquared, yesSquared, pairsTimesYes }: ArmTotals): Proportion {
  const share = yes / pairs;
  const spread = share * (1 - share);
  if (spread === 0 || comments < 2) return { share, worth: comments };
  const squares = yesSquared - 2 * share * pairsTimesYes + share * share * pairsSquared;
  const variance = ((comments / (comments - 1)) * squares) / (pairs * pairs);
  return { share, worth: Math.min(pairs, variance > 0 ? spread / variance : pairs) };
}

/** Wilson's score interval (1927). */
function wilson({ share, worth }: Proportion): readonly [number, number] {
  const centre = (share + (z * z) / (2 * worth)) / (1 + (z * z) / worth);
  const half = (z / (1 + (z * z) / worth)) * Math.sqrt((share * (1 - share)) / worth + (z * z) / (4 * worth * worth));
  return [centre - half, centre + half];
}

/** How much more often readers say yes to what a machine suggests when they see that it does. */
export interface Influence {
  /** −1 to 1. */
  readonly difference: number;
  /** Of 95 %. */
  readonly low: number;
  readonly high: number;
  readonly shown: number;
  readonly withheld: number;
}

/**
 * The difference between the shares of yes with the suggestion on the screen and without, with Newcombe's interval from
 * two score intervals (1998, method 10). Null where either side has fewer than LEAST_READINGS readings.
 */
export function influenceOf(arms: { readonly shown: ArmTotals; readonly withheld: ArmTotals }): Influence | null {
  if (arms.shown.readings < LEAST_READINGS || arms.withheld.readings < LEAST_READINGS) return null;
  const [a, b] = [proportionOf(arms.shown), proportionOf(arms.withheld)];
  const [[lowA, highA], [lowB, highB]] = [wilson(a), wilson(b)];
  const difference = a.share - b.share;
  return {
    difference,
    low: difference - Math.hypot(a.share - lowA, highB - b.share),
    high: difference + Math.hypot(highA - a.share, b.share - lowB),
    shown: a.share,
    withheld: b.share,
  };
}
