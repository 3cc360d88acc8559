import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Membership } from '#app/services/find-signed-in.ts';
import { previewEdition } from '#app/services/preview-edition.ts';
import { publishEdition } from '#app/services/publish-edition.ts';
import { askForEdition } from '#app/services/ask-for-edition.ts';
import { workOnEditionWhereDue } from '#app/services/work-on-edition.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createMember, memberTraits } from '#db/factories/member.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { withdrawResponse } from '#db/write/withdrawals.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { addPeople, leaveUndecided, people, type Person, type Survey } from '../fixtures/people.ts';
import { attack, type Attacked } from './attacker.ts';

const WORDS = 'Nobody answered my letters.';
const heard: readonly Person[] = [
  { comment: WORDS, reviews: [{ accept: ['housing'] }], quoted: 'approved', answers: { settled: ['very'] } },
  ...people(40, { comment: 'Rent.', reviews: [{ accept: ['housing'] }], answers: { settled: ['very'] } }),
  ...people(30, { answers: { settled: ['somewhat'] }, language: 'fr' }),
];
let db: TestDatabase;
let owner: Owner;
let server: Attacked;
let who: Membership;
let survey: Survey;
let author: string;
beforeAll(async () => {
  db = await createTestDatabase();
  owner = openOwner(db.connection);
  const organization = await createOrganization(owner.orm, { slug: 'ours' });
  who = { organization, member: await createMember(owner.orm, organization, memberTraits.publisher) };
  const made = await createConsultation(owner.orm, organization, { slug: 'needs', stage: 'closed' });
  survey = {
    key: { organizationId: organization.id, consultationId: made.consultation.id },
    surveyId: made.surveyId,
  };
  [author = ''] = await addPeople(owner.orm, survey, heard);
  await leaveUndecided(owner.orm, survey);
  const fingerprint = (await previewEdition(db.app, who, 'needs'))?.fingerprint ?? '';
  expect(await publishEdition(db.app, who, { consultation: 'needs', fingerprint })).toEqual({ edition: 1 });
  server = await attack(db.app);
});
afterAll(async () => {
  await server.stop();
  await owner.close();
  await db.drop();
});
const at = (language: string, more = '') => `/${language}/ours/what-we-heard/needs${more}`;
const pagesKept = async () =>
  (await db.owner<{ page: string; language: string }[]>`select page, language from edition_page order by 1, 2`).map(
    ({ page, language }) => `${page.replace(/@[0-9a-f]{8}$/, '')} ${language}`,
  );

