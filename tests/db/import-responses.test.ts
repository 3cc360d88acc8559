import { Readable } from 'node:stream';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { responseColumnsSchema } from '#app/exchange/response-columns.ts';
import { importResponses, type ImportRequest } from '#app/services/import-responses.ts';
import { startingCodebook } from '#app/services/starting-codebook.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createOrganization, type OrganizationRow } from '#db/factories/organization.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';

let test: TestDatabase;
let owner: Owner;
let organization: OrganizationRow;
beforeAll(async () => {
  test = await createTestDatabase();
  owner = openOwner(test.connection);
});
beforeEach(async () => {
  organization = await createOrganization(owner.orm);
});
afterAll(async () => {
  await owner.close();
  await test.drop();
});

const lines = ['response_id,place,comment', 'C1,Nord,"Hello, =1+1"', 'C2,Süd,"two\nlines"', 'C3,Nord,', 'C4,,您好'];

const placeAndComment = responseColumnsSchema.parse({
  id: 'response_id',
  texts: [{ key: 'comment', column: 'comment' }],
  closed: [{ key: 'place', column: 'place' }],
});

/** Imports a file of these lines into a consultation made for it. */
function importLines(file: readonly string[], request: Partial<ImportRequest> = {}) {
  const bytes = Buffer.from(file.join('\n'));
  return importResponses(test.app, {
    organization: organization.slug,
    consultation: 'imported',
    file: {
      open: () => Readable.from([bytes.subarray(0, 9), bytes.subarray(9)]),
      columns: placeAndComment,
      delimiter: ',',
    },
    create: { title: 'Imported', languages: ['en', 'de'], areas: startingCodebook() },
    skipBroken: false,
    onProgress: () => undefined,
    ...request,
  });
}

interface Written {
  [column: string]: unknown;
  responses: number;
  answers: string[];
  comments: string[];
  waiting: number;
  consultations: string[];
}

async function written(): Promise<Written> {
  const [row] = await owner.orm.execute<Written>(sql`
    select
      (select count(*)::int from response where organization_id = o.id) as responses,
      (select coalesce(array_agg(choice_key order by choice_key), '{}') from answer where organization_id = o.id) as answers,
      (select coalesce(array_agg(text order by text collate "C"), '{}') from comment_original where organization_id = o.id) as comments,
      (select count(*)::int from outbox where organization_id = o.id) as waiting,
      (select coalesce(array_agg(slug || ' ' || stage), '{}') from consultation where organization_id = o.id) as consultations
    from organization o where o.id = ${organization.id}`);
  if (row === undefined) throw new Error('There is no organization');
  return row;
}

const nothing: Written = { responses: 0, answers: [], comments: [], waiting: 0, consultations: [] };

