import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from './languages.ts';
import { normalise } from './normalise.ts';
import { stopWords } from './stop-words.ts';

describe('stopWords', () => {
  it.each(interfaceLanguages.map(({ tag }) => tag))('has a list for %s', (tag) => {
    expect(stopWords(tag).size).toBeGreaterThan(50);
  });

  it.each([
    ['en', 'the', 'housing'],
    ['en', 'because', 'work'],
    ['fr', 'dans', 'logement'],
    ['ti', 'እዩ', 'ገዛ'],
    ['am', 'ነው', 'ቤት'],
    ['pa', 'ਹੈ', 'ਕਿਰਾਇਆ'],
    ['fa', 'این', 'خانه'],
    ['ur', 'ہے', 'گھر'],
    ['hi', 'है', 'घर'],
    ['vi', 'của', 'nhà'],
    ['ko', '그리고', '병원'],
    ['zh-Hans', '的', '房租'],
  ])('%s: %s is one, %s is not', (language, stop, content) => {
    expect(stopWords(language).has(normalise(stop, language).text)).toBe(true);
    expect(stopWords(language).has(normalise(content, language).text)).toBe(false);
  });

  it('has none for a language it does not know, whatever its name', () => {
    expect(stopWords('xx').size).toBe(0);
    expect(stopWords('constructor').size).toBe(0);
  });
});
