import { expect, test } from 'vitest';
import { checkDecision, type TypedDecision } from './decision.ts';

const both = { en: 'Too costly', fr: 'Trop cher' };
const blank = { en: '', fr: '' };
const typed: TypedDecision = { kind: 'accepted', on: '2027-06-10', amended: blank, because: blank };
const check = (more: Partial<TypedDecision>) => checkDecision({ ...typed, ...more }, '2027-06-10');

test('a meeting has a day, and that day has begun', () => {
  expect(check({})).toHaveProperty('decision');
  expect(check({ on: '2027-06-11' })).toEqual({ fault: { field: 'on', why: 'day-to-come', language: null } });
  expect(check({ on: '' })).toEqual({ fault: { field: 'on', why: 'no-day', language: null } });
});

test('what is declined says why, and what is amended also how, in both languages', () => {
  expect(check({ kind: 'declined' })).toMatchObject({ fault: { field: 'because', why: 'empty', language: 'en' } });
  expect(check({ kind: 'declined', because: { en: 'x', fr: '' } })).toMatchObject({ fault: { language: 'fr' } });
  expect(check({ kind: 'declined', because: both })).toMatchObject({ decision: { because: both, amended: null } });
  expect(check({ kind: 'amended', because: both })).toMatchObject({ fault: { field: 'amended' } });
  expect(check({ kind: 'amended', because: both, amended: both })).toHaveProperty('decision.amended', both);
});

test('what belongs to another decision is left out', () => {
  expect(check({ because: both, amended: both })).toMatchObject({ decision: { because: null, amended: null } });
});
