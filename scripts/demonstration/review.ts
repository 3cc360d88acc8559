import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Application } from '#app/services/application.ts';
import { codeComment } from '#app/services/code-comment.ts';
import { decideQuote } from '#app/services/decide-quote.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { listQuotes } from '#app/services/list-quotes.ts';
import { openComment } from '#app/services/open-comment.ts';
import { proposeQuote } from '#app/services/propose-quote.ts';
import { demonstrationDecision } from '#db/factories/demonstration/decisions.ts';
import type { Member } from '#db/read/members.ts';
import { comment } from '#db/schema/comment.ts';
import type { Submission } from '#db/write/responses.ts';

interface ConsultationPlace {
  readonly id: string;
  readonly slug: string;
}

/** Decisions that are on their way to the database at one time. */
const AT_ONCE = 4;

/** Lets a made-up reviewer read the comments of a consultation in their languages, at most so many. */
export async function readComments(
  app: Application,
  { member }: Membership,
  { consultation, reviewer, most = Infinity }: { consultation: ConsultationPlace; reviewer: string; most?: number },
): Promise<void> {
  const ids = (await commentsFor(app, member, consultation.id)).slice(0, most);
  const readSome = async () => {
    for (let id = ids.pop(); id !== undefined; id = ids.pop())
      await readOne(app, member, consultation.slug, id, reviewer);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readSome));
}

async function commentsFor(app: Application, { organizationId, languages }: Member, consultationId: string) {
  const ofConsultation = and(eq(comment.organizationId, organizationId), eq(comment.consultationId, consultationId));
  const rows = await app.database.withTenant(organizationId, (tx) =>
    tx
      .select({ id: comment.id })
      .from(comment)
      .where(and(ofConsultation, isNotNull(comment.preparedAt), inArray(comment.language, [...languages, 'und'])))
      .orderBy(asc(comment.id)),
  );
  return rows.map(({ id }) => id);
}

async function readOne(app: Application, member: Member, consultation: string, commentId: string, reviewer: string) {
  const opened = await openComment(app, member, { consultation, commentId });
  if (typeof opened === 'string') throw new Error(`A comment of the demonstration cannot be read: ${opened}`);
  if (opened.own !== null) return;
  const { runId, suggestions } = opened;
  const decision = demonstrationDecision(suggestions, { commentId, reviewer });
  const coded = await codeComment(app, member, { consultation, commentId, runId, basis: null, ...decision });
  if (coded.outcome !== 'saved')
    throw new Error(`A comment of the demonstration cannot be decided on: ${coded.outcome}`);
}

/** Languages whose words the report is to quote, and how often. */
const quotesByLanguage: Readonly<Record<string, number>> = { en: 2, fr: 1, ar: 1, es: 1, uk: 1 };
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

/** Lets a second person approve all quotes that are proposed. */
export async function approveQuotes(app: Application, { member }: Membership, consultation: string): Promise<void> {
  for (const { id, status } of (await listQuotes(app, member, consultation)) ?? [])
    if (status === 'proposed') await decideQuote(app, member, { consultation, quoteId: id, status: 'approved' });
}
