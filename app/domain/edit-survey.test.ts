import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit } from './edit-survey.ts';
import { namesIn } from './edit-survey-keys.ts';
import type { SurveyEdit } from './survey-edit.ts';
import { emptyOutline, MOST_QUESTIONS, outlineQuestions, surveyOutlineSchema } from './survey-outline.ts';
import type { OutlineQuestion, SurveyOutline } from './survey-outline.ts';
import { MOST_CHOICES } from './question-limits.ts';

const base = { aboutYou: false, required: false };
const text = (key: string): OutlineQuestion => ({ ...base, key, type: 'text' });
const single = (key: string, choices: readonly string[]): OutlineQuestion => ({
  ...base,
  ...{ key, type: 'single', choices: choices.map((choice) => ({ key: choice })) },
});
const section = (key: string, questions: OutlineQuestion[] = []) => ({ key, safety: false, questions });
const outlineOf = (...sections: ReturnType<typeof section>[]): SurveyOutline => ({ ...emptyOutline, sections });

function done(outline: SurveyOutline, edit: SurveyEdit, options?: { restores: boolean }) {
  const result = applyEdit(outline, edit, options);
  if ('problem' in result) return expect.fail(`${result.problem} at ${result.at}`);
  return result;
}

const words = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const question = fc.oneof(
  words.map(text),
  fc.tuple(words, fc.array(words, { maxLength: 3 })).map(([key, choices]) => single(key, choices)),
  fc.tuple(words, fc.uniqueArray(words)).map(([key, rows]): OutlineQuestion => ({
    ...base,
    ...{ key, type: 'matrix', rows: rows.map((row) => ({ key: row })), choices: [{ key: 'x' }, { key: 'y' }] },
  })),
);
const place = fc.nat({ max: 6 });
const anySection = fc
  .tuple(words, fc.array(question, { maxLength: 2 }))
  .map(([key, questions]) => section(key, questions));
const anyEdit: fc.Arbitrary<SurveyEdit> = fc.oneof(
  fc.record({ do: fc.constant('put-section' as const), at: place, section: anySection }),
  fc.record({ do: fc.constant('remove-section' as const), section: words }),
  fc.record({ do: fc.constant('move-section' as const), section: words, at: place }),
  fc.record({
    do: fc.constant('set-section' as const),
    section: fc.record({ key: words, safety: fc.boolean() }),
  }),
  fc.record({ do: fc.constant('put-question' as const), into: words, at: place, question }),
  fc.record({ do: fc.constant('remove-question' as const), question: words }),
  fc.record({ do: fc.constant('move-question' as const), question: words, into: words, at: place }),
  fc.record({ do: fc.constant('set-question' as const), question }),
  fc.array(words).map((keys): SurveyEdit => ({
    do: 'set-consent',
    consent: { paragraphs: keys, facts: true, accessLaw: true },
  })),
  fc.array(words).map((keys): SurveyEdit => ({ do: 'set-help', help: keys.map((key) => ({ key })) })),
  fc.array(anySection, { maxLength: 3 }).map((sections): SurveyEdit => ({
    do: 'replace',
    outline: { ...emptyOutline, sections },
  })),
);
const anyEdits = fc.array(anyEdit, { maxLength: 30 });
const shown = ({ sections, consent, help }: SurveyOutline) => ({ sections, consent, help });

