import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findActor } from '#app/services/find-actor.ts';
import { flagComment } from '#app/services/flag-comment.ts';
import { tellOfDangerWhereDue } from '#app/services/tell-of-danger.ts';
import type { Application } from '#app/services/application.ts';
import type { Letter } from '#app/domain/mail-port.ts';
import { arrangeRedactions, type Redactions } from './redactions-arrangement.ts';
import { hidden } from './team-arrangement.ts';

let at: Redactions;
const page = '/team/ours/flags';

beforeAll(async () => {
  at = await arrangeRedactions();
});
afterAll(() => at.end());

const original = 'My friend Odalys works at the bakery. Odalys calls 403-555-0199 about the rent.';
const details = [{ words: '403-555-0199', kind: 'phone', class: 'remove' as const }];

async function flagged(kind: 'personal-detail' | 'danger') {
  await at.db.owner`delete from comment_flag`;
  const arranged = await at.arrange({ original, details });
  const actor = await findActor(at.db.app, {
    email: 'rahel@heard.example',
    organization: 'ours',
    permission: 'comments.code',
  });
  if (actor === null) throw new Error('Rahel is a reviewer');
  const flag = () =>
    flagComment(at.db.app, actor.member, { consultation: arranged.slug, commentId: arranged.id, kind });
  const { organizationId, consultationId } = arranged.consultation.key;
  await at.db
    .owner`insert into reading_task (organization_id, consultation_id, comment_id, language, sample, tier, rank, wanted)
    values (${organizationId}, ${consultationId}, ${arranged.id}, 'en', 'rest', 2, 1, 2)`;
  const [first, second] = [await flag(), await flag()];
  return { ...arranged, first, second, id: arranged.id };
}

const task = async (id: string): Promise<unknown> =>
  (await at.db.owner`select held from reading_task where comment_id = ${id}`)[0]?.['held'];

describe('a personal detail that was left', () => {
  test('holds the comment until words are hidden by hand, everywhere and with all that follows', async () => {
    const comment = await flagged('personal-detail');
    expect([comment.first.outcome, comment.second.outcome, await task(comment.id)]).toEqual([
      'flagged',
      'already',
      true,
    ]);
    const { organizationId, consultationId } = comment.consultation.key;
    await at.db.owner`insert into quote (organization_id, consultation_id, id, comment_id, excerpt, status, proposed_by)
      values (${organizationId}, ${consultationId}, gen_random_uuid(), ${comment.id}, 'Odalys works', 'proposed', 'x')`;
    await at.db
      .owner`insert into comment_translation (organization_id, consultation_id, comment_id, language, text, origin, at, revision)
      values (${organizationId}, ${consultationId}, ${comment.id}, 'fr', 'Odalys travaille.', 'machine', now(), 1)`;
    const { html, words } = await at.open(page);
    expect(words).toContain('Odalys travaille.');
    const flag = hidden(html, 'flag');
    const wrong = await at.post(page, { flag, answer: 'hide', words: 'Odalys\nNobodyhere' });
    expect([wrong.status, (await at.stored(comment)).text.includes('Odalys')]).toEqual([422, true]);
    expect(wrong.words).toContain('Nobodyhere');
    expect((await at.post(page, { flag, answer: 'hide', words: 'odalys' })).to).toBe(`${page}?done=hidden`);
    const stored = await at.stored(comment);
    expect(stored.text).toBe('My friend ⟦other⟧ works at the bakery. ⟦other⟧ calls ⟦phone⟧ about the rent.');
    expect(JSON.stringify(stored.audit).toLowerCase()).not.toContain('odalys');
    expect(await task(comment.id)).toBe(false);
    const [left] = await at.db.owner`select (select count(*)::int from comment_translation) as translations,
      (select count(*)::int from quote where status = 'declined' and comment_id = ${comment.id}) as quotes`;
    expect(left).toEqual({ translations: 0, quotes: 1 });
    expect((await at.post(page, { flag, answer: 'nothing' })).status).toBe(409);
  });

  test('or until somebody says that nothing is there; reopened it is held again', async () => {
    const comment = await flagged('personal-detail');
    const flag = hidden((await at.open(page)).html, 'flag');
    expect((await at.post(page, { flag, answer: 'nothing' })).status).toBe(303);
    expect(await task(comment.id)).toBe(false);
    expect((await at.post(page, { flag, answer: 'reopen' })).status).toBe(303);
    expect(await task(comment.id)).toBe(true);
  });

  test('is for who handles flags, and of their own organization', async () => {
    await flagged('personal-detail');
    const flag = hidden((await at.open(page)).html, 'flag');
    for (const name of ['Rahel', 'Petra', 'Olu', 'Tomas']) expect((await at.open(page, name)).status).toBe(403);
    for (const name of ['Rahel', 'Petra'])
      expect((await at.post(page, { flag, answer: 'hide', words: 'Odalys' }, name)).status).toBe(410);
    expect((await at.post('/team/theirs/flags', { flag, answer: 'nothing' }, 'Eve')).status).toBe(410);
    expect((await at.post(page, { flag: 'x', answer: 'hide' })).status).toBe(400);
  });
});

