import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultAbuseSettings, PLACE_ALLOWANCE } from '#app/domain/allowance.ts';
import { openSession } from '#app/services/open-session.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { createHandler } from '../handler.ts';
import { guarded, onePage, sendAsScript, sendOnePage, tally, together } from './abuse-arrangement.ts';
import type { Attacked } from './attacker.ts';
import { life, type Respondent } from './respondent.ts';
import { arrangeSurveys, type ArrangedSurvey } from './survey-arrangement.ts';

const arranged = arrangeSurveys();
const room = '203.0.113.77';
const printed: string[] = [];
let server: Attacked;
let clock = Date.now();
const pass = (seconds: number) => {
  clock += seconds * 1000;
  arranged().db.app.setNow(new Date(clock));
};

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((line) => {
      printed.push(String(line));
      return true;
    });
  }
  server = await guarded(arranged().db.app);
});
beforeEach(() => {
  clock = Date.now();
  pass(0);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await server.stop();
});

/** A facilitator's session for so many people. */
async function newSession(survey: ArrangedSurvey, people: number): Promise<string> {
  const { owner, app } = arranged().db;
  const membership = {
    organization: survey.organization,
    member: { userId: 'facilitator', organizationId: survey.organization.id },
  };
  await openSession(app, membership as unknown as Membership, survey.consultation.slug, { people, hours: 3 });
  const [row] = await owner<{ code: string }[]>`select code from session_code where consultation_id = ${survey.id}`;
  return row?.code ?? '';
}

const joins = (survey: ArrangedSurvey, code: string) => (respondent: Respondent) =>
  respondent.send(`/en${survey.path}/session`, { code });

/** Nothing of where anybody sent from, in any table. */
async function expectNoPlaces(): Promise<void> {
  const { owner } = arranged().db;
  const tables = await owner<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  for (const { name } of tables) {
    const rows =
      await owner`select to_jsonb(t)::text as row from ${owner(name)} t where to_jsonb(t)::text like ${`%${room}%`}`;
    expect(rows, name).toEqual([]);
  }
  expect([...server.log, ...printed].filter((line) => line.includes(room))).toEqual([]);
}

describe('thirty people in one room', () => {
  it('all count, within twenty minutes, with their cookies, without scripts', async () => {
    const survey = await arranged().newSurvey(onePage);
    const codes: string[] = [];
    for (let person = 0; person < 30; person++)
      codes.push(await sendOnePage(server, survey, { address: room, wait: () => pass(40) }));
    expect(new Set(codes).size).toBe(30);
    expect(await tally(survey)).toEqual({ counted: 30 });
  }, 60_000);
});

describe('scripts that do not wait', () => {
  it('use nothing up: thirty who answer beside them from the same address all count, without a code', async () => {
    const survey = await arranged().newSurvey(onePage);
    const app = { ...arranged().db.app, abuse: defaultAbuseSettings };
    const near = { handle: await createHandler(app, { place: 'one place' }) };
    const honest: string[] = [];
    for (let person = 0; person < 30; person++) {
      await together(10, 10, () => sendAsScript(near, survey, { address: room }));
      honest.push(await sendOnePage(near, survey, { address: room, wait: () => pass(40) }));
    }
    expect(new Set(honest).size).toBe(30);
    expect(await tally(survey)).toEqual({ counted: 30, 'too-quick': 300 });
  }, 120_000);
});

/** Three times as many as a place may send are enough for the gate; `HEARD_SCRIPTED=1000` sends as many. */
const SCRIPTED = Number(process.env['HEARD_SCRIPTED'] ?? 120);

