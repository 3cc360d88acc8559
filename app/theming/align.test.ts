import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignThemes, type AreaProfile } from './align.ts';

const profile = (themeKey: string, areas: Record<string, number>, more: Partial<AreaProfile> = {}): AreaProfile => ({
  themeKey,
  language: themeKey.slice(0, 2),
  areas,
  ...more,
});

describe('alignThemes', () => {
  it('joins themes that are about the same areas in different languages, under one key', () => {
    const aligned = alignThemes([
      profile('en-rent', { housing: 0.9, economy: 0.1 }),
      profile('en-bus', { transport: 0.8 }),
      profile('fr-loyer', { housing: 0.8, economy: 0.2 }),
      profile('ar-iijar', { housing: 0.7 }),
      profile('fr-neige', { climate: 0.9 }),
    ]);
    expect([...aligned].sort()).toEqual([
      ['ar-iijar', 'ar-iijar'],
      ['en-rent', 'ar-iijar'],
      ['fr-loyer', 'ar-iijar'],
    ]);
  });

  it.each([
    [0.6, 2],
    [0.7, 0],
  ])('asks for likeness: with %f beside 0.9 of another area, joins %i', (other, count) => {
    const aligned = alignThemes([profile('en-a', { housing: 0.9 }), profile('fr-b', { housing: 0.9, health: other })]);
    expect(aligned.size).toBe(count);
  });

  it('leaves themes apart that the codebook hardly touches', () => {
    expect(alignThemes([profile('en-a', { housing: 0.1 }), profile('fr-b', { housing: 0.1 })]).size).toBe(0);
  });

  it('does not choose between two that are equally alike', () => {
    const twins = [profile('fr-b', { housing: 0.9 }), profile('fr-c', { housing: 0.9 })];
    expect(alignThemes([profile('en-a', { housing: 0.9 }), ...twins]).size).toBe(0);
  });

  it('joins by translations where the codebook says nothing', () => {
    const aligned = alignThemes([
      profile('en-snow', {}, { stems: { snow: 9, plough: 4 } }),
      profile('fr-neige', {}, { translated: { en: { snow: 5, plough: 2 } } }),
    ]);
    expect(aligned.get('fr-neige')).toBe('en-snow');
  });

  it('never joins themes of one language, and does not depend on the order', () => {
    const profiles = fc.uniqueArray(
      fc.record({
        language: fc.constantFrom('en', 'fr', 'ar', 'ti'),
        name: fc.integer({ min: 0, max: 99 }),
        areas: fc.record({
          housing: fc.constantFrom(0, 0.2, 0.5, 0.9),
          health: fc.constantFrom(0, 0.3, 0.6),
          work: fc.constantFrom(0, 0.4, 0.8),
        }),
      }),
      { selector: ({ language, name }) => `${language}-${String(name)}`, maxLength: 20 },
    );
    fc.assert(
      fc.property(profiles, (made) => {
        const some = made.map(({ language, name, areas }) => profile(`${language}-${String(name)}`, areas));
        const aligned = alignThemes(some);
        const seen = [...aligned].map(([key, shared]) => `${key.slice(0, 2)} ${shared}`);
        expect(new Set(seen).size).toBe(seen.length);
        expect([...alignThemes([...some].reverse())].sort()).toEqual([...aligned].sort());
      }),
    );
  });
});
