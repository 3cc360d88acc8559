import { codebookOf, findConsultation, type PriorityArea } from '#db/read/consultations.ts';
import { decisionOf, findComment, kindOf, latestRunId, suggestionsOf, themesOf } from '#db/read/comments.ts';
import type { Member } from '#db/read/members.ts';
import { openObjectionsTo } from '#db/read/objections.ts';
import { waitingFor } from '#db/read/review-queue.ts';
import { questionOfField } from '../domain/answer-field.ts';
import type { CommentKind } from '../domain/comment-kind.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import type { Decision, Target } from '../domain/review.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import { allQuestions } from '../domain/survey.ts';
import type { EvidenceSpan } from '../theming/types.ts';
import type { Application } from './application.ts';

export interface ShownSuggestion {
  readonly target: Target;
  readonly score: number;
  readonly evidence: readonly EvidenceSpan[];
  /** What a theme is called in its run; null for an area, whose name stands in the codebook. */
  readonly theme: { readonly label: string; readonly language: string; readonly keyphrases: readonly string[] } | null;
}

/** A comment with everything that a reviewer needs to say what it means; never anything about who wrote it. */
export interface OpenComment {
  readonly id: string;
  /** Of its author's words: counted up when they change them. */
  readonly revision: number;
  readonly consultation: { readonly slug: string; readonly title: LocalizedText };
  readonly redactedText: string;
  readonly language: string | null;
  readonly question: LocalizedText | null;
  /** Its author agreed to be quoted, and the consultation quotes. */
  readonly quoteConsent: boolean;
  readonly runId: string | null;
  readonly suggestions: readonly ShownSuggestion[];
  /** Of which kind the run takes the comment to be. */
  readonly kind: { readonly kind: CommentKind; readonly evidence: readonly EvidenceSpan[] } | null;
  readonly areas: readonly PriorityArea[];
  /** What its author says of the areas that it was counted under, as long as nobody has answered. */
  readonly objections: Awaited<ReturnType<typeof openObjectionsTo>>;
  readonly own: (Decision & { readonly at: Date }) | null;
  /** Comments that wait for this reader in the consultation, this one among them if it does. */
  readonly waiting: number;
}

/** Why a comment cannot be opened: it never was there, its author took it back, or nobody reviews now. */
export type CannotOpen = 'missing' | 'withdrawn' | 'not-reviewing';

/** Opens one comment for a reviewer. */
export async function openComment(
  app: Application,
  member: Member,
  at: { consultation: string; commentId: string },
): Promise<OpenComment | CannotOpen> {
  const { organizationId, userId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, at.consultation);
    if (consultation === null) return 'missing';
    if (!stageAllows(stageAt(consultation, app.now()), 'review')) return 'not-reviewing';
    const key = { organizationId, consultationId: consultation.id, commentId: at.commentId };
    const found = await findComment(tx, key);
    if (found === null) return 'missing';
    if (found.withdrawnAt !== null) return 'withdrawn';
    const runId = await latestRunId(tx, key);
    const suggested = await suggestionsOf(tx, key, runId);
    const themeKeys = suggested.filter((made) => made.type === 'theme').map((made) => made.key);
    const themes = runId === null ? [] : await themesOf(tx, key, runId, themeKeys);
    return {
      id: found.id,
      revision: found.revision,
      consultation: { slug: consultation.slug, title: consultation.title },
      redactedText: found.redactedText ?? '',
      language: found.language === 'und' ? null : found.language,
      question: questionOfField(allQuestions(found.survey), found.questionKey)?.title ?? null,
      quoteConsent: found.quoteConsent && consultation.quoting,
      runId,
      suggestions: suggested.map(({ type, key: targetKey, score, evidence }) => ({
        target: { type, key: targetKey },
        score,
        evidence,
        theme: type === 'theme' ? (themes.find((theme) => theme.key === targetKey) ?? null) : null,
      })),
      kind: await kindOf(tx, key, runId),
      areas: await codebookOf(tx, key),
      objections: await openObjectionsTo(tx, key),
      own: await decisionOf(tx, key, userId),
      waiting: await waitingFor(tx, key, member),
    };
  });
}
