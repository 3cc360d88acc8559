import { randomUUID } from 'node:crypto';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { describe, expect, test } from 'vitest';
import { may, roles } from '#app/domain/permissions.ts';
import routes from '#app/routes.ts';
import { arrangeAttack, everyPage, home, pages, type Fields } from './attack-builder-arrangement.ts';
import { hidden } from './team-arrangement.ts';

const { open, send, team, visit } = arrangeAttack();
/** The trials' page holds several forms: which of them a member may send hangs on its intent. */
const anything = { intent: 'refresh', seen: '0' };

describe('a page of the builder', () => {
  test('stands in the table of this attack, each of them', () => {
    const known = pages.map(([path]) => path.split('/'));
    const fits = (pattern: string) =>
      known.some(
        (parts) =>
          parts.length === pattern.split('/').length &&
          pattern.split('/').every((part, at) => part.startsWith(':') || part === parts[at]),
      );
    const all = (entries: readonly RouteConfigEntry[]): string[] =>
      entries.flatMap(({ path, children }) => [path ?? '', ...all(children ?? [])]);
    const own = all(routes as readonly RouteConfigEntry[])
      .filter((path) => path.startsWith('consultations/:slug/'))
      .map((path) => path.slice('consultations/:slug/'.length))
      .filter((path) => /^(waves|settings|areas|plan|survey|links|trials|paper)\b/.test(path));
    expect(own.filter((path) => !fits(path))).toEqual([]);
    expect(own).toHaveLength(pages.length);
  });

  test.each([
    ['nobody', 302],
    ['eve', 404],
  ] as const)('is not there for %s: %d', async (who, status) => {
    for (const { path, act } of everyPage) {
      expect([path, (await visit(path, who)).status]).toEqual([path, status]);
      if (act !== null) expect([path, (await send(path, anything, who)).status]).toEqual([path, status]);
    }
  });

  test.each(roles)('is shown to the role %s, and written to by it, as far as that may', async (role) => {
    for (const { path, see, act } of everyPage) {
      // Who may see all is asked about all; of the others what they may is tested where it is made.
      if (see !== null && (role === 'admin' || !may([role], see)))
        expect([path, (await visit(path, role)).status === 403]).toEqual([path, role !== 'admin']);
      if (act !== null && !may([role], act))
        expect([path, (await send(path, anything, role)).status]).toEqual([path, 403]);
    }
  });
});

/** Everything that an organization has in the tables of the application, in one line. */
async function stateOf(slug: string) {
  const { owner } = team().db;
  const tables = await owner<{ name: string }[]>`select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'organization_id' and table_name <> 'short_link' order by 1`;
  const states = [];
  for (const { name } of tables)
    states.push(
      (
        await owner<{ state: string }[]>`
        select ${name} || coalesce(md5(string_agg(t::text, ' ' order by t::text)), '') as state from ${owner(name)} t
        where organization_id = (select id from organization where slug = ${slug})`
      )[0]?.state,
    );
  return states.join('\n');
}

