import type { Member } from '#db/read/members.ts';
import { practiceOf } from '#db/read/practice.ts';
import { beginPractice, keepPracticeAnswer } from '#db/write/practice.ts';
import {
  nextPractice,
  practiceProblem,
  practiceResult,
  type PracticeAnswer,
  type PracticeProblem,
} from '../domain/practice.ts';
import { practiceComments, practiceAreas, PRACTICE_VERSION, type PracticeId } from '../domain/practice-comments.ts';
import { comparePractice } from '../domain/practice-comparison.ts';
import type { Application } from './application.ts';
import { firstBatchOf } from './practise-first-batch.ts';
import { startingCodebook } from './starting-codebook.ts';

/** A member's practice as it stands: the answers, what comes next, how it went, and how the first real batch compares. */
export async function openPractice(app: Application, member: Member) {
  return app.database.withTenant(member.organizationId, async (tx) => {
    const kept = await practiceOf(tx, member, PRACTICE_VERSION);
    const answers = kept?.answers ?? {};
    const codebook = startingCodebook();
    return {
      begun: kept !== null,
      answers,
      next: nextPractice(answers),
      result: practiceResult(answers),
      compared: comparePractice(answers),
      first: await firstBatchOf(tx, member),
      areas: practiceAreas.map((key) => {
        const area = codebook.find((one) => one.key === key);
        return { key, label: area?.label ?? {}, definition: area?.definition ?? {} };
      }),
    };
  });
}
export type OpenPractice = Awaited<ReturnType<typeof openPractice>>;

/** Begins the practice, or begins it again once it is finished. */
export async function startPractice(app: Application, member: Member): Promise<void> {
  const made = { version: PRACTICE_VERSION, at: app.now() };
  await app.database.withTenant(member.organizationId, (tx) => beginPractice(tx, member, made));
}

/** Keeps what a member says about one made-up comment, or says what is in the way. Sent twice, the first answer stays. */
export async function answerPractice(
  app: Application,
  member: Member,
  { id, answer }: { readonly id: PracticeId; readonly answer: PracticeAnswer },
): Promise<'kept' | PracticeProblem> {
  const problem = practiceProblem(answer);
  if (problem !== null) return problem;
  // What was ticked before somebody flagged it, or was not sure, is no answer about areas.
  const kept = answer.ending === 'decided' ? answer : { ...answer, areas: [], kind: null };
  const made = { id, answer: kept, version: PRACTICE_VERSION, of: practiceComments.length, at: app.now() };
  await app.database.withTenant(member.organizationId, async (tx) => {
    // A form of a page from before the practice was begun, or of another version of it.
    if ((await practiceOf(tx, member, PRACTICE_VERSION)) === null) await beginPractice(tx, member, made);
    await keepPracticeAnswer(tx, member, made);
  });
  return 'kept';
}
