import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import { LARGEST_CLIP } from '#app/domain/audio-kind.ts';
import type { OrganizationRow } from '#db/factories/organization.ts';
import { longer, m4a, mp3, mp4Film, opus, webm } from '../fixtures/tiny-audio.ts';
import { get, type CookieJar } from '../handler.ts';
import { attack, type Attacked } from './attacker.ts';
import { arrangeTeam, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let ours: OrganizationRow;
let attacked: Attacked;
let tara: CookieJar;
let slug: string;
let consultationId: string;
let page: string;

beforeAll(async () => {
  team = await arrangeTeam();
  ours = await team.addOrganization('ours');
  const theirs = await team.addOrganization('theirs');
  await team.addMember(ours, 'Tara', ['translator'], ['ar']);
  await team.addMember(ours, 'Rahel', ['reviewer']);
  await team.addMember(theirs, 'Otto', ['admin']);
  tara = await team.signIn('tara@heard.example');
  attacked = await attack(team.db.app);
});
afterAll(async () => {
  await attacked.stop();
  await team.end();
});

beforeEach(async () => {
  slug = `needs-${randomUUID().slice(0, 8)}`;
  const made = await team.addConsultation(ours, slug, { languages: ['en', 'fr', 'ar'] });
  consultationId = made.key.consultationId;
  page = `/team/ours/consultations/${slug}/clips`;
});

const TITLE = 'question:settled:title';
const at = (textId = TITLE, language = 'ar') => `?${new URLSearchParams({ language, text: textId }).toString()}`;

function upload(content: Buffer, { jar = tara, query = at(), name = 'clip.mp3', type = 'audio/mpeg' } = {}) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(content)], name, { type }));
  const headers = { Cookie: jar.header, Origin: 'http://heard.test', Host: 'heard.test' };
  return team.handle(new Request(`http://heard.test${page}${query}`, { method: 'POST', body: form, headers }));
}
const press = (go: string) => team.send(tara, page + at(), { go });
const stored = async () => [
  ...(await team.db.owner<{ id: string; text_id: string; media_type: string; size: number }[]>`
    select id, text_id, media_type, size from clip where consultation_id = ${consultationId} order by text_id`),
];
const look = async (query = at()) => (await team.visit(tara, page + query)).text();
const play = (id: string, headers: Record<string, string> = {}) => team.handle(get(`/clips/ours/${id}`, { headers }));

describe('the page of recordings', () => {
  test('lists every text in its order and language, with what is missing', async () => {
    const html = await look('?language=ar');
    const words = wordsOf(html);
    expect(words).toContain('Recordings: 0 of 28 texts');
    expect(html.indexOf('ما مدى شعورك بالاستقرار هنا؟')).toBeLessThan(html.indexOf('مستقر جدًا'));
    expect(html).not.toContain('<audio');
  });

  test('opens with a language that the member reads', async () => {
    expect(await look('')).toMatch(/<option value="ar" selected=""/);
  });

  test('is only for who may edit recordings, in their own organization', async () => {
    for (const [email, status] of [
      ['rahel@heard.example', 403],
      ['otto@heard.example', 404],
    ] as const) {
      const jar = await team.signIn(email);
      expect((await team.visit(jar, page)).status).toBe(status);
      expect((await upload(mp3, { jar })).status).toBe(status);
    }
    expect(await stored()).toEqual([]);
  });
});

describe('a recording', () => {
  test.each([
    ['audio/mpeg', mp3],
    ['audio/ogg', opus],
    ['audio/mp4', m4a],
    ['audio/webm', webm],
  ])('is known as %s by its bytes, not by its name', async (type, bytes) => {
    const answer = await upload(bytes, { name: 'page.html', type: 'text/html' });
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, expect.stringContaining('done=saved')]);
    expect(await stored()).toMatchObject([{ text_id: TITLE, media_type: type, size: bytes.length }]);
    const html = await look();
    expect(html).toContain(`src="/clips/ours/${(await stored())[0]?.id ?? ''}"`);
    expect(wordsOf(html)).toContain('Recordings: 1 of 28 texts');
  });

  test.each([
    [LARGEST_CLIP - 1, 303],
    [LARGEST_CLIP, 303],
    [LARGEST_CLIP + 1, 422],
  ])('of %i bytes is answered with %i', async (size, status) => {
    const answer = await upload(longer(mp3, size));
    expect(answer.status).toBe(status);
    expect(await stored()).toHaveLength(status === 303 ? 1 : 0);
    if (status === 422) expect(wordsOf(await answer.text())).toContain('larger than 60 KB');
  });

  test.each([
    ['a page', Buffer.from('<script>alert(1)</script>'), 'not a sound file'],
    ['a film', mp4Film, 'not a sound file'],
    ['nothing', Buffer.alloc(0), 'No file arrived'],
  ])('that is %s is refused in words, and the one before stays', async (_name, bytes, words) => {
    await upload(mp3);
    const before = await stored();
    const answer = await upload(bytes);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(wordsOf(html)).toContain(words);
    expect(html).toContain(`href="#${TITLE}"`);
    expect(await stored()).toEqual(before);
  });

  test.each([
    ['an unknown text', at('question:settled:choice:no')],
    ['a hidden place', at(`removed:${TITLE}`)],
    ['a language that the survey does not speak', at(TITLE, 'ti')],
    ['no text at all', ''],
  ])('of %s is refused', async (_name, query) => {
    expect((await upload(mp3, { query })).status).toBe(410);
    expect(await stored()).toEqual([]);
  });

  test('can be replaced, removed, and brought back', async () => {
    await upload(mp3);
    const [first] = await stored();
    await upload(opus);
    const [second] = await stored();
    expect(second?.media_type).toBe('audio/ogg');
    expect((await play(first?.id ?? '')).status).toBe(404);
    expect((await press('removed')).status).toBe(303);
    expect((await play(second?.id ?? '')).status).toBe(404);
    expect(await look()).toContain('Bring the removed recording back');
    expect((await press('removed')).status).toBe(410);
    expect((await press('back')).status).toBe(303);
    expect((await play(second?.id ?? '')).status).toBe(200);
    expect((await press('back')).status).toBe(410);
    await press('removed');
    await upload(m4a);
    expect(await stored()).toMatchObject([{ text_id: TITLE, media_type: 'audio/mp4' }]);
  });

  test('leaves a line in the audit, without its sound', async () => {
    await upload(mp3);
    await press('removed');
    const lines = await team.db
      .owner`select action, subject from audit_event where consultation_id = ${consultationId} order by at`;
    expect(lines.map(({ action }) => action as string)).toEqual(['clip-uploaded', 'clip-removed']);
  });
});

