import { people, type Person } from '../fixtures/people.ts';

/** 83 people: 47 and 26 of two answers, 7 of the third, 3 without an answer; comments about one area, one of them quoted. */
export const heard: readonly Person[] = [
  ...people(34, { answers: { settled: ['very'] }, comment: 'Rent.', reviews: [{ accept: ['housing'] }] }),
  ...people(12, {
    answers: { settled: ['very'] },
    comment: 'Rent.',
    language: 'ar',
    reviews: [{ accept: ['housing'] }],
  }),
  {
    answers: { settled: ['very'] },
    comment: 'الإيجار مرتفع',
    language: 'ar',
    reviews: [{ accept: ['housing'] }],
    quoted: 'approved',
  },
  ...people(26, { answers: { settled: ['somewhat'] }, language: 'fr' }),
  ...people(7, { answers: { settled: ['not-yet'] } }),
  ...people(3, {}),
];
