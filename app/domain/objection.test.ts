import { describe, expect, it } from 'vitest';
import { isTooLong, LONGEST_OBJECTION, MOST_OPEN_OBJECTIONS, objectionProblem, readState } from './objection.ts';

describe('how far a comment has been read', () => {
  it.each([
    [{ isRead: false, revision: 1, targets: 0 }, 'unread'],
    [{ isRead: false, revision: 2, targets: 0 }, 'again'],
    [{ isRead: true, revision: 1, targets: 0 }, 'none'],
    [{ isRead: true, revision: 2, targets: 0 }, 'none'],
    [{ isRead: true, revision: 1, targets: 1 }, 'counted'],
    [{ isRead: true, revision: 2, targets: 3 }, 'counted'],
  ])('%j is %s', (comment, state) => {
    expect(readState(comment)).toBe(state);
  });
});

describe('what an author says of their comment', () => {
  const said = { targets: ['area:housing'], words: '', open: 0 };

  it('is a target, or words, or both', () => {
    expect(objectionProblem(said)).toBeNull();
    expect(objectionProblem({ ...said, targets: [], words: 'I meant the bus.' })).toBeNull();
    expect(objectionProblem({ ...said, words: 'I meant the bus.' })).toBeNull();
  });

  it.each(['', '   ', '\r\n\t', '\u0000'])('is nothing without either: %j', (words) => {
    expect(objectionProblem({ ...said, targets: [], words })).toBe('empty');
  });

  it.each([
    [LONGEST_OBJECTION - 1, null],
    [LONGEST_OBJECTION, null],
    [LONGEST_OBJECTION + 1, 'too-long'],
  ])('of %i code points, outside the basic plane too: %s', (length, problem) => {
    expect(objectionProblem({ ...said, words: '𞤀'.repeat(length) })).toBe(problem);
    expect(isTooLong('a'.repeat(length))).toBe(problem !== null);
  });

  it.each([
    [MOST_OPEN_OBJECTIONS - 1, null],
    [MOST_OPEN_OBJECTIONS, 'too-many'],
    [MOST_OPEN_OBJECTIONS + 1, 'too-many'],
  ])('after %i that nobody has answered: %s', (open, problem) => {
    expect(objectionProblem({ ...said, open })).toBe(problem);
  });
});
