import { DRIFT_WORTH_A_RUN } from './drift.ts';

/** Where a consultation stands against its newest run. */
export interface ThemingState {
  /** Null before the first run. */
  readonly run: {
    readonly version: string;
    /** Comments that the run was over. */
    readonly commentCount: number;
    /** Comments that people had decided about when it began. */
    readonly decisionCount: number;
    /** Comments that were placed into its themes since. */
    readonly placedCount: number;
    /** How much worse those fit, 0 to 1; null while they are too few to tell. */
    readonly drift: number | null;
  } | null;
  /** Comments that the run has not looked at. */
  readonly waiting: number;
  readonly decisionCount: number;
}

/** Under so many comments a run takes a moment and themes are still forming: every batch is worth one. */
export const fewComments = 200;
/** A run is worth it again when the comments have grown by this share: rare themes reach their smallest size. */
export const growthShare = 0.5;
/** Training begins to pay at some thirty decisions, and so does each thirty more. */
export const decisionsWorthARun = 30;

export type ReasonForRun = 'first' | 'version' | 'few' | 'grown' | 'decisions' | 'drift';

/** Why a new run is worth it; null when placing the waiting comments into the themes of the newest run is enough. */
export function reasonForRun({ run, waiting, decisionCount }: ThemingState, version: string): ReasonForRun | null {
  if (run === null) return 'first';
  if (run.version !== version) return 'version';
  const since = run.placedCount + waiting;
  if (since > 0 && run.commentCount < fewComments) return 'few';
  if (since > 0 && since >= run.commentCount * growthShare) return 'grown';
  if (decisionCount - run.decisionCount >= decisionsWorthARun) return 'decisions';
  if (run.drift !== null && run.drift >= DRIFT_WORTH_A_RUN) return 'drift';
  return null;
}
