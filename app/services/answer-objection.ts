import { findConsultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { findObjection, type ObjectionRow } from '#db/read/objections.ts';
import { writeAudit } from '#db/write/audit.ts';
import { holdComment } from '#db/write/codings.ts';
import { writeObjectionAnswer } from '#db/write/objections.ts';
import { cleanText } from '../domain/answer.ts';
import { isTooLong } from '../domain/objection.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import { detectLanguage } from '../language/detect.ts';
import type { Application } from './application.ts';

/** A reader's answer to an author, as the page sends it. */
export interface SentAnswer {
  readonly consultation: string;
  readonly objectionId: string;
  /** As what the reader saw it. */
  readonly basis: string;
  /** With null the answer is taken back, and the author waits again. */
  readonly answer: 'changed' | 'kept' | null;
  readonly words: string;
  /** The language of the page. */
  readonly language: string;
}

export type ObjectionAnswered = 'saved' | 'too-long' | 'changed' | 'gone' | 'not-reviewing';

/** Stands for an objection as it was shown: it is another one after somebody answered. */
export function basisOf(objection: Pick<ObjectionRow, 'answer' | 'answeredAt'>): string {
  return [objection.answer ?? '', objection.answeredAt?.toISOString() ?? ''].join(' ');
}

/**
 * Writes a reader's answer to what an author says of their comment, or takes it back. `gone` when the author has taken
 * the comment back or changed it; `changed` when somebody else has answered since the page was shown.
 */
export async function answerObjection(app: Application, member: Member, sent: SentAnswer): Promise<ObjectionAnswered> {
  const { organizationId, userId } = member;
  const answerWords = cleanText(sent.words);
  if (isTooLong(answerWords)) return 'too-long';
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, sent.consultation);
    if (consultation === null) return 'gone';
    if (!stageAllows(stageAt(consultation, app.now()), 'review')) return 'not-reviewing';
    const key = { organizationId, consultationId: consultation.id };
    const found = await findObjection(tx, key, sent.objectionId);
    if (found === null || (await holdComment(tx, { ...key, commentId: found.commentId })) === null) return 'gone';
    // Read again: only while the comment is held does nobody else answer, nor its author change the words.
    const objection = await findObjection(tx, key, sent.objectionId);
    if (objection === null || objection.revision !== objection.commentRevision) return 'gone';
    const same = objection.answer === sent.answer && (objection.answerWords ?? '') === answerWords;
    if (same || (sent.answer === null && objection.answer === null)) return 'saved';
    if (basisOf(objection) !== sent.basis) return 'changed';
    const now = app.now();
    const answerLanguage = languageOf(answerWords, sent.language);
    const { answer } = sent;
    const written = { answerWords, answerLanguage, answeredBy: userId, answeredAt: now };
    await writeObjectionAnswer(tx, key, objection.id, answer === null ? null : { answer, ...written });
    const action = answer === null ? 'objection-reopened' : 'objection-answered';
    await writeAudit(tx, { ...key, actor: userId, action, subject: objection.id, details: { answer } }, now);
    return 'saved';
  });
}

/** The language of the words, as far as they say; else that of the page. */
function languageOf(words: string, page: string): string {
  const { language } = detectLanguage(words, { prior: page });
  return language === 'und' ? page : language;
}
