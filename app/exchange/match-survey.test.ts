import { describe, expect, it } from 'vitest';
import { everyTypeSurvey } from '#db/factories/every-type-survey.ts';
import { matcherFor } from './match-survey.ts';
import { responseColumnsSchema, type FileResponse } from './response-columns.ts';

/** A file with one column for a field of the survey that has every type of question. */
function read(field: string, labels: readonly string[], more: object = {}) {
  const columns = responseColumnsSchema.parse({ id: 'id', closed: [{ key: field, column: 'Column', ...more }] });
  const match = matcherFor(everyTypeSurvey, columns);
  const row: FileResponse = { row: 2, id: '1', language: null, texts: [], closed: [{ question: field, labels }] };
  const found = typeof match === 'function' ? match(row) : match;
  return 'answers' in found ? found.answers.map(({ choiceKey }) => choiceKey) : found.code;
}

describe('a column of a file for a field of a question', () => {
  it.each<[string, string, string, readonly string[] | string]>([
    ['a row, by the label of its choice', 'trust.police', 'Beaucoup', ['much']],
    ['a row, by the key', 'trust.schools', 'little', ['little']],
    ['a place of a ranking', 'order.1', 'العمل', ['jobs']],
    ['a picture’s choice', 'way', 'By bus', ['bus']],
    ['a list’s choice', 'born', 'Syrie', ['syria']],
    ['"other"', 'born', 'other', ['other']],
    ['yes, by its key', 'help', 'yes', ['yes']],
    ['a point of a scale', 'felt', '10', ['10']],
    ['a number', 'people', '12', ['12']],
    ['a date', 'since', '2019-03-05', ['2019-03-05']],
    ['a row, by another question’s label', 'trust.police', 'By bus', 'unknown-choice'],
    ['a number that is too large', 'people', '21', 'unknown-choice'],
    ['no day', 'since', '2019-02-29', 'unknown-choice'],
    ['a point that the scale lacks', 'felt', '11', 'unknown-choice'],
    ['a question as a whole that is answered in rows', 'trust', 'much', 'unknown-question'],
    ['a row that there is not', 'trust.banks', 'much', 'unknown-question'],
    ['a place that there is not', 'order.4', 'rent', 'unknown-question'],
    ['words', 'town', 'Calgary', 'unknown-question'],
    ['nothing to answer', 'hello', 'x', 'unknown-question'],
  ])('%s', (_, field, label, expected) => {
    expect(read(field, [label])).toEqual(expected);
  });

  it('holds several values only where several may be chosen', () => {
    expect(read('what-help', ['Language classes', 'Help to find work'], { separator: ';' })).toEqual([
      'classes',
      'work',
    ]);
    for (const field of ['trust.police', 'order.1', 'born', 'people', 'since', 'felt'])
      expect(read(field, ['x'], { separator: ';' })).toBe('unknown-question');
  });

  it('of words under "other" is read as words', () => {
    const columns = responseColumnsSchema.parse({ id: 'id', texts: [{ key: 'what-help.other', column: 'Words' }] });
    const match = matcherFor(everyTypeSurvey, columns);
    const row: FileResponse = {
      ...{ row: 2, id: '1', language: null, closed: [] },
      texts: [{ question: 'what-help.other', text: 'A neighbour' }],
    };
    expect(typeof match === 'function' && match(row)).toMatchObject({
      comments: [{ questionKey: 'what-help.other', text: 'A neighbour' }],
    });
  });
});
