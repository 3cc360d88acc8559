import { describe, expect, it } from 'vitest';
import { disputeName, mergeTyped, takeTheirs } from './merge-typed.ts';
import type { TypedQuestion } from './typed-question.ts';

const label = (key: string, words = key) => ({ key, label: words, alt: '' });
const was: TypedQuestion = {
  words: { title: 'Title', hint: 'Hint' },
  choices: [label('a'), label('b')],
  rows: [],
  ticks: [],
  settings: { display: 'rows' },
  condition: { match: 'all', tests: [] },
};
const change = (change: Partial<TypedQuestion>): TypedQuestion => ({ ...was, ...change });
const merge = (mine: Partial<TypedQuestion>, theirs: Partial<TypedQuestion>) =>
  mergeTyped(was, change(mine), change(theirs));

describe('two people who change one question', () => {
  it('get both of their changes where they changed different things', () => {
    const { merged, disputes } = merge(
      { words: { title: 'Mine', hint: 'Hint' }, choices: [label('a', 'my a'), label('b')] },
      { words: { title: 'Title', hint: 'Theirs' }, choices: [label('b', 'their b'), label('a')], ticks: ['required'] },
    );
    expect(disputes).toEqual([]);
    expect(merged.words).toEqual({ title: 'Mine', hint: 'Theirs' });
    expect(merged.choices).toEqual([label('b', 'their b'), label('a', 'my a')]);
    expect(merged.ticks).toEqual(['required']);
  });

  it('are not asked where they changed the same to the same', () => {
    const words = { title: 'Same', hint: 'Hint' };
    expect(merge({ words }, { words }).disputes).toEqual([]);
  });

  it('keep what the second typed, and hear of everything that both changed', () => {
    const mine = {
      words: { title: 'Mine', hint: 'Hint' },
      choices: [label('a', 'my a'), label('b'), label('', 'new')],
      ticks: ['required' as const],
    };
    const theirs = {
      words: { title: 'Theirs', hint: 'Hint' },
      choices: [label('a', 'their a')],
      ticks: ['aboutYou' as const],
    };
    const { merged, disputes } = merge(mine, theirs);
    expect(merged).toEqual(change(mine));
    expect(disputes.map(disputeName)).toEqual(['words.title', 'list.choices', 'label.choices.a', 'rest']);
    let taken = merged;
    for (const dispute of disputes) taken = takeTheirs(taken, change(theirs), disputeName(dispute));
    expect(taken).toEqual(change(theirs));
  });

  it('take nothing for a name that is none', () => {
    expect(takeTheirs(was, was, 'words.constructor')).toBe(was);
    expect(takeTheirs(was, was, 'nothing')).toBe(was);
  });
});
