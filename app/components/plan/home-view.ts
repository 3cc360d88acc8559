export interface Counted {
  readonly count: number;
  readonly number: string;
}

/** The step of a plan that comes next; numbers and days come as text. */
export interface NextStepView {
  readonly standard: string | null;
  /** Of a step that the team added. */
  readonly title: string;
  readonly owner: string | null;
  readonly due: string;
  readonly standing: 'done' | 'due' | 'late';
  readonly days: Counted;
  readonly done: Counted;
  readonly all: Counted;
}

/** What waits; null and empty: nothing. */
export interface BacklogView {
  readonly reading: (Counted & { readonly hours: string; readonly seconds: string }) | null;
  readonly translations: readonly {
    readonly language: string;
    readonly missing: Counted;
    readonly outdated: Counted;
  }[];
}

/** The addresses of a consultation's pages; null where one is not there, or not for this member. */
export interface HomeLinks {
  readonly builder: string | null;
  readonly texts: string | null;
  readonly trials: string | null;
  readonly survey: string | null;
  readonly settings: string;
  readonly areas: string;
  readonly waves: string | null;
  readonly links: string | null;
  readonly ways: string | null;
  readonly sessions: string | null;
  readonly paper: string | null;
  readonly clips: string | null;
  readonly held: string | null;
  readonly redactions: string | null;
  readonly quotes: string | null;
  readonly reading: string | null;
  readonly reviewSettings: string | null;
  readonly translations: string | null;
  readonly flags: string | null;
  readonly themes: string | null;
  readonly differ: string | null;
  readonly agreement: string | null;
  readonly search: string | null;
  readonly learning: string | null;
  readonly theming: string | null;
  readonly keywords: string | null;
  readonly plan: string;
  readonly results: string | null;
  readonly heard: string | null;
  readonly write: string | null;
  readonly preview: string | null;
  readonly report: string | null;
  readonly recommendations: string | null;
  readonly decisions: string | null;
  readonly commitments: string | null;
  readonly groups: string;
}

/** How many of each wait for this member; null: none of it is theirs. */
export interface WaitingCounts {
  readonly comments: Counted | null;
  readonly redactions: Counted | null;
  readonly quotes: Counted | null;
  readonly held: Counted | null;
}
