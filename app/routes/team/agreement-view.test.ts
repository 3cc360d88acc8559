import { expect, test } from 'vitest';
import { defined } from '#app/domain/agreement/coefficient.ts';
import { ALPHA_TO_PUBLISH } from '#app/domain/agreement/standing.ts';
import type { ToldFigure } from '#app/services/read-agreement.ts';
import { figureView, saysOf } from './agreement-view.server.ts';
import { teamStrings } from './page-title.server.ts';

const speaking = { t: teamStrings('en'), language: 'en', timeZone: 'UTC' };
const figure = (value: number, interval: ToldFigure['interval']): ToldFigure => ({
  ...{ n: 70, percentage: 1, alpha: defined(value), interval, parts: [] },
  kappa: { n: 70, value: defined(value) },
});

test('a finding rests on an agreement that is measured, not on one that hardly any comment tells of', () => {
  expect(saysOf(figure(1, { low: ALPHA_TO_PUBLISH, high: 1 }), speaking)).toContain('Readers agree well');
  expect(saysOf(figure(1, { low: ALPHA_TO_PUBLISH - 0.001, high: 1 }), speaking)).toContain('only just');
  expect(saysOf(figure(1, null), speaking)).toContain('said the same about nearly all of them');
  expect(saysOf(figure(0.5, null), speaking)).toContain('too far apart');
});

test('the ends of an interval are told apart although one is below nothing', () => {
  expect(figureView('', figure(0.65, { low: -0.015, high: 1 }), speaking).interval).toBe('-0.015 to 1');
});
