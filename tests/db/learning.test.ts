import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { themingSnapshot } from '#db/read/theming-snapshot.ts';
import { writeThemeProposals } from '#db/write/theme-proposals.ts';
import type { ThemeProposal } from '#app/theming/types.ts';
import { arrangeTheming, garden, nightBus, type Theming } from './theming-arrangement.ts';

let theming: Theming;

beforeAll(async () => {
  theming = await arrangeTheming();
});
afterAll(() => theming.end());
beforeEach(() => theming.begin());

const snapshot = async (now = new Date()) => {
  const read = await theming.db.app.database.withTenant(theming.key().organizationId, (tx) =>
    themingSnapshot(tx, theming.key(), now),
  );
  if (read === null) throw new Error('There is a consultation');
  return read;
};
const toRead = (ids: readonly string[], sample: 'random' | 'rest' = 'rest') => {
  const { organizationId, consultationId } = theming.key();
  return theming.db.owner`insert into reading_task
      (organization_id, consultation_id, comment_id, language, sample, tier, rank, wanted)
    select ${organizationId}, ${consultationId}, id, 'en', ${sample}, ${sample === 'rest' ? 2 : 1}, 0.5, 2
    from unnest(${[...ids]}::uuid[]) id`;
};
const tasks = async () =>
  theming.db.owner<{ comment_id: string; sample: string; rank: number; doubt: number | null }[]>`
    select comment_id, sample, rank, doubt from reading_task
    where consultation_id = ${theming.key().consultationId} order by rank, comment_id`;
const themes = (number: number) =>
  theming.db.owner<{ key: string; comment_count: number }[]>`select key, theme.comment_count from theme
    join theming_run r on r.id = run_id where theme.consultation_id = ${theming.key().consultationId}
    and r.number = ${number} order by key`;
const decideTheme = (key: string, status: 'selected' | 'rejected' | 'merged', mergedInto: string | null = null) => {
  const { organizationId, consultationId } = theming.key();
  return theming.db.owner`insert into codebook_theme
      (organization_id, consultation_id, key, status, merged_into, name, language, selected_at, revision)
    values (${organizationId}, ${consultationId}, ${key}, ${status}, ${mergedInto}, '{"en": "Kept"}', 'en', now(), 1)`;
};

describe('the order of reading', () => {
  test('follows the doubt of the newest run; the random sample keeps its place; what is planned later is ordered too', async () => {
    const ids = await theming.add(...nightBus, ...garden);
    await toRead(ids.slice(0, 10));
    await toRead(ids.slice(10, 12), 'random');
    await theming.run();
    const ordered = await tasks();
    expect(ordered.every(({ doubt }) => doubt !== null)).toBe(true);
    expect(ordered.filter(({ sample }) => sample === 'random').map(({ rank }) => rank)).toEqual([0.5, 0.5]);
    const rest = ordered.filter(({ sample }) => sample === 'rest');
    expect(rest.map(({ doubt }) => doubt)).toEqual(rest.map(({ doubt }) => doubt).sort((a, b) => (b ?? 0) - (a ?? 0)));
    expect(new Set(rest.map(({ rank }) => rank)).size).toBe(10);

    await toRead(ids.slice(12));
    const late = await theming.addOne('The rent is high and no night bus takes me home');
    await toRead([late]);
    await theming.place();
    expect((await tasks()).filter(({ doubt }) => doubt === null)).toEqual([]);
  });
});

describe('what a run learns from', () => {
  test('says which decisions were not drawn at random', async () => {
    const [drawn = '', chosen = '', unplanned = ''] = await theming.add('The rent', 'A job', 'A bus');
    await toRead([drawn], 'random');
    await toRead([chosen]);
    await theming.decide([drawn, chosen, unplanned], { type: 'area', key: 'housing' });
    const { reviewed } = await snapshot();
    const atRandom = new Map(reviewed.map((one) => [one.commentId, one.atRandom]));
    expect([drawn, chosen, unplanned].map((id) => atRandom.get(id))).toEqual([true, false, true]);
  });

  test('has the decisions of the organization’s other consultations while their words are kept, and of nobody else', async () => {
    const first = { ...theming.key() };
    const ids = await theming.add('The landlord', 'Withdrawn', 'Nothing of it');
    await theming.decide(ids.slice(0, 2), { type: 'area', key: 'housing' });
    await theming.decide(ids.slice(2), { type: 'area', key: 'no-such-area' });
    await theming.db.owner`update comment set withdrawn_at = now() where id = ${ids[1] ?? ''}`;
    await theming.begin(first.organizationId);
    const { history, comments } = await snapshot();
    const told = history.map(({ comment, about }) => [comment.text, about]);
    expect(told.sort()).toEqual([
      ['Nothing of it', []],
      ['The landlord', ['housing']],
    ]);
    expect(history[0]?.asked).toContain('housing');
    expect(comments).toEqual([]);

    await theming.db.owner`update consultation set delete_at = '2026-02-01' where id = ${first.consultationId}`;
    expect((await snapshot(new Date('2026-01-31'))).history).toHaveLength(2);
    expect((await snapshot(new Date('2026-02-01'))).history).toEqual([]);
    await theming.begin();
    expect((await snapshot()).history).toEqual([]);
  });

  test('has translations of the words as they are, a person’s before a machine’s', async () => {
    const [id = ''] = await theming.add('የቤት ኪራይ');
    const { organizationId, consultationId } = theming.key();
    await theming.db.owner`update comment set language = 'am' where id = ${id}`;
    const add = (language: string, text: string, by: string | null, revision = 1) =>
      theming.db.owner`insert into comment_translation
          (organization_id, consultation_id, comment_id, language, text, origin, translated_by, at, revision)
        values (${organizationId}, ${consultationId}, ${id}, ${language}, ${text}, ${by === null ? 'machine' : 'person'},
          ${by}, now(), ${revision})`;
    const read = async () => (await snapshot()).comments[0]?.translation;
    expect(await read()).toBeUndefined();
    await add('so', 'Kirada', 'u');
    await add('en', 'House rent', null);
    expect(await read()).toEqual({ text: 'House rent', language: 'en' });
    await add('fr', 'Le loyer', 'u');
    expect(await read()).toEqual({ text: 'Le loyer', language: 'fr' });
    await theming.db.owner`update comment set revision = 2 where id = ${id}`;
    expect(await read()).toBeUndefined();
  });
});

