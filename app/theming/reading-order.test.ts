import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseComment } from './analyse.ts';
import { createLexicon } from './lexicon.ts';
import { readingOrder, wordingOf } from './reading-order.ts';
import type { CommentDoubt } from './types.ts';

const doubtOf = (commentId: string, doubt: number, wording = commentId, language = 'en'): CommentDoubt => ({
  ...{ commentId, doubt, wording, language },
});
const inOrder = (doubts: readonly CommentDoubt[]): string[] =>
  [...readingOrder(doubts)].sort((a, b) => a.rank - b.rank).map(({ commentId }) => commentId);

describe('the order of reading', () => {
  it('has the most doubtful first, and the doubt as it was', () => {
    const ranks = readingOrder([doubtOf('a', 0.1), doubtOf('b', 1.4), doubtOf('c', 0)]);
    expect(inOrder([doubtOf('a', 0.1), doubtOf('b', 1.4), doubtOf('c', 0)])).toEqual(['b', 'a', 'c']);
    expect(ranks.find(({ commentId }) => commentId === 'b')).toMatchObject({ doubt: 1.4, rank: -1.4 });
  });

  it('takes the second in the same words for half, the third for a third', () => {
    const petition = ['p1', 'p2', 'p3'].map((id) => doubtOf(id, 0.9, 'petition'));
    expect(inOrder([...petition, doubtOf('x', 0.46), doubtOf('y', 0.44), doubtOf('z', 0.29)])).toEqual([
      ...['p1', 'x', 'p2', 'y', 'p3', 'z'],
    ]);
  });

  it('lets no two in the same words follow each other while there are others of their language', () => {
    const petition = ['p1', 'p2', 'p3'].map((id) => doubtOf(id, 0.9, 'petition'));
    const others = [doubtOf('x', 0.02), doubtOf('y', 0.01)];
    expect(inOrder([...petition, ...others])).toEqual(['p1', 'x', 'p2', 'y', 'p3']);
    expect(inOrder([...petition, doubtOf('x', 0.02), doubtOf('f', 0.8, 'f', 'fr')])).toEqual([
      ...['p1', 'f', 'x', 'p2', 'p3'],
    ]);
  });

  it('takes comments without a word for unlike', () => {
    expect(inOrder([doubtOf('a', 0.5, ''), doubtOf('b', 0.5, ''), doubtOf('c', 0.3)])).toEqual(['a', 'b', 'c']);
  });

  it('has every comment once, and is the same for any order', () => {
    const some = fc.uniqueArray(
      fc.record({
        commentId: fc.uuid(),
        doubt: fc.double({ min: 0, max: 5, noNaN: true }),
        wording: fc.constantFrom('a', 'b', ''),
        language: fc.constantFrom('en', 'fr'),
      }),
      { selector: ({ commentId }) => commentId, maxLength: 40 },
    );
    fc.assert(
      fc.property(
        some.chain((doubts) =>
          fc.tuple(fc.constant(doubts), fc.shuffledSubarray(doubts, { minLength: doubts.length })),
        ),
        ([doubts, shuffled]) => {
          const byId = (a: { commentId: string }, b: { commentId: string }) => (a.commentId < b.commentId ? -1 : 1);
          const ranks = [...readingOrder(doubts)].sort(byId);
          expect(ranks.map(({ commentId }) => commentId)).toEqual(doubts.map(({ commentId }) => commentId).sort());
          expect([...readingOrder(shuffled)].sort(byId)).toEqual(ranks);
        },
      ),
    );
  });
});

describe('wording', () => {
  const lexicon = createLexicon('en');
  const of = (text: string) => wordingOf(analyseComment({ id: '1', text }, 'en', lexicon));

  it('is the same for the same words in another order, and another for others', () => {
    expect(of('The rent is far too high here!')).toBe(of('High rent is far too high, the rent'));
    expect(of('The rent is high')).not.toBe(of('No night bus comes'));
    expect(of('of the and')).toBe('');
  });
});
