import { z } from 'zod';

const count = z.int().nonnegative();
const byKey = z.record(z.string(), count);

export const audienceCountsSchema = z.strictObject({
  audience: z.string(),
  people: count,
  /** By the language in which the person answered. */
  languages: byKey,
  channels: byKey,
  /** People by the number of the survey version that they answered. */
  versions: byKey,
  /** People to whom a question of their version did not apply, by question. */
  notAsked: byKey,
  /** People who answered a question at all, by question. */
  answered: byKey,
  /** People by question and choice. */
  choices: z.record(z.string(), byKey),
  /** People all of whose comments a person has read and decided on; with a comment left to read; without a comment. */
  comments: z.strictObject({ read: count, unread: count, none: count }),
  /** Of the people whose comments were read: by the areas that people's codings put them under, each counted once per area. */
  areas: byKey,
  /** The same by selected theme. */
  themes: byKey,
  /** People in the random sample: all of whose comments were read, and not; and of the former by area and by theme. */
  sample: z.strictObject({ read: count, unread: count, areas: byKey, themes: byKey }),
  /** Decisions of reviewers about areas. */
  decisions: z.strictObject({ accept: count, reject: count, add: count }),
});

/**
 * The exact counts of one audience, as the database gives them. People are counted who have not withdrawn, whose response
 * is not a trial, and who answered for themselves (a listening session's notes are no person's answer).
 * Never published as they are: `app/disclosure` stands in between.
 */
export type AudienceCounts = Readonly<z.infer<typeof audienceCountsSchema>>;
