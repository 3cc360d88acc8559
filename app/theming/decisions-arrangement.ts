import { defaultThemingSettings } from './pipeline.ts';
import type { CodebookArea, ReviewedComment, ThemingComment } from './types.ts';

export const area = (id: string, keywords: readonly string[]): CodebookArea => ({
  id,
  label: { en: id },
  definition: {},
  keywords: { en: keywords },
});
export const codebook = [area('housing', ['rent', 'landlord']), area('transit', ['bus']), area('health', ['doctor'])];
export const settings = { ...defaultThemingSettings, languages: ['en'], priorLanguage: 'en' };

export const homes = [
  'mould in the basement',
  'the heating is broken',
  'damp walls and mould',
  'no heating since March',
];
export const buses = ['the bus is late', 'no bus at night', 'a bus pass costs much', 'the bus stop is far'];
const others = ['more trees in the park', 'the library is lovely', 'a skating rink please', 'winter is long'];
export const comments: ThemingComment[] = Array.from({ length: 120 }, (_, index) => {
  const texts = [homes, buses, others][index % 3] ?? [];
  const [one = '', two = ''] = [texts[Math.floor(index / 3) % 4], texts[Math.floor(index / 12) % 4]];
  return { id: `c${String(index).padStart(3, '0')}`, text: `${one}, ${two}`, language: 'en' };
});
/** Of the first comments: those about homes are about housing, though none of them has a keyword of it. */
export const reviewed = (count: number): ReviewedComment[] =>
  comments.slice(0, count).map(({ id: commentId }, index) => ({
    commentId,
    about:
      [
        [{ targetType: 'area' as const, targetKey: 'housing' }],
        [{ targetType: 'area' as const, targetKey: 'transit' }],
        [],
      ][index % 3] ?? [],
  }));
