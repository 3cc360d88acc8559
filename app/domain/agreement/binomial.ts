/** From so many expected successes on, drawing by rejection is faster than by counting gaps. */
const BY_REJECTION_FROM = 10;

/**
 * A number of successes in `trials` independent trials of this probability: exact, in time that does not grow with
 * `trials`, so that resampling 200,000 units costs what resampling 200 does.
 */
export function drawBinomial(trials: number, probability: number, random: () => number): number {
  if (trials <= 0 || probability <= 0) return 0;
  if (probability >= 1) return trials;
  if (probability > 0.5) return trials - drawBinomial(trials, 1 - probability, random);
  if (trials * probability < BY_REJECTION_FROM) return byGaps(trials, probability, random);
  return byRejection(trials, probability, random);
}

/** The gaps between successes are geometric: L. Devroye (1986), Non-Uniform Random Variate Generation, X.4.3, first waiting time. */
function byGaps(trials: number, probability: number, random: () => number): number {
  const scale = Math.log1p(-probability);
  let successes = 0;
  let place = 0;
  for (;;) {
    place += Math.floor(Math.log1p(-random()) / scale) + 1;
    if (place > trials) return successes;
    successes += 1;
  }
}

/**
 * Transformed rejection with squeeze, algorithm BTRS of W. Hörmann (1993), The generation of binomial random variates,
 * Journal of Statistical Computation and Simulation 46, 101–110; for a probability of at most 1/2 and trials · probability of 10 or more.
 */
function byRejection(trials: number, probability: number, random: () => number): number {
  const deviation = Math.sqrt(trials * probability * (1 - probability));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * probability;
  const centre = trials * probability + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const odds = probability / (1 - probability);
  const scale = (2.83 + 5.1 / b) * deviation;
  const mode = Math.floor((trials + 1) * probability);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const distance = 0.5 - Math.abs(u);
    const drawn = Math.floor(((2 * a) / distance + b) * u + centre);
    if (distance >= 0.07 && v <= squeeze) return drawn;
    if (drawn < 0 || drawn > trials) continue;
    const bound =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (trials - mode + 1))) +
      (trials + 1) * Math.log((trials - mode + 1) / (trials - drawn + 1)) +
      (drawn + 0.5) * Math.log((odds * (trials - drawn + 1)) / (drawn + 1)) +
      stirlingRest(mode) +
      stirlingRest(trials - mode) -
      stirlingRest(drawn) -
      stirlingRest(trials - drawn);
    if (Math.log((v * scale) / (a / (distance * distance) + b)) <= bound) return drawn;
  }
}

/** ln k! less Stirling's formula in k + 1, for k from 0 to 9. */
const smallRests = [
  0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
  0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.00925546218271273, 0.00833056343336287,
];

function stirlingRest(k: number): number {
  const known = smallRests[k];
  if (known !== undefined) return known;
  const square = (k + 1) * (k + 1);
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1);
}
