import { describe, expect, it } from 'vitest';
import { defaultThemingSettings, runTheming } from '../pipeline.ts';

const english = 'The weather was cold and the street was long.';
const chinese = '我希望开一家面包店，我的梦想是成为一名厨师。';

async function kindOf(text: string) {
  const { result } = await runTheming({ comments: [{ id: 'c', text }], codebook: [] }, defaultThemingSettings);
  return result.suggestions.find(({ targetType }) => targetType === 'kind');
}

describe('the kind of a comment that changes language', () => {
  it('is that of the part that says it most clearly, wherever it stands', async () => {
    for (const text of [`${english} ${chinese}`, `${chinese} ${english}`]) {
      const kind = await kindOf(text);
      expect(kind?.targetKey).toBe('aspiration');
      const start = text.indexOf(chinese);
      for (const span of kind?.evidence ?? []) {
        expect(span.start).toBeGreaterThanOrEqual(start);
        expect(span.end).toBeLessThanOrEqual(start + chinese.length);
      }
    }
  });

  it('is none where no part says any', async () => {
    expect(await kindOf(`${english} 今天是星期三，天气很冷。`)).toBeUndefined();
  });
});

describe('an area that nobody has decided about', () => {
  const area = (id: string, keywords: readonly string[]) => ({
    ...{ id, label: { en: id }, definition: {} },
    keywords: { en: keywords },
  });
  const codebook = [area('housing', ['rent', 'landlord']), area('parks', ['rink'])];
  const texts = [
    ...Array.from(
      { length: 30 },
      (_, n) => `The rent went up and my landlord shouted, time ${'abcdefgh'.charAt(n % 8)}`,
    ),
    ...Array.from({ length: 30 }, (_, n) => `We skate on the rink in winter, day ${'abcdefgh'.charAt(n % 8)}`),
    'He shouted and it went up',
  ];
  const comments = texts.map((text, index) => ({ id: String(index).padStart(2, '0'), text, language: 'en' }));

  it('is suggested because of its keywords, never by likeness alone', async () => {
    const { result } = await runTheming({ comments, codebook }, defaultThemingSettings);
    const areas = result.suggestions.filter(({ targetType }) => targetType === 'area');
    expect(new Set(areas.map(({ commentId }) => Number(commentId)))).toEqual(
      new Set(Array.from({ length: 60 }, (_, n) => n)),
    );
    expect(areas.find(({ commentId }) => commentId === '60')).toBeUndefined();
  });
});
