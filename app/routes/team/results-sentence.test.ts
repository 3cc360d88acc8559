import { expect, test } from 'vitest';
import { kindKey } from '#app/domain/results/declare-variables.ts';
import { EVERYTHING, type ResultsQuery } from '#app/domain/results/results-query.ts';
import { columnsOf, madeUpVariables, type MadeUpPerson } from '#app/domain/results/test-columns.ts';
import { viewResults } from '#app/domain/results/view-results.ts';
import { exactCount } from '#app/services/protect-live-count.ts';
import { teamStrings } from './page-title.server.ts';
import { crossFigure } from './results-cross.server.ts';
import { kindsFigure } from './results-kinds.server.ts';
import { filterSentence, sentenceParts } from './results-sentence.server.ts';

const person = (rest: Readonly<Record<string, readonly string[]>>): MadeUpPerson =>
  new Map(Object.entries({ language: ['en'], day: ['2026-03-02'], comments: ['none'], sample: ['rest'], ...rest }));
const many = (count: number, rest: Readonly<Record<string, readonly string[]>>) =>
  Array.from({ length: count }, () => person(rest));

const kinds = [kindKey('housing', 'need'), kindKey('work', 'need')].map((key) => ({ key, label: null }));
const variables = [
  ...madeUpVariables,
  ...madeUpVariables
    .filter(({ key }) => key === 'areas')
    .map((areas) => ({ ...areas, key: 'kinds', section: 'kind' as const, categories: kinds })),
];
const read = { comments: ['read'] };
const store = columnsOf(
  [
    ...many(12, { ...read, areas: ['housing'], kinds: [kindKey('housing', 'need')], 'q.settled': ['yes'] }),
    ...many(3, { ...read, areas: ['work'], kinds: [kindKey('work', 'need')], language: ['ti'], 'q.settled': ['no'] }),
    ...many(20, { day: ['2026-03-05'], 'q.settled': ['no'], language: ['fr'] }),
  ],
  variables,
);
const around = {
  ...{ t: teamStrings('en'), language: 'en', source: [], notForPublication: 'Not for publication.', half: null },
  areas: variables.find(({ key }) => key === 'areas') ?? null,
};
const sentence = (query: Partial<ResultsQuery>, exact = true) =>
  filterSentence({ store, query: { ...EVERYTHING, ...query }, exact }, around);

test('the sentence says whose answers they are, with what can be chosen otherwise in strong', () => {
  expect(sentence({}).text).toBe('Responses in all languages from March 1, 2026 to March 5, 2026.');
  expect(sentence({}, false).text).toBe('Responses in all languages.');
  expect(sentence({ from: '2026-03-02', filters: [{ variable: 'q.settled', categories: ['yes', 'no'] }] }).text).toBe(
    'Responses in all languages since March 2, 2026; “q.settled”: yes or no.',
  );
  expect(sentenceParts(sentence({ to: '2026-03-02' }))).toEqual([
    { text: 'Responses in ', strong: false },
    { text: 'all languages', strong: true },
    { text: ' until ', strong: false },
    { text: 'March 2, 2026', strong: true },
    { text: '.', strong: false },
  ]);
});

const rules = { threshold: 10, sensitiveThreshold: 20, exact: true };

test('kinds of an area that fewer than the threshold wrote about are not shown, and the area is named', () => {
  const view = viewResults(store, EVERYTHING, { ...rules, count: ['areas', 'kinds'] });
  if (view.problem !== null) throw new Error(view.problem);
  const counts = new Map(
    [...view.counts].flatMap(([key, one]) => ('rows' in one ? [[key, exactCount(one, false)] as const] : [])),
  );
  const figure = kindsFigure({ counts, store, threshold: 10, exact: true }, around);
  expect(figure?.rows.map(({ key }) => key)).toEqual(['housing']);
  expect(figure?.source).toEqual(['Not shown, so that no small number points to a person: work.']);
});

test('groups that are too small take no room in a table by groups: they are named under it', () => {
  const view = viewResults(
    store,
    { ...EVERYTHING, crossTab: { rows: 'q.settled', columns: 'language' } },
    { ...rules, count: [] },
  );
  if (view.problem !== null || view.crossTab === null) throw new Error('Nothing is shown');
  const figure = crossFigure(store, view.crossTab, around);
  const named = figure.source.join(' ');
  expect(named).toMatch(/Groups not shown, so that no small number points to a person: .*\bti\b/);
  expect(figure.groups.map(({ key }) => key)).not.toContain('ti');
  for (const { key } of figure.groups) expect(named).not.toMatch(new RegExp(`\\b${key}\\b`));
});
