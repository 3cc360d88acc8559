import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openContentKey, readDraftToken } from '#app/domain/draft-seal.ts';
import { workOnce } from '#app/jobs/worker.ts';
import { deriveKeys } from '#app/services/application.ts';
import { deriveReturnKey } from '#app/services/derive-return-key.ts';
import { readDraft } from '#app/services/read-draft.ts';
import { resumeDraft } from '#app/services/resume-draft.ts';
import { rotateSealingKeys } from '#app/services/rotate-sealing-keys.ts';
import { currentSealingKey } from '#app/services/sealing-keys.ts';
import { arrangeDrafts, begin, codeOf, type, words } from './draft-arrangement.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const drafts = arrangeDrafts();

const keyIds = async () =>
  (await drafts().db.owner<{ id: string }[]>`select id from sealing_key order by created_at`).map(({ id }) => id);
const keysInUse = async () =>
  (
    await drafts().db.owner<{ keyId: string }[]>`
      select distinct key_id as "keyId" from (select key_id from draft union all select key_id from return_code) as x`
  ).map(({ keyId }) => keyId);

describe('server keys', () => {
  test('are made once a week: not a moment before, and by the worker too, though no organization has work', async () => {
    await workOnce(drafts().home);
    expect(await keyIds()).toHaveLength(1);
    drafts().at(7 * DAY - 1);
    await rotateSealingKeys(drafts().otherProcess());
    expect(await keyIds()).toHaveLength(1);
    drafts().at(7 * DAY);
    await rotateSealingKeys(drafts().otherProcess());
    expect(await keyIds()).toHaveLength(2);
  });

  test('are made once, whoever of many workers comes first', async () => {
    await Promise.all([1, 2, 3, 4].map(() => rotateSealingKeys(drafts().otherProcess())));
    expect(await keyIds()).toHaveLength(1);
    drafts().at(7 * DAY);
    await Promise.all([1, 2, 3, 4].map(() => rotateSealingKeys(drafts().otherProcess())));
    expect(await keyIds()).toHaveLength(2);
  });

  test('are sealed under the secret: without it, or with another, nothing opens, and answering goes on', async () => {
    const opened = await drafts().newSurvey();
    const token = await begin(drafts().home, opened);
    const stranger = drafts().otherProcess({
      keys: deriveKeys('quite another secret, which is as long as one has to be'),
    });
    await rotateSealingKeys(stranger);
    expect(await readDraft(stranger, opened, token)).toBeNull();
    const theirs = await begin(stranger, opened);
    expect(await words(stranger, opened, theirs)).toEqual(['The rent is high']);
    expect(await words(drafts().otherProcess(), opened, token)).toEqual(['The rent is high']);
  });
});

