import type { CutOffReason } from '#app/domain/cut-offs.ts';
import type { SettingsGroup, ThresholdProblem } from '#app/domain/settings.ts';

/** The names of the fields of the settings' forms. */
export type SettingsField =
  | 'title-en'
  | 'title-fr'
  | 'purpose-en'
  | 'purpose-fr'
  | 'languages'
  | 'opensAt'
  | 'closesAt'
  | 'withdrawUntil'
  | 'deleteAt'
  | 'contact'
  | 'disclosureThreshold';

export type SettingsWhy =
  | CutOffReason
  | ThresholdProblem
  | 'no-day'
  | 'no-language'
  | 'language-in-use'
  | 'empty'
  | 'too-long'
  | 'bidi-control'
  | 'changed'
  | 'not-now';

/** One thing that is wrong with what was sent; `names` are the languages that it speaks of. */
export interface SettingsError {
  readonly field: SettingsField | null;
  readonly why: SettingsWhy;
  readonly names?: string | undefined;
}

/** What was typed in a group that was not saved, to stand there again. */
export interface TypedGroup {
  readonly group: SettingsGroup;
  readonly fields: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
  readonly errors: readonly SettingsError[];
}

export interface LanguageChoiceView {
  readonly tag: string;
  readonly name: string;
  readonly chosen: boolean;
  readonly answered: boolean;
  /** Texts of the published survey that are missing in it, as text; null: none, or nothing is published. */
  readonly missing: { readonly count: number; readonly number: string } | null;
}

/** The settings as the page shows them; days as form values. */
export interface SettingsView {
  readonly mayChange: boolean;
  readonly seen: Readonly<Record<SettingsGroup, string>>;
  readonly fields: Readonly<Record<Exclude<SettingsField, 'languages'>, string>>;
  readonly quoting: boolean;
  readonly languages: readonly LanguageChoiceView[];
  /** Where questions go while no contact is named here. */
  readonly organizationContact: string;
  readonly timeZone: string;
  readonly told: boolean;
  readonly lowest: string;
  readonly most: string;
  readonly draftDays: string;
}

/** A change as the history tells of it, in words. */
export interface HistoryLine {
  readonly at: string;
  readonly by: string;
  readonly what: string;
}
