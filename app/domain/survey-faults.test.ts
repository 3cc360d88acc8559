import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleSurvey } from './assemble-survey.ts';
import { textIn, type LocalizedText } from './localized-text.ts';
import { breaksPages, findFaults } from './survey-faults.ts';
import { emptyOutline, type OutlineQuestion, type SurveyOutline } from './survey-outline.ts';
import { textSlots } from './survey-slots.ts';
import { surveyTexts } from './survey-texts.ts';

const offered = { languages: ['en', 'fr', 'ar'], official: ['en', 'fr'] };
const answerable = { aboutYou: false, required: false };
const keyed = (...keys: string[]) => keys.map((key) => ({ key }));
const single: OutlineQuestion = { ...answerable, key: 'home', type: 'single', choices: keyed('rent', 'own') };
const text: OutlineQuestion = { ...answerable, key: 'words', type: 'text' };
const outlineOf = (...questions: OutlineQuestion[]): SurveyOutline => ({
  ...emptyOutline,
  sections: [
    { key: 'first', safety: false, questions: [text] },
    { key: 'second', safety: false, questions },
  ],
});
/** Every text is there, each another, in all languages. */
function written(outline: SurveyOutline, others: Record<string, LocalizedText> = {}): Record<string, LocalizedText> {
  const inAll = (id: string): LocalizedText =>
    Object.fromEntries(offered.languages.map((tag) => [tag, { text: `${id} ${tag}`, status: 'translated' }]));
  return { ...Object.fromEntries(textSlots(outline).map(({ id }) => [id, inAll(id)])), ...others };
}
const faultsOf = (outline: SurveyOutline, others?: Record<string, LocalizedText>) =>
  findFaults(outline, written(outline, others), offered);

test('a survey with everything in it has no fault', () => {
  expect(faultsOf(outlineOf(single))).toEqual([]);
});

describe('the outline', () => {
  const at = { place: 'q', of: 'question', stops: true };
  test.each<[string, OutlineQuestion, string]>([
    ['one choice', { ...answerable, key: 'q', type: 'multiple', choices: keyed('a') }, 'too-few-choices'],
    [
      'one answer in a matrix',
      { ...answerable, key: 'q', type: 'matrix', rows: keyed('r'), choices: keyed('a') },
      'too-few-choices',
    ],
    ['no row', { ...answerable, key: 'q', type: 'matrix', rows: [], choices: keyed('a', 'b') }, 'too-few-rows'],
    [
      'a scale that ends where it begins',
      { ...answerable, key: 'q', type: 'scale', scale: { min: 3, max: 3 } },
      'scale-reversed',
    ],
    [
      'three places for two choices',
      { ...answerable, key: 'q', type: 'ranking', choices: keyed('a', 'b'), places: 3 },
      'too-many-places',
    ],
    [
      'a least number above the most',
      { ...answerable, key: 'q', type: 'number', min: 2, max: 1, decimals: 0 },
      'limits-reversed',
    ],
    [
      'a first year after the last',
      { ...answerable, key: 'q', type: 'date', precision: 'year', earliest: 2001, latest: 2000 },
      'limits-reversed',
    ],
  ])('%s', (_, question, kind) => {
    expect(faultsOf(outlineOf(question))).toMatchObject([{ ...at, kind }]);
  });

  test.each<[string, OutlineQuestion]>([
    ['as many places as choices', { ...answerable, key: 'q', type: 'ranking', choices: keyed('a', 'b'), places: 2 }],
    ['one number', { ...answerable, key: 'q', type: 'number', min: 1, max: 1, decimals: 0 }],
    ['two points', { ...answerable, key: 'q', type: 'scale', scale: { min: 0, max: 1 } }],
  ])('%s is none', (_, question) => {
    expect(faultsOf(outlineOf(question))).toEqual([]);
  });

  test('nothing to answer, nothing in a section, nothing to agree to', () => {
    const nothing = { ...emptyOutline, consent: { ...emptyOutline.consent, paragraphs: [] } };
    expect(faultsOf({ ...nothing, sections: [{ key: 's', safety: false, questions: [] }] })).toMatchObject([
      { kind: 'no-question', of: 'survey' },
      { kind: 'no-consent-paragraph', of: 'survey' },
      { kind: 'empty-section', of: 'section', place: 's' },
    ]);
  });
});