describe('what older keys sealed', () => {
  test('is sealed with the newest, in every organization, once all processes seal with it; then the old key goes', async () => {
    const surveys = [await drafts().newSurvey(), await drafts().newSurvey()];
    const made = [];
    for (const opened of surveys) {
      const token = await begin(drafts().home, opened);
      made.push({ opened, token, code: await codeOf(drafts().home, opened, token) });
    }
    const [old = ''] = await keyIds();
    drafts().at(7 * DAY);
    await rotateSealingKeys(drafts().otherProcess());
    drafts().at(7 * DAY + 10 * MINUTE - 1);
    await rotateSealingKeys(drafts().otherProcess());
    expect(await keysInUse()).toEqual([old]);
    drafts().at(7 * DAY + 10 * MINUTE);
    await rotateSealingKeys(drafts().otherProcess());
    const [, fresh = ''] = await keyIds();
    expect(await keysInUse()).toEqual([fresh]);
    expect(await keyIds()).toEqual([old, fresh]);
    drafts().at(7 * DAY + 12 * MINUTE);
    await rotateSealingKeys(drafts().otherProcess());
    expect(await keyIds()).toEqual([fresh]);
    for (const { opened, token, code } of made) {
      const app = drafts().otherProcess();
      expect(await words(app, opened, token)).toEqual(['The rent is high']);
      const resumed = await resumeDraft(app, opened, code);
      expect(typeof resumed === 'object' && resumed.draft.content.values['improve']).toEqual(['The rent is high']);
    }
  });

  test('keeps its dates: nobody has touched it', async () => {
    const opened = await drafts().newSurvey();
    await begin(drafts().home, opened);
    const dates = () => drafts().db.owner`select updated_at, expires_at from draft`;
    const before = await dates();
    drafts().at(7 * DAY);
    await rotateSealingKeys(drafts().otherProcess());
    drafts().at(7 * DAY + 10 * MINUTE);
    await rotateSealingKeys(drafts().otherProcess());
    expect([...(await dates())]).toEqual([...before]);
  });

  test('is left where somebody is writing it just now, and moved the next time; its key stays as long', async () => {
    const opened = await drafts().newSurvey();
    const [held, free] = [await begin(drafts().home, opened), await begin(drafts().home, opened)];
    const [old = ''] = await keyIds();
    const place = { organizationId: opened.organization.id, consultationId: opened.consultation.id };
    const heldId = readDraftToken(drafts().home.keys.draft, place, held)?.id ?? '';
    drafts().at(7 * DAY);
    await rotateSealingKeys(drafts().otherProcess());
    drafts().at(7 * DAY + 10 * MINUTE);
    await drafts().db.owner.begin(async (tx) => {
      await tx`select 1 from draft where id = ${heldId} for update`;
      await rotateSealingKeys(drafts().otherProcess());
      await rotateSealingKeys(drafts().otherProcess());
    });
    expect(await keysInUse()).toHaveLength(2);
    expect(await keyIds()).toContain(old);
    await rotateSealingKeys(drafts().otherProcess());
    await rotateSealingKeys(drafts().otherProcess());
    expect(await keyIds()).not.toContain(old);
    for (const token of [held, free]) {
      expect(await words(drafts().otherProcess(), opened, token)).toEqual(['The rent is high']);
    }
  });

  test('survives a worker that is killed in the middle, and several at once', async () => {
    const opened = await drafts().newSurvey();
    const tokens = await Promise.all(Array.from({ length: 30 }, () => begin(drafts().home, opened)));
    drafts().at(7 * DAY);
    await rotateSealingKeys(drafts().otherProcess());
    drafts().at(7 * DAY + 10 * MINUTE);
    const killed = drafts().otherProcess();
    const pass = rotateSealingKeys(killed).catch(() => 'killed');
    await drafts().db.owner`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = 'heard_app'
        -- One that the driver is still making asks for types first: its end would be nobody's to hear of.
        and query <> '' and query not like '%pg_type%'`;
    await pass;
    for (let round = 0; round < 2; round++) {
      await Promise.all([1, 2, 3].map(() => rotateSealingKeys(drafts().otherProcess())));
    }
    expect(await keyIds()).toHaveLength(1);
    const app = drafts().otherProcess();
    for (const token of tokens) expect(await words(app, opened, token)).toEqual(['The rent is high']);
  });

  test('can be written by a process that has not heard of the newest key yet', async () => {
    const opened = await drafts().newSurvey();
    const late = drafts().otherProcess();
    const token = await begin(late, opened);
    drafts().at(7 * DAY);
    await rotateSealingKeys(drafts().otherProcess());
    await type(late, opened, token, 'The bus is late');
    expect(await words(drafts().otherProcess(), opened, token)).toEqual(['The bus is late']);
  });

  test('stays, where its own key does not open it, and with it its key', async () => {
    const opened = await drafts().newSurvey();
    await begin(drafts().home, opened);
    await drafts().db.owner`update draft set sealed = ${randomBytes(80)}`;
    drafts().at(7 * DAY);
    await rotateSealingKeys(drafts().otherProcess());
    drafts().at(7 * DAY + 10 * MINUTE);
    for (let round = 0; round < 2; round++) await rotateSealingKeys(drafts().otherProcess());
    expect(await keyIds()).toHaveLength(2);
  });
});

describe('what the tables hold', () => {
  test('opens neither with the secret alone nor with the code alone', async () => {
    const opened = await drafts().newSurvey();
    const place = { organizationId: opened.organization.id, consultationId: opened.consultation.id };
    const code = await codeOf(drafts().home, opened, await begin(drafts().home, opened));
    const [row] = await drafts().db.owner<{ draftId: string; lookup: Buffer; wrapped: Buffer }[]>`
      select draft_id as "draftId", lookup, wrapped from return_code`;
    const { key } = await currentSealingKey(drafts().home);
    const derived = await deriveReturnKey(drafts().home, place, code);
    if (row === undefined || derived === 'busy') expect.fail('nothing to open');
    const nobody = randomBytes(32);
    expect(openContentKey(key, nobody, place, row.draftId, row.wrapped)).toBeNull();
    expect(openContentKey(nobody, derived.codeKey, place, row.draftId, row.wrapped)).toBeNull();
    expect(openContentKey(key, derived.codeKey, place, randomUUID(), row.wrapped)).toBeNull();
    expect(openContentKey(key, derived.codeKey, place, row.draftId, row.wrapped)).not.toBeNull();
    // Every key that the secret derives to, and every server key: none of them opens what somebody typed.
    const [draft] = await drafts().db.owner<{ sealed: Buffer }[]>`select sealed from draft`;
    const rows = Buffer.concat([draft?.sealed ?? Buffer.alloc(0), row.lookup, row.wrapped]).toString('latin1');
    expect(rows).not.toContain(code);
    expect(rows).not.toContain('rent');
  });
});
