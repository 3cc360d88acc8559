import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrangeReview, chosen, rent, yesNo, type Review } from './review-arrangement.ts';
import { hidden, type ArrangedComment } from './team-arrangement.ts';

let review: Review;
beforeAll(async () => {
  review = await arrangeReview();
});
afterAll(() => review.end());

describe('what changes while a page is open', () => {
  test('the same form twice is one decision', async () => {
    const { path, id } = await review.arrange();
    const { html } = await review.open(path);
    const answers = await Promise.all([review.decide(html, path, yesNo), review.decide(html, path, yesNo)]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    expect(await review.stored(id)).toEqual({
      codings: ['employment reject', 'housing accept'],
      readings: ['decided'],
    });
  });

  test('two windows: the second is told, keeps its choices, and may then have its way', async () => {
    const { path, id } = await review.arrange();
    const first = await review.open(path);
    const second = await review.open(path);
    await review.decide(first.html, path, yesNo);
    const other = { 'answer:area:housing': 'reject', 'answer:area:employment': 'accept' };
    const told = await review.decide(second.html, path, other);
    expect(told.status).toBe(409);
    expect(told.words).toContain('You decided about this comment in another window in the meantime');
    expect((await review.stored(id)).codings).toEqual(['employment reject', 'housing accept']);
    const insisted = await review.decide(told.html, path, other);
    expect(insisted.status).toBe(303);
    expect((await review.stored(id)).codings).toEqual(['employment accept', 'housing reject']);
  });

  test('a comment that is taken back while on the screen: nothing is written, and it is said', async () => {
    const { path, id } = await review.arrange();
    const { html } = await review.open(path);
    await review.db.owner`update comment set withdrawn_at = now(), redacted_text = null where id = ${id}`;
    const answer = await review.decide(html, path, yesNo);
    expect(answer.status).toBe(410);
    expect(answer.words).toContain('The person who wrote it has taken it back');
    expect(await review.stored(id)).toEqual({ codings: [], readings: [] });
    expect((await review.open(path)).status).toBe(410);
    await review.db.owner`delete from comment where id = ${id}`;
    expect((await review.decide(html, path, yesNo)).status).toBe(410);
  });

  test('a newer run with other suggestions: choices are carried over to it, nothing is stored yet', async () => {
    const { path, id, consultation } = await review.arrange();
    const { html } = await review.open(path);
    const newer = await review.addRun(consultation, 2);
    await review.suggest(consultation, newer, id, rent.text, { key: 'employment', words: ['job'] });
    const told = await review.decide(html, path, yesNo);
    expect(told.status).toBe(409);
    expect(told.words).toContain('The suggestions changed while you were reading');
    expect(await review.stored(id)).toEqual({ codings: [], readings: [] });
    expect(hidden(told.html, 'run')).toBe(newer);
    expect(told.html).toMatch(chosen('add', 'housing'));
    const answer = await review.decide(told.html, path, { 'answer:area:employment': 'reject', add: 'housing' });
    expect(answer.status).toBe(303);
    expect((await review.stored(id)).codings).toEqual(['employment reject', 'housing add']);
  });

  test('a newer run that suggests the same changes nothing for the reader', async () => {
    const { path, id, consultation } = await review.arrange();
    const { html } = await review.open(path);
    const newer = await review.addRun(consultation, 2);
    for (const made of rent.suggestions ?? []) await review.suggest(consultation, newer, id, rent.text, made);
    expect((await review.decide(html, path, yesNo)).status).toBe(303);
  });

  test('a consultation that is archived meanwhile takes no decision', async () => {
    const { path, id, consultation } = await review.arrange();
    const { html } = await review.open(path);
    await review.db.owner`update consultation set stage = 'archived' where id = ${consultation.key.consultationId}`;
    const answer = await review.decide(html, path, yesNo);
    expect(answer.status).toBe(409);
    expect(answer.words).toContain('is not being reviewed now');
    expect(await review.stored(id)).toEqual({ codings: [], readings: [] });
  });

  test('two reviewers never touch each other’s decisions', async () => {
    const { path, id } = await review.arrange();
    const ben = await review.signIn(
      (await review.addMember(review.organization, `Ben${id.slice(0, 8)}`, ['reviewer'])).email,
    );
    await review.decide((await review.open(path)).html, path, yesNo);
    await review.decide((await review.open(path, ben)).html, path, { intent: 'none' }, ben);
    expect((await review.stored(id)).codings).toEqual([
      'employment reject',
      'employment reject',
      'housing accept',
      'housing reject',
    ]);
  });
});

describe('what comes next', () => {
  test('only what the member reads, has not read, is safe, is not taken back and is no trial', async () => {
    const lone = await review.addOrganization(`queue-${randomUUID().slice(0, 8)}`);
    const consultation = await review.addConsultation(lone, 'needs');
    const { email } = await review.addMember(lone, `Q${randomUUID().slice(0, 8)}`, ['reviewer'], ['en']);
    const jar = await review.signIn(email);
    const queue = `/team/${lone.slug}/review`;
    const add = (comment: ArrangedComment) => review.addComment(consultation, null, comment);
    const unread = new Set([
      await add({ text: 'one' }),
      await add({ text: 'two' }),
      await add({ text: 'which language?', language: 'und' }),
    ]);
    await add({ text: 'Le loyer', language: 'fr' });
    await add({ text: 'only a trial', trial: true });
    await add({ text: '' });
    const unsafe = await add({ text: 'not safe yet' });
    await review.db.owner`update comment set prepared_at = null where id = ${unsafe}`;
    const takenBack = await add({ text: 'taken back' });
    await review.db.owner`update comment set withdrawn_at = now() where id = ${takenBack}`;

    let at = (await review.visit(jar, queue)).headers.get('Location') ?? '';
    for (let left = unread.size; left > 0; left--) {
      const path = at.split('?')[0] ?? '';
      const page = await review.open(path, jar);
      const id = path.split('/').at(-1) ?? '';
      expect(unread.delete(id)).toBe(true);
      expect(page.words).toContain(left === 1 ? 'This is the last comment' : `${String(left)} comments left for you`);
      at = (await review.decide(page.html, path, { intent: 'not sure' }, jar)).to;
    }
    expect(unread.size).toBe(0);
    const done = await review.open(at, jar);
    expect(done.words).toContain('You have read everything that was waiting for you');
    expect(done.words).toContain('Saved. Your last decision: not sure.');
    expect(done.words).toContain('Other comments are waiting in languages that you have not chosen');
  });
});
