import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVERYBODY, keyedFraction } from '#app/domain/reading-plan.ts';
import { arrangeReading, type Reading } from './reading-arrangement.ts';

let reading: Reading;
beforeAll(async () => {
  reading = await arrangeReading();
});
afterAll(() => reading.end());

describe('the plan of reading', () => {
  test('has each comment that can be read, in the random sample or the rest, as the rules say it', async () => {
    const here = await reading.begin({ sampleTarget: 30, toAll: 4, coders: 3 });
    const people = Array.from({ length: 60 }, (_, i) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`);
    const ids = await here.say(...[...people, ...people].map((person) => ({ person, language: 'fr' })));
    const [unprepared, withdrawn, empty] = ids;
    await reading.db.owner`update comment set prepared_at = null where id = ${unprepared ?? ''}`;
    await reading.db.owner`update comment set withdrawn_at = now() where id = ${withdrawn ?? ''}`;
    await reading.db.owner`update comment set redacted_text = '' where id = ${empty ?? ''}`;
    await here.plan();
    const tasks = await here.tasks();
    expect(tasks.map((task) => task.commentId).sort()).toEqual(ids.slice(3).sort());
    expect((await here.settings()).sampleShare).toBe(0.5);
    const personOf = new Map(ids.map((id, i) => [id, people[i % people.length] ?? '']));
    const drawn = tasks.filter((task) => keyedFraction(11, 'sample', personOf.get(task.commentId) ?? '') < 0.5);
    expect(tasks.filter((task) => task.sample !== 'rest')).toEqual(drawn);
    expect(drawn.length).toBeGreaterThan(0);
    expect(tasks.every(({ commentId, rank }) => rank === keyedFraction(11, 'order', commentId))).toBe(true);
    const byRank = [...drawn].sort((a, b) => a.rank - b.rank);
    expect(byRank.map(({ sample, tier, wanted }) => [sample, tier, wanted])).toEqual(
      byRank.map((_, i) => (i < 4 ? ['all', 0, EVERYBODY] : ['random', 1, 3])),
    );
    expect(tasks.find(({ sample }) => sample === 'rest')).toMatchObject({ tier: 2, wanted: 3, language: 'fr' });
  });

  test('made again changes nothing; follows what changed, and takes no comment from anybody', async () => {
    const here = await reading.begin({ sampleTarget: 30, toAll: 0 });
    const ids = await here.say(...Array.from({ length: 60 }, () => ({})));
    const rahel = await here.reader(['en']);
    await here.plan();
    await here.draw(rahel);
    const before = await here.tasks();
    await here.plan();
    expect(await here.tasks()).toEqual(before);
    const rest = before.find((task) => task.sample === 'rest')?.commentId ?? '';
    await reading.db.owner`update reading_task set rank = -3, doubt = 3 where comment_id = ${rest}`;
    const gone = ids.find((id) => id !== rest) ?? '';
    await reading.db.owner`update comment set withdrawn_at = now() where id = ${gone}`;
    await here.change({ coders: 1 });
    await here.plan();
    const after = new Map((await here.tasks()).map((task) => [task.commentId, task]));
    expect(after.has(gone)).toBe(false);
    expect(after.get(rest)).toMatchObject({ rank: -3, wanted: 1 });
    for (const { commentId } of (await here.open(rahel)).filter((one) => one.commentId !== gone))
      expect(after.get(commentId)).toMatchObject({ taken: 1, wanted: 1 });
  });

  test('settles the sample when answers stop, and never after somebody has read', async () => {
    const here = await reading.begin({ sampleTarget: 30, toAll: 0 });
    const [first = ''] = await here.say(...Array.from({ length: 40 }, () => ({})));
    await here.plan();
    expect((await here.settings()).sampleShare).toBe(0.75);
    await here.say(...Array.from({ length: 20 }, () => ({})));
    await reading.db
      .owner`update consultation set stage = 'closed', closes_at = now() where id = ${here.key.consultationId}`;
    await here.plan();
    expect((await here.settings()).sampleShare).toBe(0.5);
    const { userId } = await here.reader(['en']);
    await reading.db.owner`insert into reading (organization_id, consultation_id, comment_id, user_id, outcome, at)
      values (${here.key.organizationId}, ${here.key.consultationId}, ${first}, ${userId}, 'decided', now() + interval '1 minute')`;
    await here.change({ sampleTarget: 40 });
    await here.plan();
    expect((await here.settings()).sampleShare).toBe(0.5);
    // Whoever read past the plan is counted among those who have the comment.
    expect((await here.tasks()).find((task) => task.commentId === first)).toMatchObject({ taken: 1 });
  });

  test('passes over what somebody holds, and does not wait for them', async () => {
    const here = await reading.begin({ toAll: 0 });
    const [first = '', second = ''] = await here.say({}, {});
    await here.plan();
    await here.change({ coders: 1 });
    await reading.db.owner.begin(async (holding) => {
      await holding`select 1 from reading_task where comment_id = ${first} for update`;
      expect(await here.plan()).toBe(1);
    });
    const wanted = async () => new Map((await here.tasks()).map((task) => [task.commentId, task.wanted]));
    expect(await wanted()).toEqual(
      new Map([
        [first, 2],
        [second, 1],
      ]),
    );
    expect(await here.plan()).toBe(0);
    expect((await wanted()).get(first)).toBe(1);
  });
});
