import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CookieJar } from '../handler.ts';
import { createRespondent } from './respondent.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let edith: CookieJar;
let olu: CookieJar;
let eve: CookieJar;
const home = '/team/ours/consultations/needs';
const heard = `${home}/results/heard`;
const benchmarks = `${home}/results/benchmarks`;
const dropOut = `${home}/results/drop-out`;

/** 60 people: 6 of them in Arabic, the others in English; of 40 it is known how long they have lived here. */
beforeAll(async () => {
  team = await arrangeTeam();
  const [ours, theirs] = [await team.addOrganization('ours'), await team.addOrganization('theirs')];
  const { key, surveyId } = await team.addConsultation(ours, 'needs');
  const place = { organization_id: key.organizationId, consultation_id: key.consultationId };
  const { owner } = team.db;
  for (let n = 0; n < 60; n++) {
    const id = randomUUID();
    const of = { ...place, id, survey_id: surveyId, survey_version: 1, idempotency_key: id, channel: 'web' };
    await owner`insert into response ${owner({ ...of, language: n < 6 ? 'ar' : 'en' })}`;
    const choice = n < 2 ? 'under-2' : n < 15 ? '2-to-5' : 'over-5';
    if (n < 40)
      await owner`insert into answer ${owner({ ...place, response_id: id, question_key: 'years', choice_key: choice })}`;
  }
  edith = await team.signIn((await team.addMember(ours, 'Edith', ['editor'])).email);
  olu = await team.signIn((await team.addMember(ours, 'Olu', ['observer'])).email);
  eve = await team.signIn((await team.addMember(theirs, 'Eve', ['admin'])).email);
}, 60_000);
afterAll(() => team.end());

const open = async (path: string, as = edith) => (await team.visit(as, path)).text();
const bring = async (fields: Readonly<Record<string, string>>, as = edith) =>
  team.send(as, benchmarks, {
    ...{ intent: 'keep', audience: 'newcomers', source: 'Census 2021', asOf: '2021-05-11', chosen: '' },
    ...{ seen: hidden(await open(benchmarks), 'seen'), ...fields },
  });
const kept = () => team.db.owner<{ variable: string }[]>`select variable from benchmark order by 1`;

describe('shares of the population', () => {
  test('that are wrong are told by row and column, kept in the form, and none of them is kept', async () => {
    const pasted = 'variable;group;share\nlanguage;Arabic;25 %\nyears;Less than 2 years;-3 %\nyears;Since birth;5 %\n';
    const answer = await bring({ pasted, asOf: '' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    const words = wordsOf(html);
    expect(words).toContain('Row 3, column “share”: -3 % is less than nothing.');
    expect(words).toContain('Row 4, column “group”: the survey has no group “Since birth”.');
    expect(words).toContain('Say of which day the shares are.');
    expect(html).toContain('Since birth;5 %');
    expect(await kept()).toEqual([]);
  });

  test('are kept once, told beside who was heard, and given back as a file that is taken again', async () => {
    const pasted =
      'variable,group,share\nlanguage,Arabic,0.25\nyears,Less than 2 years,30 %\nyears,Plus de 5 ans,0.4\n';
    const [seen, fields] = [hidden(await open(benchmarks), 'seen'), { pasted }];
    const answers = await Promise.all([bring({ ...fields, seen }), bring({ ...fields, seen })]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await kept()).map(({ variable }) => variable)).toEqual(['language', 'years']);
    const words = wordsOf(await open(heard));
    // 6 of 60 where a quarter lives: (0.25 × 60 − 6) / 0.75 = 12. Of the 40 who said, 2 where 30 % live: (12 − 2) / 0.7.
    expect(words).toContain('Arabic: 10% of those heard, 25% of the population. 12 more people');
    expect(words).toContain('Less than 2 years: 5% of those heard, 30% of the population. 15 more people');
    expect(words).toContain('Census 2021, May 11, 2021');
    const file = await open(`${benchmarks}.csv?audience=newcomers`);
    expect(file).toContain('years,under-2,Less than 2 years,0.3');
    expect((await bring({ pasted: file })).status).toBe(303);
    // A page that was shown before somebody brought others says so, and changes nothing.
    expect((await bring({ pasted: 'group,share\nar,0.3\n', chosen: 'language', seen: 'stale' })).status).toBe(409);
  });

  test('beside few people show nothing to who may not see exact figures', async () => {
    const words = wordsOf(await open(heard, olu));
    expect(words).not.toContain('12 more people');
    expect(words).toContain('too few to count safely');
    for (const format of ['svg', 'png', 'csv'])
      expect((await team.visit(olu, `${heard}/language/${format}`)).status).toBe(200);
    expect(await open(`${heard}/language/csv`, olu)).toContain('hidden');
  });
});

test('how far people come is counted once for each page, whatever they look at', async () => {
  const address = '/en/ours/survey/needs';
  for (let n = 0; n < 2; n++) {
    const somebody = createRespondent(team.handle);
    const first = await somebody.send(`${address}/consent`, { agree: 'yes', consent: 'yes' });
    await somebody.open(first.address);
    await somebody.open(first.address);
  }
  const rows = await team.db.owner<{ section: string; reached: number }[]>`
    select section, sum(reached)::int as reached from section_reached group by section`;
  expect(rows).toEqual([{ section: 'life', reached: 2 }]);
  // Two are too few to say anything of; the sixty were not seen on their way, and so did not begin.
  expect(wordsOf(await open(dropOut))).toContain('Too few people have been counted page by page');
});

test('the pages are for members who may see them', async () => {
  for (const path of [heard, dropOut, `${home}/results/waves`, benchmarks, `${heard}/language/csv`]) {
    expect([path, (await team.visit(eve, path)).status]).toEqual([path, 404]);
    const forObserver = path === benchmarks ? 403 : 200;
    expect([path, (await team.visit(olu, path)).status]).toEqual([path, forObserver]);
  }
  expect((await bring({ pasted: 'group,share\nar,1\n', chosen: 'language' }, olu)).status).toBe(403);
  const seen = hidden(await open(benchmarks), 'seen');
  const remove = { intent: 'remove', audience: 'newcomers', variable: 'years', seen };
  expect((await team.send(edith, benchmarks, remove)).status).toBe(303);
  expect((await kept()).map(({ variable }) => variable)).toEqual(['language']);
});
