import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originalSpan } from '#app/language/mapped-text.ts';
import { normalise } from '#app/language/normalise.ts';
import { detectSegments } from '#app/language/segments.ts';
import { analyseComment, analyseMixedComment, partsOf, readLength, type AnalysedComment } from './analyse.ts';
import { createLexicon } from './lexicon.ts';

const analyse = (text: string, language = 'en'): AnalysedComment =>
  analyseComment({ id: '1', text }, language, createLexicon(language));
const contentOf = (comment: AnalysedComment): string[] =>
  comment.words.flatMap((word, index) =>
    word.content ? [comment.text.slice(comment.starts[index], comment.ends[index])] : [],
  );

describe('analyseComment', () => {
  it.each([
    ['en', 'The RENT is too high, and my landlord is rude.', ['RENT', 'high', 'landlord', 'rude']],
    ['fr', "Le prix de l'appartement", ['prix', 'appartement']],
    ['ar', 'الإيجارُ مرتفعٌ', ['الإيجارُ', 'مرتفعٌ']],
    ['ti', 'ክራይ ገዛ ኣዝዩ ክቡር እዩ', ['ክራይ', 'ገዛ', 'ክቡር']],
    ['pa', 'ਘਰ ਦਾ ਕਿਰਾਇਆ ਬਹੁਤ ਹੈ', ['ਘਰ', 'ਕਿਰਾਇਆ']],
    ['zh-Hans', '我们的房租很贵', ['房租', '贵']],
  ])('%s: finds the words that say something, in the original text', (language, text, expected) => {
    expect(contentOf(analyse(text, language))).toEqual(expected);
  });

  it('reads no personal detail, nor the token that stands for one', () => {
    const comment = analyse('My landlord 403-555-0123 maria@example.com ⟦phone⟧ shouts');
    expect(contentOf(comment)).toEqual(['landlord', 'shouts']);
  });

  it.each([readLength - 1, readLength, readLength + 1])('reads %i characters at most to its limit', (length) => {
    const comment = analyse('a '.repeat(length).slice(0, length));
    expect(comment.normalised.text).toHaveLength(Math.min(length, readLength));
  });

  it('does not cut a character in two', () => {
    const comment = analyse('a'.repeat(readLength - 1) + '🏠');
    expect(comment.normalised.text).toHaveLength(readLength - 1);
  });

  it('never throws, and its words lie in the text in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('en', 'ar', 'am', 'ko', 'zh-Hans', 'und', 'xx'),
        (text, language) => {
          const { words, starts, ends } = analyse(text, language);
          expect(starts).toHaveLength(words.length);
          let last = 0;
          words.forEach((_, index) => {
            // One character may stand for two words: ㎧.
            expect(starts[index]).toBeGreaterThanOrEqual(last);
            last = starts[index] ?? 0;
            expect(ends[index]).toBeGreaterThan(last);
            expect(ends[index]).toBeLessThanOrEqual(text.length);
          });
        },
      ),
    );
  });

  it('looks for no personal details where it is told which there are', () => {
    const text = 'Call 403-555-0123 about the rent';
    const told = analyseComment({ id: '1', text }, 'en', createLexicon('en'), [{ start: 5, end: 17 }]);
    expect(contentOf(told)).toEqual(contentOf(analyse(text)));
    expect(contentOf(told)).toContain('rent');
  });
});

describe('analyseMixedComment', () => {
  const analyseMixed = (text: string, language: string): AnalysedComment =>
    analyseMixedComment({ id: '1', text }, language, detectSegments(text, { prior: language }), createLexicon);

  it("reads each part with its own language's stop words and rules", () => {
    const text = 'The rent is too high for my family. الإيجارُ مرتفعٌ جداً في هذه المدينة.';
    const comment = analyseMixed(text, 'en');
    expect(comment.language).toBe('en');
    expect(partsOf(comment).map(({ language }) => language)).toEqual(['en', 'ar']);
    expect(contentOf(comment)).toEqual(['rent', 'high', 'family', 'الإيجارُ', 'مرتفعٌ', 'المدينة']);
  });

  it('is the same as the whole where there is one language', () => {
    const text = 'The rent is too high for my family.';
    expect(partsOf(analyseMixed(text, 'en'))).toEqual([analyse(text)]);
  });

  it('has the words of its parts, whose offsets lead into the whole text', () => {
    const piece = fc.constantFrom(
      'My rent is far too high. ',
      '房租太高了，我们找不到医生。',
      'کرایهٔ خانه بسیار بلند است. ',
      '🙂 ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
        const text = pieces.join('');
        const comment = analyseMixed(text, 'en');
        const parts = partsOf(comment);
        expect(comment.words).toEqual(parts.flatMap(({ words }) => words));
        expect([...comment.starts]).toEqual(parts.flatMap(({ starts }) => [...starts]));
        comment.words.forEach((word, index) => {
          expect(normalise(text.slice(comment.starts[index], comment.ends[index]), 'fa').text).toBe(word.form);
        });
        for (let unit = 0; unit < comment.normalised.text.length; unit += 1) {
          const { start, end } = originalSpan(comment.normalised, unit, unit + 1);
          expect(normalise(text.slice(start, end), 'fa').text).toContain(comment.normalised.text[unit]);
        }
      }),
    );
  });
});
