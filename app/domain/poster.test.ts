import { describe, expect, it } from 'vitest';
import { minutesFor, typedAddress } from './poster.ts';
import type { Question } from './survey-question.ts';

const words = { en: { text: 'Words', status: 'reviewed' as const } };
const base = { title: words, aboutYou: false, required: false };
const closed = (key: string): Question => ({ ...base, key, type: 'yes-no' });
const open = (key: string): Question => ({ ...base, key, type: 'text' });
const many = (count: number, make: (key: string) => Question) =>
  Array.from({ length: count }, (_, place) => make(`q${String(place)}`));

describe('minutesFor', () => {
  it.each([
    [10, 0, 5],
    [11, 0, 10],
    [0, 3, 5],
    [0, 4, 10],
    [19, 2, 10],
    [20, 2, 15],
    [25, 4, 15],
  ])('says of %i questions to choose in and %i to write in: %i minutes', (choosing, writing, minutes) => {
    expect(minutesFor([...many(choosing, closed), ...many(writing, open)])).toBe(minutes);
  });

  it('takes nothing for what is no question', () => {
    const explanation: Question = { key: 'note', type: 'explanation', title: words, body: words };
    expect(minutesFor([...many(10, closed), explanation])).toBe(5);
  });
});

describe('typedAddress', () => {
  it.each([
    ['https://heard.example', 'heard.example/s/AC23DE'],
    ['http://heard.example:8080', 'heard.example:8080/s/AC23DE'],
  ])('leaves out what browsers add: %s', (publicUrl, typed) => {
    expect(typedAddress(publicUrl, '/s/AC23DE')).toBe(typed);
  });
});
