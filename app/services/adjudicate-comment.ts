import type { TenantTransaction } from '#db/client.ts';
import { isHeld, type CommentKey } from '#db/read/comments.ts';
import { hasAgreed } from '#db/read/confidentiality.ts';
import { findConsultation } from '#db/read/consultations.ts';
import { adjudicationOf } from '#db/read/differences.ts';
import type { Member } from '#db/read/members.ts';
import { writeAdjudication } from '#db/write/adjudications.ts';
import { writeAudit } from '#db/write/audit.ts';
import { holdComment } from '#db/write/codings.ts';
import { adjudicationProblems, type AdjudicatedTarget, type AdjudicationProblem } from '../domain/adjudication.ts';
import { cleanText } from '../domain/answer.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { saidNow } from './differing-targets.ts';
import { cannotDecide, differenceOf } from './open-difference.ts';
import { safeWords } from './safe-words.ts';

/** A decision where readers differ, as the page sends it. */
export interface SentDecision {
  readonly consultation: string;
  readonly commentId: string;
  /** Of the author's words that were on the page. */
  readonly revision: number;
  /** What the readers said then. */
  readonly said: string;
  /** When the decision that was on the page had been made, ISO 8601; empty where there was none. */
  readonly basis: string;
  /** Null: the decision is taken back. */
  readonly decisions: readonly AdjudicatedTarget[] | null;
  readonly reason: string;
  /** Of the page. */
  readonly language: string;
}

/**
 * What came of it. `corrected`: the author changed their words; `changed`: a reader decided anew, or somebody else
 * decided; `own`: who has read the comment does not decide between its readers.
 */
export type Adjudicated =
  | {
      readonly outcome:
        | 'saved'
        | 'undone'
        | 'gone'
        | 'corrected'
        | 'changed'
        | 'own'
        | 'not-theirs'
        | 'not-reviewing'
        | 'confidentiality'
        | 'held';
    }
  | { readonly outcome: 'problems'; readonly problems: readonly AdjudicationProblem[] };

/**
 * Stores what a comment is about where its readers differ, with the reason, or takes that back: all of it or nothing.
 * It stands in place of their votes wherever is counted; how far they agree is measured on what they said by themselves.
 */
export async function adjudicateComment(app: Application, member: Member, sent: SentDecision): Promise<Adjudicated> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, sent.consultation);
    if (consultation === null) return { outcome: 'gone' };
    if (!stageAllows(stageAt(consultation, app.now()), 'review')) return { outcome: 'not-reviewing' };
    if (!(await hasAgreed(tx, member))) return { outcome: 'confidentiality' };
    const key: CommentKey = { organizationId, consultationId: consultation.id, commentId: sent.commentId };
    const held = await holdComment(tx, key);
    if (held === null) return { outcome: 'gone' };
    if (held.revision !== sent.revision) return { outcome: 'corrected' };
    if (await isHeld(tx, key)) return { outcome: 'held' };
    const cannot = await cannotDecide(tx, key, member);
    if (cannot !== null) return { outcome: cannot };
    return sent.decisions === null
      ? undo(app, tx, key, member, sent)
      : decide(app, tx, key, member, { ...sent, decisions: sent.decisions });
  });
}

async function undo(
  app: Application,
  tx: TenantTransaction,
  key: CommentKey,
  { userId }: Member,
  { basis }: SentDecision,
): Promise<Adjudicated> {
  const before = await adjudicationOf(tx, key);
  if (before === null) return { outcome: 'undone' };
  if (before.decidedAt.toISOString() !== basis) return { outcome: 'changed' };
  await writeAdjudication(tx, key, null);
  const event = { organizationId: key.organizationId, consultationId: key.consultationId, actor: userId };
  await writeAudit(tx, { ...event, action: 'difference-reopened', subject: key.commentId }, app.now());
  return { outcome: 'undone' };
}

async function decide(
  app: Application,
  tx: TenantTransaction,
  key: CommentKey,
  { userId }: Member,
  sent: SentDecision & { readonly decisions: readonly AdjudicatedTarget[] },
): Promise<Adjudicated> {
  const difference = await differenceOf(tx, key);
  if (difference === null) return { outcome: 'changed' };
  const ids = difference.targets.map(({ id }) => id);
  const reason = cleanText(sent.reason);
  const before = await adjudicationOf(tx, key);
  const safe = safeWords(reason, sent.language);
  const said = (decisions: readonly AdjudicatedTarget[]) =>
    decisions
      .map(({ id, about, kind }) => `${id} ${String(about)} ${kind ?? ''}`)
      .sort()
      .join('\n');
  // The double tap, and the second window that says the same.
  const same = before?.reason === safe.text && before.decidedBy === userId;
  if (same && said(difference.decided) === said(sent.decisions)) return { outcome: 'saved' };
  if ((before?.decidedAt.toISOString() ?? '') !== sent.basis) return { outcome: 'changed' };
  if (saidNow(difference.unit, app.keys) !== sent.said) return { outcome: 'changed' };
  if (sent.decisions.some(({ id }) => !ids.includes(id))) return { outcome: 'changed' };
  const problems = adjudicationProblems(ids, { decisions: sent.decisions, reason });
  if (problems.length > 0) return { outcome: 'problems', problems };
  const at = app.now();
  await writeAdjudication(tx, key, {
    ...{ decidedBy: userId, decidedAt: at, reason: safe.text, language: safe.language, revision: sent.revision },
    decisions: sent.decisions,
  });
  const event = { organizationId: key.organizationId, consultationId: key.consultationId, actor: userId };
  const action = before === null ? 'difference-decided' : 'difference-decided-anew';
  await writeAudit(tx, { ...event, action, subject: key.commentId, details: { targets: ids } }, at);
  return { outcome: 'saved' };
}
