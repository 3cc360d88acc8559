import { describe, expect, it } from 'vitest';
import { paperSurvey } from '#tests/fixtures/paper-survey.ts';
import { LONGEST_SHEET, readSheet, sheetNumber, type TypedSheet } from './paper-entry.ts';
import { paperQuestions } from './paper-form.ts';

const questions = paperQuestions(paperSurvey);
const read = (typed: TypedSheet) => readSheet(paperSurvey, questions, typed);

describe('a typed sheet', () => {
  it('is read by the printed codes', () => {
    const typed = {
      ...{ asked: '1', places: '4 1', 'places.other': 'a mosque', 'trust.staff': '3', 'trust.forms': '' },
      ...{ welcome: '05', 'first.1': '2', 'first.2': '1', people: '4', arrived: '2024-3', improve: ' more buses ' },
      status: '2',
    };
    const { values, wrong, aside } = read(typed);
    expect(wrong).toEqual([]);
    expect(aside).toEqual([]);
    expect(values).toMatchObject({
      ...{ asked: ['yes'], places: ['other', 'library'], 'places.other': ['a mosque'], 'trust.staff': ['hard'] },
      ...{ 'trust.forms': [], welcome: ['5'], 'first.1': ['home'], 'first.2': ['work'], people: ['4'] },
      ...{ arrived: ['2024', '3'], improve: ['more buses'], status: ['citizen'] },
    });
  });

  it.each([
    ['asked', '4', { kind: 'unknown-code', code: '4' }],
    ['places', '1 9', { kind: 'unknown-code', code: '9' }],
    ['places', 'library', { kind: 'unknown-code', code: 'library' }],
    ['welcome', '6', { kind: 'unknown-code', code: '6' }],
    ['welcome', '0', { kind: 'unknown-code', code: '0' }],
    ['asked', '1 2', { kind: 'too-many' }],
    ['trust.forms', '1,2', { kind: 'too-many' }],
    ['people', '31', { kind: 'too-large', most: 30 }],
    ['people', 'four', { kind: 'not-a-number' }],
    ['arrived', '2024', { kind: 'not-a-date' }],
    ['arrived', '2024 13', { kind: 'not-a-date' }],
  ])('is told at %s that %s is wrong', (field, said, problem) => {
    expect(read({ asked: '1', [field]: said }).wrong).toEqual([{ field, problem }]);
  });

  it('is told what was ranked twice', () => {
    expect(read({ 'first.1': '1', 'first.2': '1' }).wrong).toEqual([
      { field: 'first.2', problem: { kind: 'ranked-twice' } },
    ]);
  });

  it('may leave out what must be answered: a sheet cannot be asked again', () => {
    expect(read({}).wrong).toEqual([]);
  });

  it('takes any dash for “prefer not to say”, and for nothing where that is not offered', () => {
    expect(read({ asked: '–', people: '-', improve: '−' })).toMatchObject({
      wrong: [],
      values: { asked: ['prefer-not-to-say'], people: ['prefer-not-to-say'], improve: [] },
    });
  });

  it('sets aside what does not apply, and says so, but not what is empty or declined', () => {
    expect(read({ asked: '2', places: '1', 'trust.staff': '-' }).aside).toEqual(['places']);
    expect(read({ asked: '1', places: '1' }).aside).toEqual([]);
    expect(read({ places: '1', 'trust.forms': '2' }).aside).toEqual(['places', 'trust']);
  });
});

describe('the number of a sheet', () => {
  it.each([
    ['7', '7'],
    [' 007 ', '7'],
    ['0', '0'],
    ['a-12', 'A-12'],
    ['a 12', 'A12'],
    ['', null],
    ['-', null],
    ['<b>', null],
    ['9'.repeat(LONGEST_SHEET), '9'.repeat(LONGEST_SHEET)],
    ['9'.repeat(LONGEST_SHEET + 1), null],
  ])('%s is kept as %s', (typed, kept) => {
    expect(sheetNumber(typed)).toBe(kept);
  });
});
