import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyTypeSurvey } from '#db/factories/every-type-survey.ts';
import { randomDocument, randomValues } from '#tests/fixtures/random-answers.ts';
import type { DraftValues } from './answer.ts';
import { shownSections } from './condition.ts';
import { LONGEST_PIPED, pipe, pipedIds, pipeTexts, withoutAnswers, type AnswerWords } from './piping.ts';

const reviewed = (text: string) => ({ text, status: 'reviewed' as const });
const wordsIn = (language: string): AnswerWords => ({
  number: (value) => `${language}:${String(value)}`,
  date: (value) => `${language}:${value}`,
  yesNo: (key) => `${language}:${key}`,
  list: (items) => items.join(' & '),
});
const isolated = (text: string) => `\u2068${text}\u2069`;

const answered: DraftValues = {
  town: ['Calgary'],
  help: ['yes'],
  'what-help': ['work', 'other'],
  'what-help.other': ['A neighbour'],
  'trust.police': ['much'],
  'trust.schools': ['little'],
  'trust.neighbours': ['some'],
  'order.1': ['jobs'],
  'order.2': ['rent'],
  felt: ['8'],
  born: ['syria'],
  since: ['2019', '3', '5'],
};

/** A text of the last page, in English and Arabic, after these answers. */
function said(text: string, values: DraftValues = answered) {
  const [last] = everyTypeSurvey.sections.slice(-1);
  if (last === undefined) return expect.fail('a survey without pages');
  const asking = { ...last, title: { en: reviewed(text), ar: reviewed(text) } };
  const { title } = pipe(asking, shownSections(everyTypeSurvey.sections, values), values, wordsIn);
  return { en: title['en']?.text, ar: title['ar']?.text };
}

describe('an earlier answer in a later text', () => {
  it.each([
    ['words', '{{town}}', 'Calgary', 'Calgary'],
    ['yes', '{{help}}', 'en:yes', 'ar:yes'],
    [
      'several choices, with the words of "other"',
      '{{what-help}}',
      'Help to find work & A neighbour',
      'المساعدة في إيجاد عمل & A neighbour',
    ],
    ['the words of "other" alone', '{{what-help.other}}', 'A neighbour', 'A neighbour'],
    ['a row', '{{trust.schools}}', 'A little', 'قليلًا'],
    ['a ranking', '{{order}}', 'Work & Rent', 'العمل & الإيجار'],
    ['a place', '{{order.2}}', 'Rent', 'الإيجار'],
    ['a point of a scale', '{{felt}}', 'en:8', 'ar:8'],
    ['a choice of a list', '{{ born }}', 'Syria', 'سوريا'],
    ['a date', '{{since}}', 'en:2019-03-05', 'ar:2019-03-05'],
  ])('is %s', (_, text, en, ar) => {
    expect(said(`(${text})`)).toEqual({ en: `(${isolated(en)})`, ar: `(${isolated(ar)})` });
  });

  it.each([
    ['a question that was left out', '{{way}}'],
    ['a matrix as a whole', '{{trust}}'],
    ['a question of the same page', '{{people}}'],
    ['a page that asks nothing', '{{hello}}'],
    ['no question at all', '{{nobody-asked}}'],
  ])('stands open for %s', (_, text) => {
    expect(said(text, { ...answered, people: ['4'] }).en).toBe(isolated('…'));
  });

  it('stands open where the question does not apply any more', () => {
    expect(said('{{what-help}}', { ...answered, help: ['no'] }).en).toBe(isolated('…'));
  });

  it('says a number with its unit', () => {
    const [home] = everyTypeSurvey.sections.slice(-1);
    const after = { ...everyTypeSurvey.sections[0]!, key: 'after', title: { en: reviewed('{{people}}') } };
    const shown = [home!, after];
    expect(pipe(after, shown, { people: ['4'] }, wordsIn).title['en']?.text).toBe(isolated('en:4 people'));
  });

  it('is put in as text and not read again', () => {
    const typed = '{{order}} <script>alert(1)</script> $& {{town}}';
    expect(said('In {{town}}?', { ...answered, town: [typed] }).en).toBe(`In ${isolated(typed)}?`);
  });

  it('stays in its line and its direction', () => {
    const typed = ' a\n\n\u202eb\u2069\u2066c ';
    expect(said('{{town}}', { ...answered, town: [typed] }).en).toBe(isolated('a bc'));
  });

  it.each([
    [LONGEST_PIPED, ''],
    [LONGEST_PIPED + 1, '…'],
    [5_000, '…'],
  ])('of %i characters ends in %j', (length, end) => {
    const survey = structuredClone(everyTypeSurvey);
    const town = survey.sections[1]?.questions[0];
    if (town?.type === 'text') town.size = 'long';
    const values = { town: ['🌾'.repeat(length)] };
    const [help] = survey.sections.slice(2, 3);
    const piped = pipe(help!, shownSections(survey.sections, values), values, wordsIn).questions[0]?.title['en']?.text;
    expect(piped).toContain(isolated('🌾'.repeat(Math.min(length, LONGEST_PIPED)) + end));
  });

  it('changes no text that names none, and no survey', () => {
    const before = structuredClone(everyTypeSurvey);
    const shown = shownSections(everyTypeSurvey.sections, answered);
    const [welcome] = shown;
    expect(pipe(welcome!, shown, answered, wordsIn)).toEqual(welcome);
    for (const section of shown) pipe(section, shown, answered, wordsIn);
    expect(everyTypeSurvey).toEqual(before);
    expect(said('{{}} {town} {{Town}} {{a b}}').en).toBe('{{}} {town} {{Town}} {{a b}}');
  });

  it('stands open for who knows of none', () => {
    expect(withoutAnswers({ en: reviewed('In {{town}}?') })['en']?.text).toBe(`In ${isolated('…')}?`);
  });

  it('is named, so that no recording says the text without it', () => {
    const [help, felt] = ['help', 'welcome-felt'].map((key) => everyTypeSurvey.sections.find((one) => one.key === key));
    expect(pipedIds(help!, 'ar')).toEqual(['question:help:title']);
    expect(pipedIds(felt!, 'en')).toEqual(['question:felt:title']);
    expect(pipedIds(everyTypeSurvey.sections[0]!, 'en')).toEqual([]);
  });
});

describe('of any survey and any answers', () => {
  it('a text stays in one isolate, whatever was typed', () => {
    fc.assert(
      fc.property(
        randomDocument().chain((survey) => fc.tuple(fc.constant(survey), randomValues(survey))),
        fc.integer({ min: 1, max: 12 }),
        ([survey, values], number) => {
          const shown = shownSections(survey.sections, values);
          for (const section of shown) {
            const titled = { ...section, title: { en: reviewed(`<{{q${String(number)}}}>`) } };
            const text = pipe(titled, shown, values, wordsIn).title['en']?.text ?? '';
            expect(text).toMatch(/^<\u2068[^\u202a-\u202e\u2066-\u2069\n]+\u2069>$/u);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('a text without an answer in it is as it was', () => {
    fc.assert(
      fc.property(randomDocument(), (survey) => {
        expect(pipeTexts(survey, () => 'never')).toEqual(survey);
      }),
      { numRuns: 20 },
    );
  });
});
