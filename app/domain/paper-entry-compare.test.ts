import { describe, expect, it } from 'vitest';
import { paperSurvey } from '#tests/fixtures/paper-survey.ts';
import { givenIn, type Given } from './correction.ts';
import { plainOrigin } from './draft.ts';
import { compareTypings, QUOTE_BOX, settledTogether, settledValues } from './paper-entry-compare.ts';
import { readSheet, type TypedSheet } from './paper-entry.ts';
import { paperQuestions } from './paper-form.ts';

const questions = paperQuestions(paperSurvey);
const values = (typed: TypedSheet) => readSheet(paperSurvey, questions, typed).values;
const given = (typed: TypedSheet, quote = false): Given => stored(values(typed), quote);
function stored(typed: Readonly<Record<string, readonly string[]>>, quote: boolean): Given {
  const plain = Object.fromEntries(Object.entries(typed).map(([key, value]) => [key, [...value]]));
  const consent = { version: 1, language: 'en', textHash: '', quote };
  return givenIn(paperSurvey, { ...plainOrigin, consent, values: plain, sent: [] });
}
const compare = (first: TypedSheet, second: TypedSheet, quotes = { first: false, second: false }) =>
  compareTypings(paperSurvey, given(first, quotes.first), { values: values(second), quote: quotes.second });

const sheet = { asked: '1', places: '1 2', 'trust.staff': '1', improve: 'More buses', people: '4' };

describe('two typings of a sheet', () => {
  it('agree, and count each field that either has something for, and the quote box', () => {
    expect(compare(sheet, sheet)).toEqual({ compared: 6, differing: [] });
    expect(compare({}, {})).toEqual({ compared: 1, differing: [] });
  });

  it('differ by field, in the order of the form', () => {
    const second = { ...sheet, people: '5', places: '1', 'trust.forms': '2' };
    expect(compare(sheet, second)).toEqual({ compared: 7, differing: ['places', 'trust.forms', 'people'] });
  });

  it('do not differ by the order of ticks, nor by what nobody could call an error in words', () => {
    expect(compare(sheet, { ...sheet, places: '2 1', improve: ' more  BUSES' }).differing).toEqual([]);
    expect(compare({ improve: 'l’école « ici »' }, { improve: `l'école "ici"` }).differing).toEqual([]);
    expect(compare(sheet, { ...sheet, improve: 'More busses' }).differing).toEqual(['improve']);
  });

  it('differ by the box that lets words be quoted', () => {
    expect(compare(sheet, sheet, { first: true, second: false }).differing).toEqual([QUOTE_BOX]);
  });

  it('count one wrong answer once, not with all that follows from it', () => {
    // The first typing says that nobody was asked, and so lost what came after.
    const wrong = { ...sheet, asked: '2' };
    expect(compare(wrong, sheet)).toEqual({ compared: 4, differing: ['asked'] });
    expect(compare(sheet, wrong)).toEqual({ compared: 6, differing: ['asked'] });
  });
});

describe('settling', () => {
  const after = (first: TypedSheet, second: TypedSheet, settled: Readonly<Record<string, 'first' | 'second'>>) => {
    const merged = settledValues(paperSurvey, given(first), { values: values(second), quote: true }, settled);
    return stored(merged.values, merged.quote);
  };

  it('takes of each difference the typing that holds', () => {
    const second = { ...sheet, people: '5', improve: 'More trains' };
    const held = after(sheet, second, { people: 'second', improve: 'first', [QUOTE_BOX]: 'second' });
    expect(held.choices['people']).toEqual(['5']);
    expect(held.words['improve']).toBe('More buses');
    expect(held.quote).toBe(true);
    expect(after(sheet, second, { people: 'first', improve: 'second' })).toMatchObject({
      choices: { people: ['4'] },
      words: { improve: 'More trains' },
      quote: false,
    });
  });

  it('brings back what the first typing had lost by a wrong answer, and takes away what it had too much', () => {
    const wrong = { ...sheet, asked: '2' };
    expect(after(wrong, sheet, { asked: 'second' }).choices).toEqual(given(sheet).choices);
    expect(after(sheet, wrong, { asked: 'second' }).choices['places']).toBeUndefined();
    expect(after(sheet, wrong, { asked: 'first' }).choices).toEqual(given(sheet).choices);
  });

  it('is done by question, but of a table by row', () => {
    expect(
      ['places.other', 'first.2', 'trust.forms', QUOTE_BOX].map((key) => settledTogether(paperSurvey, key)),
    ).toEqual([...['places', 'first', 'trust.forms', QUOTE_BOX]]);
  });
});
