import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomOutline } from '#tests/fixtures/random-survey.ts';
import type { LocalizedText, TextStatus } from './localized-text.ts';
import { textSlots } from './survey-slots.ts';
import {
  CHOICE_FITS,
  comparePlaceholders,
  kindOfText,
  stateOf,
  tooLongToScan,
  workIn,
  writtenSlots,
} from './text-state.ts';

const slot = (text: LocalizedText, source: string | null) => ({
  id: 'survey:title',
  optional: false,
  of: null,
  text,
  source,
});
const words = (count: number, status: TextStatus = 'translated') => ({ text: 'word '.repeat(count).trim(), status });
const wordsOf = (text: string) => text.split(' ').length;

describe('the state of a text', () => {
  it('every text of every survey has a kind', () => {
    fc.assert(
      fc.property(randomOutline(), (outline) => {
        for (const { id } of textSlots(outline)) expect([id, kindOfText(id)]).not.toContain(null);
      }),
      { numRuns: 30 },
    );
    expect(kindOfText('question:__proto__')).toBeNull();
    expect(kindOfText('constructor')).toBeNull();
  });

  it('is the source in one language, and missing where nothing is', () => {
    const text = { fr: words(2), ar: words(2, 'outdated') };
    expect(['fr', 'ar', 'so'].map((tag) => stateOf({ text, source: 'fr' }, tag))).toEqual([
      'source',
      'outdated',
      'missing',
    ]);
    expect(stateOf({ text: {}, source: null }, 'fr')).toBe('missing');
  });

  it('leaves out what nobody wrote and nobody misses', () => {
    const outline = {
      consent: { paragraphs: [], facts: false, accessLaw: false },
      ...{ help: [], retired: [] },
      sections: [
        { key: 's', safety: false, questions: [{ key: 'q', type: 'text' as const, aboutYou: false, required: false }] },
      ],
    };
    const ids = (texts: Record<string, LocalizedText>) => writtenSlots(outline, texts, {}).map(({ id }) => id);
    expect(ids({})).not.toContain('question:q:hint');
    expect(ids({})).toContain('question:q:title');
    expect(ids({ 'question:q:hint': { en: words(1) } })).toContain('question:q:hint');
  });

  it('counts what is left in words of the source, and in hours', () => {
    const slots = [
      slot({ en: words(200) }, 'en'),
      slot({ en: words(50), fr: words(3, 'outdated') }, 'en'),
      slot({ en: words(1000), fr: words(3, 'machine draft') }, 'en'),
      slot({ en: words(7), fr: words(3, 'reviewed') }, 'en'),
      slot({ fr: words(9) }, 'fr'),
      slot({}, null),
    ];
    const work = workIn(slots, 'fr', wordsOf);
    expect(work).toMatchObject({ wordsToTranslate: 250, wordsToReview: 1000, hours: 2, unwritten: 1 });
    expect(work.counts).toEqual({ missing: 2, outdated: 1, 'machine draft': 1, translated: 0, reviewed: 1, source: 1 });
    expect(workIn([slot({ en: words(1) }, 'en')], 'fr', wordsOf).hours).toBe(1);
    expect(workIn([slot({ en: words(1) }, 'en')], 'en', wordsOf).hours).toBe(0);
  });

  it.each([
    ['question:q:choice:a', CHOICE_FITS, null],
    ['question:q:choice:a', CHOICE_FITS + 1, CHOICE_FITS + 1],
    ['question:q:row:a', CHOICE_FITS + 1, CHOICE_FITS + 1],
    ['question:q:title', CHOICE_FITS + 1, null],
  ])('%s of %d letters', (id, length, told) => {
    expect(tooLongToScan(id, '𝒳'.repeat(length))).toBe(told);
  });

  it('compares placeholders by what they name', () => {
    expect(comparePlaceholders('In {{city}} since {{ year }}?', 'Depuis {{year}} à {{city}} ?')).toEqual({
      added: [],
      lacking: [],
    });
    expect(comparePlaceholders('In {{city}}?', 'À {{ville}} ?')).toEqual({ added: ['ville'], lacking: ['city'] });
    expect(comparePlaceholders('Hello', '{{}} {{{}}}')).toMatchObject({ added: [''] });
  });
});
