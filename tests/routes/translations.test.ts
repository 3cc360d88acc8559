import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let tomas: CookieJar;
let amina: CookieJar;
let edda: CookieJar;
let tomasId: string;
let consultation: Awaited<ReturnType<Team['addConsultation']>>;
const page = '/team/ours/translations';
const text = 'الإيجار مرتفع ⟦name⟧';

beforeAll(async () => {
  team = await arrangeTeam();
  const ours = await team.addOrganization('ours');
  consultation = await team.addConsultation(ours, 'needs');
  const added = await team.addMember(ours, 'Tomas', ['translator'], ['ar', 'en']);
  tomasId = added.userId;
  tomas = await team.signIn(added.email);
  amina = await team.signIn((await team.addMember(ours, 'Amina', ['reviewer'], ['ar'])).email);
  for (const { userId } of await team.db.owner<{ userId: string }[]>`select user_id as "userId" from member`)
    await team.db.owner`insert into confidentiality (organization_id, user_id, version, language, text_hash, agreed_at)
      values (${ours.id}, ${userId}, 1, 'en', '', now())
      on conflict do nothing`;
  edda = await team.signIn((await team.addMember(ours, 'Edda', ['editor'])).email);
  await team.addComment(consultation, null, { text: 'Kirada', language: 'so' });
});
afterAll(() => team.end());

const add = () => team.addComment(consultation, null, { text, language: 'ar' });
const address = (id: string) => `${page}?comment=needs/${id}`;
const open = async (path: string, jar = tomas) => (await team.visit(jar, path)).text();
async function send(id: string, html: string, fields: Record<string, string>, jar = tomas) {
  const answer = await team.send(jar, address(id), {
    ...{ comment: `needs/${id}`, revision: hidden(html, 'revision'), language: 'en' },
    ...{ 'seen-en': hidden(html, 'seen-en'), 'seen-fr': '', text: 'The rent is high.', ...fields },
  });
  const body = await answer.text();
  return { status: answer.status, html: body, words: wordsOf(body) };
}
const stored = (id: string) => team.db.owner`select language, text, origin, translated_by from comment_translation
  where comment_id = ${id}`;

describe('the translation queue', () => {
  test('opens no comment to somebody who has not agreed to confidentiality', async () => {
    const id = await add();
    await team.db.owner`update confidentiality set version = 999 where user_id = ${tomasId}`;
    const html = await open(address(id));
    expect(html).not.toContain('الإيجار');
    expect(wordsOf(html)).toContain('agree to keep what you read to yourself');
    expect((await send(id, html, { revision: '1' })).status).toBe(409);
    await team.db.owner`update confidentiality set version = 1 where user_id = ${tomasId}`;
    expect(await stored(id)).toEqual([]);
  });

  test('gives the redacted words in their direction, and what waits per language in steps', async () => {
    const id = await add();
    const html = await open(address(id));
    expect(html).toContain('<p lang="ar" dir="rtl">');
    expect(wordsOf(html)).toContain('name removed');
    expect(wordsOf(html)).toMatch(/Somali.*?fewer than 10 nobody nobody/);
    expect(wordsOf(await open(page))).toContain('Written in: Arabic');
    expect((await team.visit(edda, page)).status).toBe(403);
  });

  test('a translation is kept with who made it, can be put right, and is nobody else’s to write over', async () => {
    const id = await add();
    const html = await open(address(id));
    expect((await send(id, html, {})).status).toBe(303);
    // Sent twice is once.
    expect((await send(id, html, {})).status).toBe(303);
    expect(await stored(id)).toEqual([
      { language: 'en', text: 'The rent is high.', origin: 'person', translated_by: tomasId },
    ]);
    // Another window that had not seen it, then this one.
    expect((await send(id, html, { text: 'Rent is dear.' })).status).toBe(409);
    expect((await send(id, await open(address(id)), { text: 'Rent is dear.' })).status).toBe(303);
    const taken = await send(id, await open(address(id), amina), { text: 'Mine' }, amina);
    expect(taken.status).toBe(409);
    expect(taken.words).toContain('Somebody else has translated this comment');
    expect(taken.html).toContain('Mine');
    expect((await stored(id))[0]).toMatchObject({ text: 'Rent is dear.' });
    const audit = await team.db.owner`select details from audit_event where action = 'comment-translated'`;
    expect(JSON.stringify(audit)).not.toContain('dear');
  });

  test('a machine’s draft is a person’s once it is corrected', async () => {
    const id = await add();
    const { organizationId, consultationId } = consultation.key;
    await team.db.owner`insert into comment_translation (organization_id, consultation_id, comment_id, language, text,
        origin, at, revision)
      values (${organizationId}, ${consultationId}, ${id}, 'en', 'Rent to high', 'machine', now(), 1)`;
    const html = await open(address(id));
    expect(wordsOf(html)).toContain('A machine made this draft');
    expect(html).toContain('Rent to high');
    expect((await send(id, html, {})).status).toBe(303);
    expect(await stored(id)).toMatchObject([{ origin: 'person', translated_by: tomasId }]);
  });

  test('brings no personal detail back: what is certain is refused, of the rest somebody has looked', async () => {
    const id = await add();
    const html = await open(address(id));
    const phone = await send(id, html, { text: 'Call 403-555-0199 about the rent.', checked: 'yes' });
    expect(phone.status).toBe(422);
    expect(phone.words).toContain('“403-555-0199” is a personal detail');
    const name = await send(id, html, { text: 'My name is Tamsin Okafor and rent is high.' });
    expect(name.status).toBe(422);
    expect(name.html).toContain('My name is Tamsin Okafor');
    expect(await stored(id)).toEqual([]);
  });

  test('its author corrects or takes back the comment meanwhile: said, and what was typed stays', async () => {
    const id = await add();
    const html = await open(address(id));
    await team.db.owner`update comment set revision = 2 where id = ${id}`;
    const corrected = await send(id, html, { text: 'Typed with care' });
    expect(corrected.status).toBe(409);
    expect(corrected.words).toContain('has changed it while you were translating');
    expect(corrected.html).toContain('Typed with care');
    await team.db.owner`update comment set withdrawn_at = now() where id = ${id}`;
    const gone = await send(id, html, { text: 'Typed with care' });
    expect(gone.status).toBe(410);
    expect(gone.html).toContain('Typed with care');
    expect(await stored(id)).toEqual([]);
  });

  test('who has a comment to read does not translate it, and nobody a language that they do not read', async () => {
    const id = await add();
    const html = await open(address(id));
    const { organizationId, consultationId } = consultation.key;
    await team.db.owner`insert into assignment (organization_id, consultation_id, comment_id, user_id, batch, place,
        assigned_at)
      values (${organizationId}, ${consultationId}, ${id}, ${tomasId}, ${randomUUID()}, 1, now())`;
    expect((await send(id, html, {})).status).toBe(410);
    const somali = (await team.db.owner`select id from comment where language = 'so'`)[0]?.['id'] as string;
    expect((await send(somali, html, {})).status).toBe(409);
    expect(await stored(somali)).toEqual([]);
  });
});