describe('importResponses', () => {
  it('makes a closed consultation and brings every row in, as it stands', async () => {
    const progress: number[] = [];
    const outcome = await importLines(lines, { onProgress: (count) => progress.push(count) });
    expect(outcome).toMatchObject({ kind: 'imported', created: true, accepted: 4, repeated: 0, skipped: { count: 0 } });
    expect(await written()).toEqual({
      responses: 4,
      answers: ['nord', 'nord', 'sud'],
      comments: ['Hello, =1+1', 'two\nlines', '您好'],
      waiting: 3,
      consultations: ['imported closed'],
    });
    expect(progress.at(-1)).toBe(4);
  });

  it('says in which language each response is, where the file does not', async () => {
    const rows = [
      'C1,Nord,We would like more buses in the evening',
      'C2,Süd,Wir brauchen mehr Busse am Abend',
      'C3,Süd,',
    ];
    await importLines(['response_id,place,comment', ...rows]);
    const found = await owner.orm.execute<{ language: string }>(
      sql`select language from response where organization_id = ${organization.id} order by idempotency_key`,
    );
    expect(found.map(({ language }) => language)).toEqual(['en', 'de', 'und']);
  });

  it('counts a file once that comes twice, and what is new in it the second time', async () => {
    await importLines(lines);
    expect(await importLines([...lines, 'C5,Nord,new', 'C5,Nord,new'])).toMatchObject({
      kind: 'imported',
      created: false,
      accepted: 1,
      repeated: 5,
    });
    expect((await written()).responses).toBe(5);
  });

  it('counts two imports of one file at the same moment once', async () => {
    await importLines(lines.slice(0, 3));
    const [one, other] = await Promise.all([importLines(lines), importLines(lines)]);
    expect([one, other]).toMatchObject([{ kind: 'imported' }, { kind: 'imported' }]);
    expect((await written()).responses).toBe(4);
  });

  it('takes nothing of a file in which a known row says something else, and leaves that row out when told to', async () => {
    await importLines(lines);
    const changed = [lines[0] ?? '', 'C9,Nord,fresh', 'C1,Nord,"Hello, changed"'];
    expect(await importLines(changed)).toMatchObject({
      kind: 'refused',
      reason: 'faults',
      faults: { count: 1, first: [{ row: 3, code: 'id-taken', detail: 'C1' }] },
    });
    expect((await written()).responses).toBe(4);
    expect(await importLines(changed, { skipBroken: true })).toMatchObject({ accepted: 1, skipped: { count: 1 } });
    expect((await written()).comments).toContain('Hello, =1+1');
  });

  it.each([
    ['a row with a cell too many', [...lines, 'C5,Nord,x,y'], 6, 'wrong-number-of-cells'],
    ['a row without an identifier', [...lines, ',Nord,x'], 6, 'id-missing'],
    ['one identifier for two contents', [...lines, 'C1,Nord,x'], 6, 'id-twice'],
    ['a text of a megabyte', [...lines, `C5,Nord,${'x'.repeat(1_000_000)}`], 6, 'text-too-long'],
    ['a header of other names', ['id,place,comment', 'C1,Nord,x'], 1, 'column-missing'],
    ['a quotation mark that is not closed', [...lines, 'C5,Nord,"x'], 6, 'broken-quotes'],
  ])('writes nothing of a file with %s, and names its row', async (_, file, row, code) => {
    expect(await importLines(file)).toMatchObject({
      kind: 'refused',
      reason: 'faults',
      faults: { first: [{ row, code }] },
    });
    expect(await written()).toEqual(nothing);
  });

  it('leaves a broken row out when told to, but not a broken file', async () => {
    const broken = [...lines, 'C5,Nord,x,y'];
    expect(await importLines(broken, { skipBroken: true })).toMatchObject({ accepted: 4, skipped: { count: 1 } });
    expect(await importLines([...lines, 'C6,Nord,"x'], { skipBroken: true })).toMatchObject({ reason: 'faults' });
  });

  it('writes nothing when the file changes while it is read', async () => {
    let opened = 0;
    const open = () => Readable.from([Buffer.from([...lines, ...(opened++ === 0 ? [] : ['C5,Nord,x'])].join('\n'))]);
    await expect(importLines(lines, { file: { open, columns: placeAndComment, delimiter: ',' } })).rejects.toThrow(
      'The file changed',
    );
    expect(await written()).toEqual(nothing);
  });

  it('puts answers into the keys of a survey that is there, and refuses a choice that it does not have', async () => {
    await createConsultation(owner.orm, organization, { slug: 'imported' });
    const columns = responseColumnsSchema.parse({
      id: 'response_id',
      language: 'lang',
      texts: [{ key: 'improve', column: 'comment' }],
      closed: [
        { key: 'settled', column: 'settled' },
        { key: 'services', column: 'services', separator: '|' },
        { key: 'welcome', column: 'welcome' },
      ],
    });
    const header = 'response_id,lang,settled,services,welcome,comment';
    const into = (...rows: string[]) => {
      const open = () => Readable.from([Buffer.from([header, ...rows].join('\n'))]);
      return importLines([], { file: { open, columns, delimiter: ',' }, create: null });
    };
    expect(await into('R1,ar,مستقر جدًا,library|Language classes,5,')).toMatchObject({ accepted: 1 });
    expect((await written()).answers).toEqual(['5', 'language-classes', 'library', 'very']);
    expect(await into('R2,ar,very,,6,')).toMatchObject({
      faults: { first: [{ row: 2, code: 'unknown-choice', detail: 'welcome' }] },
    });
    expect((await written()).responses).toBe(1);
  });

  it('keeps out what has no place: no organization, no consultation, a stage that takes none, no rows', async () => {
    expect(await importLines(lines, { organization: 'nobody' })).toEqual({
      kind: 'refused',
      reason: 'no-organization',
    });
    expect(await importLines(lines, { create: null })).toEqual({ kind: 'refused', reason: 'no-consultation' });
    await createConsultation(owner.orm, organization, { slug: 'done', stage: 'published' });
    expect(await importLines(lines, { consultation: 'done' })).toEqual({
      kind: 'refused',
      reason: 'stage',
      stage: 'published',
    });
    expect(await importLines(lines.slice(0, 1))).toEqual({ kind: 'refused', reason: 'no-rows' });
    expect((await written()).consultations).toEqual(['done published']);
  });
});
