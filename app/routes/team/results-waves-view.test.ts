import { expect, test } from 'vitest';
import type { OpenWaveResults } from '#app/services/open-wave-results.ts';
import { teamStrings } from './page-title.server.ts';
import { waveFigure } from './results-waves-view.server.ts';

test('a row that is no choice of the survey has the words of the report, in the page’s language', () => {
  const share = { share: 0.5, count: 20 };
  const table = {
    ...{ id: 'question.trust', askedBefore: 40, askedNow: 40, reworded: false, readOtherwise: false, aboutYou: false },
    labels: { yes: { en: 'Yes', fr: 'Oui' }, '1': { en: '1: Not at all', fr: '1\u00a0: Pas du tout' } },
    rows: ['yes', '1', 'unnamed'].map((key) => ({ key, before: share, now: share, reworded: false })),
  };
  const titled = (title: string) => ({ title: { en: { text: title, status: 'translated' } } });
  const open = {
    ...{ items: [], before: { of: 'live' }, now: { of: 'live' } },
    ...{ earlier: titled('Then'), consultation: titled('Now') },
  } as unknown as OpenWaveResults;
  const labels = (language: string) =>
    waveFigure(table, open, { t: teamStrings(language), language }).rows.map(({ label }) => label);
  // Hidden is not always few: the next smallest is, so that the few cannot be worked out.
  expect(waveFigure(table, open, { t: teamStrings('en'), language: 'en' }).hiddenText).toBe('not shown');
  expect(labels('en')).toEqual(['Yes', '1: Not at all', 'unnamed']);
  expect(labels('fr')).toEqual(['Oui', '1\u00a0: Pas du tout', 'unnamed']);
});
