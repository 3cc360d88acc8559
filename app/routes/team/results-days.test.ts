import { expect, test } from 'vitest';
import { DAY } from '#app/domain/results/result-variable.ts';
import { teamStrings } from './page-title.server.ts';
import { daysFigure } from './results-days.server.ts';

const asOf = new Date('2026-03-15T12:00:00Z');
type Seen = Parameters<typeof daysFigure>[0];

/** What is said of so many people a day from 1 March on. */
function said(days: readonly number[], language: 'en' | 'fr', stage: 'open' | 'closed' = 'open'): string | undefined {
  const rows = days.map((count, index) => ({
    ...{ key: `2026-03-${String(index + 1).padStart(2, '0')}`, count, share: null },
  }));
  const seen = {
    counts: new Map([[DAY, { asked: null, rows, without: null, reading: null }]]),
    ...{ exact: true, asOf, consultation: { stage, opensAt: null, closesAt: null } },
  } as unknown as Seen;
  const around = { t: teamStrings(language), language, source: [], notForPublication: '', half: null, areas: null };
  return daysFigure(seen, around)?.summary;
}

test('the day on which most came is a sentence in both languages, and days with as many are not passed over', () => {
  expect(said([1, 4, 2], 'en')).toBe('Most came on March 2, 2026: 4.');
  expect(said([1, 4, 2], 'fr')).toBe('Le plus grand nombre est arrivé le 2 mars 2026\u00a0: 4.');
  expect(said([4, 4, 2], 'en')).toBe('Most came on March 1, 2026: 4. As many came on 1 other day.');
  expect(said([4, 4, 4], 'fr')).toMatch(/Autant sont arrivées 2 autres jours\.$/);
});

test('how many come lately is said only while anybody can', () => {
  const days = Array.from({ length: 14 }, (_, index) => index + 1);
  expect(said(days, 'en')).toMatch(/Lately more come than before\.$/);
  expect(said(days, 'en', 'closed')).toBe('Most came on March 14, 2026: 14.');
});
