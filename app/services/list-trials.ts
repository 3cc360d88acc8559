import type { TenantTransaction } from '#db/client.ts';
import { findConsultation, type Consultation, type ConsultationKey } from '#db/read/consultations.ts';
import { answersOf, redactedCommentsOf } from '#db/read/held-responses.ts';
import { linksOf, type TalliedLink } from '#db/read/links.ts';
import { readSurveyVersion } from '#db/read/surveys.ts';
import { countTrials, newestTrial, trialRemarks, trialResponses, type TrialVersion } from '#db/read/trials.ts';
import type { SurveyDocument } from '../domain/survey.ts';
import { remarkedSection, takesTrials } from '../domain/trial.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';

const RESPONSES_ON_A_PAGE = 20;
/** More than this nobody reads on one page; they are all in the responses themselves. */
const MOST_REMARKS = 500;

/** A remark on a page of the survey, in the version that its author saw. */
export interface Remark {
  readonly section: string;
  readonly survey: SurveyDocument | null;
  readonly language: string | null;
  /** Null until it is prepared. */
  readonly text: string | null;
}

/** A consultation's trials; `page` counts from 1. Null when there is no such consultation. */
export async function listTrials(
  app: Application,
  { organization }: Pick<Membership, 'organization'>,
  slug: string,
  page: number,
) {
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation: Consultation | null = await findConsultation(tx, organization.id, slug);
    if (consultation === null) return null;
    const key = { organizationId: organization.id, consultationId: consultation.id };
    const offset = (page - 1) * RESPONSES_ON_A_PAGE;
    const rows = await trialResponses(tx, key, { limit: RESPONSES_ON_A_PAGE + 1, offset });
    const shown = rows.slice(0, RESPONSES_ON_A_PAGE);
    const ids = shown.map(({ id }) => id);
    const surveyOf = surveysOf(tx, key);
    const answers = await answersOf(tx, key, ids);
    const comments = await redactedCommentsOf(tx, key, ids);
    const links: readonly TalliedLink[] = await linksOf(tx, key, { trial: true });
    const newest: TrialVersion | null = await newestTrial(tx, key);
    const responses = [];
    for (const row of shown)
      responses.push({
        ...row,
        survey: await surveyOf(row),
        answers: answers.filter(({ responseId }) => responseId === row.id),
        comments: comments.filter(({ responseId }) => responseId === row.id),
      });
    return {
      consultation,
      takesTrials: takesTrials(consultation, app.now()),
      ...{ links, newest, responses },
      total: await countTrials(tx, key),
      remarks: await remarksOf(tx, key, surveyOf),
      older: rows.length > RESPONSES_ON_A_PAGE,
    };
  });
}
export type TrialList = NonNullable<Awaited<ReturnType<typeof listTrials>>>;

type SurveyOf = (of: { readonly surveyId: string; readonly surveyVersion: number }) => Promise<SurveyDocument | null>;

/** Versions as they were frozen, each read once. */
function surveysOf(tx: TenantTransaction, key: ConsultationKey): SurveyOf {
  const read = new Map<string, SurveyDocument | null>();
  return async ({ surveyId, surveyVersion }) => {
    const name = `${surveyId} ${String(surveyVersion)}`;
    const known = read.get(name);
    if (known !== undefined) return known;
    const document = (await readSurveyVersion(tx, key, surveyId, surveyVersion))?.document ?? null;
    read.set(name, document);
    return document;
  };
}

async function remarksOf(tx: TenantTransaction, key: ConsultationKey, surveyOf: SurveyOf): Promise<readonly Remark[]> {
  const remarks: Remark[] = [];
  for (const row of await trialRemarks(tx, key, MOST_REMARKS)) {
    const section = remarkedSection(row.questionKey);
    if (section === null) continue;
    remarks.push({ section, survey: await surveyOf(row), language: row.language, text: row.text });
  }
  return remarks;
}
