import type { TenantTransaction } from '#db/client.ts';
import { consultationsOf } from '#db/read/consultations.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import { countObjectionsFor, objectionsFor, type ObjectionsFor } from '#db/read/objections.ts';
import { targetsCounted } from '#db/read/receipts.ts';
import { may } from '../domain/permissions.ts';
import { targetId } from '../domain/review.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import { basisOf } from './answer-objection.ts';
import type { Application } from './application.ts';
import { namesOf, type NamedTarget } from './own-comments.ts';

/** Few enough to be read with care. */
const WAITING_AT_ONCE = 10;
const ANSWERED_AT_ONCE = 20;

type Row = Awaited<ReturnType<typeof objectionsFor>>[number];

/** What an author says, the comment as every reader sees it, and what the readers decided; nothing about who wrote it. */
export type ListedObjection = Omit<Row, 'objection'> &
  Pick<Row['objection'], 'id' | 'commentId' | 'words' | 'language' | 'answer' | 'answerWords' | 'answerLanguage'> & {
    readonly basis: string;
    readonly notMeant: readonly NamedTarget[];
    readonly counted: readonly NamedTarget[];
    readonly answeredBy: string | null;
    readonly answeredAt: Date | null;
  };

/** What authors say of how their comments were understood: what waits for this reader, and what was answered. */
export async function listObjections(app: Application, member: Member) {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const reader = await readerOf(app, tx, member);
    const waiting = await objectionsFor(tx, reader, { answered: false, limit: WAITING_AT_ONCE });
    const answered = await objectionsFor(tx, reader, { answered: true, limit: ANSWERED_AT_ONCE });
    const members = await membersOf(tx, organizationId);
    const nameOf = (userId: string | null) => members.find((one) => one.userId === userId)?.name ?? null;
    return {
      waiting: await listed(tx, waiting, nameOf),
      more: Math.max(0, (await countObjectionsFor(tx, reader)) - waiting.length),
      answered: await listed(tx, answered, nameOf),
    };
  });
}

/** How many authors' objections wait for this reader. */
export async function countObjections(app: Application, member: Member): Promise<number> {
  return app.database.withTenant(member.organizationId, async (tx) =>
    countObjectionsFor(tx, await readerOf(app, tx, member)),
  );
}

/** Who reads a comment's language is given it; a comment whose language nobody reads is for everybody. */
async function readerOf(app: Application, tx: TenantTransaction, member: Member): Promise<ObjectionsFor> {
  const { organizationId, languages } = member;
  const consultations = (await consultationsOf(tx, organizationId)).filter((one) =>
    stageAllows(stageAt(one, app.now()), 'review'),
  );
  const readers = (await membersOf(tx, organizationId)).filter(({ roles }) => may(roles, 'comments.code'));
  return {
    organizationId,
    consultationIds: consultations.map(({ id }) => id),
    languages,
    languagesOfAnybody: [...new Set(readers.flatMap((reader) => reader.languages))],
  };
}

async function listed(
  tx: TenantTransaction,
  rows: readonly Row[],
  nameOf: (userId: string | null) => string | null,
): Promise<readonly ListedObjection[]> {
  const all: ListedObjection[] = [];
  for (const { objection, ...row } of rows) {
    const { id, commentId, words, language, answer, answerWords, answerLanguage, answeredAt } = objection;
    const { organizationId, consultationId } = objection;
    const key = { organizationId, consultationId };
    const counted = (await targetsCounted(tx, key, [commentId])).map(targetId);
    const names = await namesOf(tx, key, [...counted, ...objection.targets]);
    const named = (ids: readonly string[]) =>
      ids.flatMap((one) => names.get(one) ?? []).sort((one, other) => one.place - other.place);
    all.push({
      ...row,
      ...{ id, commentId, words, language, answer, answerWords, answerLanguage, answeredAt },
      basis: basisOf(objection),
      notMeant: named(objection.targets),
      counted: named(counted),
      answeredBy: nameOf(objection.answeredBy),
    });
  }
  return all;
}
