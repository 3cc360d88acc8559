import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCookieJar, get, type CookieJar } from '../handler.ts';
import { answerSmallSurvey, createRespondent, hiddenFields } from './respondent.ts';
import { arrangeTeam, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let esi: CookieJar;
let rahel: CookieJar;
const page = '/team/ours/consultations/open/links';
const survey = '/en/ours/survey/open';

beforeAll(async () => {
  team = await arrangeTeam();
  const ours = await team.addOrganization('ours');
  await team.addConsultation(ours, 'open');
  await team.addConsultation(ours, 'before', { stage: 'draft' });
  await team.addConsultation(ours, 'over', { stage: 'closed' });
  await team.addOrganization('theirs');
  esi = await team.signIn((await team.addMember(ours, 'Esi', ['editor'])).email);
  rahel = await team.signIn((await team.addMember(ours, 'Rahel', ['reviewer'])).email);
});
afterAll(() => team.end());

const fresh = () => crypto.randomUUID();
const make = (fields: Record<string, string>, at = page) =>
  team.send(esi, at, {
    intent: 'make',
    id: fresh(),
    partner: '',
    newPartner: '',
    medium: 'poster',
    name: '',
    ...fields,
  });
const open = async (at = page) => (await team.visit(esi, at)).text();
const codeOf = (html: string) => /value="http:\/\/heard\.test\/s\/([0-9A-Z]{6})"/.exec(html)?.[1] ?? 'none';
const newLink = async (fields: Record<string, string> = {}, at = page) => {
  const id = fresh();
  await make({ ...fields, id }, at);
  return { id, code: codeOf(await open(at)) };
};
const follow = (code: string, headers: Record<string, string> = {}) => team.handle(get(`/s/${code}`, { headers }));
const ofLink = async (id: string) => team.db.owner<{ n: number }[]>`
  select count(*)::int as n from response where link_id = ${id} and counted`;

describe('a link', () => {
  it('is made once by a form that is sent twice, with a partner that is made inline and then chosen', async () => {
    const id = fresh();
    const sent = { id, newPartner: ' The  Library ', name: 'front desk' };
    expect((await make(sent)).headers.get('Location')).toBe(`${page}?done=made`);
    expect((await make(sent)).status).toBe(303);
    const html = await open();
    expect(wordsOf(html)).toContain('The Library · front desk · Poster');
    expect(html.match(/aria-labelledby="link-/g)).toHaveLength(1);
    expect(html).toMatch(/<option value="[0-9a-f-]{36}">The Library<\/option>/);
  });

  it.each([
    ['name', { name: 'x'.repeat(101) }],
    ['name', { name: 'tidy\u202Eexe' }],
    ['newPartner', { newPartner: 'tidy\u2066' }],
    ['partner', { partner: '00000000-0000-4000-8000-000000000000' }],
  ])('is not made with a wrong %s, which the message leads to', async (field, fields) => {
    const answer = await make(fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`href="#${field}"`);
  });

  it('is nobody’s who may not manage links, and none of another organization’s', async () => {
    const { id } = await newLink();
    expect((await team.visit(rahel, page)).status).toBe(403);
    expect((await team.send(rahel, page, { intent: 'retire', id })).status).toBe(403);
    expect((await team.send(esi, page.replace('/ours/', '/theirs/'), { intent: 'retire', id })).status).toBe(404);
    expect((await team.send(esi, page.replace('/open/', '/over/'), { intent: 'retire', id })).status).toBe(404);
    expect((await make({ medium: 'pigeon' })).status).toBe(400);
  });

  it('leads to the survey in the language of the device, or the one that is named', async () => {
    const { code } = await newLink();
    const address = async (headers: Record<string, string>, query = '') =>
      new URL((await follow(code + query, headers)).headers.get('Location') ?? '', 'http://x').pathname;
    expect(await address({})).toBe('/en/ours/survey/open');
    // The survey does not speak Tigrinya: the next wish counts.
    expect(await address({ 'Accept-Language': 'ti, fr;q=0.8, en;q=0.5' })).toBe('/fr/ours/survey/open');
    expect(await address({ 'Accept-Language': 'fr' }, '?lang=ar')).toBe('/ar/ours/survey/open');
    expect(await address({ 'Accept-Language': 'fr' }, '?lang=xx')).toBe('/fr/ours/survey/open');
    expect((await follow(` ${code.toLowerCase()}`)).status).toBe(303);
  });

  it.each([{ cookies: true }, { cookies: false }])('is kept with the response: %o', async ({ cookies }) => {
    const { id, code } = await newLink();
    const respondent = createRespondent(team.handle, { cookies });
    const start = await respondent.open(`/s/${code}`);
    const consent = /href="([^"]*\/consent[^"]*)"/.exec(start.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(consent.includes('l=')).toBe(!cookies);
    const first = await respondent.send(consent, { agree: 'yes' });
    expect(first.address).toContain('/q/life');
    const second = await respondent.send(first.address, { 'answer-settled': 'very' });
    const check = await respondent.send(second.address, { 'answer-years': '2-to-5' });
    expect((await respondent.send(check.address, {})).status).toBe(200);
    expect((await ofLink(id))[0]?.n).toBe(1);
    expect(wordsOf(await open())).toContain('1 response.');
  });

  it('once retired still leads to the survey, and takes no response any more, nor one of the link before', async () => {
    const [before, { id, code }] = [await newLink(), await newLink()];
    await team.send(esi, page, { intent: 'retire', id });
    expect(wordsOf(await open())).toContain('Retired on');
    const respondent = createRespondent(team.handle);
    await respondent.open(`/s/${before.code}`);
    await respondent.open(`/s/${code}`);
    await answerSmallSurvey(respondent, survey);
    expect([(await ofLink(id))[0]?.n, (await ofLink(before.id))[0]?.n]).toEqual([0, 0]);
    expect((await team.send(esi, page, { intent: 'restore', id })).headers.get('Location')).toBe(
      `${page}?done=restored`,
    );
  });

  it('leads to the page that says so where the survey is closed', async () => {
    const { code } = await newLink({}, page.replace('/open/', '/over/'));
    const arrived = await createRespondent(team.handle).open(`/s/${code}`);
    expect([arrived.status, arrived.address.startsWith('/en/ours/survey/over')]).toEqual([410, true]);
  });

  it('is told of nothing by its 404: the same for a code of nobody’s, for no code, and before the survey opens', async () => {
    const { code } = await newLink({}, page.replace('/open/', '/before/'));
    const pages = await Promise.all(
      ['999999', 'x', code].map(async (typed) => {
        const answer = await follow(typed, { 'Accept-Language': 'fr' });
        return [answer.status, await answer.text()];
      }),
    );
    expect(pages[0]?.[0]).toBe(404);
    expect(pages[0]?.[1]).toContain('Cette adresse ne mène nulle part');
    expect(pages[1]).toEqual(pages[0]);
    expect(pages[2]).toEqual(pages[0]);
  });

  it('keeps nothing on the device but which link it was, sealed, for this consultation', async () => {
    const { id, code } = await newLink();
    const cookie = (await follow(code)).headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/^heard-link-[\w-]+=[\w-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
    expect(cookie).not.toContain(id);
    expect(cookie).not.toContain(code);
  });
});

describe('the list', () => {
  it('can be taken along as a file in which no name is a formula', async () => {
    await newLink({ newPartner: '=HYPERLINK("http://x")' });
    const answer = await team.visit(esi, `${page}.csv`);
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    const csv = await answer.text();
    expect(csv.split('\r\n')[0]).toMatch(/code,address,partner,medium,name,made,retired,counted,held$/);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  it('offers nothing to print without a configured address, and says what to set', async () => {
    const { id } = await newLink();
    expect(wordsOf(await open())).toContain('PUBLIC_URL');
    expect((await team.visit(esi, `${page}/${id}/qr/svg`)).status).toBe(409);
    const poster = await (await team.visit(esi, `${page}/${id}/poster/fr`)).text();
    expect(wordsOf(poster)).toContain('PUBLIC_URL');
    expect(poster).not.toContain('class="poster"');
  });

  it('prints under the address that is configured', async () => {
    const { id, code } = await newLink();
    const app = { ...team.db.app, publicUrl: 'https://heard.example' };
    const { createHandler } = await import('../handler.ts');
    const handle = await createHandler(app);
    const visit = (path: string) => handle(get(path, { cookie: esi.header }));
    const png = await visit(`${page}/${id}/qr/png`);
    expect([png.headers.get('Content-Type'), png.headers.get('Content-Disposition')]).toEqual([
      'image/png',
      `attachment; filename="qr-${code}.png"`,
    ]);
    const arabic = await (await visit(`${page}/${id}/poster/ar`)).text();
    expect(arabic).toMatch(/<section class="poster" lang="ar" dir="rtl">/);
    expect(arabic).toContain(`heard.example/s/${code}`);
    const all = await (await visit(`${page}/${id}/poster/all`)).text();
    expect(all.match(/<li lang="(en|fr|ar)"/g)).toHaveLength(3);
    expect((await visit(`${page}/${id}/poster/uk`)).status).toBe(404);
    expect((await visit(`${page}/${id}/qr/gif`)).status).toBe(404);
  });
});

describe('a partner’s page', () => {
  const address = (html: string) => /id="tally-address"[^>]*value="http:\/\/heard\.test([^"]*)"/.exec(html)?.[1] ?? '';

  /** Responses that came yesterday, straight into the table. */
  const arrive = async (link: string, count: number, when = "now() - interval '2 days'") => {
    await team.db.owner.unsafe(`
      insert into response (organization_id, consultation_id, id, survey_id, survey_version, idempotency_key, language, channel, link_id, submitted_at)
      select s.organization_id, s.consultation_id, gen_random_uuid(), s.id, 1, gen_random_uuid()::text, 'en', 'web', '${link}', ${when}
      from survey s join link l using (organization_id, consultation_id), generate_series(1, ${String(count)}) where l.id = '${link}'`);
  };

  it('says of its own link what may be told, as of midnight, and its address opens for no other', async () => {
    const { id } = await newLink();
    const made = await (await team.send(esi, page, { intent: 'tally', id })).text();
    const own = address(made);
    expect(own).toMatch(/^\/en\/ours\/tally\/[\w-]{24}$/);
    const read = async (at = own) => wordsOf(await (await team.handle(get(at))).text());
    await arrive(id, 9);
    expect(await read()).toContain('Fewer than 10 responses so far.');
    await arrive(id, 5, 'now()');
    expect(await read()).toContain('Fewer than 10 responses so far.');
    await arrive(id, 3);
    expect(await read()).toContain('10 responses or more so far.');
    expect(await read(own.replace('/en/', '/fr/'))).toContain('10 réponses ou plus');
    const { owner } = team.db;
    await owner`update response set withdrawn_at = now() where id in (select id from response where link_id = ${id} and submitted_at < now() - interval '1 day' limit 3)`;
    expect(await read()).toContain('Fewer than 10 responses so far.');

    const again = address(await (await team.send(esi, page, { intent: 'tally', id })).text());
    expect((await team.handle(get(own))).status).toBe(404);
    const answer = await team.handle(get(again));
    expect([answer.status, answer.headers.get('Cache-Control'), answer.headers.get('X-Robots-Tag')]).toEqual([
      200,
      'no-store',
      'noindex',
    ]);
    expect((await team.handle(get(again.replace('/ours/', '/theirs/')))).status).toBe(404);
    expect(await open()).not.toContain(again);
    const [row] = await owner<{ tally_hash: Buffer }[]>`select tally_hash from link where id = ${id}`;
    expect(row?.tally_hash.toString()).not.toContain(again.split('/').at(-1));
  });
});

it('asks for a signed-in member before anything', async () => {
  const answer = await team.handle(get(page, { cookie: createCookieJar().header }));
  expect(answer.headers.get('Location')).toContain('/team/sign-in');
  expect(hiddenFields(await open())['id']).toMatch(/^[\da-f-]{36}$/);
});
