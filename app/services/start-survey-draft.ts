import type { TenantTransaction } from '#db/client.ts';
import { newestVersion, readSurveyDraftRow, type SurveyDraftRow, type SurveyKey } from '#db/read/survey-drafts.ts';
import type { Consultation } from '#db/read/consultations.ts';
import { readSurveyVersion } from '#db/read/surveys.ts';
import { writeSurveyDraft, writeSurveyTexts } from '#db/write/survey-drafts.ts';
import { firstTexts } from '../domain/first-texts.ts';
import { emptyOutline } from '../domain/survey-outline.ts';
import { takeApart } from '../domain/take-apart-survey.ts';

/**
 * The survey that is written in a consultation. Where nobody has written on it yet it begins, at revision 0, as the newest
 * version that was published, or with nothing: two who begin at once find the same.
 */
export async function startSurveyDraft(
  tx: TenantTransaction,
  key: SurveyKey,
  consultation: Consultation,
  now: Date,
): Promise<SurveyDraftRow> {
  const begun = await readSurveyDraftRow(tx, key);
  if (begun !== null) return begun;
  const newest = await newestVersion(tx, key, 'published');
  const frozen = newest === null ? null : await readSurveyVersion(tx, key, key.surveyId, newest.version);
  const { outline, texts } = frozen === null ? { outline: emptyOutline, texts: {} } : takeApart(frozen.document);
  const sourceLanguage = consultation.languages.find((language) => language === 'en' || language === 'fr') ?? 'en';
  if (await writeSurveyDraft(tx, key, { outline, sourceLanguage, at: now })) {
    const by = newest?.publishedBy ?? '';
    await writeSurveyTexts(tx, key, firstTexts(texts, sourceLanguage), { revision: 0, by, at: now });
  }
  const row = await readSurveyDraftRow(tx, key);
  if (row === null) throw new Error('A survey that was begun is not there');
  return row;
}
