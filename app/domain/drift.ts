/** From here on comments that came after a run fit its themes so badly that a new run is worth its while. */
export const DRIFT_WORTH_A_RUN = 0.3;

/** Fewer comments than that say little about how well a run's themes still fit. */
export const COMMENTS_TO_JUDGE_DRIFT = 10;

/** How the comments that came after a run fit its themes: none came, too few to say, as well as its own, or worse. */
export type Drift = 'none-came' | 'too-few' | 'fits' | 'worse';

/** Puts a run's drift (0: they fit as its own do, 1: not at all; null: not measured) into a word. */
export function driftOf(run: { readonly placedCount: number; readonly drift: number | null }): Drift {
  if (run.placedCount === 0) return 'none-came';
  if (run.drift === null || run.placedCount < COMMENTS_TO_JUDGE_DRIFT) return 'too-few';
  return run.drift >= DRIFT_WORTH_A_RUN ? 'worse' : 'fits';
}
