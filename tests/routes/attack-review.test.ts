import { beforeAll, describe, expect, test } from 'vitest';
import { may, roles } from '#app/domain/permissions.ts';
import {
  adjudicated,
  arrangeAttack,
  at,
  decided,
  forged,
  home,
  ofForm,
  ownPages,
  pages,
  RAW,
  SIGN,
  TYPED,
} from './attack-review-arrangement.ts';
import { hidden } from './team-arrangement.ts';

const { add, addDiffering, addTheme, idOf, open, place, send, team, visit } = arrangeAttack();
let first: string;

beforeAll(async () => {
  first = await add({ text: '=HYPERLINK("http://x.example","rent")' });
  await addTheme(first);
});

const withdraw = (id: string) => team().db.owner`update comment set withdrawn_at = now() where id = ${id}`;
const count = async (table: string, where: string) =>
  (await team().db.owner.unsafe(`select 1 from ${table} where ${where}`)).length;

describe('a page of the review', () => {
  test('stands in the table of this attack, each of them', () => {
    const { own, unknown } = ownPages();
    expect(unknown).toEqual([]);
    expect(own).toHaveLength(pages.length);
  });

  test('is not there for a member of another organization', async () => {
    for (const [path, see, act] of pages) {
      if (see !== null) expect([path, (await visit(`/team/ours/${path}`, 'eve')).status]).toEqual([path, 404]);
      if (act !== null) expect([path, (await send(`/team/ours/${path}`, {}, 'eve')).status]).toEqual([path, 404]);
    }
  });

  test.each(roles)('is shown to the role %s, and written to by it, as far as that may', async (role) => {
    for (const [path, see, act] of pages) {
      // Who may see all is asked about all; of the others what they may is tested where it is made.
      if (see !== null && (role === 'admin' || !may([role], see)))
        expect([path, (await visit(`/team/ours/${path}`, role)).status === 403]).toEqual([path, role !== 'admin']);
      if (act !== null && !may([role], act))
        expect([path, (await send(`/team/ours/${path}`, { intent: 'x' }, role)).status]).toEqual([path, 403]);
    }
  });
});

test('the search takes any language and any input, and its file no formula; the audit has no word of it', async () => {
  const found = async (query: string) => (await open(`${home}/comments?${query}`, 'Ana')).html;
  const [french, arabic] = [
    await add({ text: 'Les loyers montent.', language: 'fr' }),
    await add({ text: 'الإيجار مرتفع', language: 'ar' }),
  ];
  for (const [query, id] of [
    ['q=loyer', french],
    [`q=${encodeURIComponent('إيجار')}`, arabic],
  ] as const)
    expect([query, (await found(query)).includes(at(id))]).toEqual([query, true]);
  const hostile = `' " %00 a%00b ((( %5C a:*%20%26%20!b %25_ %EF%BF%BF %3Cscript%3Ealert(1) ${'a'.repeat(2_000)}`.split(
    ' ',
  );
  const others = ['area', 'theme', 'kind', 'language', 'read', 'by', 'after'].map(
    (name) => `${name}=%00'%3Cscript%3Ealert(1)`,
  );
  for (const query of [...hostile.map((one) => `q=${one}`), ...others]) {
    const answer = await open(`${home}/comments?${query}`, 'Ana');
    expect([query, answer.status < 423, answer.html.includes('<script>alert')]).toEqual([query, true, false]);
  }
  const nul = 'area:\0';
  const kept = { ...forged, reader: hidden((await open(at(french), 'Ana')).html, 'reader'), add: nul, kind: nul };
  for (const [path, fields] of [
    [`${at(french)}/keep`, kept],
    [at(french), kept],
    [`${home}/themes/zq-candidate/split`, { act: 'split', go: 'search', q: '\0', newKey: '\0', seen: '0' }],
    [`${home}/themes/zq-candidate`, { act: 'keep', 'name-en': 'a\0b', area: '\0', seen: '0' }],
    [`${home}/agreement/area%3Ahousing`, { intent: 'note', basis: '', en: 'a\0', fr: '\0' }],
  ] as const)
    expect([path, (await send(path, fields, path.includes('agreement') ? 'admin' : 'Ana')).status < 500]).toEqual([
      path,
      true,
    ]);
  const file = await open(`${home}/comments.csv?q=rent+-${TYPED}`, 'Ana');
  expect([file.status, file.html.includes(`"'=HYPERLINK(""`)]).toEqual([200, true]);
  const audit = await team().db.owner`select details from audit_event
    where action = 'comments-downloaded' and actor = ${idOf('Ana')}`;
  expect(audit).toEqual([{ details: { comments: 1 } }]);
});

