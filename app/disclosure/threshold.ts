import { LOWEST_THRESHOLD } from '#app/domain/report/published.ts';

/**
 * The fewest people that a published count may stand for, unless a consultation asks for more.
 *
 * Ten, because a report may be read by anybody and the answers concern racism, work and housing: the Information and
 * Privacy Commissioner of Ontario (De-identification Guidelines for Structured Data, 2016) gives groups of about ten as
 * the least for a public release even where the possible invasion of privacy is low, fifteen and twenty where it is not.
 * Never below five, whoever asks (`LOWEST_THRESHOLD`): the smallest rule in common use for tables about people in Canada.
 */
export const DEFAULT_THRESHOLD = 10;

/**
 * The fewest people that a figure of a table by groups may stand for where one of its two questions is about immigration
 * status or refugees, whatever else a consultation chooses.
 *
 * Twenty, because being found out in such a cell can cost somebody the right to stay, and families of one journey answer
 * alike and know each other: the guidelines named above give twenty as the least where the possible invasion of privacy is
 * high.
 */
export const SENSITIVE_THRESHOLD = 20;

/** Checks a threshold from outside. Throws a RangeError on anything below the lowest, and on what is not a whole number. */
export function requireThreshold(threshold: number): number {
  if (!Number.isInteger(threshold) || threshold < LOWEST_THRESHOLD) {
    throw new RangeError(`A disclosure threshold is a whole number of at least ${String(LOWEST_THRESHOLD)}`);
  }
  return threshold;
}

/**
 * Whether a count of people is small: at least one person, and fewer than the threshold.
 *
 * Zero is not small. There is nobody in it who could be found, and readers need to see that nobody chose an answer.
 * It is hidden all the same wherever it helps to hide a small count (`hidePartition`), and "everybody" is treated as the
 * disclosure that it is: it says of each person who is known to have taken part what they answered.
 */
export function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count < threshold;
}
