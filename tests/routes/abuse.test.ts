import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BURST_MINUTES, MINIMUM_SECONDS, PLACE_ALLOWANCE } from '#app/domain/allowance.ts';
import { proofOf } from '#app/aids/proof-of-work.ts';
import {
  answerOnePage,
  from,
  guarded,
  onePage,
  sendAsScript,
  sendOnePage,
  tally,
  together,
} from './abuse-arrangement.ts';
import type { Attacked } from './attacker.ts';
import { codeOn, createRespondent, hiddenFields } from './respondent.ts';
import { arrangeSurveys, type ArrangedSurvey } from './survey-arrangement.ts';

const arranged = arrangeSurveys();
let server: Attacked;
/** The same, but few at once are a burst already. */
let few: Attacked;
let clock = Date.now();
/** Lets time go by for the product. */
const pass = (seconds: number) => {
  clock += seconds * 1000;
  arranged().db.app.setNow(new Date(clock));
};
const minute = () => pass(60);

beforeAll(async () => {
  server = await guarded(arranged().db.app);
  few = await guarded(arranged().db.app, { burstAllowance: FEW });
});
beforeEach(() => {
  clock = Date.now();
  pass(0);
});
afterAll(async () => {
  await server.stop();
  await few.stop();
});

describe('the minimum time', () => {
  it.each([
    [MINIMUM_SECONDS - 0.001, { 'too-quick': 1 }],
    [MINIMUM_SECONDS, { counted: 1 }],
  ])('after %d seconds: %o, and a receipt', async (seconds, expected) => {
    const survey = await arranged().newSurvey(onePage);
    expect(await sendOnePage(server, survey, { wait: () => pass(seconds) })).toMatch(/^\d{16}$/);
    expect(await tally(survey)).toEqual(expected);
  });
});

describe('the field that people leave empty', () => {
  it('holds what comes with it filled in, and says nothing', async () => {
    const survey = await arranged().newSurvey(onePage);
    const respondent = createRespondent(server.handle, { headers: from('203.0.113.8') });
    await respondent.open(`/en${survey.path}`);
    const consent = `/en${survey.path}/consent`;
    const first = await respondent.send(consent, { agree: 'yes', homepage: 'http://spam.example' });
    minute();
    const check = await respondent.send(first.address, { 'answer-settled': 'somewhat' });
    const thanks = await respondent.send(check.address, {});
    expect(codeOn(thanks)).toMatch(/^\d{16}$/);
    expect(thanks.html).not.toMatch(/held|spam/i);
    expect(await tally(survey)).toEqual({ trap: 1 });
  });
});

/** So many from as many places at once; some others were before them. */
const FEW = 3;
async function arrivals(survey: ArrangedSurvey, count: number): Promise<void> {
  await together(count, FEW, (n) => sendAsScript(few, survey, { address: `192.0.2.${String(n)}`, wait: minute }));
}

/** Somebody with their answers before them; `challenge` is the work that the page asks for. */
async function atTheCheck(survey: ArrangedSurvey, address: string, at = few) {
  const respondent = createRespondent(at.handle, { headers: from(address) });
  await respondent.open(`/en${survey.path}`);
  const check = await answerOnePage(respondent, survey, { wait: minute });
  const page = await respondent.open(check);
  return { respondent, page, challenge: hiddenFields(page.html)['challenge'] ?? null };
}

/** What the script on the page does. */
function solve(challenge: string): string {
  const work = proofOf(challenge, 16);
  for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
}