test('ids of another organization, in the forms of one’s own, find and change nothing', async () => {
  const link = randomUUID();
  await send(`${home}/links`, {
    intent: 'make',
    id: link,
    partner: '',
    newPartner: 'Ours',
    medium: 'poster',
    name: '',
  });
  await send(`${home}/survey`, { seen: '0', do: 'add-page', title: 'Ours' });
  const step = randomUUID();
  await send(`${home}/plan`, { do: 'add', id: step, title: 'Ours', due: '2027-05-03', owner: '' });
  const { owner } = team().db;
  const [row] = await owner<{ id: string }[]>`select id from partner where name = 'Ours'`;
  const partner = row?.id ?? '';
  const before = await stateOf('ours');
  const own = '/team/theirs/consultations/own';
  const attempts: readonly (readonly [string, Fields])[] = [
    ...['retire', 'restore', 'tally'].map((intent) => ['links', { intent, id: link }] as const),
    ['links', { intent: 'make', id: randomUUID(), partner, newPartner: '', medium: 'poster', name: '' }],
    ...['retire', 'restore', 'remove'].map((intent) => ['trials', { intent, id: link }] as const),
    ...['done', 'undone', 'remove'].map((doing) => ['plan', { do: doing, id: step }] as const),
    ['plan', { do: 'edit', id: step, seen: '', title: 'Eve', due: '2027-05-04', owner: '' }],
    ['survey/history', { undo: '1' }],
    [`paper/second/${randomUUID()}`, { go: 'save' }],
    [`paper/settle/${randomUUID()}`, { seen: '1' }],
    ['waves', { intent: 'decide', kind: 'question', key: 'settled', seen: '', earlier: 'settled', comparable: 'yes' }],
  ];
  for (const [path, fields] of attempts) {
    const { status } = await send(`${own}/${path}`, fields, 'eve');
    expect([path, fields['intent'] ?? fields['do'], status]).toEqual([
      path,
      fields['intent'] ?? fields['do'],
      expect.toSatisfy((it: number) => (it >= 400 && it < 500) || it === 303),
    ]);
  }
  const wave = { start: 'wave:open', audience: 'newcomers', languages: ['en'], slug: 'stolen', titleEn: 'x' };
  const made = await send('/team/theirs/consultations/new', { id: randomUUID(), purposeEn: 'x', ...wave }, 'eve');
  expect(made.status).toBe(422);
  for (const path of [`links/${link}/qr/svg`, `links/${link}/poster/en`])
    expect((await visit(`${own}/${path}`, 'eve')).status).toBe(404);
  const shown = await Promise.all(
    ['links', 'plan', 'trials', 'survey/history'].map((path) => open(`${own}/${path}`, 'eve')),
  );
  for (const html of shown) expect(html).not.toContain('Ours');
  expect(await owner`select 1 from link where partner_id = ${partner}`).toHaveLength(1);
  expect(await stateOf('ours')).toBe(before);
});

test('a double tap does what it says once', async () => {
  const twice = async (path: string, fields: Fields) => {
    const answers = await Promise.all([1, 2].map(() => send(`${home}/${path}`, fields)));
    for (const { status } of answers) expect([path, status < 500]).toEqual([path, true]);
  };
  const count = async (table: string, where = 'true') =>
    (await team().db.owner.unsafe(`select 1 from ${table} where ${where}`)).length;
  await send(`${home}/survey`, { seen: hidden(await open(`${home}/survey`), 'seen'), do: 'undo-last' });
  const [before, undone] = [await count('survey_change'), await count('survey_change', 'undoes is not null')];
  await send(`${home}/survey`, { seen: hidden(await open(`${home}/survey`), 'seen'), do: 'add-page', title: 'Once' });
  expect(await count('survey_change')).toBe(before + 1);
  const last = /value="(\d+)"[^>]*>[^<]*<\/button>|name="undo" value="(\d+)"/.exec(
    await open(`${home}/survey/history`),
  );
  await twice('survey/history', { undo: last?.[2] ?? last?.[1] ?? '' });
  expect(await count('survey_change', 'undoes is not null')).toBe(undone + 1);
  const [link, other] = [randomUUID(), randomUUID()];
  const made = { intent: 'make', partner: '', newPartner: 'Tapped twice', medium: 'poster', name: '' };
  await twice('links', { ...made, id: link });
  await Promise.all([
    send(`${home}/links`, { ...made, id: other }),
    send(`${home}/links`, { ...made, id: randomUUID() }),
  ]);
  expect([await count('link', `id = '${link}'`), await count('partner', "name = 'Tapped twice'")]).toEqual([1, 1]);
  await twice('trials', { intent: 'make', id: randomUUID(), name: 'Tapped twice' });
  expect(await count('link', "name = 'Tapped twice'")).toBe(1);
  await twice('trials', { intent: 'remove-all' });
  await send(`${home}/plan`, { do: 'meeting', due: '2027-05-03', title: 'A', day: '2027-05-03', seen: '' });
  await twice('plan', { do: 'make' });
  const standard = await count('plan_step', 'standard is not null');
  await twice('plan', { do: 'make' });
  expect(await count('plan_step', 'standard is not null')).toBe(standard);
  await twice('areas', { do: 'offer', kind: 'outcome' });
  const seen = hidden(await open(`${home}/survey/templates`), 'seen');
  await twice('survey/templates', { seen, template: 'settlement-needs' });
  expect(await count('survey_change', "edit ->> 'do' = 'replace'")).toBeLessThanOrEqual(1);
});
