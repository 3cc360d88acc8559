import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideThemeProposal } from '#app/services/decide-theme-proposal.ts';
import { seededRandom } from '#db/factories/random.ts';
import type { ThemeAct } from '#app/domain/theme-edit-act.ts';
import { themeProposal } from '#db/schema/workshop.ts';
import { arrangeWorkshops, keep, ownKey } from './theme-arrangement.ts';

let workshops: Awaited<ReturnType<typeof arrangeWorkshops>>;
beforeAll(async () => {
  workshops = await arrangeWorkshops();
});
afterAll(() => workshops.end());

const split = (theme: string, newKey: string): ThemeAct => ({
  ...{ do: 'split', theme, newKey, name: { en: `Part ${newKey}` }, keyphrases: [] },
});
const first = (list: readonly string[] | undefined) => list?.[0] ?? expect.fail('no comment');

describe('what is counted', () => {
  test('a merge makes one of two, once per comment; undoing makes two again; a rejected theme leaves the counts', async () => {
    const at = await workshops.begin({ a: 4, b: 3 });
    const both = first(at.comments['a']);
    await at.code(both, { a: 'accept', b: 'add' });
    await at.code(first(at.comments['b']), { b: 'reject' });
    await at.shape(keep('a'));
    await at.shape(keep('b'));
    expect(await at.sizesNow()).toEqual({ a: 4, b: 3 });
    expect(await at.shape({ do: 'merge', theme: 'a', into: 'b' })).toEqual({ outcome: 'done', revision: 3 });
    expect(await at.sizesNow()).toEqual({ b: 6 });
    expect(await at.ruled()).toEqual({ b: [both] });
    await at.undo(3);
    expect(await at.ruled()).toEqual({ a: [both], b: [both] });
    await at.shape({ do: 'reject', theme: 'b', reason: 'Too wide' });
    expect(await at.ruled()).toEqual({ a: [both] });
    expect(await at.sizesNow()).toEqual({ a: 4 });
  });

  test('a split moves what was decided before, and what is decided later stays; an adjudication goes along', async () => {
    const at = await workshops.begin({ a: 6 });
    const [moved = '', stays = '', adjudicated = ''] = at.comments['a'] ?? [];
    const part = ownKey();
    const before = new Date('2026-05-01T10:00:00Z');
    for (const id of [moved, stays, adjudicated]) await at.code(id, { a: 'accept' }, { at: before });
    const { organizationId, consultationId } = at.key;
    await workshops.db.owner`insert into adjudication values (${organizationId}, ${consultationId}, ${adjudicated},
      'judge', ${before}, 'because', 'en', 1)`;
    await workshops.db
      .owner`insert into adjudicated_coding values (${organizationId}, ${consultationId}, ${adjudicated},
      'theme', 'a', false, null)`;
    const done = await at.shape(split('a', part), { commentIds: [moved, adjudicated] });
    expect(done).toEqual({ outcome: 'done', revision: 1 });
    expect(await at.ruled()).toEqual({ a: [stays], [part]: [moved] });
    expect(await at.sizesNow()).toEqual({ a: 4, [part]: 1 });
    await at.code(moved, { a: 'add' }, { by: 'late', at: new Date(Date.now() + 60_000) });
    // The later reader saw both and chose one: on the other the two differ.
    expect(await at.ruled()).toEqual({ a: [stays, moved].sort() });
    await at.undo(1);
    expect(await at.ruled()).toEqual({ a: [stays, moved].sort() });
  });

  test('a part that readers chose for itself leads back when its split is undone: no decision is lost', async () => {
    const at = await workshops.begin({ a: 3, b: 2 });
    const part = ownKey();
    const chosen = first(at.comments['b']);
    await at.shape(split('a', part), { commentIds: [first(at.comments['a'])] });
    await at.code(chosen, { [part]: 'add' });
    await at.undo(1);
    expect(await at.ruled()).toEqual({ a: [chosen] });
    await at.undo(2);
    expect(await at.ruled()).toEqual({ [part]: [chosen] });
  });

  test('a part is split again: what an earlier split brought goes on, what was decided since then does not', async () => {
    const at = await workshops.begin({ a: 3 });
    const id = first(at.comments['a']);
    const [one, two] = [ownKey(), ownKey()];
    for (const by of ['early', 'second'])
      await at.code(id, { a: 'accept' }, { by, at: new Date('2026-05-01T10:00:00Z') });
    await at.shape(split('a', one), { commentIds: [id] });
    await at.code(id, { a: 'accept' }, { by: 'late', at: new Date(Date.now() + 60_000) });
    await at.shape(split(one, two), { commentIds: [id] });
    expect(await at.ruled()).toEqual({ a: [id], [two]: [id] });
    expect(await at.undo(1)).toMatchObject({ outcome: 'in-the-way', by: [{ revision: 2, kind: 'split' }] });
    await at.undo(2);
    expect(await at.ruled()).toEqual({ a: [id], [one]: [id] });
  });
});

