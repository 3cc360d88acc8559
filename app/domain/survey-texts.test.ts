import { describe, expect, it } from 'vitest';
import { smallSurvey } from '#db/factories/small-survey.ts';
import { isMachineDraft, surveyTexts } from './survey-texts.ts';

describe('the texts of a survey', () => {
  it('are all of them: as many as there are places in the document', () => {
    const places = JSON.stringify(smallSurvey).match(/"en":\{"text"/g) ?? [];
    expect(surveyTexts(smallSurvey)).toHaveLength(places.length);
  });

  it('are a machine’s draft in a language as soon as one of them is', () => {
    const thanks = { ...smallSurvey.thanks, fr: { text: 'Merci.', status: 'machine draft' as const } };
    const drafted = { ...smallSurvey, thanks };
    expect(isMachineDraft(smallSurvey, 'fr')).toBe(false);
    expect(isMachineDraft(drafted, 'fr')).toBe(true);
    expect(isMachineDraft(drafted, 'en')).toBe(false);
  });
});
