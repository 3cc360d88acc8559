import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysBetween,
  inOrder,
  isDay,
  nextStepOf,
  planFor,
  readingHours,
  standardSteps,
  standingOf,
  workingDayAtOrBefore,
} from './plan.ts';

const weekdayOf = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay();
const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('planFor', () => {
  test('counts back from the meeting', () => {
    expect(planFor('2027-06-10').map(({ standard, due }) => `${standard} ${due}`)).toEqual([
      'questions-settled 2027-02-11',
      'translations-done 2027-03-11',
      'opens 2027-03-18',
      'reminder 2027-04-08',
      'closes 2027-04-29',
      'comments-read 2027-05-20',
      'themes-settled 2027-05-25',
      'edition-previewed 2027-05-28',
      'report-sent 2027-06-03',
      'meeting 2027-06-10',
    ]);
  });

  test('has every step once, in order, none on a weekend but perhaps the meeting', () => {
    fc.assert(
      fc.property(days, (meeting) => {
        const plan = planFor(meeting);
        expect(plan.map(({ standard }) => standard)).toEqual(standardSteps);
        for (const [index, { due }] of plan.entries()) {
          if (index > 0) expect(due >= (plan[index - 1]?.due ?? '')).toBe(true);
          if (index < plan.length - 1) expect([1, 2, 3, 4, 5]).toContain(weekdayOf(due));
        }
        expect(plan.at(-1)?.due).toBe(meeting);
      }),
    );
  });

  test('goes by the days that are settled', () => {
    const plan = planFor('2027-06-10', { opens: '2027-03-01', closes: '2027-04-04' });
    const due = (step: string) => plan.find(({ standard }) => standard === step)?.due;
    expect([due('questions-settled'), due('translations-done')]).toEqual(['2027-01-25', '2027-02-22']);
    expect([due('opens'), due('reminder'), due('closes')]).toEqual(['2027-03-01', '2027-03-18', '2027-04-04']);
  });
});

test('a weekend gives way to the Friday before it', () => {
  const found = ['2027-06-03', '2027-06-04', '2027-06-05', '2027-06-06', '2027-06-07'].map(workingDayAtOrBefore);
  expect(found).toEqual(['2027-06-03', '2027-06-04', '2027-06-04', '2027-06-04', '2027-06-07']);
});

test('isDay knows the calendar', () => {
  expect(['2028-02-29', '2027-12-31'].every(isDay)).toBe(true);
  expect(['2027-02-29', '2027-13-01', '1999-01-01', '2200-01-01', '2027-1-1', '', 'soon'].some(isDay)).toBe(false);
});

describe('how a step stands', () => {
  const due = '2027-04-29';
  test('it is in time through its whole day, and late the day after', () => {
    expect(standingOf({ due, done: false }, '2027-04-28')).toEqual({ is: 'due', days: 1 });
    expect(standingOf({ due, done: false }, '2027-04-29')).toEqual({ is: 'due', days: 0 });
    expect(standingOf({ due, done: false }, '2027-04-30')).toEqual({ is: 'late', days: 1 });
    expect(standingOf({ due, done: true }, '2027-04-30')).toEqual({ is: 'done' });
  });

  test('days are counted over a change of the clocks', () => {
    expect(daysBetween('2027-03-13', '2027-03-15')).toBe(2);
    expect(daysBetween('2027-03-15', '2027-03-13')).toBe(-2);
  });
});

describe('the next step', () => {
  const step = (standard: string | null, due: string, done = false) => ({ standard, due, done });

  test('is the first that is not done, by its day and then by its usual place', () => {
    const steps = [
      step('meeting', '2027-06-10'),
      step(null, '2027-06-10'),
      step('report-sent', '2027-06-10'),
      step('closes', '2027-04-29', true),
    ];
    expect(inOrder(steps).map(({ standard }) => standard)).toEqual(['closes', 'report-sent', null, 'meeting']);
    expect(nextStepOf(steps)?.standard).toBe('report-sent');
    expect(nextStepOf([step('opens', '2027-04-29', true)])).toBeNull();
    expect(nextStepOf([])).toBeNull();
  });
});

test('reading takes forty seconds a comment, in half hours rounded up', () => {
  expect([0, 1, 45, 46, 90, 91, 1200].map(readingHours)).toEqual([0, 0.5, 0.5, 1, 1, 1.5, 13.5]);
});
