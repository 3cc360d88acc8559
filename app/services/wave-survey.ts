import type { TenantTransaction } from '#db/client.ts';
import type { ConsultationKey } from '#db/read/consultations.ts';
import { findSurvey, newestVersion, readSurveyDraftRow, readSurveyTexts } from '#db/read/survey-drafts.ts';
import { readSurveyVersion } from '#db/read/surveys.ts';
import { namesIn, takenKeys } from '../domain/edit-survey-keys.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import type { SurveyOutline } from '../domain/survey-outline.ts';
import { takeApart } from '../domain/take-apart-survey.ts';

/** The survey of a wave, as it was asked or as it is being written. */
export interface WaveSurvey {
  readonly audience: string;
  readonly outline: SurveyOutline;
  readonly texts: Readonly<Record<string, LocalizedText>>;
  /** The source language of a text, where it was written here. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * The survey of a consultation: `asked`, its newest version that was published, else what is being written; or
 * `written`, the other way round. Null: there is none yet.
 */
export async function readWaveSurvey(
  tx: TenantTransaction,
  consultation: ConsultationKey,
  first: 'asked' | 'written',
): Promise<WaveSurvey | null> {
  const survey = await findSurvey(tx, consultation);
  if (survey === null) return null;
  const key = { ...consultation, surveyId: survey.id };
  const draft = await readSurveyDraftRow(tx, key);
  const stored = draft === null ? [] : await readSurveyTexts(tx, key, 'all');
  const sources = new Map(stored.flatMap(({ textId, source }) => (source === null ? [] : [[textId, source] as const])));
  const { audience } = survey;
  const newest = first === 'written' && draft !== null ? null : await newestVersion(tx, key, 'published');
  const frozen = newest === null ? null : await readSurveyVersion(tx, key, key.surveyId, newest.version);
  if (frozen !== null) {
    const { outline, texts } = takeApart(frozen.document);
    // Also the keys that only the draft has, since a question was added there, or taken away: none is given twice.
    const asked = namesIn(outline);
    const retired = draft === null ? [] : [...takenKeys(draft.outline)].filter((name) => !asked.has(name));
    return { audience, outline: { ...outline, retired }, texts, sources };
  }
  if (draft === null) return null;
  const texts = Object.fromEntries(stored.map(({ textId, text }) => [textId, text]));
  return { audience, outline: draft.outline, texts, sources };
}
