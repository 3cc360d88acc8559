import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyTypeSurvey } from '#db/factories/every-type-survey.ts';
import { smallSurvey } from '#db/factories/small-survey.ts';
import { changesBetween, givenIn, notAskedIn, valuesOf, type Given } from './correction.ts';
import { plainOrigin, type DraftContent } from './draft.ts';
import { canVisit, furthestStep } from './journey.ts';
import { allQuestions, surveyDocumentSchema } from './survey.ts';

const consent = { version: 1, language: 'en', textHash: '', quote: false };
const given: Given = {
  choices: { settled: ['somewhat'], services: ['job-help', 'library'], welcome: ['4'] },
  words: { improve: 'More buses.' },
  quote: false,
};
const draftOf = (of: Given, survey = smallSurvey): DraftContent => ({
  ...plainOrigin,
  ...valuesOf(survey, of),
  consent: { ...consent, quote: of.quote },
});

describe('a draft of what was sent', () => {
  it('holds it all, and stands at the check', () => {
    const draft = draftOf(given);
    expect(draft.values).toEqual({ ...given.choices, improve: ['More buses.'], years: [] });
    expect(canVisit(smallSurvey, draft, { page: 'check' })).toBe(true);
    expect(givenIn(smallSurvey, draft)).toEqual(given);
  });

  it('changes nothing, whatever was sent', () => {
    const [settled, services] = allQuestions(smallSurvey);
    if (settled?.type !== 'single' || services?.type !== 'multiple') return expect.fail('another survey');
    const keys = (question: typeof settled | typeof services) => question.choices.map(({ key }) => key);
    const some = fc.record({
      choices: fc.record({
        settled: fc.constantFrom(...keys(settled)).map((one) => [one]),
        services: fc.subarray(keys(services), { minLength: 1 }),
      }),
      words: fc.oneof(
        fc.constant({}),
        fc.constantFrom('ሰላም', 'a\nb', 'أسكن في NE').map((improve) => ({ improve })),
      ),
      quote: fc.boolean(),
    });
    fc.assert(
      fc.property(some, (sent) => {
        expect(changesBetween(sent, givenIn(smallSurvey, draftOf(sent)))).toBeNull();
      }),
    );
  });

  it('takes a required question without an answer for one that somebody preferred not to answer', () => {
    const declines = structuredClone(smallSurvey);
    const [first] = allQuestions(declines);
    if (first?.type !== 'single') return expect.fail('another survey');
    first.choices.push({ key: 'prefer-not-to-say', label: { en: { text: 'Rather not', status: 'reviewed' } } });
    const survey = surveyDocumentSchema.parse(declines);
    const sent: Given = { ...given, choices: {} };
    const draft = draftOf(sent, survey);
    expect(draft.values['settled']).toEqual(['prefer-not-to-say']);
    expect(canVisit(survey, draft, { page: 'check' })).toBe(true);
    expect(changesBetween(sent, givenIn(survey, draft))).toBeNull();
  });
});

describe('what a correction changes', () => {
  const none = { choices: false, quote: false, changed: {}, added: {}, emptied: [] };
  const after = (changes: Partial<Given>) => changesBetween(given, { ...given, ...changes });

  it.each<[string, Partial<Given>, object]>([
    ['a choice', { choices: { ...given.choices, welcome: ['3'] } }, { choices: true }],
    ['a choice less', { choices: { ...given.choices, services: ['library'] } }, { choices: true }],
    ['the permission to quote', { quote: true }, { quote: true }],
    ['words', { words: { improve: 'Fewer buses.' } }, { changed: { improve: 'Fewer buses.' } }],
    ['words that are gone', { words: {} }, { emptied: ['improve'] }],
    ['words that are new', { words: { ...given.words, more: 'And rent.' } }, { added: { more: 'And rent.' } }],
  ])('%s', (_, changed, expected) => {
    expect(after(changed)).toEqual({ ...none, ...expected });
  });

  it('not the order of choices, nor how a text was composed or its lines end', () => {
    expect(after({ choices: { ...given.choices, services: ['library', 'job-help'] } })).toBeNull();
    const typed = { ...given, words: { improve: 'cafe\u0301\r\n' } };
    expect(changesBetween(typed, { ...given, words: { improve: 'caf\u00e9' } })).toBeNull();
  });
});

describe('a response with every type of question', () => {
  const sent: Given = {
    choices: {
      help: ['yes'],
      'what-help': ['work', 'other'],
      way: ['bus'],
      'trust.police': ['much'],
      'trust.schools': ['little'],
      'trust.neighbours': ['unknown'],
      'order.1': ['jobs'],
      'order.2': ['rent'],
      felt: ['8'],
      born: ['other'],
      since: ['2019-03-05'],
      people: ['4'],
      'first-year': ['not-sure'],
    },
    words: { town: 'Calgary', 'what-help.other': 'A neighbour', 'born.other': 'Aleppo', story: 'Buses.\nRent.' },
    quote: true,
  };
  const draft = draftOf(sent, everyTypeSurvey);

  it('begins its correction at the check, with everything in it', () => {
    expect(canVisit(everyTypeSurvey, draft, { page: 'check' })).toBe(true);
    expect(changesBetween(sent, givenIn(everyTypeSurvey, draft))).toBeNull();
    expect(notAskedIn(everyTypeSurvey, draft)).toEqual([]);
  });

  it('leads to pages that a changed answer brings, which nobody has seen', () => {
    const withoutHelp: Given = { ...sent, choices: { ...sent.choices, help: ['no'], 'what-help': [] }, words: {} };
    const begun = draftOf({ ...withoutHelp, words: { town: 'Calgary' } }, everyTypeSurvey);
    expect(notAskedIn(everyTypeSurvey, begun)).toEqual(['what-help']);
    const changed = { ...begun, values: { ...begun.values, help: ['yes'] } };
    expect(furthestStep(everyTypeSurvey, changed)).toEqual({ page: 'section', key: 'what-help' });
  });

  it('does not hold what a changed answer hides, and has it again when it is changed back', () => {
    const hidden = { ...draft, values: { ...draft.values, help: ['no'], since: ['', '', ''] } };
    const given = givenIn(everyTypeSurvey, hidden);
    expect(Object.keys(given.choices)).not.toContain('what-help');
    expect(Object.keys(given.choices)).not.toContain('first-year');
    expect(Object.keys(given.words)).toEqual(['town', 'story', 'born.other']);
    expect(notAskedIn(everyTypeSurvey, hidden)).toEqual(['what-help', 'first-year']);
    const back = { ...hidden, values: { ...hidden.values, help: ['yes'], since: ['2019', '3', '5'] } };
    expect(changesBetween(sent, givenIn(everyTypeSurvey, back))).toBeNull();
  });
});
