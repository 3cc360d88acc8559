import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrangeReview, chosen, rent, yesNo, type Review } from './review-arrangement.ts';
import { hidden } from './team-arrangement.ts';

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
    // What is on the screen is what this window chose, not the decision that is stored.
    expect(told.words).not.toContain('Your decision is shown');
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
    expect(told.html).toMatch(chosen('add', 'area:housing'));
    const answer = await review.decide(told.html, path, { 'answer:area:employment': 'reject', add: 'area:housing' });
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
