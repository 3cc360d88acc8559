import { describe, expect, test } from 'vitest';
import { smallSurvey } from '#db/factories/small-survey.ts';
import type { SurveyDocument } from '../survey.ts';
import { gatesOf } from './gates.ts';

const words = { en: { text: 'x', status: 'reviewed' as const } };
const text = (key: string, after?: string): SurveyDocument['sections'][number] => ({
  key: `page-${key}`,
  title: words,
  questions: [
    {
      ...{ key, type: 'text', title: words, aboutYou: false, required: false },
      ...(after !== undefined && { showIf: { match: 'all', tests: [{ question: after, is: 'answered' }] } }),
    },
  ],
});
const survey = (...sections: SurveyDocument['sections']): SurveyDocument => ({ ...smallSurvey, sections });

describe('the questions that decide whether another is asked', () => {
  test('are those that its condition looks at, those that decide about them, and those of its section', () => {
    const last = {
      ...text('c', 'b'),
      showIf: { match: 'any' as const, tests: [{ question: 'rank.1', is: 'answered' as const }] },
    };
    expect(gatesOf('c', [survey(text('a'), text('b', 'a'), last)])).toEqual(['rank', 'b', 'a']);
  });

  test('are those of every version', () => {
    expect(gatesOf('b', [survey(text('a'), text('b', 'a')), survey(text('a'), text('d'), text('b', 'd'))])).toEqual([
      'a',
      'd',
    ]);
  });

  test('are none for a question that everybody is asked', () => {
    expect(gatesOf('a', [survey(text('a'), text('b', 'a'))])).toEqual([]);
  });

  test('end, also where a fault has made them go round', () => {
    expect(gatesOf('a', [survey(text('a', 'b'), text('b', 'a'))])).toEqual(['b', 'a']);
  });
});
