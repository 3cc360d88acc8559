import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Keyword } from './keywords.ts';
import type { KeywordMatch } from './match.ts';
import { lexiconScores, suggestAreas, type LexiconReading } from './suggest.ts';

const claimOf = (areaId: string, area: number): Keyword['claims'][number] => ({
  area,
  areaId,
  source: 'keyword',
  hasKeywords: true,
  needs: new Set(),
  excludes: new Set(),
});

const terms = ['rent', 'lease', 'bus', 'train'];
/** The first two speak for housing, the others for transportation; each tells a half. */
const keywords: readonly Keyword[] = terms.map((term, index) => ({
  index,
  term,
  claims: [index < 2 ? claimOf('housing', 0) : claimOf('transportation', 1)],
  keywordOf: [index < 2 ? 0 : 1],
  contextual: false,
  firstClaim: index,
  phrase: false,
  commonplace: false,
  blocks: false,
}));
const strength = Float64Array.of(0.5, 0.5, 0.5, 0.5);

const at = (term: string, start: number, factor = 1): KeywordMatch => ({
  keyword: keywords[terms.indexOf(term)]!,
  start,
  end: start + term.length,
  factors: [factor],
});
const reading = (...matches: KeywordMatch[]): LexiconReading => ({ matches, strength });
const housing = (original: LexiconReading, translation?: LexiconReading): number =>
  lexiconScores(2, original, translation)[0]!;

describe('lexiconScores', () => {
  it('adds independent signs up, each keyword once, as its best neighbours leave it', () => {
    expect(housing(reading(at('rent', 0)))).toBeCloseTo(0.5);
    expect(housing(reading(at('rent', 0), at('rent', 9)))).toBeCloseTo(0.5);
    expect(housing(reading(at('rent', 0, 0.2), at('rent', 9)))).toBeCloseTo(0.5);
    expect(housing(reading(at('rent', 0), at('lease', 9)))).toBeCloseTo(0.75);
    expect(housing(reading(at('rent', 0, 0.5)))).toBeCloseTo(0.25);
  });

  it('counts what a translation says more, and not what it repeats', () => {
    expect(housing(reading(at('rent', 0)), reading(at('lease', 5)))).toBeCloseTo(0.5);
    expect(housing(reading(at('rent', 0)), reading(at('lease', 5), at('rent', 9)))).toBeCloseTo(0.75);
    expect(housing(reading(at('rent', 0, 0.4)), reading(at('lease', 5)))).toBeCloseTo(0.5);
    expect(housing(reading(), reading(at('lease', 5)))).toBeCloseTo(0.5);
  });

  const readings = fc
    .array(fc.tuple(fc.constantFrom(...terms), fc.nat(99), fc.double({ min: 0, max: 1, noNaN: true })))
    .map((found) => reading(...found.map(([term, start, factor]) => at(term, start, factor))));

  it('is between 0 and 1, and a translation never lowers it', () => {
    fc.assert(
      fc.property(readings, readings, (original, translation) => {
        const alone = lexiconScores(2, original);
        const both = lexiconScores(2, original, translation);
        both.forEach((score, area) => {
          expect(score).toBeGreaterThanOrEqual(alone[area]!);
          expect(score).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});

describe('suggestAreas', () => {
  it('shows every span, with shares that sum to one', () => {
    const [suggestion] = suggestAreas('c', 0, reading(at('rent', 20), at('lease', 9), at('rent', 0)));
    expect(suggestion).toEqual({
      commentId: 'c',
      targetType: 'area',
      targetKey: 'housing',
      score: 0.75,
      evidence: [
        { start: 0, end: 4, term: 'rent', weight: 0.25 },
        { start: 9, end: 14, term: 'lease', weight: 0.5 },
        { start: 20, end: 24, term: 'rent', weight: 0.25 },
      ],
      basis: 'keywords',
    });
  });

  it('says where only the translation has the words', () => {
    const [suggestion] = suggestAreas('c', 0, reading(at('rent', 20)), reading(at('rent', 3), at('lease', 9)));
    expect(suggestion?.evidence).toEqual([
      { start: 0, end: 0, term: 'lease', weight: 0.5, inTranslation: true },
      { start: 20, end: 24, term: 'rent', weight: 0.5 },
    ]);
  });

  it('puts the strongest first, and equal ones by their id', () => {
    const found = suggestAreas('c', 0, reading(at('train', 20), at('rent', 0), at('bus', 9)));
    expect(found.map(({ targetKey }) => targetKey)).toEqual(['transportation', 'housing']);
    const equal = suggestAreas('c', 0, reading(at('train', 20), at('rent', 0)));
    expect(equal.map(({ targetKey }) => targetKey)).toEqual(['housing', 'transportation']);
  });

  it.each([
    [0.49, 1],
    [0.5, 1],
    [0.51, 0],
  ])('a score of 0.5 against a minimum of %d: %i suggestions', (minimum, count) => {
    expect(suggestAreas('c', minimum, reading(at('rent', 0)))).toHaveLength(count);
  });
});
