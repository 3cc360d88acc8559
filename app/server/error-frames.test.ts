import { expect, test } from 'vitest';
import { errorFrames } from './error-frames.ts';

test.each([
  ['on one line', 'Call me at 403-555-0199'],
  ['over several lines, as a failed query’s parameters are', 'Failed query: select $1\nparams: 403-555-0199'],
  ['in the shape of a frame', 'Failed query:\n    at 403-555-0199 (file.ts:1:1)'],
])('says where an error arose, not what somebody typed %s', (_, message) => {
  const frames = errorFrames(new TypeError(message), 3).split('\n');
  expect(frames).toHaveLength(3);
  expect(frames[0]).toMatch(/^ {4}at .*error-frames\.test\.ts/);
  expect(frames.join()).not.toContain('0199');
});

test('says nothing where the message is not the one of the stack any more, or what was thrown is no error', () => {
  const changed = new Error('typed words\n    at home');
  expect(changed.stack).toContain('at home');
  changed.message = 'another';
  expect([errorFrames(changed, 3), errorFrames('typed words', 3)]).toEqual(['', '']);
});
