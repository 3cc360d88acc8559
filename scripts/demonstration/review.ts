import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Application } from '#app/services/application.ts';
import { codeComment } from '#app/services/code-comment.ts';
import { decideQuote } from '#app/services/decide-quote.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { listQuotes } from '#app/services/list-quotes.ts';
import { proposeQuote } from '#app/services/propose-quote.ts';
import { demonstrationDecision } from '#db/factories/demonstration/decisions.ts';
import { codebookThemesOf } from '#db/read/codebook-themes.ts';
import { latestRunId } from '#db/read/comments.ts';
import type { Member } from '#db/read/members.ts';
import { comment } from '#db/schema/comment.ts';
import { reading } from '#db/schema/review.ts';
import { suggestion } from '#db/schema/theming.ts';
import type { Submission } from '#db/write/responses.ts';

type Target = Parameters<typeof demonstrationDecision>[0][number]['target'];

interface ConsultationPlace {
  readonly id: string;
  readonly slug: string;
}

/** Decisions that are on their way to the database at one time. */
const AT_ONCE = 4;

/** Lets a made-up reviewer decide on the comments of a consultation in their languages, at most so many. */
export async function readComments(
  app: Application,
  { member }: Membership,
  {
    consultation,
    reviewer,
    most = Infinity,
    sure,
  }: { consultation: ConsultationPlace; reviewer: string; most?: number; sure: boolean },
): Promise<void> {
  const { runId, comments } = await commentsFor(app, member, consultation.id);
  const waiting = comments.slice(0, most).filter(({ isRead }) => !isRead);
  const readSome = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { id: commentId, suggestions, suggestedKind } = next;
      const decision = demonstrationDecision(suggestions, { commentId, reviewer, suggestedKind, sure });
      const sent = { consultation: consultation.slug, commentId, runId, basis: null, revision: 1, ...decision };
      const { outcome } = await codeComment(app, member, sent);
      if (outcome !== 'saved') throw new Error(`A comment of the demonstration cannot be decided on: ${outcome}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readSome));
}

/** What a reviewer would find on their screen, comment by comment, all at once. */
async function commentsFor(app: Application, { organizationId, userId, languages }: Member, consultationId: string) {
  const key = { organizationId, consultationId };
  return app.database.withTenant(organizationId, async (tx) => {
    const runId = await latestRunId(tx, key);
    const kept = new Set((await codebookThemesOf(tx, key)).map((theme) => theme.key));
    const rows = await tx
      .select({
        id: comment.id,
        readBy: reading.userId,
        type: suggestion.targetType,
        target: suggestion.targetKey,
        score: suggestion.score,
      })
      .from(comment)
      .leftJoin(
        suggestion,
        and(eq(suggestion.commentId, comment.id), runId === null ? sql`false` : eq(suggestion.runId, runId)),
      )
      .leftJoin(reading, and(eq(reading.commentId, comment.id), eq(reading.userId, userId)))
      .where(
        and(
          eq(comment.consultationId, consultationId),
          isNotNull(comment.preparedAt),
          inArray(comment.language, [...languages, 'und']),
        ),
      )
      .orderBy(asc(comment.id), desc(suggestion.score), asc(suggestion.targetKey));
    const comments = new Map<
      string,
      { id: string; isRead: boolean; suggestions: { target: Target; score: number }[]; suggestedKind: string | null }
    >();
    for (const { id, readBy, type, target, score } of rows) {
      const found = comments.get(id) ?? { id, isRead: readBy !== null, suggestions: [], suggestedKind: null };
      comments.set(id, found);
      // The highest score comes first.
      if (type === 'kind') found.suggestedKind ??= target;
      const isAsked = type === 'area' || (type === 'theme' && kept.has(target ?? ''));
      if (isAsked && target !== null && score !== null)
        found.suggestions.push({ target: { type, key: target }, score });
    }
    return { runId, comments: [...comments.values()] };
  });
}

/** Languages whose words the report is to quote, and how often. */
const quotesByLanguage: Readonly<Record<string, number>> = { en: 5, fr: 1, ar: 1, es: 1, uk: 1 };
const [SHORTEST, LONGEST] = [40, 160];

/** Proposes some comments as quotes: short ones, whose authors allow it. What held a personal detail is refused by itself. */
export async function proposeQuotes(
  app: Application,
  reviewers: readonly Membership[],
  { consultation, responses }: { consultation: string; responses: readonly Submission[] },
): Promise<void> {
  const quotable = responses.flatMap(({ language, quoteConsent, comments }) =>
    comments
      .filter(({ text }) => quoteConsent && text.length >= SHORTEST && text.length <= LONGEST)
      .map(({ id, text }) => ({ language, commentId: id, typed: text })),
  );
  for (const [language, most] of Object.entries(quotesByLanguage)) {
    const reader = reviewers.find(({ member }) => member.languages.includes(language));
    if (reader === undefined) continue;
    for (const { commentId, typed } of quotable.filter((quote) => quote.language === language).slice(0, most))
      await proposeQuote(app, reader.member, { consultation, commentId, typed });
  }
}

/** Lets a second person approve all quotes that are proposed: nobody can be recognized by the words of nobody. */
export async function approveQuotes(app: Application, { member }: Membership, consultation: string): Promise<void> {
  for (const { id, status, check } of (await listQuotes(app, member, consultation)) ?? []) {
    const sent = { consultation, quoteId: id, status: 'approved', confirmed: check?.points ?? [] } as const;
    if (status === 'proposed') await decideQuote(app, member, sent);
  }
}