describe('two people', () => {
  test('an act on a theme that another changed is not done, one on another theme is; sent twice it is once', async () => {
    const at = await workshops.begin({ a: 2, b: 2, c: 2 });
    await at.shape(keep('a'));
    await at.shape({ do: 'merge', theme: 'b', into: 'a' }, {}, workshops.edda);
    const stale = { seen: 1 };
    expect(await at.shape({ do: 'rename', theme: 'a', name: { en: 'Mine' } }, stale)).toMatchObject({
      ...{ outcome: 'changed-meanwhile', changes: [{ kind: 'merge', by: 'Edda', mine: false }] },
    });
    expect(await at.shape(keep('c'), stale)).toMatchObject({ outcome: 'done', revision: 3 });
    expect(await at.shape(keep('c'), stale)).toEqual({ outcome: 'same' });
    const both = await Promise.all(
      ['a', 'c'].map((theme) => at.shape({ do: 'rename', theme, name: { en: `New ${theme}` } }, { seen: 3 })),
    );
    expect(both.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    expect(await at.revision()).toBe(5);
  });

  test('merging into itself, a rejected one, one that was merged, or in a circle is refused', async () => {
    const at = await workshops.begin({ a: 1, b: 1, c: 1, d: 1 });
    await at.shape({ do: 'reject', theme: 'd', reason: 'No' });
    await at.shape({ do: 'merge', theme: 'a', into: 'b' });
    const into = async (theme: string, other: string) => at.shape({ do: 'merge', theme, into: other });
    expect(await into('b', 'b')).toMatchObject({ why: 'itself' });
    expect(await into('b', 'd')).toMatchObject({ why: 'into-rejected' });
    expect(await into('c', 'a')).toMatchObject({ why: 'into-merged', leadsTo: 'b' });
    expect(await into('b', 'a')).toMatchObject({ why: 'circle' });
    expect(await at.revision()).toBe(2);
  });

  test('undoing waits for what came later to the same, and leaves alone what came to others', async () => {
    const at = await workshops.begin({ a: 1, b: 1 });
    await at.shape(keep('a'));
    await at.shape({ do: 'rename', theme: 'a', name: { en: 'Second' } });
    await at.shape({ do: 'describe', theme: 'a', definition: { en: 'What it says' } });
    expect(await at.undo(1)).toMatchObject({ outcome: 'in-the-way', by: [{ revision: 3 }, { revision: 2 }] });
    expect(await at.undo(2)).toEqual({ outcome: 'done', revision: 4 });
    expect(await at.undo(2)).toEqual({ outcome: 'already-undone' });
    expect((await at.rows()).themes).toMatchObject([{ name: { en: 'Kept a' }, definition: { en: 'What it says' } }]);
    await at.shape({ do: 'merge', theme: 'b', into: 'a' });
    expect(await at.undo(99)).toEqual({ outcome: 'missing' });
    await at.undo(3);
    expect(await at.undo(1)).toMatchObject({ outcome: 'in-the-way', by: [{ kind: 'merge' }] });
  });
});

test('a proposal is carried out by a person only, declined and taken back; undoing opens it again', async () => {
  const at = await workshops.begin({ a: 2, b: 2 });
  const id = crypto.randomUUID();
  const evidence = { sharedKeyphrases: [], overlap: 0.4, sides: [] };
  await workshops.owner.orm
    .insert(themeProposal)
    .values({ ...at.key, id, runId: at.runId, kind: 'merge', themeKeys: ['a', 'b'], score: 0.9, evidence });
  const decide = (to: 'declined' | 'proposed') =>
    decideThemeProposal(workshops.db.app, workshops.amina, { consultation: at.slug, id, to });
  const status = async () => {
    const [row] = await workshops.db.owner`select status from theme_proposal where id = ${id}`;
    return String(row?.['status']);
  };
  expect(await decide('declined')).toBe('declined');
  expect(await decide('proposed')).toBe('reopened');
  await at.shape({ do: 'merge', theme: 'a', into: 'b' }, { proposal: id });
  expect(await status()).toBe('done');
  expect(await decide('declined')).toBe('done-already');
  await at.undo(1);
  expect(await status()).toBe('proposed');
  await at.undo(2);
  expect(await status()).toBe('done');
});

test('any acts and undoings, undone one after the other, leave every row as it was; no vote counts twice', async () => {
  const random = seededRandom(20261122);
  const at = await workshops.begin({ a: 4, b: 3, c: 3 });
  const all = Object.values(at.comments).flat();
  for (const id of all) await at.code(id, { [random.pick(['a', 'b', 'c'])]: 'accept' });
  const start = await at.rows();
  for (let step = 0; step < 30; step += 1) {
    const now = (await at.rows()).themes.map((row) => String(row['key']));
    const keys = [...new Set(['a', 'b', 'c', ...now])];
    const theme = random.pick(keys);
    const text = { en: `Name ${String(step)}` };
    const acts: readonly (() => Promise<unknown>)[] = [
      () => at.shape({ do: 'keep', theme, name: text, areaKey: random.pick(['housing', 'employment', null]) }),
      () => at.shape({ do: 'rename', theme, name: text }),
      () => at.shape({ do: 'merge', theme, into: random.pick(keys) }),
      () => at.shape(split(theme, ownKey()), { commentIds: random.shuffled(all).slice(0, 4) }),
      () => at.shape({ do: 'reject', theme, reason: 'No' }),
      () => at.shape({ do: 'move', theme, areaKey: random.pick(['housing', null]) }),
      async () => at.undo(random.integer(1, Math.max(1, await at.revision()))),
    ];
    await random.pick(acts)();
    const votes = await workshops.db
      .owner`select comment_id, user_id, target_key, count(*)::int as n from resolved_coding
      where consultation_id = ${at.key.consultationId} group by 1, 2, 3`;
    expect(votes.every((row) => row['n'] === 1)).toBe(true);
    expect(votes.length).toBeLessThanOrEqual(all.length);
    expect(Object.values(await at.sizesNow()).every((size) => size >= 0)).toBe(true);
  }
  const last = await at.revision();
  expect(last).toBeGreaterThan(10);
  for (let revision = last; revision > 0; revision -= 1)
    expect([revision, (await at.undo(revision)).outcome]).toEqual([
      revision,
      expect.stringMatching(/^(done|already-undone)$/),
    ]);
  expect(await at.rows()).toEqual(start);
});
