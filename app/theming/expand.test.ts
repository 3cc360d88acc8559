import { describe, expect, it } from 'vitest';
import { analyseComment } from './analyse.ts';
import { proposeKeywords, type AreaReading } from './expand.ts';
import { createLexicon } from './lexicon.ts';
import { compileMatcher } from './match.ts';
import type { CodebookArea, KeywordProposal } from './types.ts';

const codebook: CodebookArea[] = [
  { id: 'housing', label: {}, definition: {}, keywords: { en: ['rent', 'apartment', 'house'] } },
  { id: 'transport', label: {}, definition: {}, keywords: { en: ['bus', 'train'] } },
];
const areas = ['housing', 'transport'];
const lexicon = createLexicon('en');
const { match } = compileMatcher(codebook, 'en', lexicon);

function readings(texts: readonly string[]): AreaReading[] {
  return texts.map((text, place) => {
    const comment = analyseComment({ id: String(place).padStart(4, '0'), text }, 'en', lexicon);
    const matches = match(comment);
    const found = matches.flatMap(({ keyword }) => keyword.claims.map(({ areaId }) => areaId));
    return { comment, matches, areaIds: areas.filter((areaId) => found.includes(areaId)) };
  });
}

const propose = (...texts: string[]): KeywordProposal[] => proposeKeywords('en', readings(texts));
const termsOf = (proposals: readonly KeywordProposal[]): string[] => proposals.map(({ term }) => term);

const animals = 'dog cat horse cow goat sheep duck goose hen fox wolf bear deer mouse rat crow owl frog toad bee'.split(
  ' ',
);
/** Different comments with the same beginning. */
const each = (count: number, text: string): string[] =>
  animals.slice(0, count).map((animal) => `${text}, said a ${animal}`);
/** What else people write: of transport, and of nothing. */
const others = [...each(20, 'the bus is late in winter'), ...each(20, 'people are nice around here')];

describe('proposeKeywords', () => {
  it('proposes what is telling for an area and is not in the codebook, as people write it', () => {
    const proposals = propose(...each(12, 'rent is high and the Landlord shouts, landlord again'), ...others);
    const landlord = proposals.find(({ term }) => term === 'landlord');
    expect(landlord).toMatchObject({
      areaId: 'housing',
      language: 'en',
      commentCount: 12,
      commentIds: ['0000', '0001', '0002', '0003', '0004'],
    });
    expect(landlord?.score).toBeGreaterThan(2);
    expect(termsOf(proposals)).not.toContain('rent');
    expect(termsOf(proposals)).not.toContain('bus');
  });

  it('proposes a phrase that holds a keyword and more', () => {
    const rents = each(14, 'the house has rent control here');
    expect(termsOf(propose(...rents, ...others)).some((term) => term.includes('control'))).toBe(true);
  });

  it.each([
    [4, false],
    [5, true],
    [6, true],
  ])('a word that %i different comments have: %s', (count, proposed) => {
    const texts = [
      ...each(count, 'rent and mould'),
      ...each(20, 'the apartment is small'),
      ...others,
      ...others.map((text) => `${text} too`),
    ];
    expect(termsOf(propose(...texts)).includes('mould')).toBe(proposed);
  });

  it('counts copies of a comment once', () => {
    const copies = Array.from({ length: 30 }, () => 'the rent is high and there is mould');
    expect(propose(...copies, ...others).filter(({ areaId }) => areaId === 'housing')).toEqual([]);
  });

  it.each([
    ['what looks like a name', 'rent goes to Ivanov each month', 'ivanov'],
    ['a number', 'rent of 1500 each month', '1500'],
    ['what was redacted', 'rent, call ⟦phone⟧ each month', 'phone'],
    ['a personal detail', 'rent, write to sam@example.org each month', 'example'],
  ])('does not propose %s', (_, text, never) => {
    expect(termsOf(propose(...each(15, text), ...others)).filter((term) => term.includes(never))).toEqual([]);
  });

  it('proposes what everybody writes for no area', () => {
    const everywhere = [
      ...each(20, 'the rent in winter'),
      ...each(20, 'the bus in winter'),
      ...each(20, 'all fine in winter'),
    ];
    expect(termsOf(propose(...everywhere))).not.toContain('winter');
  });

  it('does not depend on the order of the comments', () => {
    const all = readings([...each(12, 'rent is high and the landlord shouts'), ...others]);
    expect(proposeKeywords('en', [...all].reverse())).toEqual(proposeKeywords('en', all));
  });

  it('proposes ten an area at most, and nothing from nothing', () => {
    const words = 'roof wall door floor stairs kitchen window heater toilet garden garage attic closet'.split(' ');
    const texts = words.flatMap((word) => each(12, `rent, ${word}`));
    const proposals = propose(...texts, ...others, ...others.map((text) => `${text} too`));
    expect(proposals.filter(({ areaId }) => areaId === 'housing')).toHaveLength(10);
    expect(proposeKeywords('en', [])).toEqual([]);
  });
});