describe('the texts', () => {
  const title = 'question:home:title';
  const en = { text: 'Where do you live?', status: 'translated' } as const;
  const fr = { text: 'Où habitez-vous ?', status: 'translated' } as const;
  const ar = { text: 'أين تسكن؟', status: 'translated' } as const;
  test.each<[string, LocalizedText, object[]]>([
    ['in no language', {}, [{ kind: 'no-source-text', stops: true }]],
    [
      'not in both official languages',
      { fr, ar },
      [{ kind: 'no-official-language', stops: true, details: { question: 'home', languages: ['en'] } }],
    ],
    [
      'not in a language that is offered',
      { en, fr },
      [{ kind: 'not-translated', stops: false, details: { question: 'home', languages: ['ar'] } }],
    ],
    [
      'a machine’s draft',
      { en, fr, ar: { ...ar, status: 'machine draft' } },
      [{ kind: 'machine-draft', stops: false }],
    ],
    [
      'outdated',
      { en, fr: { ...fr, status: 'outdated' }, ar },
      [{ kind: 'outdated', stops: false, details: { question: 'home', languages: ['fr'] } }],
    ],
    ['like markup', { en: { ...en, text: '<b>Home</b>' }, fr, ar }, [{ kind: 'looks-like-markup', stops: false }]],
    [
      'turned round',
      { en, fr, ar: { ...ar, text: 'تسكن\u202E' } },
      [{ kind: 'bidi-control', stops: true, details: { question: 'home', languages: ['ar'] } }],
    ],
  ])('%s', (_, localized, faults) => {
    expect(faultsOf(outlineOf(single), { [title]: localized })).toMatchObject(
      faults.map((fault) => ({ place: title, of: 'text', ...fault })),
    );
  });

  test('that may be left out are no fault until they are begun', () => {
    expect(faultsOf(outlineOf(single), { 'question:home:hint': {} })).toEqual([]);
    expect(faultsOf(outlineOf(single), { 'question:home:hint': { fr } }).map(({ kind }) => kind)).toEqual([
      'no-official-language',
      'not-translated',
    ]);
  });

  test('a reason and the words for a picture are named as what they are', () => {
    const picture = 'b8f1f3e2-3f0e-4d53-9f0e-0c8f6c1f7a11';
    const shown: OutlineQuestion = {
      ...answerable,
      key: 'q',
      type: 'single',
      required: true,
      choices: [{ key: 'a', picture }, { key: 'b' }],
    };
    const without = { 'question:q:because': {}, 'question:q:alt:a': {} };
    expect(faultsOf(outlineOf(shown), without).map(({ kind, place }) => [kind, place])).toEqual([
      ['required-without-reason', 'question:q:because'],
      ['picture-without-alt', 'question:q:alt:a'],
    ]);
  });

  test('two choices with one label, in any language', () => {
    const same: LocalizedText = {
      en: { text: 'Own', status: 'translated' },
      fr,
      ar: { text: 'ملك', status: 'translated' },
    };
    const other: LocalizedText = {
      en: { text: ' own', status: 'translated' },
      fr: en,
      ar: { text: 'ملك', status: 'translated' },
    };
    const labels = { 'question:home:choice:rent': same, 'question:home:choice:own': other };
    expect(faultsOf(outlineOf(single), labels)).toMatchObject([
      { kind: 'same-label', place: 'home', details: { choices: ['rent', 'own'], languages: ['en', 'ar'] } },
    ]);
  });
});

describe('an answer that is repeated in a text', () => {
  const say = (words: string): LocalizedText =>
    Object.fromEntries(offered.languages.map((tag) => [tag, { text: `${words} ${tag}`, status: 'translated' }]));
  const note: OutlineQuestion = { key: 'note', type: 'explanation' };
  test.each([
    ['of an earlier page', 'question:home:title', '{{words}}', undefined],
    ['at the end', 'survey:thanks', '{{ home }}', undefined],
    ['of a question that is not there', 'question:home:title', '{{gone}}', 'pipes-unknown'],
    ['of an explanation', 'survey:thanks', '{{note}}', 'pipes-unknown'],
    ['of the same page', 'question:home:hint', '{{home}}', 'pipes-same-section'],
    ['of a later page', 'question:words:title', '{{home}}', 'pipes-later'],
    ['before anything was asked', 'survey:introduction', '{{words}}', 'pipes-later'],
  ])('%s', (_, place, words, kind) => {
    const found = faultsOf(outlineOf(single, note), { [place]: say(words) });
    expect(found.map((fault) => [fault.kind, fault.place])).toEqual(kind === undefined ? [] : [[kind, place]]);
  });
});

const anyKind = fc.constantFrom<OutlineQuestion['type']>(
  ...(['single', 'multiple', 'yes-no', 'scale', 'matrix', 'ranking', 'number', 'date', 'text', 'explanation'] as const),
);
const anyQuestion = fc
  .tuple(anyKind, fc.uniqueArray(fc.constantFrom('a', 'b', 'c')), fc.boolean(), fc.nat({ max: 3 }))
  .map(([type, keys, required, number]): OutlineQuestion => {
    const base = { ...answerable, key: 'q', required };
    const choices = keyed(...keys);
    switch (type) {
      case 'single':
      case 'multiple':
        return { ...base, type, choices };
      case 'matrix':
        return { ...base, type, choices, rows: keyed(...keys.slice(1)) };
      case 'ranking':
        return { ...base, type, choices, places: number + 1 };
      case 'scale':
        return { ...base, type, scale: { min: 1, max: number } };
      case 'number':
        return { ...base, type, min: 1, max: number, decimals: 0 };
      case 'date':
        return { ...base, type, precision: 'year' };
      case 'explanation':
        return { key: 'q', type };
      case 'yes-no':
      case 'text':
        return { ...base, type };
    }
  });

test('a survey without a fault that breaks pages can be put together, and every text of it shown', () => {
  fc.assert(
    fc.property(anyQuestion, fc.array(fc.nat({ max: 30 })), (question, left) => {
      const outline = outlineOf(question);
      const ids = textSlots(outline).map(({ id }) => id);
      const without = left.flatMap((place) => (ids[place] === undefined ? [] : [ids[place]]));
      const texts = written(outline, Object.fromEntries(without.map((id) => [id, {}])));
      if (findFaults(outline, texts, offered).some(breaksPages)) return;
      const document = assembleSurvey(outline, texts, { version: -1, consentVersion: 1 });
      for (const localized of surveyTexts(document)) expect(textIn(localized, 'ar').text).not.toBe('');
    }),
    { numRuns: 500 },
  );
});
