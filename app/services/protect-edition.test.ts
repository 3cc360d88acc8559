import { expect, test } from 'vitest';
import { smallSurvey } from '#db/factories/small-survey.ts';
import type { AudienceCounts } from '../domain/report/counts.ts';
import { countOf } from '../domain/report/published.ts';
import { protectEdition } from './protect-edition.ts';

const words = { en: 'Housing', fr: 'Logement' };
const counts: AudienceCounts = {
  ...{ audience: 'newcomers', people: 203, languages: { en: 142, fr: 61 }, channels: { web: 187, kiosk: 16 } },
  ...{ versions: { 1: 203 }, notAsked: {}, answered: {}, choices: {} },
  ...{ comments: { read: 121, unread: 0, none: 82 }, areas: { housing: 57 }, themes: {} },
  ...{ sample: { read: 0, unread: 0, areas: {}, themes: {} }, decisions: { accept: 71, reject: 33, add: 27 } },
};

function figures(rounding: 'none' | 'base-5') {
  const areas = [{ key: 'housing', label: words }];
  const declaration = { audience: 'newcomers', versions: [smallSurvey], languages: ['en', 'fr'], areas };
  const { tables } = protectEdition({
    audiences: [{ declaration: { ...declaration, themes: [], run: null }, counts }],
    ...{ columns: new Map(), chosen: null, earlier: [], sensitiveQuestions: [] },
    rules: { threshold: 10, rounding, draw: () => 0.5 },
  });
  return tables.map(({ protection: { table } }) => table);
}

test('where a consultation rounds, every figure of every table is a multiple of five, and each table says so', () => {
  const shown = (rounding: 'none' | 'base-5') =>
    figures(rounding).flatMap(({ asked, rows }) => [asked, ...rows.map(({ cell }) => cell)].map(countOf));
  expect(shown('none')).toEqual(expect.arrayContaining([203, 142, 61, 57]));
  const rounded = shown('base-5');
  expect(rounded).toEqual(expect.arrayContaining([205, 140, 60, 55]));
  expect(rounded.filter((count) => count !== null && count % 5 !== 0)).toEqual([]);
  expect(rounded.map((count) => count === null)).toEqual(shown('none').map((count) => count === null));
  expect(figures('base-5').every((table) => table.rounded === true)).toBe(true);
  expect(figures('none').some((table) => table.rounded === true)).toBe(false);
});
