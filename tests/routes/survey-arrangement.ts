import { afterAll, beforeAll } from 'vitest';
import { createConsultation, type ConsultationTraits, type CreatedConsultation } from '#db/factories/consultation.ts';
import { createOrganization, type OrganizationRow } from '#db/factories/organization.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { createHandler } from '../handler.ts';

/** A consultation of a test's own, and what has been written in it. */
export interface ArrangedSurvey extends CreatedConsultation {
  readonly id: string;
  readonly organization: OrganizationRow;
  /** The survey's address without the language. */
  readonly path: string;
  responses(): Promise<readonly Record<string, unknown>[]>;
  answers(): Promise<readonly Record<string, unknown>[]>;
  /** The comments as they were typed. */
  words(): Promise<readonly string[]>;
  drafts(): Promise<readonly { readonly id: string; readonly sealed: Buffer }[]>;
}

export interface Arrangement {
  readonly db: TestDatabase;
  handle(request: Request): Promise<Response>;
  newOrganization(): Promise<OrganizationRow>;
  /** A consultation in an organization of its own, unless one is given. */
  newSurvey(traits?: ConsultationTraits, organization?: OrganizationRow): Promise<ArrangedSurvey>;
}

/** A database and the built application for the tests of one file. */
export function arrangeSurveys(): () => Arrangement {
  let db: TestDatabase | undefined;
  let owner: Owner | undefined;
  let arrangement: Arrangement | undefined;
  beforeAll(async () => {
    const own = (db = await createTestDatabase());
    const { orm } = (owner = openOwner(db.connection));
    const newOrganization = () => createOrganization(orm);
    arrangement = {
      db,
      handle: await createHandler(db.app),
      newOrganization,
      newSurvey: async (traits = {}, given) => {
        const organization = given ?? (await newOrganization());
        const created = await createConsultation(orm, organization, traits);
        const { id, slug } = created.consultation;
        return {
          ...created,
          id,
          organization,
          path: `/${organization.slug}/survey/${slug}`,
          responses: async () => [...(await own.owner`select * from response where consultation_id = ${id}`)],
          answers: async () => [
            ...(await own.owner`select question_key, choice_key from answer where consultation_id = ${id} order by 1, 2`),
          ],
          words: async () =>
            (await own.owner<{ text: string }[]>`select text from comment_original where consultation_id = ${id}`).map(
              ({ text }) => text,
            ),
          drafts: async () => [
            ...(await own.owner<{ id: string; sealed: Buffer }[]>`
              select id, sealed from draft where consultation_id = ${id}`),
          ],
        };
      },
    };
  });
  afterAll(async () => {
    await owner?.close();
    await db?.drop();
  });
  return () => {
    if (arrangement === undefined) throw new Error('Nothing is arranged before the tests run');
    return arrangement;
  };
}
