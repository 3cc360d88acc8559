import { describe, expect, test } from 'vitest';
import { excerptOf, LONGEST_QUOTE, mayDecideQuote } from './quote.ts';

const text = 'The rent is too high (for us).\nMy cousin, ⟦phone⟧, moved away. الإيجار مرتفع 😀';

describe('excerptOf', () => {
  test('gives the words as they stand in the comment, whatever the white space', () => {
    expect(excerptOf('  high (for us).\r\nMy   cousin', text)).toEqual({ excerpt: 'high (for us).\nMy cousin' });
    expect(excerptOf('الإيجار مرتفع', text)).toEqual({ excerpt: 'الإيجار مرتفع' });
  });

  test.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['The rent is very high', 'not-in-comment'],
    ['the rent', 'not-in-comment'],
    ['The .* high', 'not-in-comment'],
    ['cousin, ⟦phone⟧, moved', 'has-redaction'],
    ['My cousin, ⟦pho', 'has-redaction'],
    ['one⟧, moved', 'has-redaction'],
  ])('refuses %j: %s', (typed, problem) => {
    expect(excerptOf(typed, text)).toEqual({ problem });
  });

  test.each([
    [LONGEST_QUOTE - 1, false],
    [LONGEST_QUOTE, false],
    [LONGEST_QUOTE + 1, true],
  ])('of %d characters is too long: %s', (length, tooLong) => {
    const long = '😀'.repeat(length);
    expect('problem' in excerptOf(long, long)).toBe(tooLong);
  });

  test('counts white space of the comment itself', () => {
    const wide = `a${' '.repeat(LONGEST_QUOTE)}b`;
    expect(excerptOf('a b', wide)).toEqual({ problem: 'too-long' });
  });
});

test('nobody decides on their own proposal, and nobody twice', () => {
  expect(mayDecideQuote({ status: 'proposed', proposedBy: 'a' }, 'b')).toBe(true);
  expect(mayDecideQuote({ status: 'proposed', proposedBy: 'a' }, 'a')).toBe(false);
  expect(mayDecideQuote({ status: 'approved', proposedBy: 'a' }, 'b')).toBe(false);
});
