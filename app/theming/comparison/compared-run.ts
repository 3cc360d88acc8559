import type { TargetSummary, ThemingSettings } from '../types.ts';

/** What a run recorded of itself, as far as a comparison needs it. */
export interface ComparedRun {
  readonly version: string;
  readonly settings: ThemingSettings;
  readonly snapshotHash: string;
  readonly commentCount: number;
  readonly decisionCount: number;
  readonly providers: readonly string[];
  readonly targets: readonly TargetSummary[];
  readonly themes: readonly ComparedTheme[];
  /** The keywords that led to a suggestion somewhere in the run, by area. */
  readonly keywords: ReadonlyMap<string, ReadonlySet<string>>;
  /** Proposed keywords that people had accepted before the run and after the earlier one, by area. */
  readonly accepted: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface ComparedTheme {
  readonly key: string;
  readonly language: string;
  readonly label: string;
}
