import { expect, test } from 'vitest';
import { smallSurvey } from '#db/factories/small-survey.ts';
import type { Consultation } from '#db/read/consultations.ts';
import { columnsOf, madeUpVariables, type MadeUpPerson } from '../domain/results/test-columns.ts';
import type { ResultVariable } from '../domain/results/result-variable.ts';
import type { SurveyDocument } from '../domain/survey.ts';
import type { Application } from './application.ts';
import { protectLiveCount, rowName } from './protect-live-count.ts';
import { toldBesides } from './told-besides.ts';

const label = (text: string) => ({ en: { text, status: 'reviewed' as const } });
const yesNo = (key: string, after?: string): SurveyDocument['sections'][number] => ({
  key: `page-${key}`,
  title: label(key),
  questions: [
    {
      ...{ key, type: 'single', title: label(key), aboutYou: false, required: true },
      choices: ['yes', 'no'].map((choice) => ({ key: choice, label: label(choice) })),
      ...(after !== undefined && { showIf: { match: 'all', tests: [{ question: after, is: 'answered' }] } }),
    },
  ],
});
const survey: SurveyDocument = { ...smallSurvey, sections: [yesNo('settled'), yesNo('after', 'settled')] };

const several = (key: string, section: ResultVariable['section'], categories: readonly string[]): ResultVariable => ({
  ...{ key, kind: 'several', section, title: null, ordered: false, identifying: false, sensitive: false },
  ...{ without: 'none', categories: categories.map((category) => ({ key: category, label: null })) },
});
const variables = [
  ...madeUpVariables,
  { ...(madeUpVariables[2] ?? expect.fail('no question')), key: 'q.after' },
  several('themes', 'theme', ['rent', 'noise']),
  several('kinds', 'kind', ['housing.need', 'housing.strength']),
];

const some = (count: number, given: Readonly<Record<string, readonly string[]>>): readonly MadeUpPerson[] =>
  Array.from({ length: count }, () => new Map(Object.entries({ language: ['en'], sample: ['rest'], ...given })));
const silent = { comments: ['none'], areas: ['not-asked'], themes: ['not-asked'], kinds: ['not-asked'] };
const writer = { comments: ['read'], areas: ['housing'], themes: ['rent'], kinds: ['housing.need'] };

async function besides(...people: readonly (readonly MadeUpPerson[])[]) {
  const store = columnsOf(people.flat(), variables);
  const themes = ['rent', 'noise'].map((key) => ({ key, areaKey: 'housing' }));
  const stored = [new Map([['newcomers', [survey]]]), themes];
  const app = { database: { withTenant: () => Promise.resolve(stored) } } as unknown as Application;
  const consultation = { organizationId: 'o', id: 'c', languages: ['en', 'fr', 'ti'], disclosureThreshold: 10 };
  return toldBesides(app, consultation as unknown as Consultation, store);
}

test('a question that some were asked is not told where its answers of who was asked are hidden, or the others are few', async () => {
  const yes = (count: number) => some(count, { ...silent, 'q.settled': ['yes'], 'q.after': ['yes'] });
  const no = (count: number) => some(count, { ...silent, 'q.settled': ['no'], 'q.after': ['not-asked'] });
  expect((await besides(yes(60), no(40))).withheld).toEqual(new Set());
  expect((await besides(yes(60), no(6))).withheld).toEqual(new Set(['q.after']));
});

test('what comments are about is not told where all but a few people wrote one', async () => {
  const answered = { 'q.settled': ['yes'], 'q.after': ['yes'] };
  const writers = (count: number) => some(count, { ...answered, ...writer });
  const others = (count: number) => some(count, { ...answered, ...silent });
  const ofReading = ['areas', 'themes', 'kinds'];
  const withheld = async (count: number) => {
    const found = await besides(writers(60), others(count));
    return ofReading.filter((key) => found.withheld.has(key));
  };
  expect(await withheld(9)).toEqual(ofReading);
  expect(await withheld(10)).toEqual([]);
  expect(await withheld(0)).toEqual([]);
});

test('a theme or a kind is not told where it holds all but a few of its area', async () => {
  const about = (count: number, themes: readonly string[], kinds: readonly string[]) =>
    some(count, { ...writer, themes, kinds, 'q.settled': ['yes'], 'q.after': ['yes'] });
  const { rows } = await besides(
    about(30, ['rent'], ['housing.need']),
    about(8, ['noise'], ['housing.need']),
    about(20, [], []),
  );
  expect(rows).toEqual(new Set());
  const near = await besides(about(30, ['rent'], ['housing.need']), about(8, [], ['housing.strength']));
  expect([...near.rows]).toEqual([rowName('themes', 'rent'), rowName('kinds', 'housing.need')]);
});

test('nothing is left of what is withheld, and of a hidden row no number', () => {
  const [, , settled] = madeUpVariables;
  if (settled === undefined) throw new Error('There is a question');
  const rows = [
    { key: 'yes', count: 60 },
    { key: 'no', count: 40 },
  ];
  const counted = { variable: settled.key, asked: 100, answered: 100, rows, reading: null };
  const shown = (withheld: readonly string[], hidden: readonly string[]) =>
    protectLiveCount(settled, counted, 10, { withheld: new Set(withheld), rows: new Set(hidden) });
  expect(shown([], []).rows.map(({ count }) => count)).toEqual([60, 40]);
  expect(shown([], [rowName('q.settled', 'no')]).rows.map(({ count }) => count)).toEqual([60, null]);
  expect(shown(['q.settled'], [])).toMatchObject({ asked: null, rows: [{ count: null }, { count: null }] });
});
