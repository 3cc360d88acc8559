/** Relative weights by choice key; they need not sum to one. */
export type Weights = Readonly<Record<string, number>>;

/** How often a question is left unanswered (0 to 1), and how its answers fall when it is answered. */
export interface SingleProfile {
  readonly skipped: number;
  readonly weights: Weights;
}

/** How the made-up responses of one wave are to fall. Languages are exact counts; everything else is drawn. */
export interface WaveProfile {
  readonly slug: string;
  /** Responses by language tag; their sum is the wave's n. */
  readonly languages: Readonly<Record<string, number>>;
  /** Single-choice and scale questions by key; a scale's choices are its values written as digits. */
  readonly single: Readonly<Record<string, SingleProfile>>;
  /** Multiple choice: the chance of each choice by itself, and the choice that excludes all others. */
  readonly helped: { readonly skipped: number; readonly chances: Weights; readonly alone: string };
  /** The chance that somebody writes nothing at all. */
  readonly silent: number;
  /**
   * Open questions by key: the chance that somebody who is not silent writes. A comment is drawn without replacement within the
   * wave, from those in the respondent's language; when none is left the question stays unanswered.
   */
  readonly writes: Weights;
  /** The chance that somebody who wrote lets their words be quoted. */
  readonly allowsQuotes: number;
}

const age: SingleProfile = {
  skipped: 0.08,
  weights: { '18-24': 11, '25-34': 31, '35-44': 28, '45-54': 14, '55-64': 6, '65-plus': 4, 'prefer-not-to-say': 6 },
};

const came: SingleProfile = {
  skipped: 0.1,
  weights: { economic: 27, family: 17, refugee: 19, student: 12, 'work-permit': 14, other: 3, 'prefer-not-to-say': 8 },
};

const area: SingleProfile = {
  skipped: 0.06,
  weights: { north: 34, south: 18, east: 26, west: 12, outside: 4, 'prefer-not-to-say': 6 },
};

/** Eighty responses: few enough that several choices and most languages stay below ten. */
const lastYear: WaveProfile = {
  slug: 'settling-in-2025',
  languages: {
    en: 30,
    fr: 9,
    pa: 8,
    fil: 7,
    ar: 6,
    'zh-Hans': 4,
    es: 4,
    uk: 3,
    ur: 2,
    hi: 2,
    fa: 1,
    vi: 1,
    ko: 1,
    am: 1,
    ti: 1,
  },
  single: {
    arrival: {
      skipped: 0,
      weights: { 'under-1-year': 24, '1-to-2-years': 30, '3-to-5-years': 27, '6-to-10-years': 13, 'over-10-years': 6 },
    },
    belonging: { skipped: 0.05, weights: { '1': 6, '2': 15, '3': 33, '4': 31, '5': 15 } },
    age,
    came,
    area,
  },
  helped: {
    skipped: 0.03,
    alone: 'nothing-yet',
    chances: {
      'family-friends': 0.62,
      'settlement-agency': 0.52,
      'school-classes': 0.4,
      library: 0.34,
      'faith-cultural-group': 0.29,
      'employer-colleagues': 0.19,
      'city-services': 0.09,
      'nothing-yet': 0.06,
    },
  },
  silent: 0.17,
  writes: { 'works-well': 0.8, needs: 0.95, hopes: 0.7 },
  allowsQuotes: 0.6,
};

/** One hundred and forty so far: more languages, the library and belonging a little higher than a year before. */
const thisYear: WaveProfile = {
  ...lastYear,
  slug: 'settling-in-2026',
  languages: {
    en: 46,
    fr: 14,
    pa: 13,
    fil: 12,
    ar: 11,
    es: 8,
    'zh-Hans': 7,
    uk: 7,
    ur: 4,
    hi: 4,
    fa: 4,
    vi: 3,
    ko: 2,
    am: 2,
    ti: 2,
    so: 1,
  },
  single: {
    ...lastYear.single,
    arrival: {
      skipped: 0,
      weights: { 'under-1-year': 29, '1-to-2-years': 31, '3-to-5-years': 23, '6-to-10-years': 12, 'over-10-years': 5 },
    },
    belonging: { skipped: 0.04, weights: { '1': 5, '2': 12, '3': 30, '4': 36, '5': 17 } },
  },
  helped: {
    ...lastYear.helped,
    chances: { ...lastYear.helped.chances, library: 0.43, 'city-services': 0.13 },
  },
};

/** Oldest first, as in organization.ts. */
export const demonstrationProfiles: readonly WaveProfile[] = [lastYear, thisYear];
