import { createHmac } from 'node:crypto';
import type { CommentUnit } from '#db/read/agreement-units.ts';
import { patternsOf, type MeasuredTarget } from '../domain/agreement/units.ts';
import type { Keys } from './application.ts';

/** The ids of the areas and themes on which the readers of a comment differ: what nobody chose who could have is a no. */
export function differingTargets(unit: CommentUnit, targets: readonly MeasuredTarget[]): readonly string[] {
  return patternsOf(unit, targets)
    .filter(({ yes, no }) => yes > 0 && no > 0)
    .map(({ target }) => target);
}

/**
 * Stands for what readers say of a comment: it is another one as soon as one of them decides anew. Keyed, since a form
 * carries it to somebody who must not learn who the readers are.
 */
export function saidNow(unit: CommentUnit, keys: Keys): string {
  const said = unit.readings.map(({ userId, at }) => `${userId} ${at}`).join(' ');
  return createHmac('sha256', keys.form).update(`readings ${unit.commentId} ${said}`).digest('base64url');
}
