import { describe, expect, test } from 'vitest';
import { abilitiesIn, isStageMove, movesFrom, openingNeeds, stageMoves } from './stage-moves.ts';
import { stageAllows, stages } from './stage.ts';

/** What domain/stage has to allow for each move. */
const needs = {
  'open-draft': 'open',
  reopen: 'open',
  close: 'close',
  extend: 'answer',
  back: 'close',
  'start-reviewing': 'start-reviewing',
  archive: 'archive',
} as const;

describe('movesFrom', () => {
  test('offers only what the stage allows, and every move somewhere', () => {
    for (const stage of stages)
      for (const move of movesFrom(stage, { published: false }))
        expect(stageAllows(stage, needs[move]), `${stage}: ${move}`).toBe(true);
    const anywhere = stages.flatMap((stage) => movesFrom(stage, { published: false }));
    expect(stageMoves.every((move) => anywhere.includes(move))).toBe(true);
  });

  test('takes no more answers once an edition is published', () => {
    const published = stages.flatMap((stage) => movesFrom(stage, { published: true }));
    expect(published).not.toContain('reopen');
    expect(published).not.toContain('extend');
  });

  test('knows its own moves and nothing else', () => {
    expect(stageMoves.every(isStageMove)).toBe(true);
    expect(isStageMove('open')).toBe(false);
  });
});

describe('openingNeeds', () => {
  const now = new Date('2026-10-05T06:00:00Z');
  const at = (days: number) => new Date(now.getTime() + days * 864e5);
  const settled = { opensAt: null, closesAt: at(30), withdrawUntil: at(60), deleteAt: at(700) };

  test('nothing more once the survey is published and the moments are settled', () => {
    expect(openingNeeds(settled, { hasSurvey: true, now })).toEqual([]);
  });

  test('each thing that is missing, and a closing that has passed', () => {
    const nothing = { opensAt: null, closesAt: null, withdrawUntil: null, deleteAt: null };
    expect(openingNeeds(nothing, { hasSurvey: false, now })).toEqual(['survey', 'closing', 'withdrawal', 'deletion']);
    expect(openingNeeds({ ...settled, closesAt: now }, { hasSurvey: true, now })).toEqual(['closing']);
    const justAfter = new Date(now.getTime() + 1);
    expect(openingNeeds({ ...settled, closesAt: justAfter }, { hasSurvey: true, now })).toEqual([]);
  });
});

describe('abilitiesIn', () => {
  const of = (stage: Parameters<typeof abilitiesIn>[0]) =>
    abilitiesIn(stage).map(({ ability, possible }) => `${possible ? '' : 'not '}${ability}`);

  test('a draft is written freely, and nothing else is looked for in it', () => {
    expect(of('draft')).toEqual(['edit-survey']);
  });

  test('what is open is read, and not published; what is closed is both', () => {
    expect(of('open')).toEqual(expect.arrayContaining(['withdraw', 'review', 'not publish-edition']));
    expect(of('closed')).toEqual(expect.arrayContaining(['withdraw', 'review', 'publish-edition']));
    expect(of('open')).not.toContain('edit-survey');
  });
});
