import { describe, expect, it } from 'vitest';
import { allQuestions } from '#app/domain/survey.ts';
import { choiceKeys } from '#app/domain/survey-question.ts';
import { languagesSeen, nothingSeen, see, surveyFromFile } from './imported-survey.ts';
import { matcherFor } from './match-survey.ts';
import { responseColumnsSchema, type FileResponse, type ResponseColumns } from './response-columns.ts';

const columns = (mapping: object): ResponseColumns => responseColumnsSchema.parse({ id: 'id', ...mapping });
const placeAndComment = columns({
  texts: [{ key: 'comment', column: 'Comment' }],
  closed: [{ key: 'place', column: 'Place' }],
});

const response = (id: string, parts: Partial<FileResponse> = {}): FileResponse => ({
  row: 2,
  id,
  language: null,
  texts: [],
  closed: [],
  ...parts,
});
const at = (place: string) => response(place, { closed: [{ question: 'place', labels: [place] }] });

function surveyOf(mapping: ResponseColumns, responses: readonly FileResponse[]) {
  const seen = nothingSeen();
  for (const one of responses) see(seen, one);
  return surveyFromFile(mapping, seen, { title: 'From a file', language: 'de' });
}

function surveyOrThrow(...given: Parameters<typeof surveyOf>) {
  const survey = surveyOf(...given);
  if ('kind' in survey) throw new Error(survey.code);
  return survey;
}

describe('surveyFromFile', () => {
  it('makes a question of each column and a choice of each value, numbers in their order', () => {
    const survey = surveyOrThrow(placeAndComment, [at('10 km'), at('2 km'), at('Süd'), at(' süd ')]);
    const [place, comment] = allQuestions(survey);
    expect(place).toMatchObject({ key: 'place', type: 'single', title: { de: { text: 'Place' } } });
    expect(place === undefined ? [] : choiceKeys(place)).toEqual(['2-km', '10-km', 'sud']);
    expect(comment).toMatchObject({ key: 'comment', type: 'text', required: false });
  });

  it('keeps two values apart whose letters are the same', () => {
    const [place] = allQuestions(surveyOrThrow(placeAndComment, [at('yes'), at('yes!'), at('yes?')]));
    expect(place === undefined ? [] : choiceKeys(place)).toEqual(['yes', 'yes--2', 'yes--3']);
  });

  it('makes an open question of each value of a question column', () => {
    const routed = columns({ question: 'Question', texts: [{ key: 'comment', column: 'Comment' }] });
    const asked = ['What was good?', 'What could we do better?'];
    const survey = surveyOrThrow(
      routed,
      asked.map((question) => response(question, { texts: [{ question, text: 'x' }] })),
    );
    expect(allQuestions(survey).map((question) => [question.type, question.key])).toEqual([
      ['text', 'what-could-we-do-better'],
      ['text', 'what-was-good'],
    ]);
  });

  it('makes no question of a part of one', () => {
    const part = columns({ closed: [{ key: 'trust.police', column: 'Police' }] });
    expect(surveyOf(part, [at('x')])).toMatchObject({ code: 'unknown-question', detail: 'Police → trust.police' });
  });

  it.each([
    [1, 'too-few-choices'],
    [2, null],
    [100, null],
    [101, 'too-many-choices'],
    [500, 'too-many-choices'],
  ])('of %i different values in a closed column says %s', (count, code) => {
    const survey = surveyOf(
      placeAndComment,
      Array.from({ length: count }, (_, i) => at(`place ${String(i)}`)),
    );
    expect('kind' in survey ? survey.code : null).toBe(code);
  });
});

describe('languagesSeen', () => {
  const sentences = {
    en: 'We would like more buses in the evening because we work late',
    de: 'Wir wünschen uns am Abend mehr Busse, weil wir lange arbeiten',
    'zh-Hans': '我们希望晚上有更多的公共汽车',
  };
  const seenIn = (times: Partial<Record<keyof typeof sentences, number>>) => {
    const seen = nothingSeen();
    for (const [language, count] of Object.entries(times))
      for (let i = 0; i < count; i++)
        see(seen, response('1', { texts: [{ question: 'q', text: sentences[language as keyof typeof sentences] }] }));
    return languagesSeen(seen);
  };

  it('names the languages of the texts, the most frequent first', () => {
    expect(seenIn({ 'zh-Hans': 2, en: 3, de: 1 })).toEqual(['en', 'zh-Hans', 'de']);
    expect(seenIn({})).toEqual([]);
  });

  it.each([
    [48, ['en', 'de']],
    [49, ['en', 'de']],
    [50, ['en']],
  ])('takes one German text beside %i English ones for %j', (count, languages) => {
    expect(seenIn({ en: count, de: 1 })).toEqual(languages);
  });
});

describe('matcherFor', () => {
  const survey = surveyOrThrow(placeAndComment, [at('North'), at('Nord-Süd')]);
  const match = (mapping: ResponseColumns, given: FileResponse) => {
    const matcher = matcherFor(survey, mapping);
    return typeof matcher === 'function' ? matcher(given) : matcher;
  };

  it('finds a choice by its label or its key, whatever the case', () => {
    for (const label of ['nord-süd', 'nord-sud', ' NORD-SÜD '])
      expect(match(placeAndComment, at(label))).toMatchObject({
        answers: [{ questionKey: 'place', choiceKey: 'nord-sud' }],
      });
  });

  it('does not take a label for another choice whose key reads like it', () => {
    const both = surveyOrThrow(placeAndComment, [at('A B'), at('a-b')]);
    const matcher = matcherFor(both, placeAndComment);
    const chosen = ['A B', 'a-b'].map((label) => (typeof matcher === 'function' ? matcher(at(label)) : matcher));
    expect(new Set(chosen.map((found) => ('answers' in found ? found.answers[0]?.choiceKey : found.code))).size).toBe(
      2,
    );
  });

  it('names the question of a value that is no choice, and not the value', () => {
    expect(match(placeAndComment, at('a whole sentence'))).toMatchObject({
      code: 'unknown-choice',
      row: 2,
      detail: 'place',
    });
  });

  it('refuses a column for a question that is not there, or that takes another kind of answer', () => {
    const wrong = [
      { texts: [{ key: 'place', column: 'Comment' }] },
      { texts: [{ key: 'nothing', column: 'Comment' }] },
      { closed: [{ key: 'comment', column: 'Place' }] },
      { closed: [{ key: 'place', column: 'Place', separator: ';' }] },
    ];
    for (const mapping of wrong)
      expect(match(columns(mapping), at('North'))).toMatchObject({ code: 'unknown-question', row: 1, final: true });
  });

  it('routes a text by the key or the title of its question', () => {
    const routed = columns({ question: 'Question', texts: [{ key: 'any', column: 'Comment' }] });
    const says = (question: string) => match(routed, response('1', { texts: [{ question, text: 'hello' }] }));
    expect(says('COMMENT')).toMatchObject({ comments: [{ questionKey: 'comment', text: 'hello' }] });
    expect(says('place')).toMatchObject({ code: 'unknown-question', detail: 'Question' });
  });
});
