import { randomUUID } from 'node:crypto';
import { findThemes } from '#app/services/find-themes.ts';
import { placeComments } from '#app/services/place-comments.ts';
import { inThisThread } from '#app/theming/parallel/pool.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { comment } from '#db/schema/comment.ts';
import { response } from '#db/schema/response.ts';
import { coding, reading } from '#db/schema/review.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';

/** What seven people say about one thing. */
export const nightBus = [
  'The night bus never comes when my shift ends',
  'We need a night bus on Sundays',
  'Without a night bus I walk home for two hours',
  'The night bus was cut and nobody asked us',
  'Please bring the night bus back',
  'My daughter waits for the night bus alone',
  'A night bus would let me take the late shift',
];
/** What seven others say about another. */
export const garden = [
  'Our community garden has a long waiting list',
  'The community garden is where I met my neighbours',
  'Please open a second community garden',
  'The community garden needs water and tools',
  'I grow food from home in the community garden',
  'A community garden near the school would help',
  'The community garden closes too early',
];

export type Theming = Awaited<ReturnType<typeof arrangeTheming>>;

/** A database with a consultation whose comments are prepared, placed and themed by the services themselves. */
export async function arrangeTheming() {
  const db = await createTestDatabase();
  const owner = openOwner(db.connection);
  let key = { organizationId: '', consultationId: '' };
  let surveyId = '';

  /** Goes on with another consultation: of a new organization, or of one that is there. */
  async function begin(organizationId: string | null = null) {
    const id = organizationId ?? (await createOrganization(owner.orm, { slug: `o-${randomUUID().slice(0, 8)}` })).id;
    const made = await createConsultation(owner.orm, { id });
    surveyId = made.surveyId;
    key = { organizationId: id, consultationId: made.consultation.id };
    return key;
  }

  /** Prepared comments, each of a response of its own. */
  async function add(...texts: string[]): Promise<string[]> {
    const rows = texts.map((text) => ({ text, id: randomUUID(), responseId: randomUUID() }));
    await owner.orm.insert(response).values(
      rows.map(({ responseId: id }) => ({
        ...key,
        ...{ id, surveyId, surveyVersion: 1, idempotencyKey: id, language: 'en', channel: 'web' as const },
      })),
    );
    await owner.orm.insert(comment).values(
      rows.map(({ id, responseId, text }) => ({
        ...key,
        ...{ id, responseId, questionKey: 'improve', language: 'en', redactedText: text, preparedAt: new Date() },
      })),
    );
    return rows.map(({ id }) => id);
  }
  async function addOne(text: string): Promise<string> {
    const [id = ''] = await add(text);
    return id;
  }

  const run = (app: TestDatabase['app'] = db.app) => findThemes(app, key.organizationId, key.consultationId);
  const place = (app: TestDatabase['app'] = db.app) => placeComments(app, key.organizationId, key.consultationId);
  const runs = () => db.owner`
    select id, number, placed_count, drift_tally, drift, decision_count, finished_at
    from theming_run where consultation_id = ${key.consultationId} order by number`;
  /** Of one comment, or of all, by run. */
  const suggested = (commentId: string | null = null) => db.owner`
    select r.number, s.comment_id, target_type, target_key, score, evidence, basis
    from suggestion s join theming_run r on r.id = s.run_id
    where s.consultation_id = ${key.consultationId} and (${commentId}::uuid is null or comment_id = ${commentId}::uuid)
    order by r.number, comment_id, target_type, target_key`;
  const targetsOf = async (commentId: string) =>
    (await suggested(commentId)).map((row) => `${String(row['number'])} ${String(row['target_key'])}`);
  const waiting = async () =>
    (
      await db.owner`select queue from job where consultation_id = ${key.consultationId} and done_at is null
        and attempts = 0 order by queue`
    ).map((row) => String(row['queue']));
  const themedRun = async (id: string) => {
    const [row] = await db.owner`select themed_run_id from comment where id = ${id}`;
    return row?.['themed_run_id'] as string | null;
  };
  /** The services, with something that happens while a run thinks. */
  const meanwhile = (happens: () => Promise<void>): TestDatabase['app'] => ({
    ...db.app,
    theming: {
      ...db.app.theming,
      openPool: (setup) => ({ ...inThisThread(setup), end: happens }),
    },
  });
  /** As if the newest run had been over so many comments: then a few new ones are no reason for another. */
  const asIfOver = (comments: number) =>
    db.owner`update theming_run set comment_count = ${comments} where consultation_id = ${key.consultationId}`;
  const decide = async (ids: readonly string[], about: { type: 'area' | 'theme'; key: string }) => {
    for (const commentId of ids) {
      await owner.orm.insert(reading).values({ ...key, commentId, userId: 'u', outcome: 'decided' });
      await owner.orm
        .insert(coding)
        .values({ ...key, commentId, userId: 'u', targetType: about.type, targetKey: about.key, decision: 'accept' });
    }
  };
  const decisions = async () => [
    await db.owner`select * from coding where consultation_id = ${key.consultationId} order by comment_id, target_key`,
    await db.owner`select * from reading where consultation_id = ${key.consultationId} order by comment_id`,
  ];

  return {
    db,
    owner,
    begin,
    add,
    addOne,
    run,
    place,
    runs,
    suggested,
    targetsOf,
    waiting,
    themedRun,
    meanwhile,
    asIfOver,
    decide,
    decisions,
    key: () => key,
    surveyId: () => surveyId,
    end: async () => {
      await owner.close();
      await db.drop();
    },
  };
}
