import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseComment, readLength, type AnalysedComment } from './analyse.ts';
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
            expect(starts[index]).toBeGreaterThanOrEqual(last);
            last = ends[index] ?? 0;
            expect(last).toBeLessThanOrEqual(text.length);
          });
        },
      ),
    );
  });
});
