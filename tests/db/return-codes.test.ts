import { describe, expect, test } from 'vitest';
import { draftExpiry } from '#app/domain/draft.ts';
import { WRONG_CODES_AN_HOUR, takeTry } from '#app/services/count-wrong-codes.ts';
import { discardDraft } from '#app/services/discard-draft.ts';
import { discardExpiredDrafts } from '#app/services/discard-expired-drafts.ts';
import { giveReturnCode, offerReturnCode } from '#app/services/give-return-code.ts';
import { resumeDraft } from '#app/services/resume-draft.ts';
import { arrangeDrafts, begin, codeOf, openAgain, type, words } from './draft-arrangement.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const drafts = arrangeDrafts();

const expiry = async () => {
  const [row] = await drafts().db.owner<{ expiresAt: Date }[]>`select expires_at as "expiresAt" from draft`;
  return row?.expiresAt;
};

describe('a return code', () => {
  test('keeps the draft until the survey closes, also when it is saved again', async () => {
    const { home, newSurvey, at } = drafts();
    const opened = await newSurvey();
    const token = await begin(home, opened);
    expect(await expiry()).toEqual(draftExpiry(home.now()));
    const draft = await openAgain(home, opened, token);
    const { offer } = await offerReturnCode(home, opened, draft);
    const given = await giveReturnCode(home, opened, draft, offer);
    const { closesAt } = opened.consultation;
    expect(given).toMatchObject({ until: closesAt });
    expect(await expiry()).toEqual(closesAt);
    at(DAY);
    await type(home, opened, token, 'The bus is late');
    expect(await expiry()).toEqual(closesAt);
    at(29 * DAY);
    await discardExpiredDrafts(home, opened.organization.id);
    expect(await words(home, opened, token)).toEqual(['The bus is late']);
  });

  test('keeps it for 180 days where no closing is settled, and takes no day from a draft that closes sooner', async () => {
    const { home, newSurvey } = drafts();
    const endless = await newSurvey({ closesAt: null });
    await codeOf(home, endless, await begin(home, endless));
    expect(await expiry()).toEqual(new Date(home.now().getTime() + 180 * DAY));
    await drafts().db.owner`delete from draft`;
    const soon = await newSurvey({ closesAt: new Date(home.now().getTime() + DAY) });
    await codeOf(home, soon, await begin(home, soon));
    expect(await expiry()).toEqual(draftExpiry(home.now()));
  });

  test('asked for twice with one form is the same; with another form a new one, and the old one leads nowhere', async () => {
    const { home, newSurvey } = drafts();
    const opened = await newSurvey();
    const draft = await openAgain(home, opened, await begin(home, opened));
    const { offer, replaces } = await offerReturnCode(home, opened, draft);
    expect(replaces).toBe(false);
    const twice = await Promise.all([1, 2].map(() => giveReturnCode(home, opened, draft, offer)));
    expect(twice[1]).toEqual(twice[0]);
    const first = typeof twice[0] === 'object' ? twice[0].code : '';
    expect(await resumeDraft(home, opened, first)).toMatchObject({ draft: { id: draft.id } });
    const again = await offerReturnCode(home, opened, draft);
    expect(again.replaces).toBe(true);
    const second = await giveReturnCode(home, opened, draft, again.offer);
    expect(await resumeDraft(home, opened, first)).toBe('unknown');
    expect(typeof second === 'object' && (await resumeDraft(home, opened, second.code))).toMatchObject({
      draft: { id: draft.id },
    });
    // The first form, loaded again, does not bring the first code back to life.
    expect(await giveReturnCode(home, opened, draft, offer)).toBe('outdated');
    expect(await resumeDraft(home, opened, first)).toBe('unknown');
  });

  test('is given to no draft that has gone, and by no form of another draft', async () => {
    const { home, newSurvey } = drafts();
    const opened = await newSurvey();
    const draft = await openAgain(home, opened, await begin(home, opened));
    const other = await openAgain(home, opened, await begin(home, opened));
    const { offer } = await offerReturnCode(home, opened, draft);
    expect(await giveReturnCode(home, opened, other, offer)).toBe('outdated');
    expect(await giveReturnCode(home, opened, draft, `${offer.slice(0, -4)}AAAA`)).toBe('outdated');
    await discardDraft(home, opened, draft);
    expect(await giveReturnCode(home, opened, draft, offer)).toBe('outdated');
    expect(await drafts().db.owner`select 1 from return_code`).toHaveLength(0);
  });

  test('does not end the way of the device that it was made on', async () => {
    const { home, newSurvey } = drafts();
    const opened = await newSurvey();
    const here = await begin(home, opened);
    const resumed = await resumeDraft(home, opened, await codeOf(home, opened, here));
    const there = typeof resumed === 'object' ? resumed.token : expect.fail(resumed);
    await type(home, opened, there, 'Typed there');
    expect(await words(home, opened, here)).toEqual(['Typed there']);
    await type(home, opened, here, 'Typed here');
    expect(await words(home, opened, there)).toEqual(['Typed here']);
  });
});

describe('wrong return codes', () => {
  test('are a thousand an hour for one survey; then no code is tried, right or wrong, until the hour is over', async () => {
    const { home, newSurvey, at } = drafts();
    const [opened, other] = [await newSurvey(), await newSurvey()];
    const code = await codeOf(home, opened, await begin(home, opened));
    const otherCode = await codeOf(home, other, await begin(home, other));
    for (let n = 0; n < WRONG_CODES_AN_HOUR - 1; n++) {
      expect(takeTry(home, opened.consultation.id)).not.toBeNull();
    }
    expect(await resumeDraft(home, opened, code)).toMatchObject({ draft: { state: 'open' } });
    expect(await resumeDraft(home, opened, '000000000000')).toBe('unknown');
    expect(await resumeDraft(home, opened, '000000000000')).toBe('busy');
    expect(await resumeDraft(home, opened, code)).toBe('busy');
    expect(await resumeDraft(home, opened, '12')).toBe('wrong-length');
    expect(await resumeDraft(home, other, otherCode)).toMatchObject({ draft: { state: 'open' } });
    at(60 * MINUTE - 1);
    expect(await resumeDraft(home, opened, code)).toBe('busy');
    at(60 * MINUTE);
    expect(await resumeDraft(home, opened, code)).toMatchObject({ draft: { state: 'open' } });
  });

  test('right ones are not counted, however many', async () => {
    const { home, newSurvey } = drafts();
    const opened = await newSurvey();
    const { id } = opened.consultation;
    for (let n = 0; n < WRONG_CODES_AN_HOUR + 10; n++) {
      const attempt = takeTry(home, id) ?? expect.fail(`refused after ${String(n)}`);
      attempt.giveBack();
    }
  });

  test('more at once than can be worked on are asked to wait, and none of them counts', async () => {
    const { home, newSurvey } = drafts();
    const opened = await newSurvey();
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, n) => resumeDraft(home, opened, String(n).padStart(12, '0'))),
    );
    expect(outcomes.filter((outcome) => outcome === 'unknown')).toHaveLength(34);
    expect(outcomes.filter((outcome) => outcome === 'busy')).toHaveLength(6);
  });
});
