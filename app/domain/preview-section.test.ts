import { describe, expect, it } from 'vitest';
import { previewSection, untranslatedIn } from './preview-section.ts';
import type { OutlineQuestion } from './survey-outline.ts';
import { questionSchema } from './survey-question.ts';
import { slotId } from './survey-slots.ts';

const base = { key: 'q', aboutYou: false, required: true } as const;
const page = (question: OutlineQuestion) => ({ key: 'page', safety: false, questions: [question] });
const text = (words: string) => ({ en: { text: words, status: 'translated' as const } });

describe('a page in the preview', () => {
  it.each<OutlineQuestion>([
    { ...base, type: 'single', choices: [] },
    { ...base, type: 'multiple', choices: [{ key: 'a' }] },
    { ...base, type: 'matrix', rows: [], choices: [] },
    { ...base, type: 'ranking', choices: [], places: 3 },
    { ...base, type: 'scale', scale: { min: 1, max: 5 } },
    { ...base, type: 'number', decimals: 0 },
    { key: 'q', type: 'explanation' },
  ])('stands however unfinished it is: $type', (question) => {
    const [shown] = previewSection(page(question), {}, 'ar')?.questions ?? [];
    expect(questionSchema.safeParse(shown).success).toBe(true);
    expect(shown?.title).toEqual({ ar: { text: '…', status: 'translated' } });
  });

  it('is none without a question', () => {
    expect(previewSection({ key: 'page', safety: false, questions: [] }, {}, 'en')).toBeNull();
  });

  it('leaves an earlier answer open, and asks of everybody', () => {
    const showIf = { match: 'all' as const, tests: [{ question: 'before', is: 'answered' as const }] };
    const texts = { [slotId.question('q', 'title')]: text('Why {{before}}?') };
    const [shown] = previewSection(page({ ...base, showIf, type: 'text' }), texts, 'en')?.questions ?? [];
    expect(shown?.title['en']?.text).toBe('Why \u2068…\u2069?');
    expect(shown).not.toHaveProperty('showIf');
  });

  it('counts what is not in the language yet', () => {
    const texts = {
      [slotId.question('q', 'title')]: text('Title'),
      [slotId.question('q', 'because')]: text('Because'),
    };
    expect(['en', 'fr'].map((language) => untranslatedIn(page({ ...base, type: 'yes-no' }), texts, language))).toEqual([
      0, 2,
    ]);
  });
});
