import { describe, expect, it } from 'vitest';
import { checkedQuote, unconfirmed } from '#app/domain/reidentification.ts';
import { identifyingFacts } from './find.ts';

const kinds = (text: string, language: string) => identifyingFacts(text, language).map(({ kind }) => kind);

describe('identifyingFacts', () => {
  it.each([
    [
      'en',
      'As a Syrian dentist in Brooks, my husband and I have four children.',
      ['place', 'community', 'job', 'family'],
    ],
    ['en', 'The rent is too high for everybody.', []],
    ['en', 'I am 34 and deaf, and we were nurses in Eritrea.', ['place', 'community', 'job', 'age', 'health']],
    ['fr', 'Je suis infirmière à Lethbridge, veuve, et musulmane.', ['place', 'job', 'family', 'faith']],
    ['fr', 'Le loyer est trop cher.', []],
    ['ar', 'أنا ممرضة من سوريا وزوجي طباخ', ['community', 'job', 'family']],
    ['zh-Hans', '我是护士，来自越南，我儿子在学校。', ['community', 'job', 'family']],
    ['uk', 'Я медсестра, мій син навчається.', ['job', 'family']],
  ])('%s: %s', (language, text, expected) => {
    expect(kinds(text, language)).toEqual(expected);
  });

  it('says which words', () => {
    expect(identifyingFacts('My wife is a Somali welder in Forest Lawn', 'en')).toEqual([
      { kind: 'place', words: ['Forest Lawn'] },
      { kind: 'community', words: ['Somali'] },
      { kind: 'job', words: ['welder'] },
      { kind: 'family', words: ['My wife'] },
    ]);
  });
});

describe('checkedQuote', () => {
  const facts = identifyingFacts('a Somali welder', 'en');
  const at = (alike: number, inLanguage = 500) => checkedQuote(facts, { alike, inLanguage, all: 1000, threshold: 10 });

  it.each([
    [9, true],
    [10, false],
    [11, false],
  ])('two facts that %i comments share: rare is %s', (alike, rare) => {
    expect(at(alike).rare).toBe(rare);
    expect(at(alike).points.includes('together')).toBe(rare);
  });

  it.each([
    [9, true],
    [10, false],
  ])('a language in which %i people wrote is a fact: %s', (inLanguage, isFact) => {
    expect(at(50, inLanguage).points.includes('language')).toBe(isFact);
  });

  it('one fact alone is no combination, and everything is to be confirmed', () => {
    const one = checkedQuote(facts.slice(0, 1), { alike: 1, inLanguage: 500, all: 1000, threshold: 10 });
    expect(one.rare).toBe(false);
    expect(unconfirmed(at(1).points, ['community'])).toEqual(['job', 'together']);
  });
});
