import type { Consent } from '#app/domain/draft.ts';
import type { HoldReason } from '#app/domain/hold-reason.ts';
import type { Database } from '../client.ts';

/** One response as the function `submit_response` takes it. */
export interface Submission {
  readonly organizationId: string;
  readonly consultationId: string;
  readonly surveyId: string;
  readonly surveyVersion: number;
  readonly responseId: string;
  readonly idempotencyKey: string;
  readonly language: string;
  readonly channel: string;
  readonly consent:
    (Pick<Consent, 'version' | 'language' | 'textHash'> & { readonly spoken?: boolean | undefined }) | null;
  readonly quoteConsent: boolean;
  readonly trial: boolean;
  /** Hexadecimal; null for a response that nobody holds a receipt of. */
  readonly receiptHash: string | null;
  /** The draft that goes in the same statement. */
  readonly draftId: string | null;
  /** Why it does not count before a person has looked; null: it counts at once. */
  readonly heldBecause?: readonly HoldReason[] | null;
  /** The facilitator's session that it came in. */
  readonly sessionId?: string | null;
  /** The link that it came by. */
  readonly linkId?: string | null;
  /** Questions that did not apply. */
  readonly notAsked?: readonly string[];
  /** ISO 8601; null: now. */
  readonly submittedAt: string | null;
  readonly answers: readonly { readonly questionKey: string; readonly choiceKey: string }[];
  readonly comments: readonly { readonly id: string; readonly questionKey: string; readonly text: string }[];
}

/** Taken; taken before, under the same idempotency key; or not taken, because no answers are. */
export type SubmissionOutcome = 'accepted' | 'repeated' | 'closed';

const SUBMIT = 'select outcome from submit_response($1::jsonb)';

/**
 * Writes a response whole, or not at all: one statement, one round trip. Hence the driver itself and a statement that
 * each connection prepares once: drizzle asks the server for the parameter's type first, every time.
 */
export async function writeResponse(database: Database, submission: Submission): Promise<SubmissionOutcome> {
  const rows = await database.global.$client.unsafe<{ outcome: SubmissionOutcome }[]>(
    SUBMIT,
    [JSON.stringify(submission)],
    { prepare: true },
  );
  const row = rows[0];
  if (row === undefined) throw new Error('submit_response answered nothing');
  return row.outcome;
}
