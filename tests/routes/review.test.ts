import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrangeReview, chosen, rent, yesNo, type Review } from './review-arrangement.ts';

let review: Review;
beforeAll(async () => {
  review = await arrangeReview();
});
afterAll(() => review.end());

describe('the page of a comment', () => {
  test('shows it in its own language and direction, with its evidence marked, and never the original', async () => {
    const text = 'الإيجار مرتفع جدا. هاتفي ⟦phone⟧';
    const { path, id } = await review.arrange({
      text,
      language: 'ar',
      suggestions: [{ key: 'housing', words: ['الإيجار', 'الإيجار مرتفع'] }],
    });
    const [row] = await review.db.owner`select organization_id, consultation_id from comment where id = ${id}`;
    await review.db.owner`insert into comment_original (organization_id, consultation_id, comment_id, text)
      values (${String(row?.['organization_id'])}, ${String(row?.['consultation_id'])}, ${id}, 'هاتفي 613-555-0199')`;
    const { status, html, words } = await review.open(path, review.amina, { 'Accept-Language': 'en' });
    expect(status).toBe(200);
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toMatch(/<blockquote lang="ar" dir="rtl"><p><mark[^>]*>الإيجار<\/mark><mark[^>]*> مرتفع<\/mark>/);
    expect(words).toContain('Written in: Arabic (العربية)');
    expect(words).toContain('phone number removed');
    expect(words).not.toContain('⟦');
    expect(html).not.toContain('613-555');
    expect(words).toContain('What would make life here better?');
  });

  test('is a form that works without scripts', async () => {
    const { path } = await review.arrange({ ...rent, suggestions: rent.suggestions?.slice(0, 1) ?? [] });
    const { html, words } = await review.open(path);
    const [form = ''] = /<form method="post" class="review-form".*?<\/form>/s.exec(html) ?? [];
    expect(form).toContain('name="answer:area:housing" value="accept"');
    expect(form).toContain('name="intent" value="not sure"');
    expect(form).toMatch(/<details[^>]*id="add"/);
    // Enter in a form presses its first button.
    expect(/<button[^>]*>/.exec(form)?.[0]).toContain('value="decided"');
    expect(words).toContain('Housing strong match');
    expect(form).toContain('name="add" value="area:employment"');
    expect(words).toContain('A home that people can pay for.');
  });

  test('what a person wrote is text, whatever it looks like', async () => {
    const { path } = await review.arrange({ text: '<script>alert(1)</script> & "rent"', suggestions: [] });
    const { html } = await review.open(path);
    expect(html).not.toContain('<script>alert(1)');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test.each([
    ['a comment that is not there', () => `/team/ours/review/nothing/${randomUUID()}`, 404],
    ['an address that is no comment', () => '/team/ours/review/nothing/not-a-uuid', 404],
  ])('%s says so plainly', async (_, path, status) => {
    const page = await review.open(path());
    expect(page.status).toBe(status);
    expect(page.words).toContain('This comment is no longer here');
  });

  test('is not there for a member of another organization', async () => {
    const { path, consultation, id } = await review.arrange();
    const elsewhere = await review.addOrganization(`elsewhere-${randomUUID().slice(0, 8)}`);
    const { email } = await review.addMember(elsewhere, `Eve${randomUUID().slice(0, 8)}`, ['admin']);
    const eve = await review.signIn(email);
    expect((await review.open(path, eve)).status).toBe(404);
    const through = await review.open(`/team/${elsewhere.slug}/review/${consultation.slug}/${id}`, eve);
    expect(through.status).toBe(404);
    expect(through.html).not.toContain('too high');
  });
});

describe('deciding', () => {
  test('stores yes, no and what was added, each once, beside the machine’s suggestions, and goes on', async () => {
    const { path, id, consultation } = await review.arrange({
      ...rent,
      suggestions: rent.suggestions?.slice(0, 1) ?? [],
    });
    const { html } = await review.open(path);
    const answer = await review.decide(html, path, { 'answer:area:housing': 'accept', add: ['area:employment'] });
    expect(answer.status).toBe(303);
    expect(await review.stored(id)).toEqual({ codings: ['employment add', 'housing accept'], readings: ['decided'] });
    const [machine] = await review.db.owner`select count(*)::int as n from suggestion where comment_id = ${id}`;
    expect(machine?.['n']).toBe(1);
    // Wherever reading goes on, the last decision is said there, with the way back to it.
    const next = await review.open(answer.to);
    expect(next.status).toBe(200);
    expect(next.words).toContain('Saved. Your last decision: Housing and Work.');
    expect(next.html).toContain(`href="/team/ours/review/${consultation.slug}/${id}"`);
  });

  test('shows one’s own decision again, and changes it', async () => {
    const { path, id } = await review.arrange();
    await review.decide((await review.open(path)).html, path, yesNo);
    const again = await review.open(path);
    expect(again.words).toContain('You have decided about this comment before');
    expect(again.html).toMatch(chosen('answer:area:housing', 'accept'));
    const changed = await review.decide(again.html, path, { ...yesNo, 'answer:area:housing': 'reject' });
    expect(changed.status).toBe(303);
    expect(await review.stored(id)).toEqual({
      codings: ['employment reject', 'housing reject'],
      readings: ['decided'],
    });
  });

  test('none rejects every suggestion; not sure stores no opinion, and takes an earlier one back', async () => {
    const { path, id } = await review.arrange();
    await review.decide((await review.open(path)).html, path, { intent: 'none' });
    expect((await review.stored(id)).codings).toEqual(['employment reject', 'housing reject']);
    await review.decide((await review.open(path)).html, path, { ...yesNo, intent: 'not sure' });
    expect(await review.stored(id)).toEqual({ codings: [], readings: ['not sure'] });
  });

  test('an open suggestion is named, and what was chosen is kept', async () => {
    const { path, id } = await review.arrange();
    const answer = await review.decide((await review.open(path)).html, path, { 'answer:area:housing': 'accept' });
    expect(answer.status).toBe(422);
    expect(answer.words).toContain('Say yes or no to “Work”');
    expect(answer.html).toContain('href="#suggestion-1"');
    expect(answer.html).toMatch(chosen('answer:area:housing', 'accept'));
    expect(await review.stored(id)).toEqual({ codings: [], readings: [] });
  });

  test('saying yes and none at once is a contradiction', async () => {
    const { path } = await review.arrange();
    const answer = await review.decide((await review.open(path)).html, path, { ...yesNo, intent: 'none' });
    expect(answer.status).toBe(422);
    expect(answer.words).toContain('also about none of these areas');
  });

  test.each([
    ['a suggestion that was never made', { ...yesNo, 'answer:area:health': 'accept' }],
    ['an area that is not in the codebook', { ...yesNo, add: 'area:weather' }],
    ['adding what was suggested', { ...yesNo, add: 'area:housing' }],
    ['a theme of nobody', { ...yesNo, 'answer:theme:x': 'accept' }],
  ])('%s is refused, and nothing is written', async (_, forged) => {
    const { path, id } = await review.arrange();
    const answer = await review.decide((await review.open(path)).html, path, forged);
    expect(answer.status).toBe(422);
    expect(answer.words).toContain('The form that was sent does not belong to this comment');
    expect(await review.stored(id)).toEqual({ codings: [], readings: [] });
  });

  test.each([{ intent: 'approve-all' }, { run: 'not a uuid', basis: 'yesterday', intent: '' }])(
    'a form that does not say what to do is a 400: %j',
    async (fields) => {
      const { path } = await review.arrange();
      expect((await review.decide('', path, fields)).status).toBe(400);
    },
  );

  test('a run of another organization’s consultation is not a basis for anything', async () => {
    const { path, id } = await review.arrange();
    const answer = await review.decide((await review.open(path)).html, path, { ...yesNo, run: randomUUID() });
    expect(answer.status).toBe(409);
    expect(await review.stored(id)).toEqual({ codings: [], readings: [] });
  });

  test('themes are optional, and are shown in their own language', async () => {
    const suggestions = [...(rent.suggestions ?? []), { key: 'rent-deposit', type: 'theme' as const, words: ['rent'] }];
    const { path, id } = await review.arrange({ ...rent, suggestions });
    const { html } = await review.open(path);
    expect(html).toContain('<span lang="en" dir="ltr" class="suggestion-name">rent deposit</span>');
    await review.decide(html, path, yesNo);
    expect((await review.stored(id)).codings).toHaveLength(2);
    await review.decide((await review.open(path)).html, path, { ...yesNo, 'answer:theme:rent-deposit': 'accept' });
    expect((await review.stored(id)).codings).toContain('rent-deposit accept');
  });
});
