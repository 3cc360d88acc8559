import { keyedFraction } from './reading-plan.ts';

/** An assignment that is open this long goes to somebody else. */
const RELEASE_AFTER_DAYS = 3;

/** When assignments must have been given to be kept: older ones are released. */
export function releaseBefore(now: Date): Date {
  return new Date(now.getTime() - RELEASE_AFTER_DAYS * 24 * 60 * 60 * 1000);
}

/**
 * The order in which a batch is read: shuffled, and no two comments of one person after each other, wherever the batch has
 * enough others to put between them. The same batch is always in the same order.
 */
export function arrangeBatch<T extends { readonly commentId: string; readonly responseId: string }>(
  given: readonly T[],
  batch: string,
): readonly T[] {
  const place = (one: T) => keyedFraction(batch, 'place', one.commentId);
  const left = [...given].sort((a, b) => place(a) - place(b));
  const arranged: T[] = [];
  while (left.length > 0) {
    const before = arranged.at(-1)?.responseId;
    const pressing = left.find((one) => one.responseId === mostOf(left) && one.responseId !== before);
    const next = pressing ?? left.find((one) => one.responseId !== before) ?? left[0];
    if (next === undefined) break;
    left.splice(left.indexOf(next), 1);
    arranged.push(next);
  }
  return arranged;
}

/** Whose comments are more than half of those that are left: unless theirs comes now, two of them will meet. */
function mostOf(left: readonly { readonly responseId: string }[]): string | null {
  const counts = new Map<string, number>();
  for (const { responseId } of left) counts.set(responseId, (counts.get(responseId) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] * 2 > left.length ? most[0] : null;
}

/** What a comment takes where nobody has read enough to tell, in seconds. */
export const USUAL_SECONDS = 60;
/** So many comments tell a pace. */
export const LEAST_TO_TELL = 5;

/**
 * About how many minutes so many comments take: whole minutes up to five, then the next five. An invitation, not a
 * measurement; it rather promises too many.
 */
export function minutesFor(comments: number, secondsEach: number): number {
  const minutes = Math.max(1, Math.ceil((comments * secondsEach) / 60));
  return minutes <= 5 ? minutes : Math.ceil(minutes / 5) * 5;
}
