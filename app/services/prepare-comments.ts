import { waitingComments, type WaitingComment } from '#db/read/waiting-comments.ts';
import { writeAudit } from '#db/write/audit.ts';
import { writeCommentWords } from '#db/write/comment-words.ts';
import { enqueueJob } from '#db/write/jobs.ts';
import { takeFromOutbox } from '#db/write/outbox.ts';
import { writePreparedComments, type PreparedComment } from '#db/write/prepared-comments.ts';
import { fingerprintOf } from '../domain/fingerprint.ts';
import { detectLanguage } from '../language/detect.ts';
import { normalise } from '../language/normalise.ts';
import { segmentWords } from '../language/segment.ts';
import { redact } from '../theming/redact.ts';
import type { Application } from './application.ts';
import { commentWords } from './index-comments.ts';
import { askForPlan } from './plan-reading.ts';
import { PLACING_QUEUE } from './theming-queues.ts';

/** Comments that arrive within this time are placed together. */
const PLACING_DELAY_SECONDS = 5;
const RESPONSES_AT_ONCE = 200;

/**
 * Makes an organization's waiting comments safe to read: tells their language, takes personal details out, logs what
 * was taken out, and asks for their reading to be planned and for a theming run. One transaction: after a kill
 * everything waits again. Until a comment has been through here no member can see it. Its fingerprint is of what members
 * see, never of what was typed. Returns the number of responses that were taken.
 */
export async function prepareComments(app: Application, organizationId: string): Promise<number> {
  return app.database.withTenant(organizationId, async (tx) => {
    const taken = await takeFromOutbox(tx, RESPONSES_AT_ONCE);
    const waiting = await waitingComments(
      tx,
      taken.map((response) => response.responseId),
    );
    const prepared: PreparedComment[] = [];
    for (const comment of waiting) {
      const outcome = prepareComment(app, comment);
      if ('failed' in outcome) {
        const { consultationId, id: subject } = comment;
        const event = {
          organizationId,
          consultationId,
          subject,
          actor: 'system',
          action: 'comment-preparation-failed',
        };
        await writeAudit(tx, { ...event, details: { error: outcome.failed } }, app.now());
      } else {
        prepared.push(outcome);
      }
    }
    await writePreparedComments(tx, prepared, app.now());
    await writeCommentWords(
      tx,
      prepared.map((comment) => commentWords(comment, { ...comment, text: comment.redactedText })),
    );
    for (const consultationId of new Set(waiting.map((comment) => comment.consultationId))) {
      await enqueueJob(tx, {
        organizationId,
        consultationId,
        queue: PLACING_QUEUE,
        key: consultationId,
        delaySeconds: PLACING_DELAY_SECONDS,
      });
      await askForPlan(tx, { organizationId, consultationId });
    }
    return taken.length;
  });
}

/** A comment that cannot be prepared stays unseen, and holds up no other. */
function prepareComment(app: Application, comment: WaitingComment): PreparedComment | { failed: string } {
  try {
    const { language, confidence } = detectLanguage(comment.original, {
      plausible: comment.plausibleLanguages,
      prior: comment.surveyLanguage,
    });
    const { text, redactions } = redact(comment.original, language === 'und' ? {} : { language });
    return {
      organizationId: comment.organizationId,
      consultationId: comment.consultationId,
      id: comment.id,
      language,
      languageConfidence: confidence,
      redactedText: text,
      redactions,
      fingerprint: fingerprintOf(app.keys.fingerprint, wordsOf(text, language)),
    };
  } catch (error) {
    return { failed: error instanceof Error ? error.name : typeof error };
  }
}

function wordsOf(text: string, language: string): readonly string[] {
  const normalised = normalise(text, language).text;
  return segmentWords(normalised, language).map(({ start, end }) => normalised.slice(start, end));
}