test('a role that goes while a comment is on the screen takes everything with it, and decides nothing', async () => {
  const id = await add();
  const { html } = await open(at(id), 'Ana');
  const become = (role: string) => team().db.owner`update member set roles = ${[role]} where user_id = ${idOf('Ana')}`;
  await become('observer');
  for (const path of [at(id), `${at(id)}/keep`]) expect((await send(path, decided(html), 'Ana')).status).toBe(403);
  for (const path of [at(id), `${home}/comments.csv`, `${home}/differ`, `${home}/themes/zq-candidate`])
    expect([path, (await visit(path, 'Ana')).status]).toEqual([path, 403]);
  expect(await count('reading', `comment_id = '${id}'`)).toBe(0);
  await become('reviewer');
  expect((await send(at(id), decided(html), 'Ana')).status).toBe(303);
});

test('a comment that is taken back while on a screen is nowhere, and nothing is done with it', async () => {
  const [id, other] = [await addDiffering(), await add()];
  const [differing, reading] = [await open(`${home}/differ/${id}`, 'reviewer'), await open(at(other), 'Ana')];
  const quote = '00000000-0000-4000-8000-00000000000a';
  const row = { ...place(), id: quote, comment_id: id, excerpt: 'The rent', status: 'proposed', proposed_by: 'x' };
  await team().db.owner`insert into quote ${team().db.owner(row)}`;
  expect((await open(`${home}/quotes`, 'Ana')).html).toContain(quote);
  const split = await open(`${home}/themes/zq-candidate/split`, 'Ana');
  expect(split.html).toContain(id);
  for (const one of [id, other]) await withdraw(one);
  expect((await send(`${home}/differ/${id}`, adjudicated(differing.html), 'reviewer')).status).toBe(410);
  expect((await send(at(other), decided(reading.html), 'Ana')).status).toBe(410);
  expect((await send(`${home}/quotes`, { quote, decision: 'approved' }, 'Ana')).status).toBe(410);
  const act = { act: 'split', go: 'split', 'name-en': 'Stolen', pick: id, shown: id };
  const sent = { ...act, seen: hidden(split.html, 'seen'), newKey: hidden(split.html, 'newKey') };
  expect((await send(`${home}/themes/zq-candidate/split`, sent, 'Ana')).status).toBe(422);
  for (const page of ['differ', 'quotes', 'comments?q=rent', 'comments.csv', 'themes/zq-candidate/split'])
    for (const one of [id, other, quote])
      expect([page, (await open(`${home}/${page}`, 'reviewer')).html.includes(one)]).toEqual([page, false]);
  expect((await visit(`${home}/differ/${id}`, 'reviewer')).status).toBe(404);
  expect((await visit(at(other), 'Ben')).status).toBe(410);
});

test('blind: nothing of the machine’s is in the page, in its data, or in any answer', async () => {
  const id = await add();
  const settings = { coders: 2, to_all: 0, suggestions: 'withheld', batch_size: 10, sample_target: 300, seed: 1 };
  await team().db.owner`insert into review_settings ${team().db.owner({ ...place(), ...settings })}`;
  const page = await open(at(id), 'Ben');
  const empty = await send(
    at(id),
    { ...ofForm(page.html, ['run', 'basis', 'reader', 'revision']), intent: 'decided' },
    'Ben',
  );
  await team().db.owner`delete from review_settings`;
  expect([page.status, empty.status]).toEqual([200, 422]);
  for (const { html } of [page, empty])
    for (const sign of ['zq-candidate', 'zqlabel', 'zqterm', '0.87', '0.76', '0.65', '<mark', 'name="answer:'])
      expect([sign, html.includes(sign)]).toEqual([sign, false]);
  expect(page.html).not.toMatch(/name="kind"[^>]*checked/);
});

test('who translated a comment neither reads it nor decides on it, and who read it does not decide', async () => {
  const id = await addDiffering();
  const { html } = await open(`${home}/differ/${id}`, 'reviewer');
  expect((await send(`${home}/differ/${id}`, adjudicated(html), 'Ana')).status).toBe(403);
  const row = {
    ...place(),
    comment_id: id,
    language: 'fr',
    text: 'x',
    origin: 'person',
    translated_by: idOf('reviewer'),
  };
  await team().db.owner`insert into comment_translation ${team().db.owner({ ...row, at: new Date(), revision: 1 })}`;
  expect((await visit(`${home}/differ/${id}`, 'reviewer')).status).toBe(403);
  expect((await send(`${home}/differ/${id}`, adjudicated(html), 'reviewer')).status).toBe(403);
  expect((await visit(at(id), 'reviewer')).status).toBe(409);
  expect((await send(at(id), forged, 'reviewer')).status).toBe(409);
  expect(await count('adjudication', `comment_id = '${id}'`)).toBe(0);
  expect(await count('reading', `comment_id = '${id}' and user_id = '${idOf('reviewer')}'`)).toBe(0);
});

