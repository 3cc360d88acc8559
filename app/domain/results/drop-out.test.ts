import { expect, test } from 'vitest';
import { smallSurvey } from '#db/factories/small-survey.ts';
import { CHECK_PAGE } from '../reached.ts';
import { lastPages, SENT, wayThrough } from './drop-out.ts';

const [life, aboutYou] = smallSurvey.sections.map(({ key }) => key);
if (life === undefined || aboutYou === undefined) throw new Error('the small survey has two sections');

test('who came no further is lost at the page where they are, and everybody is somewhere', () => {
  const steps = wayThrough(smallSurvey, { [life]: 100, [aboutYou]: 80, [CHECK_PAGE]: 70 }, 65);
  expect(steps.map(({ key, reached, left }) => [key, reached, left])).toEqual([
    [life, 100, 20],
    [aboutYou, 80, 10],
    [CHECK_PAGE, 70, 5],
    [SENT, 65, 0],
  ]);
  const { asked, rows } = lastPages('x', 'newcomers', steps);
  expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(asked);
});

test('nobody leaves at a page that was not asked of them', () => {
  const steps = wayThrough(smallSurvey, { [life]: 100, [aboutYou]: 10, [CHECK_PAGE]: 90 }, 90);
  expect(steps.map(({ left }) => left)).toEqual([10, 0, 0, 0]);
});

test('a version that nobody came to has nobody', () => {
  expect(wayThrough(smallSurvey, {}, 0).every(({ reached, left }) => reached === 0 && left === 0)).toBe(true);
});
