import { describe, expect, test } from 'vitest';
import { settleTexts, type TextState, type TypedText } from './edit-survey-texts.ts';

const textId = 'question:age:title';
const slots = new Set([textId, 'question:age:hint']);
const state = (language: string, text: string, more: Partial<TextState> = {}): TextState => ({
  ...{ textId, language, text, status: 'translated', isSource: false },
  ...more,
});
const typed = (language: string, text: string, more: Partial<TypedText> = {}): TypedText => ({
  ...{ textId, language, text },
  ...more,
});
const settle = (stored: readonly TextState[], given: readonly TypedText[], sourceLanguage = 'en') =>
  settleTexts(stored, given, { slots, sourceLanguage });

const english = state('en', 'How old are you?', { isSource: true });
const french = state('fr', 'Quel âge avez-vous ?', { status: 'reviewed' });
const arabic = state('ar', 'كم عمرك؟', { status: 'machine draft' });

describe('the source of a text', () => {
  test('is the language that is written first, else the survey’s, else an official one', () => {
    expect(settle([], [typed('ar', 'كم عمرك؟')])).toMatchObject([{ language: 'ar', isSource: true }]);
    expect(settle([], [typed('en', 'Age'), typed('fr', 'Âge')], 'fr')).toEqual([
      state('en', 'Age'),
      state('fr', 'Âge', { isSource: true }),
    ]);
    expect(settle([], [typed('ar', 'كم عمرك؟'), typed('fr', 'Âge')])).toMatchObject([
      { language: 'ar', isSource: false },
      { language: 'fr', isSource: true },
    ]);
  });

  test('makes the other languages outdated when it changes, whatever they were, in the same change', () => {
    expect(settle([english, french, arabic], [typed('en', 'What is your age?')])).toEqual([
      state('en', 'What is your age?', { isSource: true }),
      { ...french, status: 'outdated' },
      { ...arabic, status: 'outdated' },
    ]);
  });

  test('does not make outdated what is typed with it', () => {
    const given = [typed('en', 'What is your age?'), typed('fr', 'Votre âge ?')];
    expect(settle([english, french], given)).toEqual([
      state('en', 'What is your age?', { isSource: true }),
      state('fr', 'Votre âge ?'),
    ]);
  });

  test('can become another language: alone it says nothing of the others', () => {
    expect(settle([english, french, arabic], [typed('fr', french.text, { isSource: true })])).toEqual([
      { ...english, isSource: false },
      { ...french, isSource: true },
    ]);
  });

  test('that is taken away leaves another in its place', () => {
    expect(settle([english, french], [typed('en', '')])).toEqual([
      state('en', '', { status: 'missing' }),
      { ...french, isSource: true },
    ]);
  });
});

describe('a translation', () => {
  test('outdates nothing, and is translated until a person says more', () => {
    expect(settle([english, arabic], [typed('fr', 'Votre âge ?')])).toEqual([state('fr', 'Votre âge ?')]);
    expect(settle([english, french], [typed('fr', 'Votre âge ?')])).toEqual([state('fr', 'Votre âge ?')]);
    expect(settle([english, french], [typed('fr', 'Votre âge ?', { status: 'machine draft' })])).toMatchObject([
      { status: 'machine draft' },
    ]);
    expect(settle([english, arabic], [typed('ar', arabic.text, { status: 'reviewed' })])).toMatchObject([
      { status: 'reviewed' },
    ]);
  });

  test('that says what it said is not written', () => {
    expect(settle([english, french], [typed('fr', ` ${french.text}\r\n`), typed('en', english.text)])).toEqual([]);
    expect(settle([english], [typed('fr', '  ')])).toEqual([]);
  });
});

describe('what is refused names its text', () => {
  test('a place that the survey has not', () => {
    const given = [{ textId: 'question:gone:title', language: 'en', text: 'Age' }];
    expect(settle([], given)).toEqual({ problem: 'no-such-slot', at: 'question:gone:title' });
    expect(settle([], [{ textId: 'question:gone:title', language: 'en', text: '' }])).toEqual([]);
  });
  test('characters that turn the direction round', () => {
    expect(settle([], [typed('en', 'Age\u202E')])).toEqual({ problem: 'bidi-control', at: textId });
  });
});
