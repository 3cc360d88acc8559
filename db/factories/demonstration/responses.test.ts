import { describe, expect, it } from 'vitest';
import { surveyDocumentSchema } from '#app/domain/survey.ts';
import { demonstrationProfiles } from './profile.ts';
import { demonstrationResponses } from './responses.ts';
import survey from './survey.json';

const [from, until] = [new Date('2025-10-06T15:00:00Z'), new Date('2025-11-14T15:00:00Z')];
const waves = demonstrationProfiles.map((profile) =>
  demonstrationResponses({
    organizationId: 'o',
    consultationId: 'c',
    surveyId: 's',
    document: surveyDocumentSchema.parse(survey),
    profile,
    from,
    until,
    seed: 1,
  }),
);
const [lastYear = []] = waves;

describe('demonstrationResponses', () => {
  it('makes exactly the languages of the profile, and every response once', () => {
    for (const [index, responses] of waves.entries()) {
      const counts: Record<string, number> = {};
      for (const { language } of responses) counts[language] = (counts[language] ?? 0) + 1;
      expect(counts).toEqual(demonstrationProfiles[index]?.languages);
      expect(new Set(responses.map((response) => response.responseId)).size).toBe(responses.length);
      expect(new Set(responses.map((response) => response.idempotencyKey)).size).toBe(responses.length);
    }
    expect(lastYear).toHaveLength(80);
  });

  it('says the same thing each time', () => {
    const again = demonstrationProfiles.slice(0, 1).map((profile) =>
      demonstrationResponses({
        ...{ organizationId: 'o', consultationId: 'c', surveyId: 's', from, until, seed: 1, profile },
        document: surveyDocumentSchema.parse(survey),
      }),
    );
    expect(again[0]).toEqual(lastYear);
  });

  it('never draws a comment twice in a wave, and lets nobody be quoted who wrote nothing', () => {
    const texts = lastYear.flatMap(({ language, comments }) => comments.map(({ text }) => `${language} ${text}`));
    expect(texts.length).toBeGreaterThan(60);
    expect(new Set(texts).size).toBe(texts.length);
    for (const { comments, quoteConsent } of lastYear) expect(quoteConsent && comments.length === 0).toBe(false);
  });

  it('answers what is required, and stays within the dates', () => {
    for (const { answers, submittedAt } of lastYear) {
      expect(answers.filter(({ questionKey }) => questionKey === 'arrival')).toHaveLength(1);
      const at = new Date(submittedAt ?? 0);
      expect(at >= from && at < until).toBe(true);
    }
    const alone = lastYear.filter(({ answers }) => answers.some(({ choiceKey }) => choiceKey === 'nothing-yet'));
    for (const { answers } of alone)
      expect(answers.filter(({ questionKey }) => questionKey === 'helped')).toHaveLength(1);
  });
});
