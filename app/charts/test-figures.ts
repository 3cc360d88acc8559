import type { FigureRow } from './figure-row.ts';
import type { Figure } from './figure.ts';
import type { GroupRow, GroupShare } from './group-row.ts';

/** Made-up figures of every kind, for tests. */
const percent = (share: number) => `${String(Math.round(share * 100))} %`;

export const countRow = (key: string, value: number | null, label = `Label ${key}`): FigureRow => ({
  key,
  label,
  count: value === null ? null : { value, text: String(value), share: percent(value / 100), portion: value / 100 },
});

export const estimateRow = (key: string, low: number, value: number, high: number): FigureRow => ({
  key,
  label: `Label ${key}`,
  count: { value, text: percent(value), share: `${percent(low)} to ${percent(high)}`, interval: { low, high } },
});

export const shareOf = (share: number, interval?: { low: number; high: number }): GroupShare => ({
  share,
  text: percent(share),
  count: { value: Math.round(share * 80), text: `${String(Math.round(share * 80))} of 80` },
  ...(interval && { interval: { ...interval, text: `${percent(interval.low)} to ${percent(interval.high)}` } }),
});

export const shareRow = (key: string, ...shares: readonly (number | null)[]): GroupRow => ({
  key,
  label: `Label ${key}`,
  shares: shares.map((share) => (share === null ? null : shareOf(share))),
});

export const ticks = [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, text: percent(value) }));
export const groups = ['en', 'fr', 'ar'].map((key) => ({ key, label: `Group ${key}`, asked: `${key}: 80` }));

const frame = {
  title: 'What would help most?',
  summary: 'Most said c.',
  language: 'en',
  direction: 'ltr',
  source: ['Prairie Rivers, edition 2.', 'sha256 0f3a'],
  notForPublication: null,
  unwritable: '(see the table)',
  hiddenText: 'not shown',
} as const;

const moreText = (more: number) => `${String(more)} more in the table`;
export const figures = {
  bars: {
    ...{ ...frame, kind: 'bars', measure: 'count', moreText },
    rows: [countRow('c', 45), countRow('a', 20), countRow('d', 0), countRow('b', null)],
    apart: countRow('no-answer', 7),
  },
  scale: {
    ...{ ...frame, kind: 'scale', measure: 'count', moreText },
    rows: [countRow('1', 12, 'Good'), countRow('2', null, 'Fair'), countRow('3', 30, 'Poor')],
    apart: countRow('no-answer', 7, 'No answer'),
  },
  dots: {
    ...{ ...frame, kind: 'dots', groups, ticks },
    rows: [shareRow('x', 0.5, 0.25, null), shareRow('y', 0.1, 0.12, 0.9)],
  },
  pairs: {
    ...{ ...frame, kind: 'pairs', ticks },
    ...{ against: { key: 'census', label: 'Population' }, shown: { key: 'heard', label: 'Heard' } },
    rows: [shareRow('x', 0.5, 0.25), { ...shareRow('y', 0.2, null), note: 'not comparable' }],
  },
  days: {
    ...{ ...frame, kind: 'days', ticks: [0, 10, 20].map((value) => ({ value, text: String(value) })) },
    days: [12, 0, 18].map((value, index) => ({
      ...{ key: `2026-03-0${String(index + 1)}`, label: `${String(index + 1)} Mar` },
      ...{ name: `March ${String(index + 1)}`, count: { value, text: `${String(value)} people` } },
    })),
  },
} as const satisfies Record<string, Figure>;
