import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.ts';
import { segmentWords } from './segment.ts';

function wordsOf(text: string, language: string): string[] {
  const normalised = normalise(text, language).text;
  return segmentWords(normalised, language).map(({ start, end }) => normalised.slice(start, end));
}

describe('segmentWords', () => {
  it.each([
    ['en', "My landlord won't fix it (911)!", ['my', 'landlord', "won't", 'fix', 'it', '911']],
    ['fr', 'L’école qu’on a', ["l'", 'école', "qu'", 'on', 'a']],
    ['ar', 'الإيجار مرتفع، جداً', ['الايجار', 'مرتفع', 'جدا']],
    ['pa', 'ਕਿਰਾਇਆ ਬਹੁਤ ਹੈ।', ['ਕਿਰਾਇਆ', 'ਬਹੁਤ', 'ਹੈ']],
    ['ti', 'ክራይ ገዛ ኣዝዩ ክቡር እዩ።', ['ክራይ', 'ገዛ', 'ኣዝዩ', 'ክቡር', 'እዩ']],
    ['zh-Hans', '房租太高。', ['房租', '太高']],
    ['und', '🙂🙂', []],
  ])('%s: %s', (language, text, expected) => {
    expect(wordsOf(text, language)).toEqual(expected);
  });
});
