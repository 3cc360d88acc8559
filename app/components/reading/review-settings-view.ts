import type { ReviewSettingsField, ReviewSettingsWhy } from '#app/domain/review-settings.ts';

/** The settings as form values. */
export type ReviewSettingsFields = Readonly<Record<ReviewSettingsField, string>>;

/** What was typed and not saved, to stand there again. */
export interface TypedReviewSettings {
  readonly fields: ReviewSettingsFields;
  readonly errors: readonly {
    readonly field: ReviewSettingsField | null;
    readonly why: ReviewSettingsWhy | 'changed' | 'not-now';
  }[];
}

export interface ReviewSettingsView {
  readonly mayChange: boolean;
  /** As what the page shows the settings. */
  readonly seen: string;
  readonly fields: ReviewSettingsFields;
  /** The same in words, for whoever was overtaken. */
  readonly words: readonly { readonly field: ReviewSettingsField; readonly value: string }[];
  /** What one, two and three readers each would cost, in sentences. */
  readonly costs: readonly string[];
  readonly toAllCost: string;
  readonly batchCost: string;
  /** The sample as it is drawn now, in a sentence; null before the first plan. */
  readonly sample: string | null;
  readonly sampleSettled: boolean;
  readonly began: boolean;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly limits: Readonly<
    Record<'toAll' | 'batchSize' | 'sampleTarget', { readonly least: string; readonly most: string }>
  >;
}