describe('a published page', () => {
  test('comes from its bytes, in the encoding that is asked for, and not again to who has it', async () => {
    const first = await server.send(at('en'), { headers: { 'Accept-Encoding': 'br' } });
    const html = await first.text();
    expect([first.status, first.headers.get('Content-Encoding'), first.headers.get('Cache-Control')]).toEqual([
      ...[200, 'br', 'public, no-cache'],
    ]);
    expect(html).toContain(WORDS);
    expect(first.headers.get('Set-Cookie')).toBeNull();
    expect(first.headers.get('Content-Security-Policy')).toMatch(/default-src 'none'.*style-src 'sha256-[^']+';/);
    expect(first.headers.get('X-Frame-Options')).toBe('DENY');
    for (const encoding of ['gzip', 'identity'])
      expect(await (await server.send(at('en'), { headers: { 'Accept-Encoding': encoding } })).text()).toBe(html);
    const etag = first.headers.get('ETag') ?? '';
    const again = await server.send(at('en', '?utm=x'), { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await server.send(at('en'), { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(await pagesKept()).toEqual(['report en']);
  });

  test('is drawn anew where other code has drawn the bytes that were kept', async () => {
    await db.owner`update edition_page set page = 'report@00000000', plain = 'old', gzip = 'old', brotli = 'old',
      rendered_at = now() where page like 'report@%'`;
    await (await server.send(at('en'), { method: 'POST' })).text();
    expect(await (await server.send(at('en'))).text()).toContain(WORDS);
    expect(await pagesKept()).toEqual(['report en']);
    expect(await db.owner`select 1 from edition_page where page = 'report@00000000'`).toHaveLength(0);
  });

  test('is a summary in the other languages, and leaves to the pages what it does not have', async () => {
    const arabic = await server.send(at('ar'));
    expect([arabic.status, (await arabic.text()).includes('<html lang="ar" dir="rtl">')]).toEqual([200, true]);
    for (const path of [
      at('en', '?edition=2'),
      at('en', '?edition=x'),
      '/en/ours/what-we-heard/nothing',
      '/xx/ours/what-we-heard/needs',
    ])
      expect([path, (await server.send(path)).status]).toEqual([path, 404]);
    expect((await server.send(at('tl'))).status).toBe(301);
  });

  test('is shown within other websites by its light page alone, which oEmbed tells of', async () => {
    const embed = await server.send(at('fr', '/embed'));
    expect(embed.headers.get('Content-Security-Policy')).toContain('frame-ancestors *');
    expect(embed.headers.get('X-Frame-Options')).toBeNull();
    const ask = (url: string, more = '') => server.send(`/api/v1/oembed?url=${encodeURIComponent(url)}${more}`);
    const told = (await (await ask(`${server.origin}${at('fr')}`, '&maxwidth=400')).json()) as { html: string };
    expect(told).toMatchObject({ type: 'rich', version: '1.0', width: 400, height: 640 });
    expect(told.html).toContain(`src="${server.origin}${at('fr', '/embed')}"`);
    const figure = `?figure=newcomers.question.settled`;
    const alone = await server.send(at('en', `/embed${figure}`));
    expect([alone.status, alone.headers.get('X-Frame-Options')]).toEqual([200, null]);
    const html = await alone.text();
    expect(html).toMatch(/<h1[^>]*>[^]*Very settled/);
    expect(html).toContain('?edition=1#newcomers.question.settled"');
    expect(html).not.toContain(WORDS);
    const one = (await (await ask(`${server.origin}${at('en', `/embed${figure}`)}`)).json()) as { html: string };
    expect(one.html).toContain(`src="${server.origin}${at('en', `/embed${figure}`)}"`);
    expect((await server.send(at('ar', `/embed${figure}`))).status).toBe(302);
    // Whatever is no figure of the edition is nothing, and nothing of a figure is kept.
    for (const id of ['none', 'newcomers.none', 'x'.repeat(301)]) {
      expect((await server.send(at('en', `/embed?figure=${id}`))).status).toBe(404);
      expect((await ask(`${server.origin}${at('en', `/embed?figure=${id}`)}`)).status).toBe(404);
    }
    expect((await pagesKept()).filter((kept) => kept.startsWith('embed'))).toEqual(['embed fr']);
    expect((await ask('https://elsewhere.example/en/ours/what-we-heard/needs')).status).toBe(404);
    expect((await ask(`${server.origin}${at('fr')}`, '&format=xml')).status).toBe(501);
  });

  test('has its figures and data as files: kept for ever where an edition is named', async () => {
    const figure = await server.send(at('en', '/figures/newcomers.question.settled.svg?edition=1'));
    expect([figure.status, figure.headers.get('Content-Type'), figure.headers.get('Cache-Control')]).toEqual([
      ...[200, 'image/svg+xml; charset=utf-8', 'public, max-age=31536000, immutable'],
    ]);
    expect(await figure.text()).toContain('Very settled');
    expect((await server.send(at('en', '/figures/newcomers.none.svg'))).status).toBe(404);
    const api = await server.send('/api/v1/ours/what-we-heard/needs/editions/1.json');
    const text = await api.text();
    expect(text).not.toContain(WORDS);
    expect(await (await server.send(at('en', '.json'))).text()).toBe(text);
    expect(await (await server.send('/api/v1/ours/what-we-heard/needs/editions.json')).json()).toMatchObject({
      editions: [{ edition: 1 }],
    });
    const archive = Buffer.from(await (await server.send(at('en', '.zip'))).arrayBuffer());
    expect(archive.includes('what-we-heard-needs-edition-1/figures/fr/newcomers.question.settled.png')).toBe(true);
    expect(archive.includes(WORDS)).toBe(true);
  });

  test('sends no file again to who has it', async () => {
    for (const path of [at('en', '.csv'), at('en', '.zip'), '/api/v1/ours/what-we-heard/needs/editions/1.json']) {
      const first = await server.send(path);
      const tag = first.headers.get('ETag') ?? '';
      expect([path, first.status, tag.length > 10]).toEqual([path, 200, true]);
      expect(first.headers.get('Cache-Control')).toMatch(/^public/);
      const again = await server.send(path, { headers: { 'If-None-Match': tag } });
      expect([path, again.status, await again.text()]).toEqual([path, 304, '']);
      expect((await server.send(path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
    }
  });

  test('loses a withdrawn person’s words at once, wherever they were kept', async () => {
    expect((await pagesKept()).length).toBeGreaterThan(3);
    await db.app.database.withTenant(who.organization.id, (tx) =>
      withdrawResponse(tx, { ...survey.key, responseId: author }, new Date()),
    );
    expect(await pagesKept()).toEqual([]);
    // Whatever is sent to this process makes it ask anew.
    await server.sendForm('/team/sign-in', 'email=x');
    expect(await (await server.send(at('en'))).text()).not.toContain(WORDS);
    const archive = Buffer.from(await (await server.send(at('en', '.zip'))).arrayBuffer());
    expect(archive.includes(WORDS)).toBe(false);
  });
});

test('work that a dead worker had begun is taken up again, and is one edition; a Council preview is served to nobody', async () => {
  await addPeople(owner.orm, survey, people(30, { answers: { settled: ['very'] } }));
  const ask = (fingerprint: string | null, kind: 'public' | 'council-preview' = 'council-preview') =>
    askForEdition(db.app, who, { consultation: 'needs', kind, fingerprint });
  const [one, two] = await Promise.all([ask(null), ask(null)]);
  expect(one).toEqual(two);
  // Claimed, and then nothing more was heard of it.
  await db.owner`update job set lease_until = now() - interval '1 second', lease_token = gen_random_uuid(), attempts = 1,
    done_at = null where queue = 'work-on-edition'`;
  expect(await workOnEditionWhereDue(db.app, who.organization.id)).toBe(true);
  const [draft] = await db.owner<{ fingerprint: string }[]>`select fingerprint from edition_draft
    where kind = 'council-preview'`;
  const asked = await ask(draft?.fingerprint ?? '');
  expect(asked).toMatchObject({ publication: expect.any(String) as string });
  await Promise.all([1, 2].map(() => workOnEditionWhereDue(db.app, who.organization.id)));
  expect(await ask(draft?.fingerprint ?? '')).toEqual({ edition: 2 });
  expect((await server.send(at('en', '?edition=2'))).status).toBe(404);
  expect((await server.send('/api/v1/ours/what-we-heard/needs/editions/2.json')).status).toBe(404);
  // The next public edition counts from it, and needs a commitment for what it shows.
  await db.owner`delete from commitment where consultation_id = ${survey.key.consultationId}`;
  const next = await previewEdition(db.app, who, 'needs');
  expect([next?.document.edition, next?.obstacle]).toEqual([3, 'commitments']);
});
