import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecidedRedaction } from './carry-decisions.ts';
import { hideWords } from './flag-words.ts';
import { redactedTextOf } from './redacted-text.ts';

const by = { by: 'edda', at: new Date(0) };
const entry = (original: string, words: string, more: Partial<DecidedRedaction> = {}): DecidedRedaction => {
  const start = original.indexOf(words);
  return {
    ...{ kind: 'phone', rule: 'phone', class: 'remove', replacement: '⟦phone⟧', start, end: start + words.length },
    ...{ decision: null, decidedBy: null, decidedAt: null },
    ...more,
  };
};

function hidden(original: string, log: readonly DecidedRedaction[], ...words: string[]) {
  const made = hideWords(original, log, words, by);
  return { text: redactedTextOf(original, made.log), missing: made.missing, places: made.places };
}

describe('hideWords', () => {
  it('hides every occurrence, whatever its case, and leaves longer words alone', () => {
    const text = 'Ann said so. Annual rent; ANN, again.';
    expect(hidden(text, [], 'ann')).toEqual({
      text: '⟦other⟧ said so. Annual rent; ⟦other⟧, again.',
      missing: [],
      places: 2,
    });
  });

  it('hides a part of a word where nothing else is there, as in scripts without spaces', () => {
    expect(hidden('我朋友张三丰住在这里', [], '张三丰').text).toBe('我朋友⟦other⟧住在这里');
    expect(hidden('قال وسميرة', [], 'سميرة').text).toBe('قال و⟦other⟧');
  });

  it('names what is not there, and sees nothing that is masked', () => {
    const text = 'Call 403-555-0199 now, Sam.';
    expect(hidden(text, [entry(text, '403-555-0199')], '555', 'Sam')).toEqual({
      text: 'Call ⟦phone⟧ now, ⟦other⟧.',
      missing: ['555'],
      places: 1,
    });
  });

  it('takes what was shown with it as one detail', () => {
    const text = 'With Maria Lopez at the door.';
    const shown = entry(text, 'Maria Lopez', { class: 'ask', decision: 'show', decidedBy: 'x', replacement: '⟦name⟧' });
    expect(hidden(text, [shown], 'Lopez at').text).toBe('With ⟦other⟧ the door.');
  });

  it('reads no pattern into what is typed', () => {
    expect(hidden('a.b (c) a-b', [], '.*', '(c)', 'a-b')).toEqual({
      text: 'a.b ⟦other⟧ ⟦other⟧',
      missing: ['.*'],
      places: 2,
    });
  });

  it('leaves none of the words in the text as whole words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('ann', 'Sam', 'the', 'rent', '.'), { maxLength: 12 }), (words) => {
        const { text } = hidden(words.join(' '), [], 'ann', 'sam');
        expect(text.split(' ')).not.toContain('ann');
        expect(text.split(' ')).not.toContain('Sam');
      }),
    );
  });
});
