import { describe, expect, test } from 'vitest';
import { checkLabel, LONGEST_LABEL, LONGEST_PASSAGE, looksLikeMarkup } from './typed-label.ts';

const title = 'question:age:title';

test('a label is kept without space around it and without control characters', () => {
  expect(checkLabel(title, ' How old\u0000 are you?\r\n')).toEqual({ text: 'How old are you?' });
  expect(checkLabel(title, ' \n ')).toEqual({ text: '' });
});

test.each(['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'])(
  'a character that turns the direction round is refused: %j',
  (character) => {
    expect(checkLabel(title, `safe${character}efas`)).toEqual({ problem: 'bidi-control' });
  },
);

test('marks that only say which way a word runs, and joiners, are somebody’s spelling', () => {
  for (const character of ['\u200E', '\u200F', '\u061C', '\u200C', '\u200D'])
    expect(checkLabel(title, `می${character}خواهم`).problem).toBeUndefined();
});

test('a label has a length, a passage a longer one, in code points', () => {
  expect(checkLabel(title, '𐐷'.repeat(LONGEST_LABEL)).problem).toBeUndefined();
  expect(checkLabel(title, '𐐷'.repeat(LONGEST_LABEL + 1)).problem).toBe('too-long');
  for (const passage of ['survey:introduction', 'consent:paragraph:p1', 'question:note:body', 'question:age:why']) {
    expect(checkLabel(passage, 'x'.repeat(LONGEST_PASSAGE)).problem).toBeUndefined();
    expect(checkLabel(passage, 'x'.repeat(LONGEST_PASSAGE + 1)).problem).toBe('too-long');
  }
});

describe('what looks like markup', () => {
  test.each(['<b>bold</b>', 'a<br>b', '<script>alert(1)</script>', 'Fish &amp; chips', '&#8217;', '</p>'])(
    '%s does',
    (text) => expect(looksLikeMarkup(text)).toBe(true),
  );
  test.each(['5 < 6', 'under <18', 'R&D', 'a -> b', 'I <3 this city'])('%s does not', (text) =>
    expect(looksLikeMarkup(text)).toBe(false),
  );
});