describe('somebody who may be in danger', () => {
  test('is on every page of who is named, and of nobody else; what was done is kept without details', async () => {
    const comment = await flagged('danger');
    expect(comment.first.urgent).toBeNull();
    expect((await at.open('/team/ours')).words).toContain('Somebody may be in danger');
    const [petra] = await at.db.owner`select user_id from member where name = 'Petra'`;
    const { organizationId, consultationId } = comment.consultation.key;
    await at.db
      .owner`insert into review_settings (organization_id, consultation_id, coders, to_all, suggestions, batch_size,
        sample_target, seed, urgent_user_id, urgent_contact)
      values (${organizationId}, ${consultationId}, 2, 5, 'shown', 10, 300, 1, ${String(petra?.['user_id'])}, '555')`;
    expect((await at.open('/team/ours')).words).not.toContain('Somebody may be in danger');
    expect((await at.open('/team/ours', 'Petra')).words).toContain('Somebody may be in danger: look at 1 comment now');
    const { html } = await at.open(page, 'Petra');
    const flag = hidden(html, 'flag');
    expect((await at.post(page, { flag, answer: 'seen' }, 'Petra')).status).toBe(303);
    expect((await at.post(page, { flag, answer: 'acted' }, 'Petra')).status).toBe(422);
    const note = 'We called 403-555-0142 and they are safe.';
    expect((await at.post(page, { flag, answer: 'acted', note }, 'Petra')).status).toBe(303);
    const { words } = await at.open(page, 'Petra');
    expect(words).toContain('We acted.');
    expect(words).not.toContain('403-555-0142');
    expect((await at.open('/team/ours', 'Petra')).words).not.toContain('look at 1 comment');
  });

  test('is written to who is told, once each, without a word of the comment; a dead server loses nothing', async () => {
    await at.db.owner`delete from job`;
    const comment = await flagged('danger');
    const letters: Letter[] = [];
    let dead = true;
    const mail = {
      send: (letter: Letter) => {
        if (dead) return Promise.reject(new Error('no server'));
        letters.push(letter);
        return Promise.resolve('sent' as const);
      },
    };
    const app = { ...at.db.app, publicUrl: 'https://heard.example', providers: { mail } } as unknown as Application;
    const work = async () => {
      while (await tellOfDangerWhereDue(app, comment.consultation.key.organizationId));
    };
    await work();
    expect(letters).toEqual([]);
    dead = false;
    await at.db.owner`update job set run_at = now() where done_at is null`;
    await work();
    expect(letters.map(({ to }) => to).sort()).toEqual(['ada@heard.example', 'edda@heard.example']);
    expect(JSON.stringify(letters)).not.toContain('bakery');
    await work();
    expect(letters).toHaveLength(2);
  });
});
