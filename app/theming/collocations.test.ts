import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseComment, type AnalysedComment } from './analyse.ts';
import { fitCollocations, isCollocation } from './collocations.ts';
import { createLexicon } from './lexicon.ts';

const lexicon = createLexicon('en');
const analyse = (texts: readonly string[]): AnalysedComment[] =>
  texts.map((text, index) => analyseComment({ id: String(index), text }, 'en', lexicon, []));
const stemOf = (word: string): string => lexicon(word).stem;
const bound = (texts: readonly string[], first: string, second: string): boolean =>
  isCollocation(fitCollocations(analyse(texts)), stemOf(first), stemOf(second));

const others = ['library', 'winter', 'garden', 'teacher', 'river', 'kitchen', 'window', 'mountain', 'music', 'market'];
/** Sentences in which any of the other words is the neighbour of any. */
const mixed = others.flatMap((first) =>
  others.filter((second) => second !== first).map((second) => `${first} ${second}`),
);
const doctors = (count: number): string[] => others.slice(0, count).map((other) => `family doctor, ${other}`);

describe('fitCollocations', () => {
  it('finds neighbours that stand together more often than chance, in their order', () => {
    const texts = [...mixed, ...doctors(10)];
    expect(bound(texts, 'family', 'doctors')).toBe(true);
    expect(bound(texts, 'doctors', 'family')).toBe(false);
    expect(bound(texts, 'library', 'winter')).toBe(false);
  });

  it.each([
    [4, false],
    [5, true],
  ])('asks for five comments: %i', (count, expected) => {
    expect(bound([...mixed, ...doctors(count)], 'family', 'doctor')).toBe(expected);
  });

  it('counts a text that many sent once', () => {
    const petition = Array.from({ length: 50 }, () => 'We want free bus passes');
    expect(fitCollocations(analyse([...mixed, ...petition])).pairs.size).toBe(0);
  });

  it('counts a pair once a comment', () => {
    const insisting = others.slice(0, 4).map((other) => `family doctor ${other}. `.repeat(10));
    expect(bound([...mixed, ...insisting], 'family', 'doctor')).toBe(false);
  });

  it.each([
    ['family doctor', true],
    ['family-doctor', true],
    ['family, doctor', false],
    ['family. Doctor', false],
    ['family and doctor', false],
  ])('“%s”: neighbours %s', (phrase, expected) => {
    const texts = others.map((other) => `${phrase}; ${other}`);
    expect(bound([...mixed, ...texts], 'family', 'doctor')).toBe(expected);
  });

  it('gives what the formula gives', () => {
    // 90 mixed pairs, 10 of family doctor: ln((10/100) / (10/100 · 10/100)) / −ln(10/100) = 1.
    const { observed, pairs } = fitCollocations(analyse([...mixed, ...doctors(10)]));
    expect(observed).toBe(100);
    expect(pairs.get(`${stemOf('family')} ${stemOf('doctor')}`)).toBeCloseTo(1, 12);
    // 10 more with another doctor: ln((10/110) / (10/110 · 20/110)) / −ln(10/110) = 0.7109.
    const dentists = others.map((other) => `animal doctor, ${other}`);
    const model = fitCollocations(analyse([...mixed, ...doctors(10), ...dentists]));
    expect(model.pairs.get(`${stemOf('family')} ${stemOf('doctor')}`)).toBeCloseTo(Math.log(5.5) / Math.log(11), 12);
  });

  it('says that what is never apart belongs together', () => {
    const texts = ['to', 'a', 'the', 'an', 'our'].map((word, index) => `${'x '.repeat(index)}${word} bus pass`);
    expect(fitCollocations(analyse(texts)).pairs.get(`${stemOf('bus')} ${stemOf('pass')}`)).toBe(1);
  });

  it('is the same for any order of the comments, and is plain data', () => {
    const texts = [...mixed, ...doctors(10), ...others.map((other) => `bus pass or ${other}`)];
    const model = fitCollocations(analyse(texts));
    expect(structuredClone(model)).toEqual(model);
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (order) => {
        expect([...fitCollocations(analyse(order)).pairs]).toEqual([...model.pairs]);
      }),
      { numRuns: 20 },
    );
  });

  it('finds none in nothing', () => {
    expect(fitCollocations([])).toEqual({ observed: 0, pairs: new Map() });
  });
});