describe('hundreds of scripted submissions from one address', () => {
  let survey: ArrangedSurvey;
  let sentTo: readonly (string | null)[];
  const honest: string[] = [];
  const withCode: string[] = [];

  beforeAll(async () => {
    clock = Date.now();
    pass(0);
    survey = await arranged().newSurvey(onePage);
    // Without the server between, which would take most of the time; all come from the place that it would tell.
    const app = { ...arranged().db.app, abuse: defaultAbuseSettings };
    const near = { handle: await createHandler(app, { place: 'one place' }) };
    const code = await newSession(survey, 30);
    const fields = (index: number) => ({ ...life, 'answer-improve': `Vote for proposal ${String(index)}` });
    // Patient scripts: each takes its time between the pages, and they go on for hours.
    sentTo = await together(SCRIPTED, 20, async (index) => {
      if (index >= 48 && index < 120 && index % 8 === 0)
        honest.push(await sendOnePage(near, survey, { address: room, wait: () => pass(10) }));
      if (index >= 48 && index < 120 && index % 8 === 1)
        withCode.push(
          await sendOnePage(near, survey, { address: room, wait: () => pass(10), before: joins(survey, code) }),
        );
      return sendAsScript(near, survey, { address: room, wait: () => pass(10), fields: fields(index) });
    });
  }, 300_000);

  it('all get a receipt, as everybody does', async () => {
    expect(new Set(sentTo)).toEqual(new Set([`/en${survey.path}/thank-you`]));
    const [receipts] = await arranged().db.owner<{ n: number }[]>`
      select count(*)::int as n from receipt where consultation_id = ${survey.id}`;
    expect(receipts?.n).toBe(SCRIPTED + honest.length + withCode.length);
  });

  it('count forty times at most, before a person has looked', async () => {
    const { counted = 0, 'one-place': held = 0, ...others } = await tally(survey);
    expect(others).toEqual({});
    expect([counted - withCode.length, counted + held]).toEqual([
      PLACE_ALLOWANCE,
      SCRIPTED + honest.length + withCode.length,
    ]);
  });

  it('make nobody else lose a word, and those with a session’s code count', async () => {
    expect([honest.length, withCode.length]).toEqual([9, 9]);
    const responses = await survey.responses();
    expect(responses).toHaveLength(SCRIPTED + 18);
    const [session] = await arranged().db.owner<{ used: number }[]>`
      select used from session_code where consultation_id = ${survey.id}`;
    expect(session?.used).toBe(9);
    expect((await survey.words()).filter((words) => words === life['answer-improve'])).toHaveLength(18);
  });

  it('leave nothing of where they came from, in no table, no log and no error', expectNoPlaces);
});

describe('a session’s code', () => {
  it('lets sixty from one room count, does not use the room’s allowance up, and says nothing in the responses', async () => {
    const survey = await arranged().newSurvey(onePage);
    const code = await newSession(survey, 60);
    const before = joins(survey, code);
    const session = { address: room, wait: () => pass(10), before };
    await together(60, 10, () => sendOnePage(server, survey, session));
    expect(await tally(survey)).toEqual({ counted: 60 });
    await together(PLACE_ALLOWANCE, 10, () => sendAsScript(server, survey, { address: room, wait: () => pass(10) }));
    expect(await tally(survey)).toEqual({ counted: 60 + PLACE_ALLOWANCE });
    const [one] = await survey.responses();
    expect(JSON.stringify(one)).not.toMatch(/session/i);
  }, 120_000);

  it('is good for as many as it was made for: the next is as anybody', async () => {
    const survey = await arranged().newSurvey(onePage);
    const code = await newSession(survey, 5);
    const begun: Respondent[] = [];
    const before = async (respondent: Respondent) => {
      begun.push(respondent);
      await joins(survey, code)(respondent);
    };
    await together(PLACE_ALLOWANCE, 10, () => sendAsScript(server, survey, { address: room, wait: () => pass(10) }));
    const { owner } = arranged().db;
    await owner`update session_code set used = 4 where consultation_id = ${survey.id}`;
    const checks = await together(2, 2, () =>
      sendOnePage(server, survey, { address: room, wait: () => pass(10), before }),
    );
    expect(new Set(checks).size).toBe(2);
    expect(await tally(survey)).toEqual({ counted: PLACE_ALLOWANCE + 1, 'one-place': 1 });
  }, 60_000);
});
