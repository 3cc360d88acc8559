import { describe, expect, it } from 'vitest';
import { defaultThemingSettings, plainMeans, runTheming } from './pipeline.ts';

const shared = ['bus', 'road', 'snow', 'park', 'tree', 'lamp'];
/** Each two comments of a half share one word with each other and one with the other half. */
const comments = Array.from({ length: 36 }, (_, index) => ({
  id: String(index).padStart(2, '0'),
  text: `${shared[index % 6] ?? ''} ${shared[(index + 1 + (index % 5)) % 6] ?? ''}`,
  language: 'en',
}));
const embedding = (index: number): Float32Array => Float32Array.of(index < 18 ? 1 : 0, index < 18 ? 0 : 1, 0.1);
const input = { comments, codebook: [] };

describe('an outside model', () => {
  it('is asked for the vectors of the comments that say something, and no others', async () => {
    const asked: string[] = [];
    const embed = (texts: readonly string[]) => {
      asked.push(...texts);
      return Promise.resolve(texts.map((_, index) => embedding(index)));
    };
    const silent = [{ id: 'x', text: 'n/a', language: 'en' }];
    await runTheming({ ...input, comments: [...comments, ...silent] }, defaultThemingSettings, {
      ...plainMeans,
      embed,
    });
    expect(asked).toEqual(comments.map(({ text }) => text));
  });

  it('leaves a note where it failed, and the run as it would be without', async () => {
    const without = await runTheming(input, defaultThemingSettings);
    const embed = () => Promise.resolve(null);
    const failed = await runTheming(input, defaultThemingSettings, { ...plainMeans, embed });
    expect(failed.result.notes).toContainEqual({ code: 'embeddings-failed' });
    expect(failed.result.themes).toEqual(without.result.themes);
  });
});
