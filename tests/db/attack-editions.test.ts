import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EditionDocument, EditionKind } from '#app/domain/report/edition.ts';
import { countOf, type Cell } from '#app/domain/report/published.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { previewEdition } from '#app/services/preview-edition.ts';
import { publishEdition } from '#app/services/publish-edition.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createMember, memberTraits } from '#db/factories/member.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { editionsOf } from '#db/read/editions.ts';
import { withdrawResponse } from '#db/write/withdrawals.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { addPeople, leaveUndecided, people, type Person, type Survey } from '../fixtures/people.ts';

const THRESHOLD = 10;
let test: TestDatabase;
let owner: Owner;
let who: Membership;
let survey: Survey;
let responses: readonly string[];
beforeAll(async () => {
  test = await createTestDatabase();
  owner = openOwner(test.connection);
  const organization = await createOrganization(owner.orm);
  who = { organization, member: await createMember(owner.orm, organization, memberTraits.publisher) };
  const made = await createConsultation(owner.orm, organization, { slug: 'attacked', stage: 'closed' });
  const key = { organizationId: organization.id, consultationId: made.consultation.id };
  survey = { key, surveyId: made.surveyId };
  await leaveUndecided(owner.orm, survey);
  responses = await addPeople(owner.orm, survey, heard);
});
afterAll(async () => {
  await owner.close();
  await test.drop();
});

/** Groups of every size about the threshold: by answer, time in the country and language. */
const heard: readonly Person[] = [
  ['very', 'under-2', 'en', 31],
  ['very', '2-to-5', 'en', 14],
  ['very', 'over-5', 'fr', 9],
  ['somewhat', 'under-2', 'fr', 22],
  ['somewhat', '2-to-5', 'ar', 3],
  ['somewhat', 'over-5', 'en', 27],
  ['not-yet', 'under-2', 'ar', 12],
  ['not-yet', '2-to-5', 'en', 1],
  ['not-yet', 'over-5', 'fr', 19],
].flatMap(([settled, years, language, count]) => {
  const answers = { settled: [String(settled)], years: [String(years)], services: count === 27 ? ['library'] : [] };
  const spoken = { language: String(language), answers };
  const commented = { comment: 'Rent.', reviews: [{ accept: [settled === 'very' ? 'housing' : 'employment'] }] };
  return people(Number(count), Number(count) % 2 === 0 ? { ...spoken, ...commented } : spoken);
});

async function publish(kind: EditionKind = 'public'): Promise<unknown> {
  const fingerprint = (await previewEdition(test.app, who, 'attacked', { kind }))?.fingerprint ?? '';
  return publishEdition(test.app, who, { consultation: 'attacked', fingerprint, kind });
}
const withdraw = async (from: number, to: number) => {
  for (const responseId of responses.slice(from, to))
    await test.app.database.withTenant(survey.key.organizationId, (tx) =>
      withdrawResponse(tx, { ...survey.key, responseId }, new Date()),
    );
};

interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** All that one edition says, as cells by name, and what adds up to what. */
function read({ tables, crossTables = [] }: EditionDocument) {
  const cells = new Map<string, Cell>();
  const sums: Sum[] = [];
  for (const table of tables) {
    cells.set(table.id, table.asked);
    for (const { key, cell } of table.rows) cells.set(`${table.id}/${key}`, cell);
    if (table.kind === 'partition')
      sums.push({ total: table.id, parts: table.rows.map(({ key }) => `${table.id}/${key}`) });
  }
  for (const { id, rowTable, columnTable, columns, rows } of crossTables) {
    const [rowsOf, columnsOf] = [rowTable, columnTable].map((name) => tables.find((table) => table.id === name));
    const isPartition = rowsOf?.kind === 'partition';
    // Of comments that were read, say, it is not everybody of a group.
    const isOfEveryone = JSON.stringify(rowsOf?.asked) === JSON.stringify(columnsOf?.asked);
    const at = (row: string, column: string) => `${id}/${row}/${column}`;
    for (const column of columns) {
      cells.set(at('asked', column.key), column.asked);
      const groups = column.groups.map((group) => `${columnTable}/${group}`).filter((name) => cells.has(name));
      if (isOfEveryone && groups.length === column.groups.length)
        sums.push({ total: at('asked', column.key), parts: groups });
      if (isPartition) sums.push({ total: at('asked', column.key), parts: rows.map(({ key }) => at(key, column.key)) });
    }
    for (const row of rows) {
      for (const [index, cell] of row.cells.entries()) cells.set(at(row.key, columns[index]?.key ?? ''), cell);
      sums.push({ total: `${rowTable}/${row.key}`, parts: columns.map(({ key }) => at(row.key, key)) });
    }
    sums.push({ total: rowTable, parts: columns.map(({ key }) => at('asked', key)) });
  }
  // A table by groups may be left with no group at all.
  const isThere = ({ total, parts }: Sum) => parts.length > 0 && [total, ...parts].every((name) => cells.has(name));
  return { cells, sums: sums.filter(isThere) };
}

