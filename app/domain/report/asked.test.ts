import { describe, expect, test } from 'vitest';
import { smallSurvey } from '#db/factories/small-survey.ts';
import type { SurveyDocument } from '../survey.ts';
import { countTable } from './count-table.ts';
import type { AudienceCounts } from './counts.ts';
import { declareTables } from './declare-tables.ts';

const [life, aboutYou] = smallSurvey.sections;
if (life === undefined || aboutYou === undefined) throw new Error('the small survey has two sections');
const words = { en: { text: 'x', status: 'reviewed' as const } };

/** The next version: a new question, and one that is asked only of people who have used the library. */
const next: SurveyDocument = {
  ...smallSurvey,
  version: 2,
  sections: [
    life,
    {
      key: 'new',
      title: words,
      questions: [{ key: 'new', type: 'yes-no', title: words, aboutYou: false, required: false }],
    },
    {
      ...aboutYou,
      showIf: { match: 'all', tests: [{ question: 'services', is: 'any-of', choices: ['library'] }] },
    },
  ],
};
const counts: AudienceCounts = {
  audience: 'newcomers',
  people: 100,
  languages: { en: 100 },
  versions: { 1: 60, 2: 40 },
  notAsked: { years: 25 },
  channels: { web: 100 },
  answered: { new: 35, years: 70 },
  choices: { new: { yes: 20, no: 15 }, years: { 'under-2': 40, '2-to-5': 30 } },
  comments: { read: 0, unread: 0, none: 100 },
  areas: {},
  themes: {},
  sample: { read: 0, unread: 0, areas: {}, themes: {} },
  decisions: { accept: 0, reject: 0, add: 0 },
};

const tables = (versions: readonly SurveyDocument[]) =>
  declareTables({
    audience: 'newcomers',
    versions,
    languages: ['en'],
    areas: [],
    themes: [],
    run: null,
    areasOf: 'read',
  });
const table = (versions: readonly SurveyDocument[], id: string) => {
  const found = tables(versions).find((one) => one.id === `newcomers.question.${id}`);
  return found === undefined ? expect.fail(`no table ${id}`) : { declared: found, exact: countTable(found, counts) };
};

test('a title that names an earlier answer stands open in a report, and tells nobody’s', () => {
  const title = { en: { text: 'Is {{town}} home?', status: 'reviewed' as const } };
  const sections = next.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({ ...question, title })),
  }));
  const declared = tables([{ ...next, sections }]).filter(({ counts: { of } }) => of === 'choices');
  expect(declared.length).toBeGreaterThan(0);
  for (const { title: said } of declared) expect(said).toMatchObject({ en: 'Is \u2068…\u2069 home?' });
});

describe('the denominator of a question', () => {
  test('is who was asked: people of a version without it were not', () => {
    const { declared, exact } = table([smallSurvey, next], 'new');
    expect(exact).toMatchObject({ asked: 40, answered: 35 });
    expect(declared.made.of).toBe('asked');
    expect(exact.subset).toEqual({ everybody: 'newcomers.people', gates: [] });
  });

  test('is who was asked: people to whom it did not apply were not', () => {
    const { declared, exact } = table([smallSurvey, next], 'years');
    expect(exact).toMatchObject({ asked: 75, answered: 70 });
    expect(declared.made.of).toBe('asked');
    expect(exact.subset?.gates).toEqual(['newcomers.question.services']);
  });

  test('is everybody where everybody was asked', () => {
    const { declared, exact } = table([smallSurvey, next], 'settled');
    expect([exact.asked, declared.made.of, exact.subset]).toEqual([100, 'everybody', undefined]);
  });
});

describe('a number', () => {
  const years = {
    key: 'children',
    type: 'number' as const,
    title: words,
    aboutYou: true,
    required: false,
    decimals: 0,
  };
  const asking = (bands?: number[]): SurveyDocument => ({
    ...smallSurvey,
    sections: [{ ...life, questions: [{ ...years, ...(bands && { bands }) }] }],
  });
  const typed = { ...counts, answered: { children: 60 }, choices: { children: { 0: 20, 1: 15, 2: 15, 7: 10 } } };

  test('is counted in bands', () => {
    const [found] = tables([asking([1, 3])]).filter(({ id }) => id.includes('.question.'));
    const exact = found && countTable(found, { ...typed, people: 60, versions: { 1: 60 } });
    expect(exact?.rows).toEqual([
      { key: 'below', count: 20 },
      { key: 'from 1', count: 30 },
      { key: 'from 3', count: 10 },
    ]);
  });

  test('is not counted where nobody has said in which', () => {
    expect(tables([asking()]).filter(({ id }) => id.includes('.question.'))).toEqual([]);
  });
});

describe('questions with several fields', () => {
  const several: SurveyDocument = {
    ...smallSurvey,
    sections: [
      {
        ...life,
        questions: [
          {
            ...{ key: 'trust', type: 'matrix', title: words, aboutYou: false, required: false },
            rows: [
              { key: 'police', label: { en: { text: 'the police', status: 'reviewed' } } },
              { key: 'school', label: { en: { text: 'the school', status: 'reviewed' } } },
            ],
            choices: [
              { key: 'yes', label: words },
              { key: 'no', label: words },
            ],
          },
          {
            ...{ key: 'first', type: 'ranking', title: words, aboutYou: false, required: false, places: 2 },
            choices: [
              { key: 'a', label: words },
              { key: 'b', label: words },
            ],
          },
          {
            ...{ key: 'help', type: 'multiple', title: words, aboutYou: false, required: false, other: true },
            choices: [
              { key: 'a', label: words },
              { key: 'b', label: words },
            ],
          },
        ],
      },
    ],
  };

  test('have a table for each row and each place, and a row for “other”', () => {
    const found = tables([several]).filter(({ id }) => id.includes('.question.'));
    expect(found.map(({ id, kind }) => [id.replace('newcomers.question.', ''), kind])).toEqual([
      ['trust.police', 'partition'],
      ['trust.school', 'partition'],
      ['first.1', 'partition'],
      ['first.2', 'partition'],
      ['help', 'dichotomies'],
    ]);
    expect(found.map(({ title }) => title.en)).toEqual([
      'x the police',
      'x the school',
      'x (place 1)',
      'x (place 2)',
      'x',
    ]);
    expect(found.at(-1)?.rows.at(-1)).toEqual({ key: 'other', label: { en: 'Other', fr: 'Autre' } });
  });
});
