import { describe, expect, it } from 'vitest';
import { autonymOf, canonicalLanguage, directionOf, interfaceLanguages, isInterfaceLanguage } from './languages.ts';

describe('the interface languages', () => {
  it('are sixteen, each canonical already', () => {
    expect(interfaceLanguages).toHaveLength(16);
    for (const { tag } of interfaceLanguages) expect(canonicalLanguage(tag)).toBe(tag);
  });

  it('state the direction that their tag has', () => {
    for (const { tag, direction } of interfaceLanguages) expect(directionOf(tag)).toBe(direction);
  });
});

describe('canonicalLanguage', () => {
  it.each([
    ['tl', 'fil'],
    ['fil-PH', 'fil'],
    ['prs', 'fa'],
    ['fa-AF', 'fa'],
    ['FA_af', 'fa'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-Hans-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['en-CA', 'en'],
    ['fr-Latn-CA', 'fr'],
    ['pa-Guru', 'pa'],
    ['pa-Arab', 'pa-Arab'],
    ['de', 'de'],
    ['', 'und'],
    ['<script>', 'und'],
    ['nonsense', 'und'],
  ])('%s → %s', (tag, expected) => {
    expect(canonicalLanguage(tag)).toBe(expected);
  });

  it('does not take an object member for a language', () => {
    expect(canonicalLanguage('constructor')).toBe('und');
    expect(autonymOf('toString')).toBe('und');
  });
});

describe('directionOf', () => {
  it.each([
    ['ar-SY', 'rtl'],
    ['ur', 'rtl'],
    ['prs', 'rtl'],
    ['ps', 'rtl'],
    ['pa', 'ltr'],
    ['pa-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['und', 'ltr'],
  ] as const)('%s runs %s', (tag, expected) => {
    expect(directionOf(tag)).toBe(expected);
  });
});

it('tells its own from others', () => {
  expect(isInterfaceLanguage('fil')).toBe(true);
  expect(isInterfaceLanguage('tl')).toBe(false);
  expect(autonymOf('tl')).toBe('Filipino');
  expect(autonymOf('de')).toBe('de');
});
