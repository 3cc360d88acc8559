import { consultationsOf } from '#db/read/consultations.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import {
  countWaitingRedactions,
  decidedRedactions,
  redactionLogs,
  waitingRedactions,
  type RedactionLogEntry,
} from '#db/read/redactions.ts';
import { placeInRedactedText, redactedTextOf } from '../domain/redacted-text.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { basisOf } from './decide-redaction.ts';

/** Few enough to be looked at with care. */
const WAITING_AT_ONCE = 10;
const DECIDED_ON_A_PAGE = 20;

type WaitingRow = Awaited<ReturnType<typeof waitingRedactions>>[number];
type DetailRow = Omit<WaitingRow, 'original'>;

/**
 * What a person is asked about, with the words in question, and what was decided. All consultations that are being read,
 * or the one with this slug; null when there is none. `first` comes before all others. `page` counts from 1.
 */
export async function listRedactions(
  app: Application,
  { organizationId }: Member,
  wanted: { consultation: string | null; page: number; first: { commentId: string; ordinal: number } | null },
) {
  return app.database.withTenant(organizationId, async (tx) => {
    const all = (await consultationsOf(tx, organizationId)).filter(
      ({ slug }) => wanted.consultation === null || slug === wanted.consultation,
    );
    if (all.length === 0 && wanted.consultation !== null) return null;
    const read = all.filter((one) => stageAllows(stageAt(one, app.now()), 'review'));
    const among = { organizationId, consultationIds: read.map(({ id }) => id) };
    const waiting = await waitingRedactions(tx, among, { limit: WAITING_AT_ONCE, first: wanted.first });
    const offset = (wanted.page - 1) * DECIDED_ON_A_PAGE;
    const decided = await decidedRedactions(tx, among, { limit: DECIDED_ON_A_PAGE + 1, offset });
    const commentIds = new Set([...waiting, ...decided].map(({ commentId }) => commentId));
    const log = await redactionLogs(tx, organizationId, [...commentIds]);
    const members = await membersOf(tx, organizationId);
    return {
      waiting: waiting.map((row) => ({ ...shared(row), ...withItsWords(row, log) })),
      more: Math.max(0, (await countWaitingRedactions(tx, among)) - waiting.length),
      decided: decided.slice(0, DECIDED_ON_A_PAGE).map((row) => ({
        ...shared(row),
        ...{ decision: row.decision, decidedAt: row.decidedAt },
        decidedBy: members.find(({ userId }) => userId === row.decidedBy)?.name ?? null,
        text: row.redactedText ?? '',
        place: placeInRedactedText(ofComment(log, row), row),
      })),
      older: decided.length > DECIDED_ON_A_PAGE,
    };
  });
}

/** What a list says of a detail; nothing about who wrote the comment. */
function shared(row: DetailRow) {
  const { consultation, commentId, ordinal, language } = row;
  return { consultation, commentId, ordinal, language, basis: basisOf(row) };
}

function ofComment(log: readonly RedactionLogEntry[], { commentId }: DetailRow): readonly RedactionLogEntry[] {
  return log.filter((entry) => entry.commentId === commentId);
}

/** The comment as it would be if these words were shown: all else as every member sees it. */
function withItsWords(row: WaitingRow, log: readonly RedactionLogEntry[]) {
  const shown = { ...row, decision: 'show' as const };
  const after = ofComment(log, row).map((entry) => (entry.ordinal === row.ordinal ? shown : entry));
  return { text: redactedTextOf(row.original, after), place: placeInRedactedText(after, shown) };
}
