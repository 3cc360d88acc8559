import { describe, expect, test } from 'vitest';
import { compareVersions } from './compare-versions.ts';
import { consentVersionAfter } from './compare-versions-consent.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Section, SurveyDocument } from './survey.ts';
import { questionSchema, type Question } from './survey-question.ts';
import { takeApart } from './take-apart-survey.ts';

const text = (en: string, fr = `${en} (fr)`): LocalizedText => ({
  en: { text: en, status: 'translated' },
  fr: { text: fr, status: 'translated' },
});
const labelled = (...keys: string[]) => keys.map((key) => ({ key, label: text(key) }));
const question = (more: object): Question => questionSchema.parse({ key: 'q', title: text('Title'), ...more });
const section = (key: string, ...questions: Question[]): Section => ({ key, title: text(key), questions });
const survey = (version: number, ...sections: Section[]): SurveyDocument => ({
  ...{ version, title: text('Survey'), introduction: text('Hello'), thanks: text('Thanks'), sections },
  consent: { version: 1, paragraphs: [text('What it is for')], agree: text('I agree'), quote: text('You may quote') },
});
const first = section('first', question({ key: 'words', type: 'text' }));
const changed = (before: object, after: object) =>
  compareVersions(survey(1, first, section('s', question(before))), survey(2, first, section('s', question(after))));

test('a version is no other than itself, whatever its number and how far its translations are', () => {
  const older = survey(1, first);
  const reviewed: LocalizedText = { ...older.title, fr: { text: 'Survey (fr)', status: 'reviewed' } };
  expect(compareVersions(older, { ...older, version: 2, title: reviewed })).toEqual([]);
});

const single = { type: 'single', choices: labelled('a', 'b', 'c') };
const number = { type: 'number', unit: text('hours', 'heures') };
const matrix = { type: 'matrix', rows: labelled('r', 's'), choices: labelled('a', 'b') };
const ranking = { type: 'ranking', choices: labelled('a', 'b', 'c'), places: 2 };
const ends = { minLabel: text('Not at all'), maxLabel: text('Fully') };

describe('answers can be counted together', () => {
  test.each<[string, object, object, object]>([
    [
      'a choice more',
      single,
      { ...single, choices: labelled('a', 'b', 'c', 'd') },
      { kind: 'choices-added', keys: ['d'] },
    ],
    ['a choice less', single, { ...single, choices: labelled('a', 'b') }, { kind: 'choices-removed', keys: ['c'] }],
    ['in another order', single, { ...single, choices: labelled('c', 'a', 'b') }, { kind: 'order' }],
    ['“other” offered', single, { ...single, other: true }, { kind: 'choices-added', keys: ['other'] }],
    ['as a drop-down', single, { ...single, display: 'drop-down' }, { kind: 'display' }],
    ['a row more', matrix, { ...matrix, rows: labelled('r', 's', 't') }, { kind: 'rows-added', keys: ['t'] }],
    [
      'other limits',
      number,
      { ...number, max: 80 },
      { kind: 'limits', before: [undefined, undefined], after: [undefined, 80] },
    ],
    ['other bands', number, { ...number, bands: [0, 10] }, { kind: 'bands' }],
    ['on one line', { type: 'text' }, { type: 'text', size: 'short' }, { kind: 'size' }],
    ['must be answered', { type: 'yes-no' }, { type: 'yes-no', required: true }, { kind: 'required' }],
    [
      'asked of some only',
      { type: 'yes-no' },
      { type: 'yes-no', showIf: { match: 'all', tests: [{ question: 'words', is: 'answered' }] } },
      { kind: 'condition' },
    ],
  ])('%s', (_, before, after, change) => {
    expect(changed(before, after)).toEqual([{ question: 'q', merges: true, ...change }]);
  });

  test('reworded, in which languages; where it stands in none of two, it is part of what came', () => {
    const after = { ...single, title: text('Title', 'Titre'), choices: labelled('a', 'b', 'c', 'd') };
    expect(changed(single, after)).toEqual([
      { kind: 'choices-added', question: 'q', keys: ['d'], merges: true },
      { kind: 'reworded', textId: 'question:q:title', languages: ['fr'], merges: true },
    ]);
  });

  test('questions and sections that came, went or moved', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((key) => question({ key, type: 'text' }));
    if (a === undefined || b === undefined || c === undefined) return expect.fail();
    const older = survey(1, section('one', a), section('two', b), first);
    const newer = survey(2, section('two', b, a), first, section('three', c));
    expect(compareVersions(older, newer)).toEqual([
      { kind: 'section-removed', section: 'one', merges: true },
      { kind: 'section-added', section: 'three', merges: true },
      { kind: 'question-moved', question: 'a', from: 'one', to: 'two', merges: true },
      { kind: 'question-added', question: 'c', merges: true },
    ]);
  });
});

