import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganizationRow } from '#db/factories/organization.ts';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, hidden, wordsOf, type ArrangedComment, type Team } from './team-arrangement.ts';

let team: Team;
let organization: OrganizationRow;
let amina: CookieJar;
let aminaId: string;

const rent: ArrangedComment = {
  text: 'The rent is too high for my job.',
  suggestions: [
    { key: 'housing', score: 0.9, words: ['rent', 'rent is too high'] },
    { key: 'employment', score: 0.2, words: ['job'] },
  ],
};

beforeAll(async () => {
  team = await arrangeTeam();
  organization = await team.addOrganization('ours');
  aminaId = (await team.addMember(organization, 'Amina', ['reviewer'], ['en', 'ar'])).userId;
  amina = await team.signIn('amina@heard.example');
});
afterAll(() => team.end());

/** A consultation of its own with one comment of it, and the page where that comment is read. */
async function arrange(comment: ArrangedComment = rent, traits = {}) {
  const consultation = await team.addConsultation(organization, `needs-${randomUUID().slice(0, 8)}`, traits);
  const runId = await team.addRun(consultation, 1);
  const id = await team.addComment(consultation, runId, comment);
  return { consultation, runId, id, path: `/team/ours/review/${consultation.slug}/${id}` };
}

async function open(path: string, jar = amina, headers = {}) {
  const answer = await team.visit(jar, path, headers);
  const html = await answer.text();
  return { status: answer.status, html, words: wordsOf(html) };
}

/** Sends the form of a page as it was shown, with the answers that are given. */
async function decide(html: string, path: string, fields: Record<string, string | readonly string[]>, jar = amina) {
  const answer = await team.send(jar, path, {
    run: hidden(html, 'run'),
    basis: hidden(html, 'basis'),
    intent: 'decided',
    ...fields,
  });
  const body = await answer.text();
  return { status: answer.status, to: answer.headers.get('Location') ?? '', html: body, words: wordsOf(body) };
}

const yesNo = { 'answer:area:housing': 'accept', 'answer:area:employment': 'reject' };

async function stored(commentId: string) {
  const codings = await team.db
    .owner`select user_id, target_key, decision from coding where comment_id = ${commentId} order by target_key`;
  const readings = await team.db.owner`select user_id, outcome from reading where comment_id = ${commentId}`;
  return {
    codings: codings.map((row) => `${String(row['target_key'])} ${String(row['decision'])}`),
    readings: readings.map((row) => String(row['outcome'])),
  };
}