test('two decide at once, or one taps twice: one decision; a forged “seen” is no way around', async () => {
  const id = await addDiffering();
  const page = `${home}/differ/${id}`;
  const forms = [
    adjudicated((await open(page, 'reviewer')).html),
    adjudicated((await open(page, 'admin')).html),
  ] as const;
  const answers = await Promise.all([
    ...[1, 2].map(() => send(page, forms[0], 'reviewer')),
    send(page, { ...forms[1], 'about:area:housing': 'no', 'kind:area:housing': '' }, 'admin'),
  ]);
  const [one, two, other] = answers.map(({ status }) => status);
  expect(one).toBe(two);
  expect([one, other].sort()).toEqual([303, 409]);
  expect(await count('audit_event', `subject = '${id}' and action like 'difference-%'`)).toBe(1);

  const theme = `${home}/themes/zq-candidate`;
  const keep = { act: 'keep', 'name-en': `The ${TYPED}`, 'name-fr': 'Le loyer', area: 'housing' };
  for (const seen of ['-1', 'x', '99999999999', ''])
    expect([seen, (await send(theme, { ...keep, seen }, 'Ana')).status]).toEqual([seen, 400]);
  const kept = await Promise.all([1, 2].map(() => send(theme, { ...keep, seen: '999999999' }, 'Ana')));
  expect(kept.map(({ status }) => status)).toEqual([303, 303]);
  expect(await count('theme_change', "kind = 'keep'")).toBe(1);
  expect((await send(theme, { ...keep, act: 'rename', 'name-en': 'Stale', seen: '0' }, 'Ben')).status).toBe(409);
  expect((await send(`${theme}/merge`, { act: 'merge', into: 'zq-candidate', seen: '1' }, 'Ana')).status).toBe(422);
});

test('who has not agreed to keep it to themselves sees no word of a comment anywhere, and does nothing to one', async () => {
  const id = await addDiffering();
  const shown = pages.flatMap(([path, see]) => (see === null || !may(['reviewer'], see) ? [] : [`/team/ours/${path}`]));
  const all = [
    ...shown,
    at(id),
    `${home}/differ/${id}`,
    `${home}/comments?q=${SIGN}`,
    `/team/ours/translations?comment=needs/${id}`,
  ];
  for (const path of all) {
    const { status, html } = await open(path, 'Nia');
    expect([path, status < 500, html.replace(`value="${SIGN}"`, '').includes(SIGN)]).toEqual([path, true, false]);
  }
  const { html } = await open(at(await add()), 'Ana');
  for (const fields of [decided(html), { intent: 'propose-quote', quote: 'The rent' }]) {
    expect((await send(at(id), fields, 'Nia')).status).toBe(303);
    expect(await count('reading', `user_id = '${idOf('Nia')}'`)).toBe(0);
  }
  expect((await open(`${home}/comments`, 'Ana')).html).toContain(SIGN);
});

test('a detail that was left: until somebody has looked, the comment is shown, found and quoted nowhere', async () => {
  const id = await addDiffering();
  const [quote, excerpt] = ['00000000-0000-4000-8000-00000000000b', 'rent is high'];
  const row = { ...place(), id: quote, comment_id: id, excerpt, status: 'proposed', proposed_by: 'x' };
  await team().db.owner`insert into quote ${team().db.owner(row)}`;
  const form = { quote, decision: 'approved', confirmed: ['few'] };
  expect((await send(at(id), { ...forged, intent: 'flag-personal-detail' }, 'Ana')).status).toBe(303);
  for (const page of ['differ', 'quotes', 'comments', 'comments.csv', 'themes/zq-candidate/split'])
    for (const one of [id, quote])
      expect([page, (await open(`${home}/${page}`, 'reviewer')).html.includes(one)]).toEqual([page, false]);
  expect((await send(`${home}/quotes`, form, 'Ben')).status).toBe(410);
  expect((await send(at(id), { intent: 'propose-quote', quote: 'The rent is' }, 'Ben')).status).toBe(410);
  expect((await visit(`${home}/differ/${id}`, 'reviewer')).status).toBe(403);
  expect((await visit(at(id), 'Ben')).status).toBe(409);
});

test('no page has what was taken out of a comment, or anything about who wrote it; no typed word is in the audit', async () => {
  const { owner } = team().db;
  const authors = (await owner<{ id: string }[]>`select id from response`).map((row) => row.id);
  const all = [...pages.flatMap(([path, see]) => (see === null ? [] : [`/team/ours/${path}`])), at(first)];
  for (const as of ['admin', 'Ana'])
    for (const path of all) {
      const { html } = await open(path, as);
      expect([path, [RAW, ...authors].filter((sign) => html.includes(sign))]).toEqual([path, []]);
    }
  const audit = JSON.stringify(await owner`select * from audit_event`);
  for (const sign of [TYPED, SIGN, RAW]) expect(audit).not.toContain(sign);
});
