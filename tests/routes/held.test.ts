import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let jars: Readonly<Record<'edda' | 'ada' | 'rahel' | 'eve', CookieJar>>;
let slug: string;
let consultation: Awaited<ReturnType<Team['addConsultation']>>;
let ours: Awaited<ReturnType<Team['addOrganization']>>;
let count = 0;

beforeAll(async () => {
  team = await arrangeTeam();
  ours = await team.addOrganization('ours');
  const theirs = await team.addOrganization('theirs');
  const signIn = async (name: string, role: 'admin' | 'editor' | 'reviewer', at = ours) =>
    team.signIn((await team.addMember(at, name, [role])).email);
  jars = {
    edda: await signIn('Edda', 'editor'),
    ada: await signIn('Ada', 'admin'),
    rahel: await signIn('Rahel', 'reviewer'),
    eve: await signIn('Eve', 'admin', theirs),
  };
});
beforeEach(async () => {
  slug = `held-${String(count++)}`;
  consultation = await team.addConsultation(ours, slug);
});
afterAll(() => team.end());

const page = () => `/team/ours/consultations/${slug}/held`;

/** A held response with one comment; returns the response's id. */
async function addHeld(text: string, reasons: readonly string[] | null, print: bigint | null = null, language = 'en') {
  const id = await team.addComment(consultation, null, { text, language });
  const { owner } = team.db;
  const [row] = await owner<{ response_id: string }[]>`
    update comment set fingerprint = ${print === null ? null : print.toString()} where id = ${id} returning response_id`;
  const response = row?.response_id ?? '';
  await owner`update response set held_because = ${reasons as string[] | null} where id = ${response}`;
  await owner`insert into answer (organization_id, consultation_id, response_id, question_key, choice_key)
    select organization_id, consultation_id, id, 'settled', 'not-yet' from response where id = ${response}`;
  return response;
}

async function counted(): Promise<readonly string[]> {
  const rows = await team.db.owner<{ id: string }[]>`
    select id from response where consultation_id = ${consultation.key.consultationId} and counted`;
  return rows.map(({ id }) => id).sort();
}

async function open(as: CookieJar = jars.edda, query = '') {
  const answer = await team.visit(as, page() + query);
  const html = await answer.text();
  return { status: answer.status, html, words: wordsOf(html) };
}

async function send(fields: Record<string, string | readonly string[]>, as: CookieJar = jars.edda) {
  const answer = await team.send(as, page(), fields);
  const to = answer.headers.get('Location');
  return { status: answer.status, to, words: to === null ? wordsOf(await answer.text()) : '' };
}

const groupOn = (html: string) => /name="group" value="([^"]*)"/.exec(html)?.[1] ?? '';
const undoOn = (html: string) => /name="undo" value="([^"]*)"/.exec(html)?.[1] ?? '';

