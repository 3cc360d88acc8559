import type { TenantTransaction } from '#db/client.ts';
import type { CommentKey } from '#db/read/comments.ts';
import { findConsultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { originalText, redactionLogs, type RedactionLogEntry } from '#db/read/redactions.ts';
import { writeAudit } from '#db/write/audit.ts';
import { enqueueJob } from '#db/write/jobs.ts';
import { holdCommentAndResponse, moveEvidence, writeRedactionDecision } from '#db/write/redactions.ts';
import { isShown, placeInRedactedText, redactedTextOf } from '../domain/redacted-text.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { rewriteComment } from './rewrite-comment.ts';
import { PLACING_QUEUE } from './theming-queues.ts';

/** Which detail of which comment, and as what the person saw it. */
export interface DecidedDetail {
  readonly consultation: string;
  readonly commentId: string;
  readonly ordinal: number;
  readonly basis: string;
  /** With null it waits again, masked. */
  readonly decision: 'hide' | 'show' | null;
}

export type RedactionDecided = 'saved' | 'changed' | 'gone' | 'not-reviewing';

/** What is decided within this time is placed together. */
const PLACING_DELAY_SECONDS = 60;

const audited = { hide: 'redaction-hidden', show: 'redaction-shown', undo: 'redaction-reopened' } as const;

/** Stands for a detail as it was shown: it is another one after somebody decided, or after the rules went over it again. */
export function basisOf(entry: Pick<RedactionLogEntry, 'at' | 'decision' | 'decidedAt'>): string {
  return [entry.at.toISOString(), entry.decision ?? '', entry.decidedAt?.toISOString() ?? ''].join(' ');
}

/**
 * Decides whether words that the rules are unsure of point at a person, or takes that decision back. The redacted text
 * follows at once, the evidence of the suggestions moves with its words, and quotes of words that are hidden again are
 * taken back, from published editions too. The audit says which rule had found it, never what it said.
 */
export async function decideRedaction(
  app: Application,
  member: Member,
  sent: DecidedDetail,
): Promise<RedactionDecided> {
  const { organizationId, userId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, sent.consultation);
    if (consultation === null) return 'gone';
    if (!stageAllows(stageAt(consultation, app.now()), 'review')) return 'not-reviewing';
    const key = { organizationId, consultationId: consultation.id, commentId: sent.commentId };
    const held = await holdCommentAndResponse(tx, key);
    if (held === null) return 'gone';
    const log = await redactionLogs(tx, organizationId, [sent.commentId]);
    const entry = log.find((one) => one.ordinal === sent.ordinal && one.class === 'ask');
    if (entry === undefined) return 'gone';
    if (!sent.basis.startsWith(entry.at.toISOString())) return 'changed';
    // Sent twice, or by two people who agree.
    if (entry.decision === sent.decision) return 'saved';
    if (basisOf(entry) !== sent.basis) return 'changed';
    const made = { ordinal: sent.ordinal, decision: sent.decision, by: userId, at: app.now() };
    await writeRedactionDecision(tx, key, made);
    const event = { organizationId, consultationId: consultation.id, actor: userId, subject: sent.commentId };
    const details = { ordinal: entry.ordinal, kind: entry.kind, rule: entry.rule };
    await writeAudit(tx, { ...event, action: audited[sent.decision ?? 'undo'], details }, app.now());
    const decided = { ...entry, decision: sent.decision };
    if (isShown(entry) !== isShown(decided)) {
      const text = await textAfter(tx, key, { log, entry, decided });
      const place = placeInRedactedText(log, entry);
      await rewriteComment(tx, key, { held, text, hides: !isShown(decided), by: userId, at: app.now() });
      await moveEvidence(tx, key, { ...place, longer: text.length - held.redactedText.length });
      const job = { organizationId, consultationId: consultation.id, queue: PLACING_QUEUE, key: consultation.id };
      await enqueueJob(tx, { ...job, delaySeconds: PLACING_DELAY_SECONDS });
    }
    return 'saved';
  });
}

async function textAfter(
  tx: TenantTransaction,
  key: CommentKey,
  change: {
    log: readonly RedactionLogEntry[];
    entry: RedactionLogEntry;
    decided: RedactionLogEntry;
  },
): Promise<string> {
  const { log, entry, decided } = change;
  const original = await originalText(tx, key);
  if (original === null) throw new Error('A comment that is not withdrawn has no original');
  return redactedTextOf(
    original,
    log.map((one) => (one === entry ? decided : one)),
  );
}
