import { randomUUID } from 'node:crypto';
import type { ConsultationTraits } from '#db/factories/consultation.ts';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, hidden, wordsOf, type ArrangedComment } from './team-arrangement.ts';

/** A comment about two areas, one strongly and one weakly. */
export const rent: ArrangedComment = {
  text: 'The rent is too high for my job.',
  suggestions: [
    { key: 'housing', score: 0.9, words: ['rent', 'rent is too high'] },
    { key: 'employment', score: 0.2, words: ['job'] },
  ],
};

/** One of the two answers to `rent` that the tests begin with. */
export const yesNo = { 'answer:area:housing': 'accept', 'answer:area:employment': 'reject' };

/** A radio button or a tick box that is chosen, whichever way its attributes stand. */
export function chosen(name: string, value: string): RegExp {
  return new RegExp(`name="${name}" (checked="" value="${value}"|value="${value}" checked="")`);
}

/** An organization with Amina, who reads English and Arabic, signed in; and what she does. */
export async function arrangeReview() {
  const team = await arrangeTeam();
  const organization = await team.addOrganization('ours');
  await team.addMember(organization, 'Amina', ['reviewer'], ['en', 'ar']);
  const amina = await team.signIn('amina@heard.example');

  /** A consultation of its own with one comment of it, and the page where that comment is read. */
  async function arrange(comment: ArrangedComment = rent, traits: ConsultationTraits = {}) {
    const consultation = await team.addConsultation(organization, `needs-${randomUUID().slice(0, 8)}`, traits);
    const runId = await team.addRun(consultation, 1);
    const id = await team.addComment(consultation, runId, comment);
    return { consultation, runId, id, path: `/team/ours/review/${consultation.slug}/${id}` };
  }

  async function open(path: string, jar: CookieJar = amina, headers: Record<string, string> = {}) {
    const answer = await team.visit(jar, path, headers);
    const html = await answer.text();
    return { status: answer.status, html, words: wordsOf(html) };
  }

  /** Sends the form of a page as it was shown, with the answers that are given. */
  async function decide(
    html: string,
    path: string,
    fields: Record<string, string | readonly string[]>,
    jar: CookieJar = amina,
  ) {
    const answer = await team.send(jar, path, {
      run: hidden(html, 'run'),
      basis: hidden(html, 'basis'),
      intent: 'decided',
      kind: 'need',
      ...fields,
    });
    const body = await answer.text();
    return { status: answer.status, to: answer.headers.get('Location') ?? '', html: body, words: wordsOf(body) };
  }

  /** What is in the database about a comment. */
  async function stored(commentId: string) {
    const { owner } = team.db;
    const codings = await owner`select target_key, decision from coding where comment_id = ${commentId}`;
    const readings = await owner`select outcome from reading where comment_id = ${commentId}`;
    return {
      codings: codings.map((row) => `${String(row['target_key'])} ${String(row['decision'])}`).sort(),
      readings: readings.map((row) => String(row['outcome'])),
    };
  }

  /** What is recorded beside a decision: of what kind each yes is, and how the reader came to it. */
  async function recorded(commentId: string) {
    const { owner } = team.db;
    const kinds = await owner`select target_key, kind from coding
      where comment_id = ${commentId} and decision <> 'reject' order by target_key`;
    const [read] = await owner`select suggestions_shown, reads, run_id from reading where comment_id = ${commentId}`;
    return {
      kinds: Object.fromEntries(kinds.map((row) => [String(row['target_key']), row['kind'] as string | null])),
      shown: read?.['suggestions_shown'] as boolean | undefined,
      reads: read?.['reads'] as string | undefined,
      runId: read?.['run_id'] as string | null | undefined,
    };
  }

  return { ...team, organization, amina, arrange, open, decide, stored, recorded };
}

export type Review = Awaited<ReturnType<typeof arrangeReview>>;
