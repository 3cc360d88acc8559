import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganizationRow } from '#db/factories/organization.ts';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let organization: OrganizationRow;
let amina: CookieJar;
let ben: CookieJar;

beforeAll(async () => {
  team = await arrangeTeam();
  organization = await team.addOrganization('ours');
  await team.addMember(organization, 'Amina', ['reviewer']);
  await team.addMember(organization, 'Ben', ['reviewer']);
  amina = await team.signIn('amina@heard.example');
  ben = await team.signIn('ben@heard.example');
});
afterAll(() => team.end());

const text = 'The rent is too high. Call ⟦phone⟧ at night.';

async function arrange(quoteConsent = true) {
  const consultation = await team.addConsultation(organization, `quotes-${randomUUID().slice(0, 8)}`);
  const runId = await team.addRun(consultation, 1);
  const id = await team.addComment(consultation, runId, { text, quoteConsent, suggestions: [{ key: 'housing' }] });
  return {
    id,
    runId,
    comment: `/team/ours/review/${consultation.slug}/${id}`,
    quotes: `/team/ours/consultations/${consultation.slug}/quotes`,
    home: `/team/ours/consultations/${consultation.slug}`,
  };
}

async function propose(path: string, quote: string, more: Record<string, string> = {}) {
  const answer = await team.send(amina, path, { intent: 'propose-quote', quote, ...more });
  const html = await answer.text();
  return { status: answer.status, html, words: wordsOf(html) };
}

async function quotesOf(commentId: string) {
  return team.db
    .owner`select id, excerpt, status, decided_by is not null as decided from quote where comment_id = ${commentId}`;
}

describe('proposing a quote', () => {
  test('keeps the choices beside it, and counts once', async () => {
    const { comment, id, runId } = await arrange();
    const first = await propose(comment, ' rent is\r\ntoo high. ', { run: runId, 'answer:area:housing': 'accept' });
    expect(first.status).toBe(200);
    expect(first.words).toContain('Your quote is proposed. Your choices above are kept');
    expect(first.html).toMatch(/name="answer:area:housing" checked="" value="accept"|value="accept" checked=""/);
    expect((await propose(comment, 'rent is too high.')).words).toContain('has been proposed before');
    expect(await quotesOf(id)).toMatchObject([{ excerpt: 'rent is too high.', status: 'proposed', decided: false }]);
  });

  test.each([
    ['rent is very high', 'without changing a word'],
    ['Call ⟦phone⟧ at night', 'where a personal detail was taken out'],
    ['', 'Copy the words'],
    ['x'.repeat(301), 'at most 300 characters; this one has 301'],
  ])('refuses %j and keeps what was typed', async (quote, message) => {
    const { comment, id } = await arrange();
    const answer = await propose(comment, quote);
    expect(answer.status).toBe(422);
    expect(answer.words).toContain(message);
    expect(answer.html).toContain(`>${quote}</textarea>`);
    expect(await quotesOf(id)).toHaveLength(0);
  });

  test('is not offered, and not taken, without the author’s consent', async () => {
    const { comment, id } = await arrange(false);
    expect(await (await team.visit(amina, comment)).text()).not.toContain('name="quote"');
    expect((await propose(comment, 'rent')).status).toBe(422);
    expect(await quotesOf(id)).toHaveLength(0);
  });

  test('of a comment that was taken back is refused', async () => {
    const { comment, id } = await arrange();
    await team.db.owner`update comment set withdrawn_at = now() where id = ${id}`;
    expect((await propose(comment, 'rent')).status).toBe(410);
  });
});

