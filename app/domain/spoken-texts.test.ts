import { describe, expect, test } from 'vitest';
import { smallSurvey } from '#db/factories/small-survey.ts';
import { allQuestions } from './survey.ts';
import { hintId, isSpokenId, SPOKEN_CONSENT, spokenTexts, type InterfaceWords } from './spoken-texts.ts';

const words: InterfaceWords = {
  languageName: 'العربية',
  consent: Array.from({ length: SPOKEN_CONSENT }, (_, index) => `جملة ${String(index)}`),
  errors: {
    required: 'r',
    'unknown-choice': 'u',
    'too-many': 'm',
    'too-long': 'l',
    'not-a-number': 'n',
    'too-small': 's',
    'too-large': 'a',
    'not-a-date': 'd',
    'too-early': 'e',
    'too-late': 't',
    'ranked-twice': 'w',
    'other-not-chosen': 'o',
  },
  hints: { one: 'o', several: 's', text: 't', line: 'l', rows: 'r', ranking: 'k', number: 'n', date: 'd' },
  yesNo: { yes: 'y', no: 'n', 'not-sure': 's' },
  other: 'x',
  decline: { 'about-you': 'p', other: 'n' },
};
const spoken = spokenTexts(smallSurvey, 'ar', words);
const ids = spoken.map(({ id }) => id);

describe('the texts that can be heard', () => {
  test('come in the order in which people meet them, each once', () => {
    expect(ids.slice(0, 13)).toEqual([
      ...['language:name', 'consent:1', 'consent:2', 'consent:3', 'consent:4', 'consent:5', 'consent:agree'],
      ...[
        'consent:quote',
        'question:settled:title',
        'question:settled:choice:very',
        'question:settled:choice:somewhat',
      ],
      ...['question:settled:choice:not-yet', 'question:services:title'],
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('are in the language that is asked for, else in the one that people then see', () => {
    expect(spoken.find(({ id }) => id === 'question:settled:title')).toEqual({
      id: 'question:settled:title',
      text: 'ما مدى شعورك بالاستقرار هنا؟',
      language: 'ar',
    });
    expect(spokenTexts(smallSurvey, 'ti', words).find(({ id }) => id === 'consent:quote')?.language).toBe('en');
  });

  test('of a scale are its ends, with their numbers', () => {
    const ends = spokenTexts(smallSurvey, 'en', words).filter(({ id }) => id.startsWith('question:welcome:choice:'));
    expect(ends.map(({ id, text }) => [id, text])).toEqual([
      ['question:welcome:choice:1', '1, Not at all'],
      ['question:welcome:choice:5', '5, Very much'],
    ]);
  });

  test('have the hint of a question, or the one of its kind', () => {
    expect(allQuestions(smallSurvey).map(hintId)).toEqual([
      'hint:one',
      'hint:several',
      'hint:one',
      'hint:text',
      'hint:one',
    ]);
    expect(hintId({ ...allQuestions(smallSurvey)[0]!, hint: { en: { text: 'Now', status: 'reviewed' } } })).toBe(
      'question:settled:hint',
    );
  });

  test('are known by their names, and nothing else is', () => {
    for (const id of ids) expect(isSpokenId(smallSurvey, id)).toBe(true);
    for (const id of [
      '',
      'consent:0',
      'consent:6',
      'question:settled:choice:no',
      'question:settled:why',
      'removed:consent:1',
    ])
      expect(isSpokenId(smallSurvey, id)).toBe(false);
  });
});
