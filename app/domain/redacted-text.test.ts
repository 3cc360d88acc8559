import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeInRedactedText, redactedTextOf, type LoggedRedaction } from './redacted-text.ts';

const original = 'My sister Maria at 403-555-0199 and Father Tom helped.';

function entry(words: string, changes: Partial<LoggedRedaction> = {}): LoggedRedaction {
  const start = original.indexOf(words);
  return { class: 'ask', start, end: start + words.length, replacement: '⟦name⟧', decision: null, ...changes };
}
const maria = entry('Maria');
const phone = entry('403-555-0199', { class: 'remove', replacement: '⟦phone⟧' });
const tom = entry('Tom');

describe('a redacted text', () => {
  test('masks what nobody has decided about', () => {
    expect(redactedTextOf(original, [maria, phone, tom])).toBe('My sister ⟦name⟧ at ⟦phone⟧ and Father ⟦name⟧ helped.');
  });

  test('shows what a person decided to show, whatever the order of the log, and nothing else', () => {
    const shown: LoggedRedaction = { ...tom, decision: 'show' };
    expect(redactedTextOf(original, [shown, phone, { ...maria, decision: 'hide' }])).toBe(
      'My sister ⟦name⟧ at ⟦phone⟧ and Father Tom helped.',
    );
  });

  test('never shows what nobody may be asked about', () => {
    expect(redactedTextOf(original, [{ ...phone, decision: 'show' }])).toContain('⟦phone⟧');
    expect(redactedTextOf(original, [{ ...phone, class: 'generalise', decision: 'show' }])).toContain('⟦phone⟧');
  });

  test('of a comment without any is the original', () => {
    expect(redactedTextOf(original, [])).toBe(original);
  });
});

describe('the place of a detail', () => {
  test('is where its token stands, or its words', () => {
    const shown: LoggedRedaction = { ...maria, decision: 'show' };
    const log = [shown, phone, tom];
    const text = redactedTextOf(original, log);
    const at = (one: LoggedRedaction) => {
      const { start, end } = placeInRedactedText(log, one);
      return text.slice(start, end);
    };
    expect([at(shown), at(phone), at(tom)]).toEqual(['Maria', '⟦phone⟧', '⟦name⟧']);
  });

  test('holds for every log of separate details', () => {
    const details = fc.array(
      fc.record({
        before: fc.string({ maxLength: 4 }),
        words: fc.string({ minLength: 1, maxLength: 4 }),
        replacement: fc.constantFrom('⟦name⟧', '⟦age:40-49⟧'),
        decision: fc.constantFrom('hide', 'show', null),
        class: fc.constantFrom('ask', 'remove'),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(details, (given) => {
        let text = '';
        const log = given.map(({ before, words, ...rest }): LoggedRedaction => {
          text += before;
          const start = text.length;
          text += words;
          return { ...rest, start, end: text.length };
        });
        const redacted = redactedTextOf(text, log);
        for (const one of log) {
          const { start, end } = placeInRedactedText(log, one);
          const shown = one.class === 'ask' && one.decision === 'show';
          expect(redacted.slice(start, end)).toBe(shown ? text.slice(one.start, one.end) : one.replacement);
        }
      }),
    );
  });
});
