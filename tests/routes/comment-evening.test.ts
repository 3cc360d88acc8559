import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCookieJar, post } from '../handler.ts';
import { arrangeReview, chosen, rent, yesNo, type Review } from './review-arrangement.ts';
import { hidden, PASSWORD, wordsOf } from './team-arrangement.ts';

let review: Review;
beforeAll(async () => {
  review = await arrangeReview();
});
afterAll(() => review.end());

type Arranged = Awaited<ReturnType<Review['arrange']>>;

/** A theme that people decided about. */
async function addTheme({ consultation }: Arranged, key: string, row: Record<string, unknown> = {}) {
  const { organizationId, consultationId } = consultation.key;
  const { owner } = review.db;
  const theme = {
    ...{ organization_id: organizationId, consultation_id: consultationId, key, status: 'selected', revision: 1 },
    ...{ name: owner.json({ en: `The ${key}`, fr: `Le ${key}` }), definition: owner.json({ en: `About ${key}.` }) },
    ...{ language: 'en', area_key: 'housing', selected_at: new Date() },
    ...row,
  };
  await owner`insert into codebook_theme ${owner(theme)}`;
}

const merge = ({ consultation }: Arranged, key: string, row: { status: string; merged_into: string | null }) =>
  review.db.owner`update codebook_theme set ${review.db.owner(row)}
    where key = ${key} and consultation_id = ${consultation.key.consultationId}`;

/** Presses a button of the page of a comment, with what was chosen on it. */
const press = (path: string, html: string, intent: string, fields: Record<string, string> = {}) =>
  review.decide(html, path, { ...yesNo, reader: hidden(html, 'reader'), revision: '1', intent, ...fields });

describe('who is shown no suggestion', () => {
  const suggestions = [
    ...(rent.suggestions ?? []),
    { key: 'zq-candidate', type: 'theme' as const, words: ['rent'] },
    { key: 'need', type: 'kind' as const, words: ['too high'] },
  ];

  test('gets nothing of the machine’s, not even unseen, and answers by the whole codebook', async () => {
    const at = await review.arrange({ ...rent, suggestions });
    const { organizationId, consultationId } = at.consultation.key;
    await review.db.owner`insert into review_settings
      (organization_id, consultation_id, coders, to_all, suggestions, batch_size, sample_target, seed)
      values (${organizationId}, ${consultationId}, 2, 0, 'withheld', 10, 300, 1)`;
    await addTheme(at, 'winter');
    const { html, words } = await review.open(at.path);
    expect(words).toContain('the machine’s suggestions are not shown');
    for (const sign of ['<mark', 'name="answer:', 'zq-candidate']) expect(html).not.toContain(sign);
    for (const sign of ['reads as', 'strong match', 'suggested by the machine']) expect(words).not.toContain(sign);
    expect(words).toContain('The winter');
    const forged = await review.decide(html, at.path, yesNo);
    expect(forged.status).toBe(422);
    const saved = await review.decide(html, at.path, { add: ['area:housing', 'theme:winter'] });
    expect(saved.status).toBe(303);
    expect((await review.stored(at.id)).codings).toEqual(['housing add', 'winter add']);
    expect(await review.recorded(at.id)).toMatchObject({ shown: false, reads: 'original', runId: at.runId });
    expect((await review.open(saved.to)).words).toContain('Your last decision: Housing and The winter');
  });
});

