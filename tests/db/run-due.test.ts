import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findThemesWhereDue } from '#app/services/find-themes.ts';
import { placeCommentsWhereDue } from '#app/services/place-comments.ts';
import { PLACING_QUEUE, THEMING_QUEUE } from '#app/services/theming-queues.ts';
import { pipelineVersion } from '#app/theming/pipeline.ts';
import { enqueueJob } from '#db/write/jobs.ts';
import { arrangeTheming, garden, nightBus, type Theming } from './theming-arrangement.ts';

let theming: Theming;

beforeAll(async () => {
  theming = await arrangeTheming();
});
afterAll(() => theming.end());
beforeEach(() => theming.begin());

describe('through the queue a run is asked for', () => {
  const wait = () =>
    theming.db.app.database.withTenant(theming.key().organizationId, (tx) =>
      enqueueJob(tx, { ...theming.key(), queue: PLACING_QUEUE, key: theming.key().consultationId }),
    );
  const placeDue = async () => {
    await wait();
    expect(await placeCommentsWhereDue(theming.db.app, theming.key().organizationId)).toBe(true);
    return theming.waiting();
  };
  const over = async (comments: number, placed = 0) => {
    await theming.asIfOver(comments);
    await theming.db
      .owner`update theming_run set placed_count = ${placed} where consultation_id = ${theming.key().consultationId}`;
  };

  test('while there are few comments, and only when some came', async () => {
    await theming.add(...nightBus);
    await theming.run();
    expect(await placeDue()).toEqual([]);
    await over(199);
    await theming.add('The night bus is late');
    expect(await placeDue()).toEqual([THEMING_QUEUE]);
  });

  test('when they have grown by half', async () => {
    await theming.add(...nightBus);
    await theming.run();
    await over(200, 98);
    await theming.add('The night bus is late');
    expect(await placeDue()).toEqual([]);
    await theming.add('The night bus is late');
    expect(await placeDue()).toEqual([THEMING_QUEUE]);
  });

  test('after thirty decisions', async () => {
    const ids = await theming.add(...nightBus, ...garden, ...nightBus, ...garden, ...nightBus.slice(0, 2));
    await theming.run();
    await over(1000);
    await theming.decide(ids.slice(0, 29), { type: 'area', key: 'housing' });
    expect(await placeDue()).toEqual([]);
    await theming.decide(ids.slice(29), { type: 'area', key: 'housing' });
    expect(await placeDue()).toEqual([THEMING_QUEUE]);
    expect(await findThemesWhereDue(theming.db.app, theming.key().organizationId)).toBe(true);
    expect((await theming.runs())[1]).toMatchObject({ decision_count: 30 });
  });

  test('when what comes fits its themes no more', async () => {
    await theming.add(...nightBus, ...garden);
    await theming.run();
    await over(1000);
    await theming.add(...nightBus.map((text) => `${text} again`));
    expect(await placeDue()).toEqual([]);
    const words = ['dentist teeth', 'hockey skates', 'winter coat', 'passport queue', 'library card', 'phone bill'];
    await theming.add(
      ...words.flatMap((two) => [1, 2, 3, 4].map((n) => `${two} ${'abcd'.charAt(n)}x${String(n)} ${two}s`)),
    );
    expect(await placeDue()).toEqual([THEMING_QUEUE]);
    expect((await theming.runs())[0]?.['drift']).toBeGreaterThanOrEqual(0.3);
  });

  test('once, however often it is worth it; a run of this version is of this version', async () => {
    await theming.add(...nightBus);
    await placeDue();
    expect(await placeDue()).toEqual([THEMING_QUEUE]);
    while (await findThemesWhereDue(theming.db.app, theming.key().organizationId));
    expect(await theming.runs()).toHaveLength(1);
    const [row] = await theming.db
      .owner`select version from theming_run where consultation_id = ${theming.key().consultationId}`;
    expect(row).toEqual({ version: pipelineVersion });
  });
});
