import { describe, expect, it } from 'vitest';
import { analyseComment } from './analyse.ts';
import { createLexicon } from './lexicon.ts';
import { compileMatcher, type KeywordMatcher } from './match.ts';
import type { CodebookArea } from './types.ts';
import { fitKeywordStrength, type KeywordStrength } from './weigh.ts';

const area = (id: string, keywords: string[], more: Partial<CodebookArea> = {}): CodebookArea => ({
  id,
  label: {},
  definition: {},
  keywords: { en: keywords },
  ...more,
});

interface Fitted {
  readonly matcher: KeywordMatcher;
  readonly strength: KeywordStrength;
}

function fit(areas: CodebookArea[], texts: readonly string[]): Fitted {
  const lexicon = createLexicon('en');
  const matcher = compileMatcher(areas, 'en', lexicon);
  const matches = texts.map((text, id) => matcher.match(analyseComment({ id: String(id), text }, 'en', lexicon)));
  return { matcher, strength: fitKeywordStrength(matcher.keywords, matches) };
}

function strengthOf({ matcher, strength }: Fitted, term: string, areaId: string): number {
  const keyword = matcher.keywords.find((other) => other.term === term);
  const place = keyword?.claims.findIndex((claim) => claim.areaId === areaId) ?? -1;
  return strength[(keyword?.firstClaim ?? 0) + place] ?? NaN;
}

const repeat = (count: number, ...texts: string[]): string[] => Array.from({ length: count }, () => texts).flat();

describe('fitKeywordStrength', () => {
  it('gives a rare keyword more than a common one, and both some', () => {
    const fitted = fit([area('housing', ['rent', 'house', 'lease'])], ['rent house', 'house', 'a house', '']);
    expect(strengthOf(fitted, 'rent', 'housing')).toBeGreaterThan(strengthOf(fitted, 'house', 'housing'));
    expect(strengthOf(fitted, 'house', 'housing')).toBeGreaterThan(0.25);
    expect(strengthOf(fitted, 'lease', 'housing')).toBe(0.5);
  });

  it('gives a phrase more than a word, and a commonplace word half', () => {
    const fitted = fit([area('a', ['room to rent', 'lease', 'ourselves'])], ['nothing']);
    expect(strengthOf(fitted, 'room to rent', 'a')).toBe(0.75);
    expect(strengthOf(fitted, 'ourselves', 'a')).toBeCloseTo(strengthOf(fitted, 'lease', 'a') / 2);
  });

  it('divides a keyword of fifty areas by fifty', () => {
    const areas = Array.from({ length: 50 }, (_, place) => area(`area-${String(place)}`, ['rent']));
    expect(strengthOf(fit(areas, ['rent']), 'rent', 'area-7')).toBeLessThanOrEqual(0.01);
  });

  it('gives words of label and definition little beside keywords, more without any', () => {
    const texts = { label: { en: 'Shelter' }, definition: { en: 'Where people live affordably' } };
    const beside = fit([area('housing', ['rent'], texts)], ['x']);
    const alone = fit([{ ...area('housing', [], texts), keywords: {} }], ['x']);
    const order = [
      strengthOf(beside, 'affordably', 'housing'),
      strengthOf(alone, 'affordably', 'housing'),
      strengthOf(alone, 'Shelter', 'housing'),
      strengthOf(beside, 'rent', 'housing'),
    ];
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(strengthOf(beside, 'affordably', 'housing')).toBeGreaterThan(0);
    expect(strengthOf(beside, 'affordably', 'housing')).toBeLessThan(0.15);
  });

  it('leaves a keyword nearly all where another area only mentions it in its definition', () => {
    const other = area('other', ['bus'], { definition: { en: 'Not about rent' } });
    const fitted = fit([area('housing', ['rent']), other], ['x']);
    expect(strengthOf(fitted, 'rent', 'housing')).toBeGreaterThan(0.4);
  });

  it('lowers a keyword whose company is another area’s, shrunk by how often it was seen', () => {
    const areas = [area('law', ['court', 'judge', 'appeal']), area('sport', ['match', 'team', 'coach'])];
    const company = ['judge appeal', 'team match coach', 'judge appeal', 'team match'];
    const mixed = fit(areas, [...repeat(20, ...company), ...repeat(20, 'court team match coach', 'the weather')]);
    const true_ = fit(areas, [...repeat(20, ...company), ...repeat(20, 'court judge appeal', 'the weather')]);
    const once = fit(areas, [...repeat(20, ...company), 'court team match coach', ...repeat(39, 'the weather')]);
    expect(strengthOf(mixed, 'court', 'law')).toBeLessThan(0.7 * strengthOf(true_, 'court', 'law'));
    expect(strengthOf(once, 'court', 'law')).toBeGreaterThan(0.8 * strengthOf(true_, 'court', 'law'));
  });

  it('does not depend on the order of the comments', () => {
    const areas = [area('a', ['rent', 'house']), area('b', ['bus', 'train'])];
    const texts = ['rent bus', 'house rent', 'train bus rent', 'bus', 'house train'];
    expect(fit(areas, texts).strength).toEqual(fit(areas, [...texts].reverse()).strength);
  });

  it('is a number for one comment, and for none', () => {
    for (const texts of [['rent'], []]) {
      const strength = strengthOf(fit([area('a', ['rent'])], texts), 'rent', 'a');
      expect(strength).toBeGreaterThan(0);
      expect(strength).toBeLessThan(1);
    }
  });
});
