import { describe, expect, it } from 'vitest';
import { answeringChannels } from './draft.ts';
import { isVouchedFor, reasonsToHold, type Sending } from './hold-reason.ts';

const usual: Sending = { tooQuick: false, trapped: false, placeUsedUp: false, burst: false, proven: false };

describe('why a response is held', () => {
  it.each([
    ['nothing was noticed', {}, []],
    ['it came too quickly', { tooQuick: true }, ['too-quick']],
    ['the field was filled in', { trapped: true }, ['trap']],
    ['its place is used up', { placeUsedUp: true }, ['one-place']],
    ['many come at once', { burst: true }, ['burst']],
    ['many come at once, and work was done', { burst: true, proven: true }, []],
    ['its place is used up, and work was done', { placeUsedUp: true, burst: true, proven: true }, ['one-place']],
    [
      'all of it',
      { tooQuick: true, trapped: true, placeUsedUp: true, burst: true },
      ['too-quick', 'trap', 'one-place', 'burst'],
    ],
  ] as const)('%s', (_, noticed, reasons) => {
    expect(reasonsToHold({ ...usual, ...noticed })).toEqual(reasons);
  });
});

describe('who is vouched for', () => {
  it('are those whom a member lets answer: not a phone that is handed on', () => {
    expect(answeringChannels.filter(isVouchedFor)).toEqual(['kiosk', 'interviewer']);
  });
});
