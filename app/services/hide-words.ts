import { findFlag } from '#db/read/flags.ts';
import { readConsultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { originalText, redactionLogs } from '#db/read/redactions.ts';
import { translationsOf } from '#db/read/translations.ts';
import { writeAudit } from '#db/write/audit.ts';
import { enqueueJob } from '#db/write/jobs.ts';
import { dropEvidence, holdCommentAndResponse, replaceRedactions } from '#db/write/redactions.ts';
import { removeTranslations } from '#db/write/translations.ts';
import { hideWords as hideIn, MOST_HIDDEN, placesOf } from '../domain/flag-words.ts';
import { LONGEST_QUOTE } from '../domain/quote.ts';
import { redactedTextOf } from '../domain/redacted-text.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { closeFlags } from './handle-flag.ts';
import { flagReader } from './list-flags.ts';
import { rewriteComment } from './rewrite-comment.ts';
import { PLACING_QUEUE } from './theming-queues.ts';

export type WordsHidden =
  | 'hidden'
  | 'gone'
  | 'changed'
  | 'not-reviewing'
  | 'no-words'
  | 'too-many'
  /** Words that stand neither in the comment nor in a translation; nothing was hidden. */
  | { readonly missing: readonly string[] };

const PLACING_DELAY_SECONDS = 20;

/**
 * Hides words by hand in a comment in which a reader found a personal detail: everywhere they stand, and from then on for
 * everybody. All that follows a decision about a detail follows: the text, what it is found by, translations, evidence,
 * quotes, published editions. Words that only a translation has take that translation away. All or nothing.
 */
export async function hideWords(
  app: Application,
  member: Member,
  sent: { flagId: string; words: readonly string[] },
): Promise<WordsHidden> {
  const reader = flagReader(member);
  const { organizationId, userId } = reader;
  const words = [...new Set(sent.words.map((word) => word.trim()).filter((word) => word !== ''))];
  if (words.length === 0) return 'no-words';
  if (words.length > MOST_HIDDEN || words.some((word) => word.length > LONGEST_QUOTE)) return 'too-many';
  return app.database.withTenant(organizationId, async (tx) => {
    const known = reader.handles ? await findFlag(tx, reader, sent.flagId) : null;
    if (known?.kind !== 'personal-detail') return 'gone';
    const { consultationId, commentId } = known;
    const key = { organizationId, consultationId, commentId };
    const consultation = await readConsultation(tx, organizationId, consultationId);
    if (consultation === null) return 'gone';
    if (!stageAllows(stageAt(consultation, app.now()), 'review')) return 'not-reviewing';
    const held = await holdCommentAndResponse(tx, key);
    const original = held === null ? null : await originalText(tx, key);
    if (held === null || original === null) return 'gone';
    const flag = await findFlag(tx, reader, sent.flagId);
    if (flag?.outcome !== null) return flag?.outcome === 'hidden' ? 'hidden' : 'changed';
    const at = app.now();
    const made = hideIn(original, await redactionLogs(tx, organizationId, [commentId]), words, { by: userId, at });
    const translations = await translationsOf(tx, key);
    const inTranslation = (word: string) => translations.some(({ text }) => placesOf(word, text).length > 0);
    const missing = made.missing.filter((word) => !inTranslation(word));
    if (missing.length > 0) return { missing };
    if (made.places > 0) {
      await replaceRedactions(tx, key, made.log, at);
      await dropEvidence(tx, key);
      await rewriteComment(tx, key, { held, text: redactedTextOf(original, made.log), hides: true, by: userId, at });
      const job = { organizationId, consultationId, queue: PLACING_QUEUE, key: consultationId };
      await enqueueJob(tx, { ...job, delaySeconds: PLACING_DELAY_SECONDS });
    } else {
      await removeTranslations(tx, key);
    }
    await closeFlags(tx, key, 'personal-detail', { outcome: 'hidden', note: '', by: userId, at });
    const event = { organizationId, consultationId, actor: userId, action: 'words-hidden', subject: commentId };
    await writeAudit(tx, { ...event, details: { places: made.places } }, at);
    return 'hidden';
  });
}
