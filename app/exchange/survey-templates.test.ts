import { describe, expect, it } from 'vitest';
import { askedAbout } from '../domain/condition.ts';
import { assembleSurvey } from '../domain/assemble-survey.ts';
import { emptyOutline } from '../domain/survey-outline.ts';
import { allQuestions } from '../domain/survey.ts';
import { textSlots } from '../domain/survey-slots.ts';
import { isAnswerable } from '../domain/survey-question.ts';
import { takeApart } from '../domain/take-apart-survey.ts';
import { surveyTemplates } from './survey-templates.ts';

/** Only the team knows these, so that no template says them. */
const TEAM_WRITES = ['consent:funder', 'consent:controller', 'consent:keptIn'];

describe.each(surveyTemplates().map((template) => [template.key, template] as const))('the template %s', (_, one) => {
  const { document, questions } = one;
  const { outline, texts } = takeApart(document);

  it('asks 15 to 25 questions, one a page, and requires none', () => {
    expect(questions).toBeGreaterThanOrEqual(15);
    expect(questions).toBeLessThanOrEqual(25);
    for (const section of document.sections) expect(section.questions.filter(isAnswerable)).toHaveLength(1);
    expect(allQuestions(document).filter((question) => isAnswerable(question) && question.required)).toEqual([]);
  });

  it('has every text in English and French, but the facts that only the team knows', () => {
    const missing = textSlots(outline)
      .filter(({ id, optional }) => texts[id] === undefined && !optional)
      .map(({ id }) => id);
    expect(missing).toEqual(TEAM_WRITES);
    for (const text of Object.values(texts)) expect(Object.keys(text)).toEqual(['en', 'fr']);
  });

  it('asks what works and what people hope for in their own words', () => {
    const open = allQuestions(document).filter((question) => question.type === 'text');
    expect(open.length).toBeGreaterThanOrEqual(2);
  });

  it('branches on what was asked on an earlier page, with choices that it has', () => {
    const before = new Map<string, readonly string[] | null>();
    let branches = 0;
    for (const { showIf, questions: asked } of document.sections) {
      if (showIf !== undefined) {
        branches += 1;
        for (const key of askedAbout(showIf)) expect(before.has(key)).toBe(true);
        for (const test of showIf.tests)
          if ('choices' in test) expect(before.get(test.question)).toEqual(expect.arrayContaining(test.choices));
      }
      for (const question of asked)
        before.set(
          question.key,
          question.type === 'yes-no'
            ? ['yes', 'no', 'not-sure']
            : 'choices' in question
              ? question.choices.map(({ key }) => key)
              : null,
        );
    }
    expect(branches).toBeGreaterThanOrEqual(2);
  });

  it('asks about the person last', () => {
    const about = allQuestions(document).map((question) => isAnswerable(question) && question.aboutYou);
    expect(about.indexOf(true)).toBeGreaterThan(about.lastIndexOf(false));
  });

  it('is the same after it was taken apart and put together', () => {
    expect(assembleSurvey(outline, texts, { version: 1, consentVersion: 1 })).toEqual(document);
    expect(outline.retired).toEqual(emptyOutline.retired);
  });
});

describe('the template about racism', () => {
  it('asks about unfair treatment on pages that offer a way out', () => {
    const template = surveyTemplates().find(({ key }) => key === 'belonging-and-anti-racism');
    const safe = template?.document.sections.filter(({ safety }) => safety).map(({ key }) => key);
    expect(safe).toEqual(['treated', 'about', 'where', 'did']);
  });
});
