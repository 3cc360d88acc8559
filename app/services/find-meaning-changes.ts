import type { TenantTransaction } from '#db/client.ts';
import { publishedVersions, type SurveyKey } from '#db/read/survey-drafts.ts';
import { readSurveyVersion } from '#db/read/surveys.ts';
import type { SurveyTexts } from '../domain/assemble-survey.ts';
import { findMeaningFaults } from '../domain/compare-versions-meaning.ts';
import { breaksPages } from '../domain/survey-faults.ts';
import type { SurveyFault } from '../domain/survey-faults-kinds.ts';
import type { Stage } from '../domain/stage.ts';
import type { SurveyOutline } from '../domain/survey-outline.ts';

/**
 * The faults with those that only the published versions show: questions that ask something else under a key that people
 * answered. Until a consultation opens nobody could.
 */
export async function withMeaningChanges(
  tx: TenantTransaction,
  key: SurveyKey,
  stage: Stage,
  { outline, texts, faults }: { outline: SurveyOutline; texts: SurveyTexts; faults: readonly SurveyFault[] },
): Promise<readonly SurveyFault[]> {
  if (stage === 'draft' || faults.some(breaksPages)) return faults;
  const published = [];
  for (const version of await publishedVersions(tx, key)) {
    const frozen = await readSurveyVersion(tx, key, key.surveyId, version);
    if (frozen !== null) published.push(frozen.document);
  }
  return [...faults, ...findMeaningFaults(outline, texts, published)];
}
