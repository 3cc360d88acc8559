import { and, asc, desc, eq, inArray, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { comment } from '../schema/comment.ts';
import { answer, response } from '../schema/response.ts';
import type { ConsultationKey } from './consultations.ts';
import { responseOfComment } from './joins.ts';

const of = (key: ConsultationKey, more?: SQL) =>
  and(
    eq(response.organizationId, key.organizationId),
    eq(response.consultationId, key.consultationId),
    isNull(response.withdrawnAt),
    eq(response.trial, false),
    more,
  );

/** Held, and nobody has decided yet. */
const waits = and(isNotNull(response.heldBecause), isNull(response.heldDecision));

const reasons = sql<string>`array_to_string(${response.heldBecause}, '+')`;
/** As text, since it names a group in a form. */
const hour = (timeZone: string) =>
  sql<string>`to_char(date_trunc('hour', ${response.submittedAt}, ${timeZone}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Responses that are held for the same reasons and came in the same hour. */
export interface HeldGroupKey {
  /** The reasons in the order in which they were noted, joined by `+`. */
  readonly reasons: string;
  /** When the hour begins, ISO 8601. */
  readonly hour: string;
}

/** That a response belongs to a group. */
export function isOfHeldGroup(group: HeldGroupKey, timeZone: string): SQL | undefined {
  return and(waits, eq(reasons, group.reasons), eq(hour(timeZone), group.hour));
}

/** How many responses wait for a person to look. For members, never for publication. */
export async function countHeld(tx: TenantTransaction, key: ConsultationKey): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(response)
    .where(of(key, waits));
  return row?.n ?? 0;
}

/** How many wait in each group; `until` is when the last of them came, exactly. */
export async function heldGroups(
  tx: TenantTransaction,
  key: ConsultationKey,
  timeZone: string,
): Promise<readonly (HeldGroupKey & { readonly count: number; readonly until: string })[]> {
  // By place in the list: PostgreSQL does not see that two expressions with a parameter each are the same.
  return tx
    .select({
      hour: hour(timeZone),
      reasons,
      count: sql<number>`count(*)::int`,
      until: sql<string>`max(${response.submittedAt})::text`,
    })
    .from(response)
    .where(of(key, waits))
    .groupBy(sql`1`, sql`2`);
}

/** Waiting responses, group by group, the newest hour first. */
export async function heldResponses(
  tx: TenantTransaction,
  key: ConsultationKey,
  { timeZone, limit, offset }: { readonly timeZone: string; readonly limit: number; readonly offset: number },
) {
  return tx
    .select({
      hour: hour(timeZone),
      reasons,
      id: response.id,
      surveyId: response.surveyId,
      surveyVersion: response.surveyVersion,
      language: response.language,
      submittedAt: response.submittedAt,
    })
    .from(response)
    .where(of(key, waits))
    .orderBy(sql`1 desc`, sql`2`, desc(response.submittedAt), asc(response.id))
    .limit(limit)
    .offset(offset);
}
export type HeldRow = Awaited<ReturnType<typeof heldResponses>>[number];

/** The choices of some responses. */
export async function answersOf(tx: TenantTransaction, key: ConsultationKey, responseIds: readonly string[]) {
  if (responseIds.length === 0) return [];
  return tx
    .select({ responseId: answer.responseId, questionKey: answer.questionKey, choiceKey: answer.choiceKey })
    .from(answer)
    .where(
      and(
        eq(answer.organizationId, key.organizationId),
        eq(answer.consultationId, key.consultationId),
        inArray(answer.responseId, [...responseIds]),
      ),
    );
}

/** The comments of some responses as members read them; the text is null until they are prepared. */
export async function redactedCommentsOf(tx: TenantTransaction, key: ConsultationKey, responseIds: readonly string[]) {
  if (responseIds.length === 0) return [];
  return tx
    .select({
      responseId: comment.responseId,
      questionKey: comment.questionKey,
      language: comment.language,
      text: comment.redactedText,
    })
    .from(comment)
    .where(
      and(
        eq(comment.organizationId, key.organizationId),
        eq(comment.consultationId, key.consultationId),
        inArray(comment.responseId, [...responseIds]),
        isNull(comment.withdrawnAt),
      ),
    );
}

/** The fingerprints of all comments that are there to be compared: counted, held, or left out. */
export async function fingerprintsOf(tx: TenantTransaction, key: ConsultationKey) {
  const rows = await tx
    .select({
      responseId: comment.responseId,
      questionKey: comment.questionKey,
      fingerprint: comment.fingerprint,
      counted: response.counted,
    })
    .from(comment)
    .innerJoin(response, responseOfComment)
    .where(of(key, and(isNotNull(comment.fingerprint), isNull(comment.withdrawnAt))))
    .orderBy(asc(response.submittedAt), asc(comment.id));
  return rows.flatMap(({ fingerprint, ...row }) => (fingerprint === null ? [] : [{ ...row, fingerprint }]));
}

/** Decisions that can be undone, the newest first: what one person decided at one moment. */
export async function decidedBatches(tx: TenantTransaction, key: ConsultationKey, limit: number) {
  const setAside = sql<boolean>`'staff' = any(${response.heldBecause})`;
  return tx
    .select({
      at: response.heldDecidedAt,
      by: response.heldDecidedBy,
      decision: response.heldDecision,
      setAside,
      count: sql<number>`count(*)::int`,
    })
    .from(response)
    .where(of(key, isNotNull(response.heldDecision)))
    .groupBy(response.heldDecidedAt, response.heldDecidedBy, response.heldDecision, setAside)
    .orderBy(desc(response.heldDecidedAt))
    .limit(limit);
}
