import { afterAll, beforeAll, expect, test } from 'vitest';
import { arrangeReaders, type Readers } from './agreement-arrangement.ts';
import { hidden } from './team-arrangement.ts';

let team: Readers;
beforeAll(async () => {
  team = await arrangeReaders();
});
afterAll(() => team.end());

const housing = 'agreement/area%3Ahousing';

test('the page says in words what each figure means, and has the figures of all languages apart', async () => {
  const { status, words } = await team.open('agreement', 'Petra');
  expect(status).toBe(200);
  expect(words).toContain('Readers are too far apart to rest a finding on this.');
  expect(words).toContain('everybody said the same about every comment');
  expect(words).toContain('A written note is needed before this can be published.');
  expect(words).toContain('Kappa (Cohen’s) is for two readers. Here all 32 comments');
  expect(words).toContain('From 0.667 on');
  // One comment in Arabic could point at who wrote it.
  expect(words).toContain('Arabic (العربية) — — — — fewer than 10');
  expect(words).not.toMatch(/\b(Ana|Ben)\b/);
  const french = await team.open('agreement', 'Ana', { 'Accept-Language': 'fr' });
  expect(french.words).toContain('Les lectures sont trop éloignées');
  expect((await team.open('agreement', 'Tomas')).status).toBe(403);
});

test('the table can be downloaded', async () => {
  const { status, html } = await team.open('agreement.csv', 'Petra');
  expect(status).toBe(200);
  const rows = html
    .replace('\uFEFF', '')
    .split('\r\n')
    .map((line) => line.split(','));
  const row = Object.fromEntries(
    (rows[0] ?? []).map((name, n) => [name, rows.find(([id]) => id === 'area:housing')?.[n]]),
  );
  // 23 of 32 the same; o_01 = 9, n_1 = 31, n_0 = 33: 1 − 63 · 9 / (31 · 33).
  expect(row).toMatchObject({ standing: 'below', percentage_agreement: '0.7188', double_coded_comments: '32' });
  expect(row['krippendorff_alpha']).toBe(String(Math.round((1 - 567 / 1023) * 1e4) / 1e4));
});

test('a note is written in both official languages, or not at all, by who answers for what is published', async () => {
  const page = await team.open(housing, 'Petra');
  const basis = hidden(page.html, 'basis');
  const half = await team.send(housing, 'Petra', { intent: 'note', basis, en: 'Read with care.', fr: ' ' });
  expect(half.status).toBe(422);
  expect(half.words).toContain('Write the note in French');
  expect(half.html).toContain('Read with care.');
  const note = { intent: 'note', basis, en: 'Read with care.', fr: 'À lire avec prudence.' };
  expect((await team.send(housing, 'Ana', note)).status).toBe(403);
  expect((await team.send(housing, 'Petra', note)).to).toContain('done=note');
  expect((await team.open('agreement', 'Petra')).words).toContain('A note says why this is published all the same.');
  expect((await team.send(housing, 'Petra', { ...note, en: 'Another.' })).status).toBe(409);
  const written = hidden((await team.open(housing, 'Petra')).html, 'basis');
  expect((await team.send(housing, 'Petra', { intent: 'withdraw-note', basis: written })).status).toBe(303);
  expect((await team.open(housing, 'Ana')).words).toContain('Nobody has written a note.');
});

test('who has read attaches a different view; who has not cannot', async () => {
  const page = await team.open(housing, 'Ana');
  const id = hidden(page.html, 'dissent');
  const long = await team.send(housing, 'Ana', { intent: 'dissent', dissent: id, text: 'x'.repeat(501) });
  expect([long.status, long.html.includes('x'.repeat(501))]).toEqual([422, true]);
  expect(
    (
      await team.send(housing, 'Ana', {
        intent: 'dissent',
        dissent: id,
        text: 'To me it is safety. Call 403-555-0123.',
      })
    ).status,
  ).toBe(303);
  const seen = await team.open(housing, 'Ben');
  // What was taken out reads as a gap, not as the sign that stands for it.
  expect(seen.words).toContain('To me it is safety. Call […].');
  expect(seen.words).not.toMatch(/\bAna\b/);
  expect((await team.send(housing, 'Ben', { intent: 'withdraw-dissent', dissent: id })).status).toBe(403);
  expect((await team.send(housing, 'Petra', { intent: 'withdraw-dissent', dissent: id })).status).toBe(303);
  expect((await team.open(housing, 'Cho')).html).not.toContain('dissent-text');
});

test('where readers differ a third decides, on a page in the language of the comment and without names', async () => {
  const list = await team.open('differ', 'Cho');
  expect(list.words).toContain('Two people read these comments');
  expect(list.html.match(/class="button" href="[^"]*\/differ\//g)).toHaveLength(9);
  const [id = ''] = team.comments;
  const page = await team.open(`differ/${id}`, 'Cho');
  expect(page.html).toMatch(/<blockquote lang="ar" dir="rtl">/);
  // A comment means what it answers.
  expect(page.words).toContain('Answer to the question');
  expect(page.words).toContain('One reader: Yes (a need or barrier)');
  expect(page.words).toContain('Another reader: No');
  expect(page.words).not.toMatch(/\b(Ana|Ben)\b/);
  const fields = Object.fromEntries(['revision', 'said', 'basis'].map((name) => [name, hidden(page.html, name)]));
  const empty = await team.send(`differ/${id}`, 'Cho', { ...fields, intent: 'decide', reason: 'Rent.' });
  expect([empty.status, empty.html.includes('Rent.')]).toEqual([422, true]);
  expect(empty.words).toContain('Decide about “Housing”: yes or no?');
  const sent = {
    ...fields,
    intent: 'decide',
    reason: 'Rent.',
    'about:area:housing': 'yes',
    'kind:area:housing': 'need',
  };
  expect((await team.send(`differ/${id}`, 'Ana', sent)).words).toContain('You have read this comment yourself');
  expect((await team.send(`differ/${id}`, 'Cho', sent)).to).toContain('differ?done=saved');
  const after = await team.open(`differ/${id}`, 'Ana');
  expect(after.words).toContain('Decided by Cho');
  expect(after.words).toContain('Ben said yes to none of these');
  expect((await team.open('differ', 'Cho')).html.match(/class="button" href="[^"]*\/differ\//g)).toHaveLength(8);
  expect((await team.open(`differ/${team.comments[1] ?? ''}`, 'Ana')).status).toBe(403);
});
