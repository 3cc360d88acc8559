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

  const withContext = (context: unknown): unknown => [{ id: 'a', label: {}, keywords: {}, context }];

  it('reads the neighbours that settle a keyword’s meaning, in canonical languages', () => {
    const [area] = parseCodebook(
      withContext({ tl: [{ term: 'bus', with: ['oras'], note: 'x' }], fil: [{ term: 'a', without: ['b'] }] }),
    );
    expect(area?.context).toEqual({
      fil: [
        { term: 'bus', with: ['oras'] },
        { term: 'a', without: ['b'] },
      ],
    });
    expect(parseCodebook([{ id: 'a', label: {} }])[0]).not.toHaveProperty('context');
  });

  it.each([
    [{ en: [{ term: 'bank' }] }, '[0].context.en[0]: needs “with” or “without”'],
    [{ en: [{ term: ' ', with: ['x'] }] }, '[0].context.en[0].term: is empty'],
    [
      { en: [{ term: 'a', with: Array.from({ length: 101 }, () => 'x') }] },
      '[0].context.en[0].with: has more than 100 terms',
    ],
  ])('names the place of a wrong neighbour: %j', (context, message) => {
    expect(messageOf(withContext(context))).toBe(message);
  });

  it('accepts a hundred neighbours', () => {
    expect(messageOf(withContext({ en: [{ term: 'a', with: Array.from({ length: 100 }, () => 'x') }] }))).toBe('');
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