describe('any edits, one after the other', () => {
  test('each is taken back by its inverse, and the inverse by its own', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        let outline: SurveyOutline = emptyOutline;
        for (const edit of edits) {
          const after = applyEdit(outline, edit);
          if ('problem' in after) continue;
          const back = done(after.outline, after.inverse, { restores: true });
          expect(shown(back.outline)).toEqual(shown(outline));
          expect(shown(done(back.outline, back.inverse, { restores: true }).outline)).toEqual(shown(after.outline));
          outline = after.outline;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('leave a valid outline with unique keys, change nothing that was given, and give no key twice', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        let outline: SurveyOutline = emptyOutline;
        for (const edit of edits) {
          const before = structuredClone(outline);
          const after = applyEdit(outline, edit);
          expect(outline).toEqual(before);
          if ('problem' in after) continue;
          expect(surveyOutlineSchema.safeParse(after.outline).success).toBe(true);
          for (const keys of [after.outline.sections, outlineQuestions(after.outline)].map((list) =>
            list.map(({ key }) => key),
          ))
            expect(new Set(keys).size).toBe(keys.length);
          const known = namesIn(outline);
          const fresh = [...namesIn(after.outline)].filter((name) => !known.has(name));
          if (edit.do !== 'replace') expect(fresh.filter((name) => outline.retired.includes(name))).toEqual([]);
          const left = namesIn(after.outline);
          for (const name of [...known, ...outline.retired])
            expect(left.has(name) || after.outline.retired.includes(name), name).toBe(true);
          outline = after.outline;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is refused, with its place', () => {
  const one = outlineOf(section('home', [single('tenure', ['rent', 'own'])]), section('end'));
  const put = (put: OutlineQuestion): SurveyEdit => ({ do: 'put-question', into: 'home', at: 0, question: put });
  const many = (count: number) => Array.from({ length: count }, (_, place) => `c${String(place)}`);

  test.each<[string, SurveyEdit, { problem: string; at: string }]>([
    ['two thousand choices', put(single('city', many(2000))), { problem: 'too-many-choices', at: 'city' }],
    ['one choice too many', put(single('city', many(MOST_CHOICES + 1))), { problem: 'too-many-choices', at: 'city' }],
    ['an empty key', put(text('')), { problem: 'empty-key', at: '' }],
    ['an empty key of a choice', put(single('city', ['a', ' '])), { problem: 'empty-key', at: 'city' }],
    ['a key that is none', put(text('Née?')), { problem: 'bad-key', at: 'Née?' }],
    ['the key of another question', put(text('tenure')), { problem: 'duplicate-key', at: 'tenure' }],
    ['a choice twice', put(single('city', ['a', 'b', 'a'])), { problem: 'duplicate-key', at: 'city.a' }],
    [
      'a choice in the place of “other”',
      put({ ...base, key: 'city', type: 'multiple', choices: [{ key: 'other' }], other: true }),
      { problem: 'duplicate-key', at: 'city.other' },
    ],
    [
      'twelve answers in a matrix',
      put({ ...base, key: 'trust', type: 'matrix', rows: [], choices: many(12).map((key) => ({ key })) }),
      { problem: 'too-many-choices', at: 'trust' },
    ],
    [
      'thirty-one rows',
      put({ ...base, key: 'trust', type: 'matrix', rows: many(31).map((key) => ({ key })), choices: [] }),
      { problem: 'too-many-rows', at: 'trust' },
    ],
    [
      'a scale beyond its ends',
      put({ ...base, key: 'far', type: 'scale', scale: { min: 0, max: 101 } }),
      { problem: 'not-valid', at: 'far' },
    ],
    [
      'a section that is not there',
      { do: 'put-question', into: 'gone', at: 0, question: text('a') },
      { problem: 'no-such-section', at: 'gone' },
    ],
    [
      'a question that is not there',
      { do: 'remove-question', question: 'a' },
      { problem: 'no-such-question', at: 'a' },
    ],
    [
      'an address of help that is no web address',
      { do: 'set-help', help: [{ key: 'h', url: 'javascript:alert(1)' }] },
      { problem: 'not-valid', at: 'help' },
    ],
  ])('%s', (_, edit, fault) => {
    expect(applyEdit(one, edit)).toEqual(fault);
  });

  test('as many choices and questions as there may be are taken, one more is not', () => {
    done(one, put(single('city', many(MOST_CHOICES))));
    const full = outlineOf(section('home', many(MOST_QUESTIONS - 1).map(text)));
    const last = done(full, put(text('last')));
    expect(applyEdit(last.outline, put(text('more')))).toMatchObject({ problem: 'too-many-questions' });
  });

  test('a key that was taken away is not given again, but put back by who undoes it', () => {
    const without = done(one, { do: 'remove-question', question: 'tenure' });
    expect(without.outline.retired).toEqual(['tenure', 'tenure.rent', 'tenure.own']);
    expect(applyEdit(without.outline, put(text('tenure')))).toEqual({ problem: 'retired-key', at: 'tenure' });
    expect(done(without.outline, without.inverse, { restores: true }).outline.sections).toEqual(one.sections);
    const fewer = done(one, { do: 'set-question', question: single('tenure', ['rent']) });
    const again: SurveyEdit = { do: 'set-question', question: single('tenure', ['rent', 'own']) };
    expect(applyEdit(fewer.outline, again)).toEqual({ problem: 'retired-key', at: 'tenure.own' });
  });
});

test('an edit says what it touched: a section and a question with the same key are two things', () => {
  const outline = outlineOf(section('age', [text('age')]));
  expect(done(outline, { do: 'move-section', section: 'age', at: 3 }).touched).toEqual(['section:age']);
  expect(done(outline, { do: 'set-question', question: text('age') }).touched).toEqual(['question:age']);
  expect(done(outline, { do: 'remove-section', section: 'age' }).touched).toEqual(['section:age', 'question:age']);
});
