import type { EditionDocument } from '#app/domain/report/edition.ts';
import { people, type Person } from '../fixtures/people.ts';

/** 80 people: three answers, comments about two areas, and three who answered in Arabic. */
export const heard: readonly Person[] = [
  ...people(40, { answers: { settled: ['very'] }, comment: 'Rent.', reviews: [{ accept: ['housing'] }] }),
  ...people(25, {
    answers: { settled: ['somewhat'] },
    comment: 'Work.',
    reviews: [{ add: ['employment'] }],
    language: 'fr',
  }),
  ...people(12, { answers: { settled: ['not-yet'] } }),
  ...people(3, { language: 'ar' }),
];

/** What a table of an edition says: its rows, `?` where hidden, who was asked, and the edition whose figures they are. */
export function figuresOf({ tables }: EditionDocument, id: string): Readonly<Record<string, unknown>> {
  const table = tables.find((candidate) => candidate.id === `newcomers.${id}`);
  const cells = table?.rows.map(({ key, cell }) => [key, cell.type === 'count' ? cell.value : '?']) ?? [];
  return Object.fromEntries([...cells, ['asked', table?.asked], ['from', table?.figuresFrom.edition]]) as Record<
    string,
    unknown
  >;
}
