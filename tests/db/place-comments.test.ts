import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findThemes, findThemesWhereDue } from '#app/services/find-themes.ts';
import { placeComments } from '#app/services/place-comments.ts';
import { THEMING_QUEUE } from '#app/services/theming-queues.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { writePlacement } from '#db/write/placements.ts';
import { arrangeTheming, garden, nightBus, type Theming } from './theming-arrangement.ts';

let theming: Theming;

beforeAll(async () => {
  theming = await arrangeTheming();
});
afterAll(() => theming.end());
beforeEach(() => theming.begin());

describe('a comment that comes after a run', () => {
  test('is placed at once into what that run found', async () => {
    await theming.add(...nightBus, ...garden);
    await theming.run();
    const id = await theming.addOne('The rent is high, and no night bus takes me home');
    await theming.place();
    const [first] = await theming.runs();
    const keys = await theming.targetsOf(id);
    expect(keys).toContain('1 housing');
    expect(keys.filter((target) => target.startsWith('1 en-')).join()).toMatch(/night-bus|bus/);
    expect(await theming.themedRun(id)).toBe(first?.['id']);
    expect(first).toMatchObject({ placed_count: 1, drift_tally: { comments: 1, outside: 0 } });
    expect(first?.['drift']).toBeGreaterThanOrEqual(0);
  });

  test('changes nothing when it is placed again, or when nothing waits', async () => {
    await theming.add(...nightBus, ...garden);
    await theming.run();
    await theming.add('The rent is high, and no night bus takes me home');
    await theming.place();
    const before = [await theming.runs(), await theming.suggested()];
    await theming.place();
    expect([await theming.runs(), await theming.suggested()]).toEqual(before);
  });

  test('has the suggestions for an earlier state of its text replaced', async () => {
    const [id = ''] = await theming.add('The rent is high here', ...nightBus, ...garden);
    await theming.run();
    expect(await theming.targetsOf(id)).toContain('1 housing');
    await theming.db
      .owner`update comment set redacted_text = 'No job for me here', themed_run_id = null where id = ${id}`;
    await theming.place();
    expect((await theming.targetsOf(id)).filter((target) => !target.startsWith('1 en-'))).toContain('1 employment');
    expect(await theming.targetsOf(id)).not.toContain('1 housing');
  });

  test('gets nothing when it was taken back, before it is placed or while', async () => {
    await theming.add(...nightBus);
    await theming.run();
    const [before = '', during = ''] = await theming.add('The rent is high here', 'The rent is high there');
    await theming.db.owner`update comment set withdrawn_at = now() where id = ${before}`;
    await theming.place(
      theming.meanwhile(async () => {
        await theming.db.owner`update comment set withdrawn_at = now() where id = ${during}`;
      }),
    );
    expect(await theming.suggested(before)).toEqual([]);
    expect(await theming.suggested(during)).toEqual([]);
    expect((await theming.runs())[0]).toMatchObject({ placed_count: 0 });
  });

  test('is not placed by a run that was of an older pipeline: that leads to a new one', async () => {
    await theming.add(...nightBus);
    await theming.run();
    await theming.asIfOver(1000);
    await theming.db
      .owner`update theming_run set version = '1.0' where consultation_id = ${theming.key().consultationId}`;
    const id = await theming.addOne('The rent is high here');
    await theming.place();
    expect(await theming.suggested(id)).toEqual([]);
    expect(await theming.themedRun(id)).toBeNull();
    expect(await theming.waiting()).toEqual([THEMING_QUEUE]);
    expect(await findThemesWhereDue(theming.db.app, theming.key().organizationId)).toBe(true);
    expect(await theming.targetsOf(id)).toContain('2 housing');
  });

  test('leads to a first run when there is none', async () => {
    await theming.add('The rent is high here');
    await theming.place();
    expect(await theming.runs()).toHaveLength(0);
    expect(await theming.waiting()).toEqual([THEMING_QUEUE]);
  });

  test('is out of the reach of another organization', async () => {
    await theming.add(...nightBus);
    await theming.run();
    const id = await theming.addOne('The rent is high here');
    const other = await createOrganization(theming.owner.orm, { slug: `o-${randomUUID().slice(0, 8)}` });
    const before = [await theming.runs(), await theming.suggested()];
    await placeComments(theming.db.app, other.id, theming.key().consultationId).catch(() => undefined);
    expect([await theming.runs(), await theming.suggested()]).toEqual(before);
    expect(await theming.themedRun(id)).toBeNull();
    expect(await findThemes(theming.db.app, other.id, theming.key().consultationId)).toBeNull();
  });

  test('may be one of more than a statement has parameters', async () => {
    await theming.add(...nightBus);
    await theming.run();
    const [first] = await theming.runs();
    const responseId = randomUUID();
    await theming.db.owner`insert into response
        (organization_id, consultation_id, id, survey_id, survey_version, idempotency_key, language, channel)
      values (${theming.key().organizationId}, ${theming.key().consultationId}, ${responseId}, ${theming.surveyId()}, 1, ${responseId}, 'en', 'web')`;
    const rows = await theming.db.owner`insert into comment
        (organization_id, consultation_id, id, response_id, question_key, language, redacted_text, prepared_at)
      select ${theming.key().organizationId}, ${theming.key().consultationId}, gen_random_uuid(), ${responseId}, 'q' || n, 'en', 'x', now()
      from generate_series(1, 66000) n returning id`;
    const seen = rows.map((row) => ({ id: String(row['id']), text: 'x' }));
    const driftTally = { comments: 66_000, outside: 0, words: 0, unseenWords: 0 };
    const placed = await theming.db.app.database.withTenant(theming.key().organizationId, (tx) =>
      writePlacement(tx, theming.key(), String(first?.['id']), { seen, suggestions: [], driftTally, drift: 0 }),
    );
    expect(placed).toBe(66_000);
  });
});
