import { describe, expect, test } from 'vitest';
import { isStage, stageActions, stageAllows, stageAt, stages, takesAnswers, type Stage } from './stage.ts';

const closesAt = new Date('2026-12-01T07:00:00Z');
const justBefore = new Date(closesAt.getTime() - 1);
const justAfter = new Date(closesAt.getTime() + 1);
const opensAt = new Date('2026-10-05T06:00:00Z');
const open = { stage: 'open' as Stage, opensAt, closesAt };

describe('stageAllows', () => {
  test('answers are taken while a consultation is open, and in no other stage', () => {
    expect(stages.filter((stage) => stageAllows(stage, 'answer'))).toEqual(['open']);
  });

  test('a survey is written, corrected and extended as long as answers can still come', () => {
    expect(stages.filter((stage) => stageAllows(stage, 'edit-survey'))).toEqual(['draft', 'open', 'closed']);
  });

  test('reviewing may go on while it is open, and until it is archived', () => {
    expect(stages.filter((stage) => stageAllows(stage, 'review'))).toEqual([
      'open',
      'closed',
      'reviewing',
      'published',
    ]);
  });

  test('nothing is published while answers still come in', () => {
    expect(stages.filter((stage) => stageAllows(stage, 'publish-edition'))).toEqual([
      'closed',
      'reviewing',
      'published',
    ]);
  });

  test('a person can withdraw from the first answer until the archive', () => {
    expect(stages.filter((stage) => stageAllows(stage, 'withdraw'))).toEqual([
      'open',
      'closed',
      'reviewing',
      'published',
    ]);
  });

  test('no outside service is let in once a report says which took part', () => {
    expect(stages.filter((stage) => stageAllows(stage, 'choose-providers'))).toEqual([
      'draft',
      'open',
      'closed',
      'reviewing',
    ]);
  });

  test('every action is possible in some stage', () => {
    for (const action of stageActions)
      expect(
        stages.some((stage) => stageAllows(stage, action)),
        action,
      ).toBe(true);
  });
});

describe('stageAt', () => {
  test('an open consultation closes by itself at the very instant', () => {
    expect(stageAt(open, justBefore)).toBe('open');
    expect(stageAt(open, closesAt)).toBe('closed');
    expect(stageAt(open, justAfter)).toBe('closed');
  });

  test('no other stage is moved by the clock', () => {
    for (const stage of stages.filter((s) => s !== 'open')) {
      expect(stageAt({ stage, opensAt, closesAt }, justAfter)).toBe(stage);
    }
  });

  test('without a closing time it stays open', () => {
    expect(stageAt({ ...open, closesAt: null }, new Date('2099-01-01'))).toBe('open');
  });
});

describe('takesAnswers', () => {
  test('from the opening instant on, not a moment earlier', () => {
    expect(takesAnswers(open, new Date(opensAt.getTime() - 1))).toBe(false);
    expect(takesAnswers(open, opensAt)).toBe(true);
    expect(takesAnswers({ ...open, opensAt: null }, new Date(0))).toBe(true);
  });

  test('until the closing instant, even before anybody wrote down that it is closed', () => {
    expect(takesAnswers(open, justBefore)).toBe(true);
    expect(takesAnswers(open, closesAt)).toBe(false);
  });
});

test('isStage knows its own stages and nothing else', () => {
  expect(stages.every((stage) => isStage(stage))).toBe(true);
  expect(isStage('Open')).toBe(false);
});