describe('what is played', () => {
  test('bears its type, may be kept for ever, and comes in parts', async () => {
    await upload(mp3);
    const id = (await stored())[0]?.id ?? '';
    const whole = await play(id);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'audio/mpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
      'accept-ranges': 'bytes',
      'content-length': String(mp3.length),
    });
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(mp3);
    const part = await play(id, { Range: 'bytes=0-1' });
    expect([part.status, part.headers.get('Content-Range')]).toEqual([206, `bytes 0-1/${String(mp3.length)}`]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(mp3.subarray(0, 2));
    const beyond = await play(id, { Range: `bytes=${String(mp3.length)}-` });
    expect([beyond.status, beyond.headers.get('Content-Range')]).toEqual([416, `bytes */${String(mp3.length)}`]);
  });

  test('is the organization’s own, and public only with its consultation', async () => {
    await upload(mp3);
    const id = (await stored())[0]?.id ?? '';
    expect((await team.handle(get(`/clips/theirs/${id}`))).status).toBe(404);
    for (const wrong of [randomUUID(), 'x', '..']) expect((await play(wrong)).status).toBe(404);
    await team.db.owner`update consultation set stage = 'draft' where id = ${consultationId}`;
    expect((await play(id)).status).toBe(404);
    const toTeam = await team.visit(tara, `/clips/ours/${id}`);
    expect([toTeam.status, toTeam.headers.get('Cache-Control')]).toEqual([200, 'private, no-store']);
  });
});

describe('a respondent', () => {
  const start = (language: string) => `/${language}/ours/survey/${slug}`;

  test('plays what there is without scripts, sees its size before, and loads nothing of it unasked', async () => {
    await upload(longer(mp3, 47_001), { query: at('language:name') });
    await upload(longer(mp3, 1_001), { query: at('consent:agree') });
    const first = await (await team.handle(get(start('en')))).text();
    expect(first).toMatch(
      /<audio id="clip-[\w-]+" data-size="48" src="\/clips\/ours\/[\w-]+" controls="" preload="none"/,
    );
    expect(wordsOf(first)).toContain('Listen (48 KB)');
    const consent = await (await team.handle(get(`${start('ar')}/consent`))).text();
    expect(consent.match(/<audio/g)).toHaveLength(1);
    const other = await (await team.handle(get(`${start('fr')}/consent`))).text();
    expect(other).not.toContain('<audio');
  });
});

describe('the server in earnest', () => {
  const post = (path: string, bytes: Buffer) => {
    const head =
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.mp3"\r\nContent-Type: audio/mpeg\r\n\r\n';
    const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]);
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x', Origin: attacked.origin, Cookie: tara.header };
    return attacked.send(path, { method: 'POST', headers, body: new Uint8Array(body) });
  };

  test('takes files here and nowhere else', async () => {
    expect((await post(page + at(), longer(mp3, LARGEST_CLIP))).status).toBe(303);
    expect(await stored()).toHaveLength(1);
    expect((await post(`/team/ours/consultations/${slug}`, mp3)).status).toBe(415);
    expect((await post(`/en/ours/survey/${slug}/consent`, mp3)).status).toBe(415);
  });

  test('says of a file that is far too large what of a slightly too large one, at its place', async () => {
    const answer = await post(page + at(), longer(mp3, 2_000_000));
    expect(answer.status).toBe(303);
    const location = answer.headers.get('Location') ?? '';
    const shown = await (await attacked.send(location, { headers: { Cookie: tara.header } })).text();
    expect(wordsOf(shown)).toContain('larger than 60 KB');
    expect(shown).toContain(`href="#${TITLE}"`);
  });
});
