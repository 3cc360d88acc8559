import { describe, expect, test } from 'vitest';
import { collides, standingChanges, undoneBy, type PastChange, type WantedChange } from './survey-conflict.ts';

const past = (more: Partial<PastChange> = {}): PastChange => ({
  ...{ revision: 1, touched: [], undoes: null, texts: [] },
  ...more,
});
const wanted = (more: Partial<WantedChange> = {}): WantedChange => ({
  ...{ touched: [], vanishing: new Set(), texts: [] },
  ...more,
});
const text = (textId: string, language: string, isSource = false) => ({ textId, language, isSource });
const title = 'question:age:title';

describe('a change collides with one that was made meanwhile', () => {
  test.each<[string, Partial<WantedChange>, Partial<PastChange>, boolean]>([
    ['on the same question', { touched: ['question:age'] }, { touched: ['question:age'] }, true],
    ['not on another', { touched: ['question:age'] }, { touched: ['question:home'] }, false],
    ['nor on a section of the same name', { touched: ['question:age'] }, { touched: ['section:age'] }, false],
    ['nor on the words of the question', { touched: ['question:age'] }, { touched: [title] }, false],
    ['in words that it takes away', { vanishing: new Set([title]) }, { touched: [title] }, true],
    ['in the same language', { texts: [text(title, 'fr')] }, { texts: [text(title, 'fr')] }, true],
    ['not in another', { texts: [text(title, 'fr')] }, { texts: [text(title, 'ar')] }, false],
    ['in what it translates', { texts: [text(title, 'fr')] }, { texts: [text(title, 'en', true)] }, true],
    ['not in translations of it', { texts: [text(title, 'en', true)] }, { texts: [text(title, 'fr')] }, false],
    ['not in another text', { texts: [text(title, 'en')] }, { texts: [text('survey:title', 'en', true)] }, false],
    ['with everything', { touched: ['question:age'] }, { touched: ['*'] }, true],
    ['as everything', { touched: ['*'] }, { touched: ['help'] }, true],
    ['but never with a publication', { touched: ['*'] }, {}, false],
  ])('%s', (_, one, other, expected) => {
    expect(collides(wanted(one), past(other))).toBe(expected);
  });
});

describe('undoing', () => {
  const changes = [
    past({ revision: 1 }),
    past({ revision: 2 }),
    past({ revision: 3, undoes: 2 }),
    past({ revision: 4, undoes: 3 }),
    past({ revision: 5, undoes: 1 }),
  ];

  test('that was undone undoes nothing', () => {
    expect([...undoneBy(changes)]).toEqual([
      [1, 5],
      [3, 4],
    ]);
    expect(undoneBy([...changes].reverse())).toEqual(undoneBy(changes));
  });

  test('leaves what stands of the changes: an undoing of something earlier stands too', () => {
    const standing = (after: number) =>
      standingChanges(changes.filter(({ revision }) => revision > after)).map(({ revision }) => revision);
    expect(standing(0)).toEqual([2]);
    expect(standing(1)).toEqual([2, 5]);
    expect(standing(2)).toEqual([5]);
    expect(standing(3)).toEqual([4, 5]);
  });
});