type Interval = readonly [low: number, high: number];

/** What subtracting and adding up, again and again, leaves open of each cell. */
function bounds({ cells, sums }: ReturnType<typeof read>): ReadonlyMap<string, Interval> {
  const most = Math.max(...[...cells.values()].map((cell) => countOf(cell) ?? 0));
  const open = new Map<string, Interval>(
    [...cells].map(([name, cell]) => [name, [countOf(cell) ?? 0, countOf(cell) ?? most]]),
  );
  const of = (name: string) => open.get(name) ?? [0, most];
  let narrowed = true;
  const narrow = (name: string, low: number, high: number) => {
    const [before, after] = of(name);
    if (low <= before && high >= after) return;
    open.set(name, [Math.max(low, before), Math.min(high, after)]);
    narrowed = true;
  };
  while (narrowed) {
    narrowed = false;
    for (const { total, parts } of sums) {
      const add = (end: 0 | 1, but = '') => parts.reduce((sum, part) => sum + (part === but ? 0 : of(part)[end]), 0);
      narrow(total, add(0), add(1));
      for (const part of parts) narrow(part, of(total)[0] - add(1, part), of(total)[1] - add(0, part));
    }
  }
  return open;
}

it('leaves nothing small to be worked out of four editions, one of them for the Council, by sums and subtractions', async () => {
  expect(await publish()).toEqual({ edition: 1 });
  await withdraw(0, 3);
  await addPeople(
    owner.orm,
    survey,
    people(3, { answers: { settled: ['not-yet'], years: ['2-to-5'] }, language: 'ar' }),
  );
  expect(await publish('council-preview')).toEqual({ edition: 2 });
  await withdraw(60, 62);
  expect(await publish()).toEqual({ problem: 'nothing-new' });
  await addPeople(owner.orm, survey, people(12, { answers: { settled: ['very'], years: ['2-to-5'] }, language: 'en' }));
  expect(await publish()).toEqual({ edition: 3 });
  await withdraw(80, 105);
  expect(await publish()).toEqual({ edition: 4 });

  const all = await test.app.database.withTenant(survey.key.organizationId, (tx) => editionsOf(tx, survey.key));
  expect(all.map(({ crossTables = [] }) => crossTables.length > 0)).toEqual([true, true, true, true]);
  const said = all.map(read);
  for (const [index, edition] of said.entries()) {
    const open = bounds(edition);
    for (const [name, cell] of edition.cells) {
      const [low, high] = open.get(name) ?? [0, 0];
      const isSafe = cell.type === 'hidden' ? high - low >= THRESHOLD : cell.value === 0 || cell.value >= THRESHOLD;
      expect([index + 1, name, low, high, isSafe]).toEqual([index + 1, name, low, high, true]);
    }
    for (const earlier of said.slice(0, index))
      for (const [name, difference] of differences(earlier, edition))
        expect([index + 1, name, difference === 0 || difference >= THRESHOLD]).toEqual([index + 1, name, true]);
  }
}, 60_000);

/** By how many people each figure, and what is hidden in each sum together, changed from one edition to another. */
function differences(earlier: ReturnType<typeof read>, later: ReturnType<typeof read>): [string, number][] {
  const told = ({ cells }: typeof earlier, name: string) => countOf(cells.get(name) ?? { type: 'hidden' });
  const rest = (edition: typeof earlier, { total, parts }: Sum) => {
    const whole = told(edition, total);
    const hidden = parts.filter((part) => told(edition, part) === null);
    return whole === null || hidden.length === 0
      ? null
      : {
          hidden: hidden.join(' + '),
          left: parts.reduce((left, part) => left - (told(edition, part) ?? 0), whole),
        };
  };
  const shown = [...later.cells.keys()].flatMap((name): [string, number][] => {
    const [before, after] = [told(earlier, name), told(later, name)];
    return before === null || after === null ? [] : [[name, Math.abs(after - before)]];
  });
  const together = later.sums.flatMap((sum): [string, number][] => {
    const [before, after] = [rest(earlier, sum), rest(later, sum)];
    if (before === null || before.hidden !== after?.hidden) return [];
    return [[after.hidden, Math.abs(after.left - before.left)]];
  });
  return [...shown, ...together];
}