describe('held responses', () => {
  it('stand by reason and hour, with answers in words and comments as members read them', async () => {
    await addHeld('Call ⟦phone⟧ about the rent', ['too-quick', 'trap'], 1n);
    await addHeld('الإيجار مرتفع', ['one-place'], 1n, 'ar');
    const { status, html, words } = await open();
    expect(status).toBe(200);
    expect(words).toContain('Sent faster than a person can read and answer. A field was filled in');
    expect(words).toContain('More came from one place than one room holds.');
    expect(words).toContain('How settled do you feel here? Not yet');
    expect(html).toContain('<blockquote lang="ar" dir="rtl">');
    expect(words).toContain('1 other response says nearly the same');
    expect(words).toContain('not for publication');
    expect(html).not.toContain('⟦');
    expect(wordsOf(await (await team.visit(jars.edda, `/team/ours/consultations/${slug}`)).text())).toContain(
      'Look at held responses: 2 are waiting',
    );
  });

  it('are nothing, and that is said', async () => {
    expect((await open()).words).toContain('No response is waiting.');
  });

  it.each([
    ['count', 1],
    ['leave-out', 0],
  ])('are decided one by one: %s', async (decision, n) => {
    const id = await addHeld('one', ['trap']);
    await addHeld('other', ['trap']);
    const { to } = await send({ one: `${decision}:${id}` });
    expect(to).toContain(`done=${decision}&n=1`);
    expect(await counted()).toHaveLength(n);
    const { owner } = team.db;
    const [audit] =
      await owner`select actor, details from audit_event where consultation_id = ${consultation.key.consultationId}`;
    expect(audit?.['details']).toEqual({ responses: 1 });
    const jobs =
      await owner`select queue from job where consultation_id = ${consultation.key.consultationId} order by queue`;
    expect(jobs.map(({ queue }) => queue as string)).toEqual(['place-comments', 'plan-reading']);
  });

  it('are decided by a selection, or it is said that nothing was ticked', async () => {
    const ids = [await addHeld('one', ['burst']), await addHeld('two', ['burst'])];
    await addHeld('three', ['burst']);
    expect((await send({ ticked: 'count' })).words).toContain('Tick the responses');
    await send({ ticked: 'count', response: ids });
    expect(await counted()).toEqual([...ids].sort());
  });

  it('are decided as a whole group: what was on the page, not what came since, and no other group', async () => {
    const ids = [await addHeld('one', ['burst']), await addHeld('two', ['burst'])];
    await addHeld('other', ['trap']);
    const { html } = await open();
    const group = [...html.matchAll(/name="group" value="(burst[^"]*)"/g)][0]?.[1] ?? '';
    await addHeld('later', ['burst']);
    const { to } = await send({ all: 'count', group });
    expect(to).toContain('n=2');
    expect(await counted()).toEqual([...ids].sort());
  });

  it('count no more when a decision is undone', async () => {
    await addHeld('one', ['burst']);
    await send({ all: 'count', group: groupOn((await open()).html) });
    expect(await counted()).toHaveLength(1);
    const { html, words } = await open();
    expect(words).toContain('1 response counts. Decided by Edda');
    expect((await send({ undo: undoOn(html) }, jars.ada)).to).toContain('done=undone');
    expect(await counted()).toHaveLength(0);
    expect((await open()).words).toContain('Count 1 response');
  });

  it('that somebody else has decided about, or whose author took them back, stay as they are: the second is told', async () => {
    const ids = [await addHeld('one', ['trap']), await addHeld('two', ['trap']), await addHeld('three', ['trap'])];
    await send({ one: `leave-out:${ids[0] ?? ''}` }, jars.ada);
    const second = await send({ one: `count:${ids[0] ?? ''}` });
    expect([second.status, second.words.includes('Somebody else has decided')]).toEqual([409, true]);
    await team.db.owner`update response set withdrawn_at = now() where id = ${ids[1] ?? ''}`;
    const { to } = await send({ ticked: 'count', response: ids });
    expect(to).toContain('n=1&missed=2');
    expect(await counted()).toEqual([ids[2]]);
    expect((await open(jars.edda, '?done=count&n=1&missed=2')).words).toContain('About 2 others');
  });

  it('are listed in pages', async () => {
    for (let n = 0; n < 26; n++) await addHeld(`comment ${String(n)}`, ['trap']);
    const [first, second] = [await open(), await open(jars.edda, '?page=2')];
    expect([first, second].map(({ html }) => html.match(/name="response"/g)?.length)).toEqual([25, 1]);
    expect(first.words).toContain('26 responses, in the hour');
    expect(first.html).toContain('?page=2');
  });

  it('are for staff of this organization alone', async () => {
    const id = await addHeld('one', ['trap']);
    expect((await open(jars.rahel)).status).toBe(403);
    expect((await open(jars.eve)).status).toBe(404);
    expect((await send({ one: `count:${id}` }, jars.rahel)).status).toBe(403);
    expect((await send({ one: `count:${id}` }, jars.eve)).status).toBe(404);
    expect(await counted()).toEqual([]);
  });

  it.each([
    [{ one: 'count:not-an-id' }],
    [{ one: 'perhaps:1' }],
    [{ all: 'count', group: 'trap|never|now' }],
    [{ undo: 'nobody' }],
    [{ aside: 'x' }],
    [{}],
  ])('take no form that is not ours: %o', async (fields) => {
    expect((await send(fields as Record<string, string>)).status).toBe(400);
  });
});

describe('counted responses that say nearly the same', () => {
  it('are set aside but the first, and count again when that is undone', async () => {
    const ids = [await addHeld('the very same words', null, 5n), await addHeld('the very same words', null, 5n)];
    const released = await addHeld('the very same words', ['trap'], 4n);
    await send({ one: `count:${released}` });
    const { html, words } = await open();
    expect(words).toContain('3 responses, of which this is the first');
    const butFirst = /name="aside" value="([^"]*)"/.exec(html)?.[1] ?? '';
    await send({ aside: butFirst }, jars.ada);
    expect(await counted()).toHaveLength(1);
    const after = await open();
    expect(after.words).toContain('2 responses are set aside. Decided by Ada');
    await send({ undo: undoOn(after.html) });
    expect(await counted()).toEqual([...ids, released].sort());
    const [row] = await team.db.owner`select held_because from response where id = ${released}`;
    expect(row?.['held_because']).toEqual(['trap']);
  });
});