describe('answers cannot be counted together', () => {
  test.each<[string, object, object, object]>([
    [
      'several instead of one',
      single,
      { ...single, type: 'multiple' },
      { kind: 'type', before: 'single', after: 'multiple' },
    ],
    [
      'a scale instead of words',
      { type: 'text' },
      { type: 'scale', scale: { min: 1, max: 5, ...ends } },
      { kind: 'type' },
    ],
    [
      'another scale',
      { type: 'scale', scale: { min: 1, max: 5, ...ends } },
      { type: 'scale', scale: { min: 0, max: 5, ...ends } },
      { kind: 'scale', before: [1, 5], after: [0, 5] },
    ],
    ['another unit', number, { ...number, unit: text('days', 'jours') }, { kind: 'unit' }],
    [
      'the year instead of the day',
      { type: 'date', precision: 'day' },
      { type: 'date', precision: 'year' },
      { kind: 'precision' },
    ],
    ['another answer in a matrix', matrix, { ...matrix, choices: labelled('a', 'b', 'c') }, { kind: 'choices-added' }],
    ['another thing to rank', ranking, { ...ranking, choices: labelled('a', 'b') }, { kind: 'choices-removed' }],
  ])('%s', (_, before, after, change) => {
    const found = changed(before, after).filter(({ merges }) => !merges);
    expect(found).toMatchObject([{ question: 'q', ...change }]);
  });
});

describe('the number of a consent', () => {
  const { consent, ...rest } = survey(1, first);
  const after = (next: SurveyDocument['consent']) => {
    const { outline, texts } = takeApart({ ...rest, consent: next });
    return consentVersionAfter({ ...consent, version: 3 }, outline, texts);
  };
  const facts = { funder: text('IRCC'), controller: text('The city'), keptIn: text('Canada') };

  test('begins at one, and stays where it says the same', () => {
    expect(consentVersionAfter(null, takeApart(survey(1, first)).outline, {})).toBe(1);
    expect(after(consent)).toBe(3);
    const reviewed: LocalizedText = { ...consent.agree, fr: { text: 'I agree (fr)', status: 'reviewed' } };
    expect(after({ ...consent, agree: reviewed })).toBe(3);
  });

  test.each<[string, Partial<SurveyDocument['consent']>]>([
    ['another word', { agree: text('Yes') }],
    ['a word in one language', { quote: text('You may quote', 'Oui') }],
    ['a paragraph more', { paragraphs: [...consent.paragraphs, text('More')] }],
    ['facts', { facts }],
  ])('is counted up by %s', (_, more) => {
    expect(after({ ...consent, ...more })).toBe(4);
  });

  test('is counted up by the order of its paragraphs', () => {
    const [a, b] = [text('A'), text('B')];
    const { outline, texts } = takeApart({ ...rest, consent: { ...consent, paragraphs: [b, a] } });
    expect(consentVersionAfter({ ...consent, paragraphs: [a, b] }, outline, texts)).toBe(2);
  });
});