describe('very many at once', () => {
  it.each([
    [FEW - 1, { counted: FEW }],
    [FEW, { counted: FEW, burst: 1 }],
  ])('after %d within ten minutes the next is: %o', async (count, expected) => {
    const survey = await arranged().newSurvey(onePage);
    const { respondent, page } = await atTheCheck(survey, '198.51.100.1');
    await arrivals(survey, count);
    await respondent.send(page.address, {});
    expect(await tally(survey)).toEqual(expected);
  });

  it('are over after ten minutes', async () => {
    const survey = await arranged().newSurvey(onePage);
    await arrivals(survey, FEW);
    pass(BURST_MINUTES * 60);
    const { respondent, page, challenge } = await atTheCheck(survey, '198.51.100.2');
    expect(challenge).toBeNull();
    await respondent.send(page.address, {});
    expect(await tally(survey)).toEqual({ counted: FEW + 1 });
  });

  it('are asked for a little work where scripts run, and count when it is done', async () => {
    const survey = await arranged().newSurvey(onePage);
    await arrivals(survey, FEW);
    const { respondent, page, challenge } = await atTheCheck(survey, '198.51.100.3');
    expect(page.html).toContain(`data-challenge="${challenge ?? ''}"`);
    await respondent.send(page.address, { challenge: challenge ?? '', proof: solve(challenge ?? '') });
    expect(await tally(survey)).toEqual({ counted: FEW + 1 });
  });

  it('do not count by another’s work, nor by work that was not done', async () => {
    const survey = await arranged().newSurvey(onePage);
    await arrivals(survey, FEW);
    const one = await atTheCheck(survey, '198.51.100.4');
    const other = await atTheCheck(survey, '198.51.100.5');
    const challenge = one.challenge ?? '';
    await other.respondent.send(other.page.address, { challenge, proof: solve(challenge) });
    await one.respondent.send(one.page.address, { challenge, proof: 'nothing' });
    expect(await tally(survey)).toEqual({ counted: FEW, burst: 2 });
  });

  it('ask nothing of anybody while a survey is answered as surveys are', async () => {
    const survey = await arranged().newSurvey(onePage);
    const { challenge } = await atTheCheck(survey, '198.51.100.6');
    expect(challenge).toBeNull();
  });
});

/** As many from one place as count. */
async function fill(survey: ArrangedSurvey, address = '203.0.113.7', count = PLACE_ALLOWANCE): Promise<void> {
  await together(count, 10, () => sendAsScript(server, survey, { address, wait: minute }));
}

describe('one place', () => {
  it('is asked for work when it is used up, which does not lift that it is one place', async () => {
    const survey = await arranged().newSurvey(onePage);
    await fill(survey);
    const { respondent, page, challenge } = await atTheCheck(survey, '203.0.113.7', server);
    await respondent.send(page.address, { challenge: challenge ?? '', proof: solve(challenge ?? '') });
    expect(await tally(survey)).toEqual({ counted: PLACE_ALLOWANCE, 'one-place': 1 });
  });

  it('is not used up by what is held for other reasons', async () => {
    const survey = await arranged().newSurvey(onePage);
    await together(PLACE_ALLOWANCE + 1, 10, () => sendAsScript(server, survey, { address: '203.0.113.7' }));
    await sendOnePage(server, survey, { wait: minute });
    expect(await tally(survey)).toEqual({ counted: 1, 'too-quick': PLACE_ALLOWANCE + 1 });
  });

  it('is another one for every survey, and for every network', async () => {
    const [survey, other] = [await arranged().newSurvey(onePage), await arranged().newSurvey(onePage)];
    await fill(survey);
    await sendOnePage(server, survey, { wait: minute, address: '203.0.113.9' });
    await sendOnePage(server, other, { wait: minute });
    expect([await tally(survey), await tally(other)]).toEqual([{ counted: PLACE_ALLOWANCE + 1 }, { counted: 1 }]);
  });

  it('counts one for somebody who sends twice at the same moment', async () => {
    const survey = await arranged().newSurvey(onePage);
    const { respondent, page } = await atTheCheck(survey, '203.0.113.10', server);
    await Promise.all(Array.from({ length: 5 }, () => respondent.sendOnly(page.address, {})));
    await fill(survey, '203.0.113.10', PLACE_ALLOWANCE - 1);
    expect(await tally(survey)).toEqual({ counted: PLACE_ALLOWANCE });
  });
});
