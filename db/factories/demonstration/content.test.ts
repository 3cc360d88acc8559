import { describe, expect, it } from 'vitest';

import { allQuestions, surveyDocumentSchema } from '#app/domain/survey.ts';
import { choiceKeys, isAnswerable } from '#app/domain/survey-question.ts';
import { hasBidiControl } from '#app/domain/typed-label.ts';
import { interfaceLanguages } from '#app/language/languages.ts';
import { demonstrationComments } from './comments.ts';
import { demonstrationWaves } from './organization.ts';
import { demonstrationProfiles } from './profile.ts';
import survey from './survey.json';

const languages: readonly string[] = interfaceLanguages.map(({ tag }) => tag);

/** Every localized text in the document: an object whose `en` is a text with a status. */
function localizedTexts(value: unknown): Record<string, { text: string; status: string }>[] {
  if (Array.isArray(value)) return value.flatMap(localizedTexts);
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value) return [value as Record<string, { text: string; status: string }>];
  return Object.values(value).flatMap(localizedTexts);
}

const document = surveyDocumentSchema.parse(survey);
const offered = (key: string): string[] =>
  allQuestions(document)
    .filter((question) => question.key === key)
    .flatMap(choiceKeys);

describe('the demonstration survey', () => {
  it('has no sign that the builder would refuse when somebody saves it again', () => {
    const all = localizedTexts(survey).flatMap((text) => Object.values(text));
    expect(all.filter(({ text }) => hasBidiControl(text))).toEqual([]);
  });

  it('has every text in sixteen languages, and calls only the English reviewed', () => {
    const texts = localizedTexts(survey);
    expect(texts.length).toBeGreaterThan(70);
    for (const text of texts) {
      expect(Object.keys(text)).toEqual(languages);
      for (const [language, { text: words, status }] of Object.entries(text)) {
        expect(words.trim()).not.toBe('');
        expect(status).toBe(language === 'en' ? 'reviewed' : 'machine draft');
      }
    }
  });
});

describe('a respondent of the demonstration', () => {
  it('is asked one question a page, those about them last', () => {
    expect(document.sections.map(({ questions }) => questions.length)).toEqual(document.sections.map(() => 1));
    const aboutYou = allQuestions(document)
      .filter(isAnswerable)
      .map((question) => question.aboutYou);
    expect(aboutYou).toEqual([...aboutYou].sort((a, b) => Number(a) - Number(b)));
  });

  it('is told who pays, who is responsible and where answers are kept; no access law reaches a made-up society', () => {
    expect(Object.keys(document.consent.facts ?? {})).toEqual(['funder', 'controller', 'keptIn']);
  });
});

describe('the demonstration comments', () => {
  it('has at least twelve in each language, each text once', () => {
    for (const language of languages) {
      const texts = demonstrationComments.filter((comment) => comment.language === language).map(({ text }) => text);
      expect(texts.length).toBeGreaterThanOrEqual(12);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it('answers open questions of the survey', () => {
    const open = allQuestions(document)
      .filter((question) => question.type === 'text')
      .map((question) => question.key);
    expect(new Set(demonstrationComments.map((comment) => comment.question))).toEqual(new Set(open));
  });
});

describe('the demonstration profiles', () => {
  it('draws exactly the choices that the survey offers', () => {
    for (const profile of demonstrationProfiles) {
      for (const [key, { weights }] of Object.entries(profile.single)) {
        expect(Object.keys(weights).sort()).toEqual(offered(key).sort());
      }
      expect(Object.keys(profile.helped.chances).sort()).toEqual(offered('helped').sort());
    }
  });

  it('makes 80 responses last year and 140 this year, one profile for each wave', () => {
    const sums = demonstrationProfiles.map((profile) => Object.values(profile.languages).reduce((a, b) => a + b, 0));
    expect(sums).toEqual([80, 140]);
    expect(demonstrationProfiles.map(({ slug }) => slug)).toEqual(demonstrationWaves.map(({ slug }) => slug));
  });
});