describe('deciding about a quote', () => {
  async function proposed() {
    const arranged = await arrange();
    await propose(arranged.comment, 'The rent is too high.');
    const [row] = await quotesOf(arranged.id);
    return { ...arranged, quote: String(row?.['id']) };
  }
  const decide = (jar: CookieJar, path: string, quote: string, decision: string) =>
    team.send(jar, path, { quote, decision });

  test('takes a second person: the proposer has no button, and is refused', async () => {
    const { quotes, quote, id } = await proposed();
    const own = await (await team.visit(amina, quotes)).text();
    expect(wordsOf(own)).toContain('Proposed by you. Somebody else has to decide.');
    expect(own).not.toContain('value="approved"');
    expect((await decide(amina, quotes, quote, 'approved')).status).toBe(403);
    expect(await quotesOf(id)).toMatchObject([{ status: 'proposed' }]);
    const page = await (await team.visit(ben, quotes)).text();
    expect(hidden(page, 'quote')).toBe(quote);
    expect((await decide(ben, quotes, quote, 'approved')).status).toBe(303);
    expect(await quotesOf(id)).toMatchObject([{ status: 'approved', decided: true }]);
    const audit = await team.db.owner`select action, details from audit_event where subject = ${quote} order by at`;
    expect(audit.map((row) => String(row['action']))).toEqual(['quote-proposed', 'quote-approved']);
    expect(JSON.stringify(audit)).not.toContain('rent');
  });

  test('is done once: the same again is no fault, the opposite is told', async () => {
    const { quotes, quote, id } = await proposed();
    expect((await decide(ben, quotes, quote, 'declined')).status).toBe(303);
    expect((await decide(ben, quotes, quote, 'declined')).status).toBe(303);
    const late = await decide(ben, quotes, quote, 'approved');
    expect(late.status).toBe(409);
    expect(wordsOf(await late.text())).toContain('Somebody decided about this quote in the meantime');
    expect(await quotesOf(id)).toMatchObject([{ status: 'declined' }]);
  });

  test('two people at the same moment make one decision', async () => {
    const { quotes, quote } = await proposed();
    const { email } = await team.addMember(organization, `Cleo${quote.slice(0, 8)}`, ['publisher']);
    const cleo = await team.signIn(email);
    const answers = await Promise.all([
      decide(ben, quotes, quote, 'approved'),
      decide(cleo, quotes, quote, 'declined'),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
  });

  test('what the author took back, or what the comment no longer says, cannot be approved', async () => {
    const withdrawn = await proposed();
    await team.db.owner`update comment set withdrawn_at = now() where id = ${withdrawn.id}`;
    expect((await decide(ben, withdrawn.quotes, withdrawn.quote, 'approved')).status).toBe(410);
    expect(wordsOf(await (await team.visit(ben, withdrawn.quotes)).text())).not.toContain('rent');
    const changed = await proposed();
    await team.db.owner`update comment set redacted_text = 'The ⟦number⟧ is too high.' where id = ${changed.id}`;
    expect((await decide(ben, changed.quotes, changed.quote, 'approved')).status).toBe(410);
  });

  test.each([
    ['a quote that is not there', () => randomUUID(), 'approved', 410],
    ['what is no quote', () => 'x', 'approved', 400],
    ['what is no decision', () => randomUUID(), 'published', 400],
  ])('%s is refused', async (_, quote, decision, status) => {
    const { quotes } = await arrange();
    expect((await decide(ben, quotes, quote(), decision)).status).toBe(status);
  });

  test('a quote of another organization is out of reach', async () => {
    const { quote, id } = await proposed();
    const elsewhere = await team.addOrganization(`elsewhere-${randomUUID().slice(0, 8)}`);
    const consultation = await team.addConsultation(elsewhere, 'needs');
    const { email } = await team.addMember(elsewhere, `Eve${randomUUID().slice(0, 8)}`, ['admin']);
    const path = `/team/${elsewhere.slug}/consultations/${consultation.slug}/quotes`;
    expect((await decide(await team.signIn(email), path, quote, 'approved')).status).toBe(410);
    expect(await quotesOf(id)).toMatchObject([{ status: 'proposed' }]);
  });

  test('the consultation’s home says what waits for whom', async () => {
    const { home } = await proposed();
    expect(wordsOf(await (await team.visit(ben, home)).text())).toContain('Decide about quotes: 1 is waiting for you');
    expect(wordsOf(await (await team.visit(amina, home)).text())).toContain('See the proposed quotes');
  });
});

describe('the check of a quote', () => {
  const story = 'I am a Somali welder in Brooks and the rent is too high.';

  async function proposedStory() {
    const consultation = await team.addConsultation(organization, `check-${randomUUID().slice(0, 8)}`);
    const runId = await team.addRun(consultation, 1);
    const id = await team.addComment(consultation, runId, { text: story, quoteConsent: true });
    await propose(`/team/ours/review/${consultation.slug}/${id}`, story);
    const [row] = await quotesOf(id);
    return { id, quote: String(row?.['id']), path: `/team/ours/consultations/${consultation.slug}/quotes` };
  }
  const points = ['place', 'community', 'job', 'together'];

  test('names what stands together, and wants each confirmed by the second person', async () => {
    const { id, quote, path } = await proposedStory();
    const page = wordsOf(await (await team.visit(ben, path)).text());
    expect(page).toContain('Together they are rare, said in fewer than 10 comments: Brooks + Somali + welder');
    const some = await team.send(ben, path, { quote, decision: 'approved', confirmed: points.slice(1) });
    expect(some.status).toBe(422);
    expect(wordsOf(await some.text())).toContain('Confirm every point, or mask the words');
    expect((await team.send(ben, path, { quote, decision: 'approved', confirmed: points })).status).toBe(303);
    const [row] = await team.db.owner`select status, checked from quote where comment_id = ${id}`;
    expect(row).toEqual({ status: 'approved', checked: points });
    expect((await team.send(amina, path, { quote, decision: 'reopened' })).status).toBe(403);
    expect((await team.send(ben, path, { quote, decision: 'reopened' })).status).toBe(303);
    expect(await quotesOf(id)).toMatchObject([{ status: 'proposed', decided: false }]);
  });

  test('is made of what may be published: masked words are no point any more, and translations start anew', async () => {
    const { id, quote, path } = await proposedStory();
    const french = { quote, decision: 'translate', 'translation-fr': 'Je suis soudeur à Brooks.' };
    expect((await team.send(ben, path, french)).status).toBe(303);
    expect((await team.send(ben, path, { ...french, 'translation-fr': 'Appelez le 403-555-0199' })).status).toBe(422);
    expect((await team.send(ben, path, { quote, decision: 'mask', words: 'Calgary', kind: 'place' })).status).toBe(422);
    for (const [words, kind] of [
      ['Brooks', 'place'],
      ['Somali', 'community'],
    ] as const)
      expect((await team.send(ben, path, { quote, decision: 'mask', words, kind })).status).toBe(303);
    const published = 'I am a [community] welder in [place] and the rent is too high.';
    const [row] = await team.db.owner`select published, translations from quote where comment_id = ${id}`;
    expect(row).toEqual({ published, translations: {} });
    const decision = { quote, decision: 'approved', confirmed: 'job' };
    expect((await team.send(ben, path, { ...decision, text: story })).status).toBe(422);
    expect((await team.send(ben, path, { ...decision, text: published })).status).toBe(303);
  });
});
