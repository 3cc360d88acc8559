import type { ReviewSettingsFields } from '#app/components/reading/review-settings-view.ts';
import { cleanText } from '#app/domain/answer.ts';
import { reviewSettingsFields, suggestionModes, type ReviewSettings } from '#app/domain/review-settings.ts';
import { foldDigits } from '#app/language/digits.ts';

export interface SentReviewSettings {
  readonly seen: string;
  readonly wanted: ReviewSettings;
  /** The same as it was typed. */
  readonly fields: ReviewSettingsFields;
}

/** Reads the form of the page; null for what no page of ours sends. */
export function readReviewSettingsForm(form: FormData): SentReviewSettings | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? cleanText(value.slice(0, 10_000)) : '';
  };
  const suggestions = suggestionModes.find((mode) => mode === text('suggestions'));
  if (suggestions === undefined) return null;
  const whole = (name: string) => {
    const digits = foldDigits(text(name)).text;
    return /^\d{1,7}$/.test(digits) ? Number(digits) : Number.NaN;
  };
  const fields = Object.fromEntries(reviewSettingsFields.map((name) => [name, text(name)])) as ReviewSettingsFields;
  const { debrief, urgentContact, urgentUserId } = fields;
  const wanted = {
    ...{ coders: whole('coders'), toAll: whole('toAll'), batchSize: whole('batchSize') },
    ...{ suggestions, sampleTarget: whole('sampleTarget'), debrief, urgentContact },
    urgentUserId: urgentUserId === '' ? null : urgentUserId,
  };
  return { seen: text('seen'), wanted, fields };
}