describe('the page of a comment', () => {
  test('shows it in its own language and direction, with its evidence marked, and never the original', async () => {
    const text = 'الإيجار مرتفع جدا. هاتفي ⟦phone⟧';
    const { path, id } = await arrange({
      text,
      language: 'ar',
      suggestions: [{ key: 'housing', words: ['الإيجار', 'الإيجار مرتفع'] }],
    });
    const [row] = await team.db.owner`select organization_id, consultation_id from comment where id = ${id}`;
    await team.db.owner`insert into comment_original (organization_id, consultation_id, comment_id, text)
      values (${String(row?.['organization_id'])}, ${String(row?.['consultation_id'])}, ${id}, 'هاتفي 613-555-0199')`;
    const { status, html, words } = await open(path, amina, { 'Accept-Language': 'en' });
    expect(status).toBe(200);
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toMatch(/<blockquote lang="ar" dir="rtl"><p><mark[^>]*>الإيجار<\/mark><mark[^>]*> مرتفع<\/mark>/);
    expect(words).toContain('Written in: Arabic (العربية)');
    expect(words).toContain('phone number removed');
    expect(words).not.toContain('⟦');
    expect(html).not.toContain('613');
    expect(words).toContain('What would make life here better?');
  });

  test('is a form that works without scripts', async () => {
    const { path } = await arrange({ ...rent, suggestions: rent.suggestions?.slice(0, 1) ?? [] });
    const { html, words } = await open(path);
    const [form = ''] = /<form method="post" class="review-form".*?<\/form>/s.exec(html) ?? [];
    expect(form).toContain('name="answer:area:housing" value="accept"');
    expect(form).toContain('name="intent" value="not sure"');
    expect(form).toMatch(/<details[^>]*id="add"/);
    // Enter in a form presses its first button.
    expect(/<button[^>]*>/.exec(form)?.[0]).toContain('value="decided"');
    expect(words).toContain('Housing strong match');
    expect(form).toContain('name="add" value="employment"');
    expect(words).toContain('A home that people can pay for.');
  });

  test('what a person wrote is text, whatever it looks like', async () => {
    const { path } = await arrange({ text: '<script>alert(1)</script> & "rent"', suggestions: [] });
    const { html } = await open(path);
    expect(html).not.toContain('<script>alert(1)');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test.each([
    ['a comment that is not there', () => `/team/ours/review/nothing/${randomUUID()}`, 404],
    ['an address that is no comment', () => '/team/ours/review/nothing/not-a-uuid', 404],
  ])('%s says so plainly', async (_, path, status) => {
    const page = await open(path());
    expect(page.status).toBe(status);
    expect(page.words).toContain('This comment is no longer here');
  });

  test('is not there for a member of another organization', async () => {
    const { path, consultation, id } = await arrange();
    const elsewhere = await team.addOrganization(`elsewhere-${randomUUID().slice(0, 8)}`);
    const { email } = await team.addMember(elsewhere, `Eve${randomUUID().slice(0, 8)}`, ['admin']);
    const eve = await team.signIn(email);
    expect((await open(path, eve)).status).toBe(404);
    const through = await open(`/team/${elsewhere.slug}/review/${consultation.slug}/${id}`, eve);
    expect(through.status).toBe(404);
    expect(through.html).not.toContain('too high');
  });
});

describe('deciding', () => {
  test('stores yes, no and what was added, each once, beside the machine’s suggestions, and goes on', async () => {
    const { path, id, consultation } = await arrange({ ...rent, suggestions: rent.suggestions?.slice(0, 1) ?? [] });
    const { html } = await open(path);
    const answer = await decide(html, path, { 'answer:area:housing': 'accept', add: ['employment'] });
    expect(answer.status).toBe(303);
    expect(await stored(id)).toEqual({ codings: ['employment add', 'housing accept'], readings: ['decided'] });
    const [machine] = await team.db.owner`select count(*)::int as n from suggestion where comment_id = ${id}`;
    expect(machine?.['n']).toBe(1);
    // Wherever reading goes on, the last decision is said there, with the way back to it.
    const next = await open(answer.to);
    expect(next.status).toBe(200);
    expect(next.words).toContain('Saved. Your last decision: Housing and Work.');
    expect(next.html).toContain(`href="/team/ours/review/${consultation.slug}/${id}"`);
  });

  test('shows one’s own decision again, and changes it', async () => {
    const { path, id } = await arrange();
    await decide((await open(path)).html, path, yesNo);
    const again = await open(path);
    expect(again.words).toContain('You have decided about this comment before');
    expect(again.html).toMatch(/name="answer:area:housing" checked="" value="accept"|value="accept" checked=""/);
    const changed = await decide(again.html, path, { ...yesNo, 'answer:area:housing': 'reject' });
    expect(changed.status).toBe(303);
    expect(await stored(id)).toEqual({ codings: ['employment reject', 'housing reject'], readings: ['decided'] });
  });

  test('none rejects every suggestion; not sure stores no opinion, and takes an earlier one back', async () => {
    const { path, id } = await arrange();
    await decide((await open(path)).html, path, { intent: 'none' });
    expect((await stored(id)).codings).toEqual(['employment reject', 'housing reject']);
    await decide((await open(path)).html, path, { ...yesNo, intent: 'not sure' });
    expect(await stored(id)).toEqual({ codings: [], readings: ['not sure'] });
  });

  test('an open suggestion is named, and what was chosen is kept', async () => {
    const { path, id } = await arrange();
    const answer = await decide((await open(path)).html, path, { 'answer:area:housing': 'accept' });
    expect(answer.status).toBe(422);
    expect(answer.words).toContain('Say yes or no to “Work”');
    expect(answer.html).toContain('href="#suggestion-1"');
    expect(answer.html).toMatch(/name="answer:area:housing" checked="" value="accept"|value="accept" checked=""/);
    expect(await stored(id)).toEqual({ codings: [], readings: [] });
  });

  test('saying yes and none at once is a contradiction', async () => {
    const { path } = await arrange();
    const answer = await decide((await open(path)).html, path, { ...yesNo, intent: 'none' });
    expect(answer.status).toBe(422);
    expect(answer.words).toContain('also about none of these areas');
  });

  test.each([
    ['a suggestion that was never made', { ...yesNo, 'answer:area:health': 'accept' }],
    ['an area that is not in the codebook', { ...yesNo, add: 'weather' }],
    ['adding what was suggested', { ...yesNo, add: 'housing' }],
    ['a theme of nobody', { ...yesNo, 'answer:theme:x': 'accept' }],
  ])('%s is refused, and nothing is written', async (_, forged) => {
    const { path, id } = await arrange();
    const answer = await decide((await open(path)).html, path, forged);
    expect(answer.status).toBe(422);
    expect(answer.words).toContain('The form that was sent does not belong to this comment');
    expect(await stored(id)).toEqual({ codings: [], readings: [] });
  });

  test.each([{ intent: 'approve-all' }, { run: 'not a uuid', basis: 'yesterday', intent: '' }])(
    'a form that does not say what to do is a 400: %j',
    async (fields) => {
      const { path } = await arrange();
      expect((await decide('', path, fields)).status).toBe(400);
    },
  );

  test('a run of another organization’s consultation is not a basis for anything', async () => {
    const { path, id } = await arrange();
    const answer = await decide((await open(path)).html, path, { ...yesNo, run: randomUUID() });
    expect(answer.status).toBe(409);
    expect(await stored(id)).toEqual({ codings: [], readings: [] });
  });

  test('themes are optional, and are shown in their own language', async () => {
    const suggestions = [...(rent.suggestions ?? []), { key: 'rent-deposit', type: 'theme' as const, words: ['rent'] }];
    const { path, id } = await arrange({ ...rent, suggestions });
    const { html } = await open(path);
    expect(html).toContain('<span lang="en" dir="ltr" class="suggestion-name">rent deposit</span>');
    await decide(html, path, yesNo);
    expect((await stored(id)).codings).toHaveLength(2);
    await decide((await open(path)).html, path, { ...yesNo, 'answer:theme:rent-deposit': 'accept' });
    expect((await stored(id)).codings).toContain('rent-deposit accept');
  });
});

describe('what changes while a page is open', () => {
  test('the same form twice is one decision', async () => {
    const { path, id } = await arrange();
    const { html } = await open(path);
    const answers = await Promise.all([decide(html, path, yesNo), decide(html, path, yesNo)]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    expect(await stored(id)).toEqual({ codings: ['employment reject', 'housing accept'], readings: ['decided'] });
  });

  test('two windows: the second is told, keeps its choices, and may then have its way', async () => {
    const { path, id } = await arrange();
    const first = await open(path);
    const second = await open(path);
    await decide(first.html, path, yesNo);
    const other = { 'answer:area:housing': 'reject', 'answer:area:employment': 'accept' };
    const told = await decide(second.html, path, other);
    expect(told.status).toBe(409);
    expect(told.words).toContain('You decided about this comment in another window in the meantime');
    expect((await stored(id)).codings).toEqual(['employment reject', 'housing accept']);
    const insisted = await decide(told.html, path, other);
    expect(insisted.status).toBe(303);
    expect((await stored(id)).codings).toEqual(['employment accept', 'housing reject']);
  });

  test('a comment that is taken back while on the screen: nothing is written, and it is said', async () => {
    const { path, id } = await arrange();
    const { html } = await open(path);
    await team.db.owner`update comment set withdrawn_at = now(), redacted_text = null where id = ${id}`;
    const answer = await decide(html, path, yesNo);
    expect(answer.status).toBe(410);
    expect(answer.words).toContain('The person who wrote it has taken it back');
    expect(await stored(id)).toEqual({ codings: [], readings: [] });
    expect((await open(path)).status).toBe(410);
    await team.db.owner`delete from comment where id = ${id}`;
    expect((await decide(html, path, yesNo)).status).toBe(410);
  });

  test('a newer run with other suggestions: choices are carried over to it, nothing is stored yet', async () => {
    const { path, id, consultation } = await arrange();
    const { html } = await open(path);
    const newer = await team.addRun(consultation, 2);
    await team.suggest(consultation, newer, id, rent.text, { key: 'employment', words: ['job'] });
    const told = await decide(html, path, yesNo);
    expect(told.status).toBe(409);
    expect(told.words).toContain('The suggestions changed while you were reading');
    expect(await stored(id)).toEqual({ codings: [], readings: [] });
    expect(hidden(told.html, 'run')).toBe(newer);
    expect(told.html).toMatch(/name="add" checked="" value="housing"|name="add" value="housing" checked=""/);
    const answer = await decide(told.html, path, { 'answer:area:employment': 'reject', add: 'housing' });
    expect(answer.status).toBe(303);
    expect((await stored(id)).codings).toEqual(['employment reject', 'housing add']);
  });

  test('a newer run that suggests the same changes nothing for the reader', async () => {
    const { path, id, consultation } = await arrange();
    const { html } = await open(path);
    const newer = await team.addRun(consultation, 2);
    for (const made of rent.suggestions ?? []) await team.suggest(consultation, newer, id, rent.text, made);
    expect((await decide(html, path, yesNo)).status).toBe(303);
  });

  test('a consultation that is archived meanwhile takes no decision', async () => {
    const { path, id, consultation } = await arrange();
    const { html } = await open(path);
    await team.db.owner`update consultation set stage = 'archived' where id = ${consultation.key.consultationId}`;
    const answer = await decide(html, path, yesNo);
    expect(answer.status).toBe(409);
    expect(answer.words).toContain('is not being reviewed now');
    expect(await stored(id)).toEqual({ codings: [], readings: [] });
  });

  test('two reviewers never touch each other’s decisions', async () => {
    const { path, id } = await arrange();
    const ben = await team.signIn((await team.addMember(organization, `Ben${id.slice(0, 8)}`, ['reviewer'])).email);
    await decide((await open(path)).html, path, yesNo);
    await decide((await open(path, ben)).html, path, { intent: 'none' }, ben);
    expect((await stored(id)).codings.sort()).toEqual([
      'employment reject',
      'employment reject',
      'housing accept',
      'housing reject',
    ]);
    expect(aminaId).not.toBe('');
  });
});

describe('what comes next', () => {
  test('only what the member reads, has not read, is safe, is not taken back and is no trial', async () => {
    const lone = await team.addOrganization(`queue-${randomUUID().slice(0, 8)}`);
    const consultation = await team.addConsultation(lone, 'needs');
    const { email } = await team.addMember(lone, `Q${randomUUID().slice(0, 8)}`, ['reviewer'], ['en']);
    const jar = await team.signIn(email);
    const review = `/team/${lone.slug}/review`;
    const add = (comment: ArrangedComment) => team.addComment(consultation, null, comment);
    const unread = new Set([
      await add({ text: 'one' }),
      await add({ text: 'two' }),
      await add({ text: 'which language?', language: 'und' }),
    ]);
    await add({ text: 'Le loyer', language: 'fr' });
    await add({ text: 'only a trial', trial: true });
    await add({ text: '' });
    const unsafe = await add({ text: 'not safe yet' });
    await team.db.owner`update comment set prepared_at = null where id = ${unsafe}`;
    const takenBack = await add({ text: 'taken back' });
    await team.db.owner`update comment set withdrawn_at = now() where id = ${takenBack}`;

    let at = (await team.visit(jar, review)).headers.get('Location') ?? '';
    for (let left = unread.size; left > 0; left--) {
      const path = at.split('?')[0] ?? '';
      const page = await open(path, jar);
      const id = path.split('/').at(-1) ?? '';
      expect(unread.delete(id)).toBe(true);
      expect(page.words).toContain(left === 1 ? 'This is the last comment' : `${String(left)} comments left for you`);
      at = (await decide(page.html, path, { intent: 'not sure' }, jar)).to;
    }
    expect(unread.size).toBe(0);
    const done = await open(at, jar);
    expect(done.words).toContain('You have read everything that was waiting for you');
    expect(done.words).toContain('Saved. Your last decision: not sure.');
    expect(done.words).toContain('Other comments are waiting in languages that you have not chosen');
  });
});
