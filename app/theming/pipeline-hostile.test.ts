import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCodebook } from './codebook.ts';
import { defaultThemingSettings, runTheming } from './pipeline.ts';
import type { CodebookArea, ThemingComment, ThemingResult } from './types.ts';

const codebook = parseCodebook(
  JSON.parse(readFileSync(new URL('./codebook/priority-areas.json', import.meta.url), 'utf8')),
);
const settings = { ...defaultThemingSettings, priorLanguage: 'en' };

describe('hostile input', () => {
  const run = async (
    list: readonly ThemingComment[],
    areas: readonly CodebookArea[] = codebook,
  ): Promise<ThemingResult> => (await runTheming({ comments: list, codebook: areas }, settings)).result;

  it.each([
    ['', 'no-words'],
    ['🙂🙂', 'no-words'],
    ['\u0000\u0007\u202e', 'no-words'],
    ['n/a', 'says-nothing'],
    ['\ud800\udbff hmm', null],
    ['x '.repeat(50_000), 'cut-short'],
    ['a'.repeat(100_000), 'cut-short'],
    ['e' + '\u0301'.repeat(99_999), 'cut-short'],
    ['\u202eevil\u202c \u2066text\u2069', null],
  ])('%j', async (text, code) => {
    const { notes, suggestions } = await run([{ id: '1', text, language: 'en' }]);
    expect(notes.map((note) => note.code)).toEqual(code === null ? [] : [code]);
    expect(suggestions).toEqual([]);
  });

  it('takes no comments and no areas', async () => {
    expect(await run([], [])).toMatchObject({ suggestions: [], themes: [], notes: [] });
  });

  it('takes a keyword full of regular-expression signs, one in fifty areas, one of 200 characters', async () => {
    const areas = Array.from({ length: 50 }, (_, index): CodebookArea => ({
      id: `area-${String(index)}`,
      label: {},
      definition: {},
      keywords: { en: ['(a+)+$', '[', '\\', 'everywhere', 'a'.repeat(200), 'a '.repeat(99)] },
    }));
    const { suggestions } = await run(
      [{ id: '1', text: 'everywhere '.repeat(1000) + 'a '.repeat(5000), language: 'en' }],
      areas,
    );
    expect(suggestions.every(({ score }) => score < 0.5)).toBe(true);
  });

  it('takes thousands of identical comments, and ids that are there twice', async () => {
    const same = Array.from({ length: 3000 }, (_, index): ThemingComment => ({
      id: String(index % 2999),
      text: 'The rent is too high',
    }));
    const { notes, languages } = await run(same);
    expect(languages).toHaveLength(3000);
    expect(notes).toContainEqual({ code: 'duplicate-id', commentId: '0' });
  });

  it('lists at most a thousand notes of a kind and counts the rest', async () => {
    const { notes } = await run(
      Array.from({ length: 1001 }, (_, index): ThemingComment => ({ id: String(index), text: '' })),
    );
    expect(notes).toHaveLength(1001);
    expect(notes.at(-1)).toEqual({ code: 'no-words', detail: '1 more' });
  });

  it('notes a language that the codebook has no keywords for', async () => {
    expect((await run([{ id: '1', text: 'Die Miete ist hoch', language: 'de' }])).notes).toEqual([
      { code: 'no-keywords', detail: 'de' },
    ]);
  });

  it('never throws', async () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('rent ', 'الإيجار ', '房租', '\ud83d', '⟦phone⟧', '403-555-0123 '),
    );
    const text = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({ id: fc.string(), text, language: fc.option(fc.constantFrom('en', 'ar', 'xx', '', 'zh')) }),
        ),
        async (list) => {
          expect((await run(list)).languages).toHaveLength(list.length);
        },
      ),
      { numRuns: 100 },
    );
  });
});
