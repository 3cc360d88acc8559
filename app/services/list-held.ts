import type { TenantTransaction } from '#db/client.ts';
import { findConsultation, type Consultation, type ConsultationKey } from '#db/read/consultations.ts';
import {
  answersOf,
  countHeld,
  decidedBatches,
  fingerprintsOf,
  heldGroups,
  heldResponses,
  redactedCommentsOf,
  type HeldRow,
} from '#db/read/held-responses.ts';
import { membersOf } from '#db/read/members.ts';
import { readSurveyVersion, type FrozenSurvey } from '#db/read/surveys.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { nearDuplicates, type AlikeGroup } from './near-duplicates.ts';

const RESPONSES_ON_A_PAGE = 25;
const ALIKE_SHOWN = 10;
const BATCHES_SHOWN = 20;

/** What is held in a consultation, and what was decided; `page` counts from 1. Null when there is no such consultation. */
export async function listHeld(
  app: Application,
  { organization }: Pick<Membership, 'organization'>,
  slug: string,
  page: number,
) {
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, slug);
    if (consultation === null) return null;
    const key = { organizationId: organization.id, consultationId: consultation.id };
    const { timeZone } = consultation;
    const rows = await heldResponses(tx, key, {
      ...{ timeZone, limit: RESPONSES_ON_A_PAGE + 1 },
      offset: (page - 1) * RESPONSES_ON_A_PAGE,
    });
    const shown = await withWhatWasSaid(tx, key, rows.slice(0, RESPONSES_ON_A_PAGE));
    const { alikeTo, groups } = nearDuplicates(await fingerprintsOf(tx, key));
    const members = await membersOf(tx, organization.id);
    return {
      consultation,
      mayDecide: mayDecide(app, consultation),
      waiting: await countHeld(tx, key),
      groups: (await heldGroups(tx, key, timeZone)).map((group) => ({
        ...group,
        responses: shown
          .filter((one) => one.hour === group.hour && one.reasons === group.reasons)
          .map((one) => ({ ...one, alike: alikeTo(one.id) })),
      })),
      older: rows.length > RESPONSES_ON_A_PAGE,
      alike: await withExamples(tx, key, groups.slice(0, ALIKE_SHOWN)),
      decided: (await decidedBatches(tx, key, BATCHES_SHOWN)).map(({ by, ...batch }) => ({
        ...batch,
        by: { id: by, name: members.find(({ userId }) => userId === by)?.name ?? null },
      })),
    };
  });
}
export type HeldList = NonNullable<Awaited<ReturnType<typeof listHeld>>>;

/** Whether a decision about held responses can be made now: while comments are read. */
export function mayDecide(app: Application, consultation: Consultation): boolean {
  return stageAllows(stageAt(consultation, app.now()), 'review');
}

/** Responses with their answers and comments, and the survey that they were asked. */
async function withWhatWasSaid(tx: TenantTransaction, key: ConsultationKey, rows: readonly HeldRow[]) {
  const ids = rows.map(({ id }) => id);
  const answers = await answersOf(tx, key, ids);
  const comments = await redactedCommentsOf(tx, key, ids);
  const surveys = new Map<string, FrozenSurvey | null>();
  for (const { surveyId, surveyVersion } of rows) {
    const name = `${surveyId} ${String(surveyVersion)}`;
    if (!surveys.has(name)) surveys.set(name, await readSurveyVersion(tx, key, surveyId, surveyVersion));
  }
  return rows.map((row) => ({
    ...row,
    survey: surveys.get(`${row.surveyId} ${String(row.surveyVersion)}`)?.document ?? null,
    answers: answers.filter(({ responseId }) => responseId === row.id),
    comments: comments.filter(({ responseId }) => responseId === row.id),
  }));
}

/** Each group of comments that say nearly the same, by the text of its first. */
async function withExamples(tx: TenantTransaction, key: ConsultationKey, groups: readonly AlikeGroup[]) {
  const firsts = groups.flatMap(({ responseIds }) => responseIds.slice(0, 1));
  const comments = await redactedCommentsOf(tx, key, firsts);
  return groups.map((group) => {
    const example = comments.find(
      (one) => one.responseId === group.responseIds[0] && one.questionKey === group.questionKey,
    );
    return { ...group, text: example?.text ?? null, language: example?.language ?? null };
  });
}