describe('themes that change while somebody chooses them', () => {
  test('a merged one takes the choice with it, a rejected one is told', async () => {
    const at = await review.arrange();
    for (const key of ['winter', 'cold', 'heat']) await addTheme(at, key);
    const { html } = await review.open(at.path);
    await merge(at, 'cold', { status: 'merged', merged_into: 'winter' });
    await merge(at, 'heat', { status: 'rejected', merged_into: null });
    const told = await review.decide(html, at.path, { ...yesNo, add: ['theme:cold', 'theme:heat'] });
    expect(told.status).toBe(409);
    expect(told.words).toContain('The themes changed while you were reading');
    expect(told.html).toMatch(chosen('add', 'theme:winter'));
    expect((await review.stored(at.id)).readings).toEqual([]);
    expect((await review.decide(html, at.path, { ...yesNo, add: 'theme:cold' })).status).toBe(303);
    expect((await review.stored(at.id)).codings).toContain('winter add');
    // What was said under a key that is part of another now is replaced with it.
    await review.db.owner`update coding set target_key = 'cold' where target_key = 'winter' and comment_id = ${at.id}`;
    const again = await review.open(at.path);
    expect(again.html).toMatch(chosen('add', 'theme:winter'));
    await review.decide(again.html, at.path, yesNo);
    expect((await review.stored(at.id)).codings).toEqual(['employment reject', 'housing accept']);
  });

  test('a suggestion stands under the theme that it counts under, with its definition', async () => {
    const suggestions = ['cold', 'ice', 'heat'].map((key) => ({ key, type: 'theme' as const, words: ['rent'] }));
    const at = await review.arrange({ ...rent, suggestions });
    await addTheme(at, 'winter');
    for (const key of ['cold', 'ice']) await addTheme(at, key, { status: 'merged', merged_into: 'winter' });
    await addTheme(at, 'heat', { status: 'rejected' });
    const { html, words } = await review.open(at.path, review.amina, { 'Accept-Language': 'fr' });
    expect(html.match(/value="accept"/g)).toHaveLength(1);
    expect(html).toContain('name="answer:theme:winter" value="accept"');
    expect(words).toContain('Le winter');
    expect(words).toContain('About winter.');
  });
});

