import { findConsultation } from '#db/read/consultations.ts';
import { membersOf } from '#db/read/members.ts';
import { countSheets, findSheet, sheetsToCheck, sheetsTyped, typingTally } from '#db/read/paper.ts';
import { findSurvey, publishedVersions, readSurveyDraftRow } from '#db/read/survey-drafts.ts';
import { foldDigits } from '../language/digits.ts';
import { sheetNumber } from '../domain/paper-entry.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import { withdrawalOf } from '../domain/withdrawal.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';

const SHEETS_ON_A_PAGE = 50;

/** What is to be shown: which page of the sheets, from 1, and the sheet that was asked for; '' for none. */
export interface PaperQuery {
  readonly page: number;
  readonly find: string;
}

/** A consultation's forms and sheets; null when there is no such consultation. */
export async function listPaper(
  app: Application,
  { organization }: Pick<Membership, 'organization'>,
  slug: string,
  { page, find }: PaperQuery,
) {
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, slug);
    if (consultation === null) return null;
    const key = { organizationId: organization.id, consultationId: consultation.id };
    const survey = await findSurvey(tx, key);
    const ofSurvey = survey === null ? null : { ...key, surveyId: survey.id };
    const rows = await sheetsTyped(tx, key, { limit: SHEETS_ON_A_PAGE + 1, offset: (page - 1) * SHEETS_ON_A_PAGE });
    const wanted = sheetNumber(foldDigits(find).text);
    const found = wanted === null ? null : await findSheet(tx, key, wanted);
    const now = app.now();
    return {
      consultation,
      versions: ofSurvey === null ? [] : await publishedVersions(tx, ofSurvey),
      hasDraft: ofSurvey !== null && (await readSurveyDraftRow(tx, ofSurvey)) !== null,
      mayType: mayTypeIn(consultation, now),
      mayCheck: mayBeChecked(consultation, now),
      sheets: rows.slice(0, SHEETS_ON_A_PAGE),
      total: await countSheets(tx, key),
      older: rows.length > SHEETS_ON_A_PAGE,
      toCheck: await sheetsToCheck(tx, key),
      tally: await typingTally(tx, key),
      names: new Map((await membersOf(tx, organization.id)).map(({ userId, name }) => [userId, name])),
      found: found === null ? null : { ...found, withdrawal: withdrawalOf(consultation, found.response, now) },
    };
  });
}
export type PaperList = NonNullable<Awaited<ReturnType<typeof listPaper>>>;

/** What the organization's members are called, by user id. */
export async function membersOfOrganization(
  app: Application,
  { organization }: Pick<Membership, 'organization'>,
): Promise<ReadonlyMap<string, string>> {
  const members = await app.database.withTenant(organization.id, (tx) => membersOf(tx, organization.id));
  return new Map(members.map(({ userId, name }) => [userId, name]));
}

type StageOf = Parameters<typeof stageAt>[0];

/** Whether sheets are typed in now: as long as answers come in, and after, until the reading has them all. */
export function mayTypeIn(consultation: StageOf, now: Date): boolean {
  return stageAllows(stageAt(consultation, now), 'import-responses');
}

/** Whether a typed sheet can still be put right: as long as its author could have it withdrawn. */
export function mayBeChecked(consultation: StageOf, now: Date): boolean {
  return stageAllows(stageAt(consultation, now), 'withdraw');
}
