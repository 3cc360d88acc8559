import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LONGEST_QUERY, type SearchFilters } from '#app/domain/comment-search.ts';
import { indexCommentsWhereDue } from '#app/services/index-comments.ts';
import { prepareComments } from '#app/services/prepare-comments.ts';
import { searchComments } from '#app/services/search-comments.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createOrganization, type OrganizationRow } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { buildSubmission } from '#db/factories/submission.ts';
import type { Member } from '#db/read/members.ts';
import { writeResponse } from '#db/write/responses.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';

let db: TestDatabase;
let organization: OrganizationRow;
let other: OrganizationRow;
const ids = new Map<string, string>();

const texts = {
  rent: 'The rents in this city are too high for my family, and my landlord will not fix the door.',
  rental: 'A rental office that speaks our language would help all the families who came this year.',
  loyer: 'Le loyer est trop cher pour nous, et l’école de mes enfants est trop loin de la maison.',
  arabic: 'الإيجار مرتفع جدا في هذه المدينة ولا نجد طبيبا للعائلة.',
  chinese: '房租太高了，我们在这个城市找不到家庭医生。',
  ukrainian: 'Оренда житла дуже дорога, і ми не можемо знайти сімейного лікаря для дітей.',
  detail: 'Please call me at 403-555-0199, since nobody at the office has answered for weeks.',
} as const;
type Name = keyof typeof texts;

beforeAll(async () => {
  db = await createTestDatabase();
  const owner = openOwner(db.connection);
  organization = await createOrganization(owner.orm, { slug: 'ours' });
  other = await createOrganization(owner.orm, { slug: 'theirs' });
  for (const one of [organization, other]) {
    const made = await createConsultation(owner.orm, one, { slug: 'needs' });
    for (const [name, text] of Object.entries(texts)) {
      const id = randomUUID();
      if (one === organization) ids.set(name, id);
      await writeResponse(db.app.database, buildSubmission(made, { comments: [{ id, questionKey: 'improve', text }] }));
    }
    await prepareComments(db.app, one.id);
  }
  await owner.close();
});
afterAll(() => db.drop());

const anything: SearchFilters = { area: null, theme: null, kind: null, language: null, read: null, by: 'people' };

async function search(typed: string, filters: Partial<SearchFilters> = {}) {
  const member = { organizationId: organization.id, userId: 'edda' } as Member;
  const wanted = { consultation: 'needs', typed, filters: { ...anything, ...filters }, after: null };
  const answer = await searchComments(db.app, member, wanted);
  const comments = answer?.found?.comments ?? [];
  return {
    problem: answer?.problem,
    close: answer?.found?.close,
    count: answer?.found?.count,
    names: comments.flatMap((one) => [...ids].filter(([, id]) => id === one.id).map(([name]) => name)).sort(),
    found: comments.length,
    marked: comments.flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end))),
  };
}

describe('searching redacted comments', () => {
  test.each<[string, Name[], string[]]>([
    ['rent', ['rent', 'rental'], ['rents', 'rental']],
    ['rent -rental', ['rent'], ['rents']],
    ['"my landlord"', ['rent'], ['my', 'landlord']],
    ['"landlord my"', [], []],
    ['ecole', ['loyer'], ['école']],
    ['l’école loyer', ['loyer'], ['loyer', 'l’école']],
    ['إيجار', ['arabic'], ['الإيجار']],
    ['医生', ['chinese'], ['医生']],
    ['"家庭医生"', ['chinese'], ['家庭医生']],
    ['лікар', ['ukrainian'], ['лікаря']],
    ['-loyer -rent', ['arabic', 'chinese', 'detail', 'rental', 'ukrainian'], []],
  ])('%s', async (typed, names, marked) => {
    const found = await search(typed);
    expect(found.names).toEqual([...names].sort());
    expect(found.found).toBe(names.length);
    if (marked.length > 0) expect(found.marked.sort()).toEqual([...marked].sort());
    expect(found.close ?? false).toBe(false);
  });

  test('finds words like one that nobody wrote, in whichever script, and says so', async () => {
    expect(await search('landlrod')).toMatchObject({ names: ['rent'], close: true, marked: ['landlord'] });
    expect(await search('лікоря')).toMatchObject({ names: ['ukrainian'], close: true, marked: ['лікаря'] });
    expect(await search('zzzzqqqq')).toMatchObject({ names: [], close: false });
  });

  test('filters by language, and by whether somebody has read it', async () => {
    expect((await search('', { language: 'fr' })).names).toEqual(['loyer']);
    expect((await search('', { read: 'read' })).names).toEqual([]);
    expect((await search('', { read: 'unread' })).found).toBe(7);
  });

  test('tells few of them only as few, and what was taken out of a comment finds nothing', async () => {
    expect((await search('rent')).count).toEqual({ kind: 'fewer', than: 10 });
    expect((await search('403-555-0199')).names).toEqual([]);
    expect((await search('phone')).names).toEqual([]);
    expect((await search('rent', { area: 'housing' })).count).toEqual({ kind: 'none' });
  });

  test.each([
    "'; drop table comment; --",
    "'a' & 'b' | !c:*",
    '%_%',
    '\\',
    '$$ || %L %s %I',
    '⟦phone⟧',
    '\ud800 x',
    '"'.repeat(50),
    '-',
    'ﷺ',
    '🏠',
  ])('hostile input is only words: %j', async (typed) => {
    const { found } = await search(typed);
    expect(found).toBeLessThanOrEqual(7);
    expect((await search('rent')).names).toEqual(['rent', 'rental']);
  });

  test('too much is refused with its reason', async () => {
    expect((await search('x'.repeat(LONGEST_QUERY + 1))).problem).toBe('too-long');
    expect((await search('a1 b2 c3 d4 e5 f6 g7 h8 i9 j10 k11')).problem).toBe('too-many');
    expect((await search('?!')).problem).toBe('no-words');
  });

  test('a text that changes or goes is found by its old words no more, whoever wrote it; the worker fills in the rest', async () => {
    const id = ids.get('rental') ?? '';
    await db.owner`update comment set redacted_text = 'A quiet house.' where id = ${id}`;
    expect((await search('office')).names).toEqual(['detail']);
    await db.owner`insert into job (organization_id, consultation_id, queue, key)
      select organization_id, consultation_id, 'index-comments', consultation_id::text from comment where id = ${id}`;
    expect(await indexCommentsWhereDue(db.app, organization.id)).toBe(true);
    expect(await indexCommentsWhereDue(db.app, organization.id)).toBe(false);
    expect((await search('quiet')).names).toEqual(['rental']);
    await db.owner`update comment set redacted_text = null, withdrawn_at = now() where id = ${id}`;
    expect(await db.owner`select 1 from comment_search where comment_id = ${id}`).toHaveLength(0);
  });
});
