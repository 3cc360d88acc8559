import { expect, test } from 'vitest';
import { smallSurvey } from '#db/factories/small-survey.ts';
import { plainOrigin, withSection, type DraftContent } from './draft.ts';
import { CHECK_PAGE, startsCounting, withReached } from './reached.ts';
import type { Section } from './survey.ts';

const [life, aboutYou] = smallSurvey.sections;
if (life === undefined || aboutYou === undefined) throw new Error('the small survey has two sections');
const consent = { version: 1, language: 'en', textHash: '', quote: false };
const begun: DraftContent = { ...plainOrigin, consent, values: {}, sent: [], reached: [] };
const answered = { settled: ['very'], services: ['library'] };
const send = (content: DraftContent, section: Section, values: Record<string, string[]>, sent = true) =>
  withReached(smallSurvey, withSection(content, section, values, sent));

test('each page counts once, when everything before it is finished', () => {
  const first = withReached(smallSurvey, begun);
  expect(first.first).toBe(life.key);
  const second = send(first.content, life, answered);
  expect(second.first).toBe(aboutYou.key);
  const third = send(second.content, aboutYou, {});
  expect(third.first).toBe(CHECK_PAGE);
  // Back to the first page, another answer, and through again: nothing is new.
  expect(send(third.content, life, { ...answered, settled: ['not-yet'] }).first).toBeNull();
  expect(third.content.reached).toEqual([life.key, aboutYou.key, CHECK_PAGE]);
});

test('a page that was sent with a mistake, or only left, leads to no other; mended, it does', () => {
  const { content } = withReached(smallSurvey, begun);
  expect(send(content, life, answered, false).first).toBeNull();
  const wrong = send(content, life, { settled: ['elsewhere'] });
  expect(wrong.first).toBeNull();
  expect(send(wrong.content, life, answered).first).toBe(aboutYou.key);
});

test('a draft that is not counted stays as it is', () => {
  const { reached: _, ...uncounted } = begun;
  expect(withReached(smallSurvey, uncounted)).toEqual({ content: uncounted, first: null });
});

test.each([
  ['somebody by themselves', {}, 1, true],
  ['at a kiosk', { channel: 'kiosk' as const }, 1, true],
  ['with an interviewer', { channel: 'interviewer' as const }, 1, false],
  ['for trial', { trial: -1 }, 1, false],
  ['on a version for trial', {}, -1, false],
  ['to correct what was sent', { corrects: { responseId: 'x', revision: 1 } }, 1, false],
])('is counted: %s', (_, origin, version, counted) => {
  expect(startsCounting({ ...plainOrigin, ...origin }, version)).toBe(counted);
});
