import { stageAllows, stageAt, type StageFacts } from './stage.ts';

/** Whether a response can be withdrawn now, and why not. */
export type Withdrawal = 'possible' | 'withdrawn' | 'too-late' | 'not-possible';

/**
 * The stage has its say, then the consultation's last moment. `withdrawUntil` is exclusive: at that very instant it is
 * too late; where none is set, the stage alone decides.
 */
export function withdrawalOf(
  consultation: StageFacts & { readonly withdrawUntil: Date | null },
  response: { readonly withdrawnAt: Date | null },
  now: Date,
): Withdrawal {
  if (response.withdrawnAt !== null) return 'withdrawn';
  if (!stageAllows(stageAt(consultation, now), 'withdraw')) return 'not-possible';
  return consultation.withdrawUntil !== null && now >= consultation.withdrawUntil ? 'too-late' : 'possible';
}
