import { randomUUID } from 'node:crypto';
import type { TenantTransaction } from '#db/client.ts';
import { findConsultation, readConsultation, type Consultation } from '#db/read/consultations.ts';
import { writeAudit } from '#db/write/audit.ts';
import { insertConsultation, insertPriorityAreas, insertSurvey } from '#db/write/begun-consultations.ts';
import { writeSurveyDraft, writeSurveyTexts } from '#db/write/survey-drafts.ts';
import { copyFromEarlierWave } from '#db/write/waves.ts';
import { firstTexts } from '../domain/first-texts.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import type { NewConsultationProblem, WantedConsultation } from '../domain/new-consultation.ts';
import { emptyOutline, type SurveyOutline } from '../domain/survey-outline.ts';
import { slotId } from '../domain/survey-slots.ts';
import { takeApart } from '../domain/take-apart-survey.ts';
import { surveyTemplates } from '../exchange/survey-templates.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { startingCodebook } from './starting-codebook.ts';
import { readWaveSurvey } from './wave-survey.ts';

/** What the survey of a new consultation is at first. */
interface Beginning {
  readonly audience: string;
  readonly outline: SurveyOutline;
  readonly texts: Readonly<Record<string, LocalizedText>>;
  readonly sources?: ReadonlyMap<string, string>;
  readonly earlier: Consultation | null;
}

/**
 * Makes a consultation in stage draft, with a survey to write on and priority areas: all of it or nothing. `id` is made by
 * the form, so that sending it twice makes one. Returns its slug, or what is wrong.
 */
export async function createConsultation(
  app: Application,
  { organization, member }: Membership,
  { id, wanted }: { readonly id: string; readonly wanted: WantedConsultation },
): Promise<{ readonly slug: string } | { readonly problem: NewConsultationProblem }> {
  const organizationId = organization.id;
  return app.database.withTenant(organizationId, async (tx) => {
    const made = await readConsultation(tx, organizationId, id);
    if (made !== null) return { slug: made.slug };
    const beginning = await beginningOf(tx, organizationId, wanted);
    if (beginning === null) return { problem: { field: 'from', problem: 'start-gone' } };
    const { title, purpose, slug, languages } = wanted;
    const { earlier } = beginning;
    const now = app.now();
    const isNew = await insertConsultation(tx, {
      ...{ organizationId, id, slug, title, purpose, stage: 'draft', languages: [...languages], createdAt: now },
      timeZone: earlier?.timeZone ?? organization.timeZone,
      ...(earlier !== null && {
        earlierWaveId: earlier.id,
        disclosureThreshold: earlier.disclosureThreshold,
        rounding: earlier.rounding,
        sensitiveQuestions: [...earlier.sensitiveQuestions],
        quoting: earlier.quoting,
        contact: earlier.contact,
      }),
    });
    if (!isNew) {
      // Sent twice at the same moment: the other one made it.
      const twin = await readConsultation(tx, organizationId, id);
      return twin === null ? { problem: { field: 'slug', problem: 'slug-taken' } } : { slug: twin.slug };
    }
    const key = { organizationId, consultationId: id, surveyId: randomUUID() };
    await insertSurvey(tx, key, beginning.audience);
    const sourceLanguage = languages.find((language) => title[language] !== undefined) ?? 'en';
    await writeSurveyDraft(tx, key, { outline: beginning.outline, sourceLanguage, at: now });
    const texts = firstTexts(beginning.texts, sourceLanguage, beginning.sources);
    await writeSurveyTexts(tx, key, texts, { revision: 0, by: member.userId, at: now });
    if (earlier === null) await insertPriorityAreas(tx, key, startingCodebook());
    else await copyFromEarlierWave(tx, { organizationId, consultationId: earlier.id }, key);
    const event = { organizationId, consultationId: id, actor: member.userId, action: 'consultation-created' };
    const details = { start: wanted.start, ...(wanted.from !== '' && { from: wanted.from }) };
    await writeAudit(tx, { ...event, subject: id, details }, now);
    return { slug };
  });
}

async function beginningOf(
  tx: TenantTransaction,
  organizationId: string,
  { start, from, title, audience }: WantedConsultation,
): Promise<Beginning | null> {
  switch (start) {
    case 'blank':
    case 'file':
      return { audience, outline: emptyOutline, texts: { [slotId.survey('title')]: title }, earlier: null };
    case 'template': {
      const template = surveyTemplates().find(({ key }) => key === from);
      return template === undefined ? null : { audience, ...takeApart(template.document), earlier: null };
    }
    case 'wave': {
      const earlier = await findConsultation(tx, organizationId, from);
      if (earlier === null) return null;
      const survey = await readWaveSurvey(tx, { organizationId, consultationId: earlier.id }, 'asked');
      return survey === null ? null : { ...survey, earlier };
    }
  }
}