describe('nothing that was chosen is lost', () => {
  test('when the session ends in the middle: after signing in the same comment has the choices', async () => {
    const { path } = await review.arrange();
    const { html } = await review.open(path);
    const fields = { ...yesNo, kind: 'strength', reader: hidden(html, 'reader'), quote: 'The rent' };
    const jar = createCookieJar();
    const asked = jar.take(await review.handle(post(path, { ...fields, intent: 'decided' })));
    const to = asked.headers.get('Location') ?? '';
    expect(to).toBe(`/team/sign-in?to=${encodeURIComponent(path)}`);
    expect(asked.headers.getSetCookie().join()).toMatch(/heard-choices=[\w-]+; Path=\/team\/ours\/review\/.*HttpOnly/);
    expect(asked.headers.getSetCookie().join()).not.toContain('rent');
    const someoneElse = await review.signIn(
      (await review.addMember(review.organization, `Eve${randomUUID().slice(0, 8)}`, ['reviewer'])).email,
    );
    const through = { header: `${someoneElse.header}; ${jar.header}`, take: someoneElse.take };
    expect((await review.open(path, through)).html).not.toMatch(chosen('answer:area:housing', 'accept'));
    jar.take(await review.handle(post(to, { email: 'amina@heard.example', password: PASSWORD, to: path })));
    const back = jar.take(await review.visit(jar, path));
    const page = await back.text();
    expect(page).toMatch(chosen('answer:area:housing', 'accept'));
    expect(page).toMatch(chosen('kind', 'strength'));
    expect(wordsOf(page)).toContain('Your choices were kept. They are not saved yet');
    expect(jar.header).not.toContain('heard-choices');
    // From now on the server keeps them.
    expect((await review.open(path)).html).toMatch(chosen('kind', 'strength'));
  });

  test.each([
    ['hiding the screen', { intent: 'hide' }, '/team/ours/review/hidden?at='],
    ['stopping', { intent: 'stop' }, '/team/ours'],
    ['another language', { intent: '', language: 'fr' }, '/team/ours/review/needs-'],
  ])('by %s', async (_, fields, to) => {
    const { path, id } = await review.arrange();
    const { html } = await review.open(path);
    const left = await review.decide(html, path, { ...yesNo, ...fields });
    expect(left.status).toBe(303);
    expect(left.to.startsWith(to)).toBe(true);
    expect((await review.open(path)).html).toMatch(chosen('answer:area:employment', 'reject'));
    expect((await review.stored(id)).readings).toEqual([]);
  });

  test('by the page’s script, for its own reader alone; a correction takes away what was about other words', async () => {
    const { path, id } = await review.arrange();
    const { html } = await review.open(path);
    const keep = async (reader: string) =>
      (await review.send(review.amina, `${path}/keep`, { ...yesNo, reader, revision: '1' })).status;
    expect(await keep('somebody')).toBe(409);
    expect(await keep(hidden(html, 'reader'))).toBe(204);
    expect((await review.open(path)).words).toContain('Your choices were kept');
    const other = await press(path, html, 'decided', { reader: 'somebody' });
    expect(other.words).toContain('Another person was signed in on this device');
    await review.db.owner`update comment set revision = 2 where id = ${id}`;
    expect((await review.open(path)).html).not.toMatch(chosen('answer:area:housing', 'accept'));
  });

  test('the page that shows nothing shows nothing', async () => {
    const { html, words } = await review.open(`/team/ours/review/hidden?at=needs/${randomUUID()}`);
    expect(words).toContain('Nothing is shown');
    for (const sign of ['needs', 'Amina', 'team-menu', 'Read comments'])
      expect(words.replace(/href="[^"]*"/g, '')).not.toContain(sign);
    expect(html).toMatch(/<a [^>]*href="\/team\/ours\/review\/needs\/[^"]*">Show again/);
  });
});

describe('what is hard to read, and what somebody must know', () => {
  test('is covered until it is opened, with its translation; no word of it stands beside the cover', async () => {
    const text = 'My husband is abusive, the rent is too high.';
    const at = await review.arrange({ text, suggestions: [{ key: 'housing', words: ['rent', 'abusive'] }] });
    const { organizationId, consultationId } = at.consultation.key;
    await review.db.owner`insert into comment_translation
      (organization_id, consultation_id, comment_id, language, text, origin, at, revision)
      values (${organizationId}, ${consultationId}, ${at.id}, 'fr', 'Mon mari est violent.', 'machine', now(), 1)`;
    const { html, words } = await review.open(at.path);
    const [cover = ''] = /<details class="cover">.*?<\/details>/s.exec(html) ?? [];
    expect(cover).toContain('abusive');
    expect(cover).toMatch(/<blockquote lang="fr" dir="ltr"><p>.*Mon mari est violent/s);
    expect(wordsOf(html.replace(cover, ''))).not.toMatch(/abusive|violent|Because of the words/);
    expect(words).toContain('Translated by a machine');
    expect(words).toContain('This comment may be hard to read');
    expect((await review.open((await review.arrange()).path)).html).not.toContain('class="cover"');
  });

  test('a danger: the page says at once who was told and how to reach them, and keeps the choices', async () => {
    const at = await review.arrange();
    const { organizationId, consultationId } = at.consultation.key;
    const { userId } = await review.addMember(review.organization, `Sana${at.id.slice(0, 8)}`, ['editor']);
    await review.db.owner`insert into review_settings (organization_id, consultation_id, coders, to_all, suggestions,
        batch_size, sample_target, seed, urgent_user_id, urgent_contact)
      values (${organizationId}, ${consultationId}, 2, 0, 'shown', 10, 300, 1, ${userId}, '613-555-0100')`;
    const flagged = await press(at.path, (await review.open(at.path)).html, 'flag-danger');
    expect(flagged).toMatchObject({ status: 303, to: `${at.path}#danger` });
    const page = await review.open(at.path);
    expect(page.words).toContain(`Sana${at.id.slice(0, 8)} has been told about this comment`);
    expect(page.words).toContain('613-555-0100');
    expect(page.html).toMatch(chosen('answer:area:housing', 'accept'));
  });

  test.each([
    ['skip', 'Skipped. Somebody else reads'],
    ['recuse', 'The previous comment goes to somebody else'],
    ['flag-personal-detail', 'Nobody reads the previous comment'],
  ])('%s leads on, and says so', async (intent, said) => {
    const at = await review.arrange();
    const { organizationId, consultationId } = at.consultation.key;
    await review.db.owner`insert into reading_task
      (organization_id, consultation_id, comment_id, language, sample, tier, rank, wanted)
      values (${organizationId}, ${consultationId}, ${at.id}, 'en', 'rest', 2, 0, 2)`;
    const { html } = await review.open(at.path);
    const left = await press(at.path, html, intent);
    expect(left.status).toBe(303);
    expect((await review.open(left.to)).words).toContain(said);
    expect((await review.stored(at.id)).readings).toEqual([]);
    if (intent === 'skip') return;
    expect((await review.open(at.path)).status).toBe(409);
    expect((await review.decide(html, at.path, yesNo)).status).toBe(409);
    if (intent !== 'recuse') return;
    expect((await press(at.path, html, 'take-back')).status).toBe(303);
    expect((await review.open(at.path)).status).toBe(200);
  });
});
