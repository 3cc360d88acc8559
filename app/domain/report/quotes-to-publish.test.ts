import { describe, expect, test } from 'vitest';
import { settleQuotes, type QuoteToPublish } from './quotes-to-publish.ts';

const languages = (shown: Readonly<Record<string, number | null>>, audience = 'newcomers') => ({
  id: `${audience}.languages`,
  rows: Object.entries(shown).map(([key, value]) => ({
    key,
    cell: value === null ? ({ type: 'hidden' } as const) : ({ type: 'count', value } as const),
  })),
});
const told = languages({ en: 40, ar: 12, ti: null, uk: 0, other: 30 });
const quote = (language: string, translations: QuoteToPublish['translations'] = {}): QuoteToPublish => ({
  ...{ hash: `hash of ${language}`, language, translations, areaKeys: ['housing'], themeKeys: [] },
});
const english = { en: { text: 'Rent', origin: 'person' as const } };

describe('a quote', () => {
  test('in a language that the report shows is published as it is', () => {
    expect(settleQuotes([quote('ar', english)], [told])).toEqual({
      published: [
        {
          ...{ hash: 'hash of ar', language: 'ar', areaKeys: ['housing'] },
          translations: [{ language: 'en', origin: 'person' }],
        },
      ],
      waiting: [],
    });
  });

  test.each([
    ['is hidden', 'ti'],
    ['nobody used', 'uk'],
    ['is not offered, and so folded into others', 'tr'],
    ['is not known', 'und'],
  ])('in a language that %s is published in its translation, and names no other language', (_, language) => {
    const { published, waiting } = settleQuotes([quote(language, english)], [told]);
    expect(published).toEqual([
      {
        ...{ hash: `hash of ${language}`, language: 'en', original: false, areaKeys: ['housing'] },
        translations: [{ language: 'en', origin: 'person' }],
      },
    ]);
    expect(waiting).toEqual([]);
  });

  test('in such a language waits where there is no translation, or only one that would tell as much', () => {
    const spanish = { es: { text: 'Renta', origin: 'machine' as const } };
    expect(settleQuotes([quote('ti'), quote('tr', spanish)], [told])).toEqual({
      published: [],
      waiting: ['hash of ti', 'hash of tr'],
    });
  });

  test('is told by no language that one of several audiences hides', () => {
    const providers = languages({ en: 30, ar: null }, 'providers');
    expect(settleQuotes([quote('ar')], [told, providers]).waiting).toEqual(['hash of ar']);
    expect(settleQuotes([quote('en')], [told, providers]).waiting).toEqual([]);
  });
});
