import { hasBidiControl } from './typed-label.ts';

/** Whether readers see what the machine suggests; `half`: for a random half of the comments, so that its influence shows. */
export const suggestionModes = ['shown', 'withheld', 'half'] as const;
export type SuggestionMode = (typeof suggestionModes)[number];

export interface ReviewSettings {
  /** How many people read each comment independently, 1 to 3. */
  readonly coders: number;
  /** So many comments of the random sample are read by everybody. */
  readonly toAll: number;
  readonly suggestions: SuggestionMode;
  /** Comments that a reader is given at a time. */
  readonly batchSize: number;
  /** Respondents whose comments are read first, chosen at random; all where there are fewer. */
  readonly sampleTarget: number;
  /** Whom readers can talk to after something hard to read. */
  readonly debrief: string;
  /** The member who is told at once when somebody may be in danger. */
  readonly urgentUserId: string | null;
  /** How they are reached: a telephone number, say. */
  readonly urgentContact: string;
}

/** What holds until somebody decides otherwise: two readers each, so that their agreement can be measured. */
export const defaultReviewSettings: ReviewSettings = {
  coders: 2,
  toAll: 5,
  suggestions: 'shown',
  batchSize: 10,
  sampleTarget: 300,
  debrief: '',
  urgentUserId: null,
  urgentContact: '',
};

export const MOST_CODERS = 3;
const MOST_TO_ALL = 50;
const MOST_IN_A_BATCH = 30;
const LEAST_SAMPLE = 30;
const MOST_SAMPLE = 100_000;
/** In UTF-16 units. */
export const LONGEST_DEBRIEF = 500;
export const LONGEST_URGENT_CONTACT = 200;

export const reviewSettingsFields = [
  'coders',
  'toAll',
  'suggestions',
  'batchSize',
  'sampleTarget',
  'debrief',
  'urgentUserId',
  'urgentContact',
] as const satisfies readonly (keyof ReviewSettings)[];
export type ReviewSettingsField = (typeof reviewSettingsFields)[number];

/** The settings alone, without what a row of them carries beside. */
export function settingsAlone(held: ReviewSettings): ReviewSettings {
  const { coders, toAll, suggestions, batchSize, sampleTarget, debrief, urgentUserId, urgentContact } = held;
  return { coders, toAll, suggestions, batchSize, sampleTarget, debrief, urgentUserId, urgentContact };
}

/** Which settings are others than before. */
export function changedReviewSettings(before: ReviewSettings, after: ReviewSettings): readonly ReviewSettingsField[] {
  return reviewSettingsFields.filter((field) => before[field] !== after[field]);
}

/** Whole numbers that a setting can be, both ends included. */
export const settingLimits = {
  coders: [1, MOST_CODERS],
  toAll: [0, MOST_TO_ALL],
  batchSize: [1, MOST_IN_A_BATCH],
  sampleTarget: [LEAST_SAMPLE, MOST_SAMPLE],
} as const;

export type ReviewSettingsWhy =
  'not-a-number' | 'too-long' | 'bidi-control' | 'no-member' | 'no-contact' | 'contact-of-nobody' | 'sample-settled';

export interface ReviewSettingsProblem {
  readonly field: ReviewSettingsField;
  readonly why: ReviewSettingsWhy;
}

/**
 * What is wrong with settings that somebody wants. The sample cannot be another one once somebody has read of it: it
 * would be chosen by whoever knows what the first one said. Who is told of a danger is a member who can be reached.
 */
export function reviewSettingsProblems(
  before: ReviewSettings,
  wanted: ReviewSettings,
  given: { readonly memberIds: readonly string[]; readonly sampleSettled: boolean },
): readonly ReviewSettingsProblem[] {
  const problems: ReviewSettingsProblem[] = [];
  for (const field of ['coders', 'toAll', 'batchSize', 'sampleTarget'] as const) {
    const [least, most] = settingLimits[field];
    const value = wanted[field];
    if (!Number.isInteger(value) || value < least || value > most) problems.push({ field, why: 'not-a-number' });
  }
  if (given.sampleSettled && wanted.sampleTarget !== before.sampleTarget)
    problems.push({ field: 'sampleTarget', why: 'sample-settled' });
  for (const [field, longest] of [
    ['debrief', LONGEST_DEBRIEF],
    ['urgentContact', LONGEST_URGENT_CONTACT],
  ] as const) {
    if (hasBidiControl(wanted[field])) problems.push({ field, why: 'bidi-control' });
    else if (wanted[field].length > longest) problems.push({ field, why: 'too-long' });
  }
  const { urgentUserId, urgentContact } = wanted;
  if (urgentUserId === null) {
    if (urgentContact !== '') problems.push({ field: 'urgentUserId', why: 'contact-of-nobody' });
  } else if (!given.memberIds.includes(urgentUserId)) problems.push({ field: 'urgentUserId', why: 'no-member' });
  else if (urgentContact === '') problems.push({ field: 'urgentContact', why: 'no-contact' });
  return problems;
}
