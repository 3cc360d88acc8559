import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { placeCommentsWhereDue } from '#app/services/place-comments.ts';
import { PLACING_QUEUE } from '#app/services/theming-queues.ts';
import { arrangeTheming, garden, nightBus, type Theming } from './theming-arrangement.ts';

let theming: Theming;

beforeAll(async () => {
  theming = await arrangeTheming();
});
afterAll(() => theming.end());
beforeEach(() => theming.begin());

describe('a run', () => {
  test('leaves out a comment whose text changed while it thought, which waits to be placed', async () => {
    const [changed = '', same = ''] = await theming.add('The rent is high here', 'The rent is high there');
    await theming.run(
      theming.meanwhile(async () => {
        await theming.db
          .owner`update comment set redacted_text = 'No job here', themed_run_id = null where id = ${changed}`;
      }),
    );
    expect(await theming.suggested(changed)).toEqual([]);
    expect(await theming.targetsOf(same)).toContain('1 housing');
    expect(await theming.themedRun(changed)).toBeNull();
    expect(await theming.waiting()).toEqual([PLACING_QUEUE]);
    expect(await placeCommentsWhereDue(theming.db.app, theming.key().organizationId)).toBe(true);
    expect(await theming.targetsOf(changed)).toContain('1 employment');
  });

  test('has comments that came while it thought placed into it, though they were placed into the one before', async () => {
    await theming.add(...nightBus);
    await theming.run();
    let late = '';
    await theming.run(
      theming.meanwhile(async () => {
        late = await theming.addOne('The rent is high here');
        await theming.place();
      }),
    );
    expect(await theming.targetsOf(late)).toContain('1 housing');
    while (await placeCommentsWhereDue(theming.db.app, theming.key().organizationId));
    expect(await theming.targetsOf(late)).toContain('2 housing');
  });

  test('does not ask for placing when it has seen everything', async () => {
    await theming.add(...nightBus);
    await theming.run();
    expect(await theming.waiting()).toEqual([]);
  });

  test('that a later one overtook takes no comment from that', async () => {
    await theming.add(...nightBus);
    await theming.run();
    const id = await theming.addOne('The rent is high here');
    await theming.place(
      theming.meanwhile(async () => {
        await theming.run();
      }),
    );
    const [, second] = await theming.runs();
    expect(await theming.themedRun(id)).toBe(second?.['id']);
    expect(second).toMatchObject({ placed_count: 0 });
  });

  test('keeps what it learnt until the next one, of its own consultation alone', async () => {
    const models = () => theming.db.owner`select run_id, octet_length(data) as size from theming_model
      where organization_id = ${theming.key().organizationId}`;
    await theming.run();
    const [other] = await theming.runs();
    await theming.begin(theming.key().organizationId);
    await theming.add(...nightBus);
    await theming.run();
    await theming.run();
    const [, second] = await theming.runs();
    const kept = await models();
    expect(kept.map((row) => row['run_id'] as unknown).sort()).toEqual([other?.['id'], second?.['id']].sort());
    expect(kept.every((row) => Number(row['size']) > 100)).toBe(true);
  });

  test('never touches what people decided, nor does placing', async () => {
    const ids = await theming.add(...nightBus, ...garden);
    await theming.run();
    await theming.decide(ids.slice(0, 7), { type: 'area', key: 'employment' });
    await theming.decide(ids.slice(7), { type: 'theme', key: 'en-of-a-person' });
    const before = await theming.decisions();
    await theming.add('The rent is high here');
    await theming.place();
    await theming.run();
    await theming.run();
    expect(await theming.decisions()).toEqual(before);
    expect((await theming.runs()).map((row) => Number(row['decision_count']))).toEqual([0, 14, 14]);
  });

  test('calls a theme that it finds again as it was called, so that decisions about it still match', async () => {
    const ids = await theming.add(...nightBus, ...garden);
    await theming.run();
    const themes = async (number: number) =>
      (
        await theming.db.owner`select key from theme join theming_run r on r.id = run_id
          where theme.consultation_id = ${theming.key().consultationId} and r.number = ${number} order by key`
      ).map((row) => String(row['key']));
    const first = await themes(1);
    expect(first.length).toBeGreaterThan(0);
    // Other words stand out by then: a key that was made anew would be another.
    await theming.add(
      ...['Late shift', 'My late shift', 'Any late shift'].map((words) => `${words} ends without a night bus`),
    );
    await theming.place();
    await theming.run();
    expect(await themes(2)).toEqual(expect.arrayContaining(first));

    // One that people said yes to stays when nothing is found of it any more, and stays after that.
    const [kept = ''] = first;
    const members = (await theming.suggested()).filter((row) => row['number'] === 2 && row['target_key'] === kept);
    await theming.decide([String(members[0]?.['comment_id'])], { type: 'theme', key: kept });
    await theming.db
      .owner`update comment set redacted_text = 'Nothing to say', themed_run_id = null where id = any(${ids})`;
    for (const number of [3, 4, 5]) {
      await theming.run();
      expect(await themes(number), String(number)).toContain(kept);
    }
  });
});
