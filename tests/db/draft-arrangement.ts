import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { plainOrigin } from '#app/domain/draft.ts';
import { newDraftHandle } from '#app/domain/draft-seal.ts';
import type { Application } from '#app/services/application.ts';
import { giveReturnCode, offerReturnCode } from '#app/services/give-return-code.ts';
import { openSurvey, type OpenedSurvey } from '#app/services/open-survey.ts';
import { readDraft, type OpenDraft } from '#app/services/read-draft.ts';
import { saveAnswers } from '#app/services/save-answers.ts';
import { startDraft } from '#app/services/start-draft.ts';
import { openDatabase } from '#db/client.ts';
import { createConsultation, type ConsultationTraits } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';

/** Drafts of a test's own, without their pages. */
export interface ArrangedDrafts {
  readonly db: TestDatabase;
  /** A process that begins with each test: it knows no server keys of the test before. */
  readonly home: Application;
  /** Another one: of the keys it knows only what the database says. */
  otherProcess(changes?: Partial<Application>): Application;
  /** Sets the clock of all processes, in milliseconds after the test's beginning. */
  at(ms: number): void;
  newSurvey(traits?: ConsultationTraits): Promise<OpenedSurvey>;
}

/** A database for the tests of one file; each begins without drafts and server keys. */
export function arrangeDrafts(): () => ArrangedDrafts {
  let db: TestDatabase | undefined;
  let arranged: ArrangedDrafts | undefined;
  const others: Application[] = [];
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  beforeEach(async () => {
    if (db === undefined) return;
    const own = db;
    await own.owner`truncate draft, return_code, sealing_key`;
    const start = Date.now();
    const at = (ms: number) => {
      own.app.setNow(new Date(start + ms));
    };
    at(0);
    const otherProcess = (changes: Partial<Application> = {}) => {
      const other = { ...own.app, database: openDatabase(own.connection, { max: 3 }), ...changes };
      others.push(other);
      return other;
    };
    arranged = { db: own, home: otherProcess(), otherProcess, at, newSurvey: (traits) => newSurvey(own, traits) };
  });
  afterEach(async () => {
    for (const other of others.splice(0)) await other.database.close();
  });
  afterAll(async () => {
    await db?.drop();
  });
  return () => arranged ?? expect.fail('Nothing is arranged before the tests run');
}

async function newSurvey({ app, connection }: TestDatabase, traits: ConsultationTraits = {}): Promise<OpenedSurvey> {
  const owner = openOwner(connection);
  const organization = await createOrganization(owner.orm, { slug: `org-${randomUUID().slice(0, 8)}` });
  const { consultation } = await createConsultation(owner.orm, organization, traits);
  await owner.close();
  return (await openSurvey(app, organization.slug, consultation.slug)) ?? expect.fail('no survey');
}

/** Begins a draft with some words in it. Returns its token. */
export async function begin(app: Application, opened: OpenedSurvey): Promise<string> {
  const token = await startDraft(app, opened, null, {
    handle: newDraftHandle(),
    consent: { version: 1, language: 'en', textHash: '00', quote: false },
    origin: plainOrigin,
  });
  await type(app, opened, token, 'The rent is high');
  return token;
}

/** Types something on the first page. */
export async function type(app: Application, opened: OpenedSurvey, token: string, text: string): Promise<void> {
  const draft = await openAgain(app, opened, token);
  const section = draft.survey.document.sections[0] ?? expect.fail('no section');
  await saveAnswers(app, opened, draft, { section, values: { improve: [text] }, sent: false });
}

/** The draft that a token leads to. */
export async function openAgain(app: Application, opened: OpenedSurvey, token: string): Promise<OpenDraft> {
  const draft = await readDraft(app, opened, token);
  return draft?.state === 'open' ? draft : expect.fail('no draft');
}

/** What has been typed. */
export const words = async (app: Application, opened: OpenedSurvey, token: string) =>
  (await openAgain(app, opened, token)).content.values['improve'];

/** A new return code of a draft. */
export async function codeOf(app: Application, opened: OpenedSurvey, token: string): Promise<string> {
  const draft = await openAgain(app, opened, token);
  const { offer } = await offerReturnCode(app, opened, draft);
  const given = await giveReturnCode(app, opened, draft, offer);
  return typeof given === 'string' ? expect.fail(given) : given.code;
}
