import { describe, expect, it } from 'vitest';
import { compareStrings, flatten } from './compare.ts';
import { findMentions, isMentioned } from './used-keys.ts';

const source = flatten({
  title: 'Answers',
  home: { open: 'Open until {{day}}', link: 'See <a>here</a>' },
  count_one: '{{count}} answer of {{total}}',
  count_other: '{{count}} answers of {{total}}',
});
const translation = (changes: Record<string, string | undefined>) => {
  const strings = new Map(source);
  for (const [key, text] of Object.entries(changes)) {
    if (text === undefined) strings.delete(key);
    else strings.set(key, text);
  }
  return strings;
};

describe('a translation against its source', () => {
  it('has no faults when it says the same', () => {
    expect(compareStrings(source, source, 'en')).toEqual([]);
  });

  it.each([
    [{ title: undefined }, ['title is missing']],
    [{ surplus: 'x' }, ['surplus is not in the source']],
    [{ title: ' ' }, ['title is empty']],
    [{ 'home.open': 'Open' }, ['home.open lacks {{day}}']],
    [{ 'home.open': 'Open {{date}} {{day}}' }, ['home.open has {{date}}, which the source has not']],
    [{ 'home.link': 'See here' }, ['home.link lacks {{a}}', 'home.link lacks {{/a}}']],
    [{ count_one: 'one answer of {{total}}' }, []],
    [{ count_one: 'one answer' }, ['count_one lacks {{total}}']],
  ])('%o', (changes, faults) => {
    expect(compareStrings(source, translation(changes), 'en')).toEqual(faults);
  });

  it.each([
    ['ko', ['count_one is not in the source']],
    ['uk', ['count_few is missing', 'count_many is missing']],
    ['ar', ['count_zero is missing', 'count_two is missing', 'count_few is missing', 'count_many is missing']],
  ])('needs the plural forms of %s', (language, faults) => {
    expect(compareStrings(source, source, language).sort()).toEqual(faults.sort());
  });
});

describe('a key is used', () => {
  const mentions = findMentions(["t('survey:consent.title'); t(`errors.${status}.body`); t(`${a}.${b}`); <p>plain words</p>"]);
  it.each([
    ['consent.title', true],
    ['errors.404.body', true],
    ['errors.404.title', false],
    ['errors.a.b.body', false],
    ['plain', false],
  ])('%s: %s', (key, used) => {
    expect(isMentioned(key, mentions)).toBe(used);
  });
});
