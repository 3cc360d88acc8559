import { describe, expect, test } from 'vitest';
import { avoidedWordProblems, MOST_AVOIDED_WORDS, readAvoidedWords } from './assignment-preferences.ts';

describe('words that a reader would rather not read about', () => {
  test('stand one to a line, each once', () => {
    expect(readAvoidedWords(' Aleppo \r\n\nCalgary   North\nALEPPO\n')).toEqual(['ALEPPO', 'Calgary North']);
  });

  test.each([
    ['ab', ['too-short']],
    ['abc', []],
    ['韩', []],
    ['a'.repeat(60), []],
    ['a'.repeat(61), ['too-long']],
  ])('%s', (word, kinds) => {
    expect(avoidedWordProblems([word]).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('are at most twenty', () => {
    const words = Array.from({ length: MOST_AVOIDED_WORDS + 1 }, (_, i) => `place ${String(i)}`);
    expect(avoidedWordProblems(words.slice(1))).toEqual([]);
    expect(avoidedWordProblems(words)).toEqual([{ kind: 'too-many', number: 21 }]);
  });
});