describe('themes that people shaped', () => {
  test('are found again under their keys: merged ones as one, rejected ones as such', async () => {
    await theming.add(...nightBus, ...garden);
    await theming.run();
    const [one, other] = await themes(1);
    if (one === undefined || other === undefined) throw new Error('Two themes were found');
    await decideTheme(one.key, 'selected');
    await decideTheme(other.key, 'merged', one.key);
    const {
      earlierThemes: [merged, ...more],
    } = await snapshot();
    expect(more).toEqual([]);
    expect(merged).toMatchObject({ key: one.key, status: 'selected', label: 'Kept' });
    expect(merged?.parts?.map(({ key }) => key).sort()).toEqual([one.key, other.key].sort());
    expect(merged?.commentIds).toHaveLength(one.comment_count + other.comment_count);
    await theming.run();
    expect(await themes(2)).toEqual([{ key: one.key, comment_count: one.comment_count + other.comment_count }]);

    await theming.db.owner`update codebook_theme set status = 'rejected', merged_into = null
      where consultation_id = ${theming.key().consultationId}`;
    await theming.run();
    // Known by its key, it is no candidate: those are the themes whose key nobody has decided about.
    const known = new Set([one.key, other.key]);
    expect((await themes(3)).map(({ key }) => known.has(key))).not.toContain(false);
  });

  test('are where comments were moved, and without what people took out', async () => {
    const ids = await theming.add(...nightBus, ...garden);
    await theming.run();
    const [theme] = await themes(1);
    const key = theme?.key ?? '';
    const { organizationId, consultationId } = theming.key();
    await decideTheme(key, 'selected');
    await decideTheme('own', 'selected');
    const before = (await snapshot()).earlierThemes.find((one) => one.key === key)?.commentIds ?? [];
    const [moved = '', out = ''] = before;
    await theming.db
      .owner`insert into theme_move values (${organizationId}, ${consultationId}, ${moved}, ${key}, 'own', now())`;
    await theming.db
      .owner`insert into coding (organization_id, consultation_id, comment_id, user_id, target_type, target_key, decision)
      values (${organizationId}, ${consultationId}, ${out}, 'u', 'theme', ${key}, 'reject')`;
    const after = new Map((await snapshot()).earlierThemes.map((one) => [one.key, one.commentIds]));
    expect(after.get('own')).toEqual([moved]);
    expect(after.get(key)).toEqual(before.slice(2));
    expect(ids).toEqual(expect.arrayContaining([moved, out]));
  });

  test('are proposed to be merged or split until people decline, and not once they are gone', async () => {
    await theming.add(...nightBus);
    await theming.run();
    const key = theming.key();
    const [run] = await theming.runs();
    const propose = (kind: 'merge' | 'split', ...themeKeys: string[]): ThemeProposal => ({
      ...{ kind, themeKeys, score: 0.5 },
      evidence: {
        ...{ sharedKeyphrases: [], overlap: 0 },
        sides: [{ keyphrases: [], commentCount: 1, typicalCommentIds: [], commentIds: ['live', 'gone'] }],
      },
    });
    const proposals = [
      propose('merge', 'a', 'b'),
      propose('merge', 'a', 'c'),
      propose('split', 'a'),
      propose('split', 'r'),
    ];
    const write = () =>
      theming.db.app.database.withTenant(key.organizationId, (tx) =>
        writeThemeProposals(tx, key, String(run?.['id']), { proposals, live: new Set(['live']) }),
      );
    const rows = () => theming.db.owner`select kind, theme_keys, status, evidence from theme_proposal
      where consultation_id = ${key.consultationId} order by kind, theme_keys, status`;
    const told = async () =>
      (await rows()).map((row) => [row['kind'], String(row['theme_keys']), row['status']].join(' '));
    await decideTheme('r', 'rejected');
    await write();
    expect(await told()).toEqual(['merge a,b proposed', 'merge a,c proposed', 'split a proposed']);
    expect((await rows())[0]?.['evidence']).toMatchObject({ sides: [{ commentIds: ['live'] }] });
    await theming.db.owner`update theme_proposal set status = 'declined', decided_by = 'u', theme_keys = '{b,a}'
      where consultation_id = ${key.consultationId} and theme_keys = '{a,b}'`;
    await theming.db.owner`update theme_proposal set status = 'done', decided_by = 'u'
      where consultation_id = ${key.consultationId} and kind = 'split'`;
    await write();
    expect(await told()).toEqual([...['merge a,c proposed', 'merge b,a declined', 'split a done', 'split a proposed']]);
  });
});
