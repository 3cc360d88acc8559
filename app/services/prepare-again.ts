import type { TenantTransaction } from '#db/client.ts';
import type { CommentKey } from '#db/read/comments.ts';
import { findConsultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { originalsAfter, originalText, redactionLogs } from '#db/read/redactions.ts';
import { writeAudit } from '#db/write/audit.ts';
import { enqueueJob } from '#db/write/jobs.ts';
import { dropEvidence, holdCommentAndResponse, replaceRedactions } from '#db/write/redactions.ts';
import { carryDecisions, type DecidedRedaction } from '../domain/carry-decisions.ts';
import { redactedTextOf } from '../domain/redacted-text.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import { redact } from '../theming/redact.ts';
import type { Application } from './application.ts';
import { rewriteComment } from './rewrite-comment.ts';
import { PLACING_QUEUE } from './theming-queues.ts';

/** What came of it: comments looked at, comments that read differently since, quotes that were taken back. */
export interface PreparedAgain {
  readonly comments: number;
  readonly changed: number;
  readonly quotes: number;
}

const COMMENTS_AT_ONCE = 100;
const PLACING_DELAY_SECONDS = 20;

/**
 * Goes over all prepared comments of a consultation with the rules of redaction as they are today; what people decided
 * stays (see carryDecisions). Comments that read differently lose the evidence of their suggestions, and their placing is
 * asked for; quotes of words that are gone are taken back. Some comments at a time, so that nobody waits, and safe to do
 * again after an interruption. `by` answers for it in the audit.
 */
export async function prepareAgain(
  app: Application,
  by: Member,
  consultationSlug: string,
  onProgress: (comments: number) => void = () => undefined,
): Promise<PreparedAgain | 'missing' | 'not-reviewing'> {
  const { organizationId, userId } = by;
  const consultation = await app.database.withTenant(organizationId, (tx) =>
    findConsultation(tx, organizationId, consultationSlug),
  );
  if (consultation === null) return 'missing';
  if (!stageAllows(stageAt(consultation, app.now()), 'review')) return 'not-reviewing';
  const key = { organizationId, consultationId: consultation.id };
  const done = { comments: 0, changed: 0, quotes: 0 };
  let last: string | null = null;
  do {
    const after = last;
    last = await app.database.withTenant(organizationId, async (tx) => {
      const some = await originalsAfter(tx, key, after, COMMENTS_AT_ONCE);
      const before = done.changed;
      for (const comment of some) {
        const taken = await prepareOne(tx, { ...key, commentId: comment.id }, comment, { by: userId, at: app.now() });
        done.comments += 1;
        if (taken !== null) done.changed += 1;
        done.quotes += taken ?? 0;
      }
      if (done.changed > before) {
        await enqueueJob(tx, {
          ...key,
          queue: PLACING_QUEUE,
          key: key.consultationId,
          delaySeconds: PLACING_DELAY_SECONDS,
        });
      }
      return some.at(-1)?.id ?? null;
    });
    onProgress(done.comments);
  } while (last !== null);
  const event = { ...key, actor: userId, action: 'comments-prepared-again', subject: consultation.slug };
  await app.database.withTenant(organizationId, (tx) => writeAudit(tx, { ...event, details: done }, app.now()));
  return done;
}

/** Null when the comment reads as before, else how many quotes were taken back. */
async function prepareOne(
  tx: TenantTransaction,
  key: CommentKey,
  { original, language }: { original: string; language: string | null },
  made: { by: string; at: Date },
): Promise<number | null> {
  const { redactions } = redact(original, language === null || language === 'und' ? {} : { language });
  const fresh = redactions.map((entry) => ({ ...entry, decision: null, decidedBy: null, decidedAt: null }));
  // Most comments stay as they are: only one that does not is held, and then looked at again.
  const before = await logOf(tx, key);
  if (isSame(carryDecisions(fresh, before), before)) return null;
  const held = await holdCommentAndResponse(tx, key);
  // Its author may have changed the words since they were read.
  if (held === null || (await originalText(tx, key)) !== original) return null;
  const log = carryDecisions(fresh, await logOf(tx, key));
  await replaceRedactions(tx, key, log, made.at);
  const redactedText = redactedTextOf(original, log);
  if (redactedText === held.redactedText) return null;
  await dropEvidence(tx, key);
  return rewriteComment(tx, key, { ...made, held, text: redactedText, hides: true });
}

async function logOf(tx: TenantTransaction, key: CommentKey): Promise<readonly DecidedRedaction[]> {
  return redactionLogs(tx, key.organizationId, [key.commentId]);
}

function isSame(one: readonly DecidedRedaction[], other: readonly DecidedRedaction[]): boolean {
  const said = (log: readonly DecidedRedaction[]) =>
    JSON.stringify(
      log.map((entry) => [entry.kind, entry.rule, entry.class, entry.replacement, entry.start, entry.end]),
    );
  return said(one) === said(other);
}
