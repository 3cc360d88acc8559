/**
 * The exact counts of one audience, as the database gives them. People are counted who have not withdrawn, whose response
 * is not a trial, and who answered for themselves (a listening session's notes are no person's answer).
 * Never published as they are: `app/disclosure` stands in between.
 */
export interface AudienceCounts {
  readonly audience: string;
  readonly people: number;
  /** By the language in which the person answered. */
  readonly languages: Readonly<Record<string, number>>;
  readonly channels: Readonly<Record<string, number>>;
  /** People who answered a question at all, by question. */
  readonly answered: Readonly<Record<string, number>>;
  /** People by question and choice. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** People all of whose comments a person has read and decided on; people with a comment left to read; people without one. */
  readonly comments: { readonly read: number; readonly unread: number; readonly none: number };
  /** Of the people whose comments were read: by the areas that people's codings put them under, each counted once per area. */
  readonly areas: Readonly<Record<string, number>>;
  /** Decisions of reviewers about areas. */
  readonly decisions: { readonly accept: number; readonly reject: number; readonly add: number };
}
