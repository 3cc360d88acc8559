import { describe, expect, it } from 'vitest';
import { firstTexts } from './first-texts.ts';

const text = (words: string, status: 'translated' | 'missing' | 'outdated' = 'translated') => ({ text: words, status });
const sourcesOf = (texts: ReturnType<typeof firstTexts>) =>
  texts.filter(({ isSource }) => isSource).map(({ textId, language }) => `${textId} ${language}`);

describe('texts that came from elsewhere', () => {
  const texts = {
    a: { en: text('one'), fr: text('un', 'outdated') },
    b: { fr: text('deux'), ar: text('اثنان') },
    c: { ar: text('ثلاثة') },
    d: { en: text('-', 'missing'), fr: text('quatre') },
  };

  it('have one source each, in the language that is wanted where it has words', () => {
    expect(sourcesOf(firstTexts(texts, 'en'))).toEqual(['a en', 'b fr', 'c ar', 'd fr']);
    expect(sourcesOf(firstTexts(texts, 'fr'))).toEqual(['a fr', 'b fr', 'c ar', 'd fr']);
  });

  it('keep the source that they had, and their statuses', () => {
    const kept = firstTexts(
      texts,
      'en',
      new Map([
        ['a', 'fr'],
        ['b', 'en'],
      ]),
    );
    expect(sourcesOf(kept)).toEqual(['a fr', 'b fr', 'c ar', 'd fr']);
    expect(kept.map(({ status }) => status)).not.toContain('missing');
    expect(kept.find(({ text }) => text === 'un')?.status).toBe('outdated');
  });
});
