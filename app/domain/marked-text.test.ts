import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markText, redactionsIn, withGaps } from './marked-text.ts';

const plain = (text: string, groups: Parameters<typeof markText>[1]) =>
  markText(text, groups).map((piece) => [piece.text, ...piece.evidence]);

test('what was taken out reads as a gap, and nothing else changes', () => {
  expect(withGaps('Mrs. ⟦name⟧, ⟦age:40-49⟧ 🎉 ⟦phone⟧')).toBe('Mrs. […], […] 🎉 […]');
  expect(withGaps('a [b] ⟦')).toBe('a [b] ⟦');
});

describe('markText', () => {
  test('a text without marks is one piece, an empty one is none', () => {
    expect(markText('Bonjour', [])).toEqual([{ text: 'Bonjour', evidence: [], redaction: null }]);
    expect(markText('', [[{ start: 0, end: 3 }]])).toEqual([]);
  });

  test('overlapping spans are cut where they begin and end', () => {
    expect(plain('the rent is high', [[{ start: 4, end: 8 }], [{ start: 4, end: 16 }]])).toEqual([
      ['the '],
      ['rent', 0, 1],
      [' is high', 1],
    ]);
    expect(
      plain('abcd', [
        [
          { start: 0, end: 3 },
          { start: 1, end: 4 },
        ],
      ]),
    ).toEqual([
      ['a', 0],
      ['bc', 0],
      ['d', 0],
    ]);
  });

  test('a span that reaches out of the text, ends before it begins, or is empty does no harm', () => {
    expect(plain('rent', [[{ start: -5, end: 99 }]])).toEqual([['rent', 0]]);
    expect(
      plain('rent', [
        [
          { start: 3, end: 1 },
          { start: 9, end: 12 },
          { start: 2, end: 2 },
        ],
      ])
        .flat()
        .join(''),
    ).toBe('rent');
  });

  test('never parts a letter from its vowel sign, nor a surrogate pair', () => {
    expect(plain('किराया', [[{ start: 0, end: 1 }]])).toEqual([['कि', 0], ['राया']]);
    expect(plain('a😀b', [[{ start: 2, end: 4 }]])).toEqual([['a'], ['😀b', 0]]);
  });

  test('a redaction is one piece with its kind, even where evidence reaches into it', () => {
    const text = 'call ⟦phone⟧ now';
    expect(markText(text, [[{ start: 7, end: 9 }]])).toEqual([
      { text: 'call ', evidence: [], redaction: null },
      { text: '⟦phone⟧', evidence: [0], redaction: 'phone' },
      { text: ' now', evidence: [], redaction: null },
    ]);
    expect(redactionsIn(text)).toEqual([{ start: 5, end: 12, kind: 'phone' }]);
  });

  test('a redaction that keeps a coarser value says it beside its kind', () => {
    expect(redactionsIn('⟦age:40-49⟧')).toEqual([{ start: 0, end: 11, kind: 'age', coarser: '40-49' }]);
    expect(markText('⟦age:40-49⟧', [])).toEqual([
      { text: '⟦age:40-49⟧', evidence: [], redaction: 'age', coarser: '40-49' },
    ]);
  });

  test('the pieces are the text again, and every span is covered by its group', () => {
    const alphabet = fc.constantFrom('a', ' ', 'é', 'e\u0301', '😀', 'س', 'कि', '⟦phone⟧', '⟦', '⟧');
    const anyText = fc.array(alphabet, { maxLength: 12 }).map((parts) => parts.join(''));
    const span = fc.record({ start: fc.integer({ min: -2, max: 30 }), end: fc.integer({ min: -2, max: 30 }) });
    fc.assert(
      fc.property(anyText, fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 3 }), (text, groups) => {
        const pieces = markText(text, groups);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        let at = 0;
        for (const piece of pieces) {
          expect(piece.text).not.toBe('');
          for (const [index, group] of groups.entries())
            if (group.some((s) => s.start < s.end && s.start <= at && s.end >= at + piece.text.length))
              expect(piece.evidence).toContain(index);
          at += piece.text.length;
        }
      }),
    );
  });
});
