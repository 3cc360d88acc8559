import { expect, test } from 'vitest';
import { agreementToPublish } from './agreement-to-publish.ts';
import type { TargetAgreement } from './target-agreement.ts';

const target = (key: string, alpha: number, rest: Partial<TargetAgreement> = {}): TargetAgreement => ({
  ...{
    type: 'area',
    key,
    standing: 'agreed',
    alpha,
    low: alpha - 10,
    high: alpha + 5,
    note: null,
    dissents: [],
    ...rest,
  },
});
const areas = (
  figures: Readonly<Record<string, number | null>>,
  keptFrom: { readonly edition: number } | null = null,
) => ({
  ...{ section: 'areas' as const, keptFrom },
  rows: Object.entries(figures).map(([key, value]) => ({
    key,
    cell: value === null ? { type: 'hidden' as const } : { type: 'count' as const, value },
  })),
});

test('nothing is said of readers on an area that is hidden: of a few comments alpha gives back how many', () => {
  const measured = [target('housing', 81), target('transit', 66)];
  expect(agreementToPublish(measured, [areas({ housing: 40, transit: null })], [])).toEqual([measured[0]]);
  // Nobody in it is shown, and a theme of the same key is another target.
  expect(agreementToPublish(measured, [areas({ housing: 40, transit: 0 })], [])).toEqual(measured);
  expect(agreementToPublish([target('housing', 81, { type: 'theme' })], [areas({ housing: 40 })], [])).toEqual([]);
});

test('a table that keeps earlier figures keeps what was said of its readers, with the words of today', () => {
  const now = target('housing', 81, { note: { en: 'Now', fr: 'Ici' } });
  const told = [areas({ housing: 40 }, { edition: 2 })];
  const editions = [
    { edition: 1, agreement: [target('housing', 70)] },
    { edition: 2, agreement: [target('housing', 84)] },
  ];
  expect(agreementToPublish([now], told, editions)).toEqual([{ ...target('housing', 84), note: now.note }]);
  expect(agreementToPublish([now], [areas({ housing: 40 })], editions)).toEqual([now]);
  // Where nothing was said then there is nothing to hold it against.
  expect(agreementToPublish([now], told, [{ edition: 2 }])).toEqual([now]);
});
