import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '#app/language/languages.ts';
import { CodebookError, parseCodebook } from './codebook.ts';

const shipped: unknown = JSON.parse(readFileSync(new URL('./codebook/priority-areas.json', import.meta.url), 'utf8'));

function messageOf(input: unknown): string {
  try {
    parseCodebook(input);
  } catch (error) {
    if (error instanceof CodebookError) return error.message;
    throw error;
  }
  return '';
}

describe('parseCodebook', () => {
  it('reads the one we ship: fifteen areas with keywords in every interface language', () => {
    const areas = parseCodebook(shipped);
    expect(areas).toHaveLength(15);
    for (const area of areas)
      for (const { tag } of interfaceLanguages)
        expect(area.keywords[tag]?.length ?? 0, `${area.id} ${tag}`).toBeGreaterThan(0);
  });

  it('joins two spellings of one language', () => {
    const [area] = parseCodebook([
      { id: 'housing', label: { en: 'Housing' }, keywords: { tl: ['bahay'], fil: ['upa', 'bahay'] } },
    ]);
    expect(area?.keywords).toEqual({ fil: ['bahay', 'upa'] });
  });

  it.each([
    [{}, 'codebook: must be a list of areas'],
    [[], 'codebook: has no areas'],
    [[{ id: 'Housing!', label: {} }], '[0].id: must be lower-case letters, digits and hyphens'],
    [[{ id: 'a', label: {}, keywords: { fr: ['loyer', ' '] } }], '[0].keywords.fr[1]: is empty'],
    [
      [{ id: 'a', label: {}, keywords: { fr: ['x'.repeat(201)] } }],
      '[0].keywords.fr[0]: is longer than 200 characters',
    ],
  ])('names the place: %j', (input, message) => {
    expect(messageOf(input)).toBe(message);
  });

  it('accepts a keyword of 200 characters', () => {
    expect(messageOf([{ id: 'a', label: {}, keywords: { fr: ['x'.repeat(200)] } }])).toBe('');
  });

  it('refuses an id that is there twice', () => {
    expect(
      messageOf([
        { id: 'a', label: {} },
        { id: 'a', label: {} },
      ]),
    ).toBe('[1].id: “a” is there twice');
  });
});
