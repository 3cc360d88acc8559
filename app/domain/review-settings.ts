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
export const MOST_TO_ALL = 50;
export const MOST_IN_A_BATCH = 30;
export const LEAST_SAMPLE = 30;
export const MOST_SAMPLE = 100_000;
