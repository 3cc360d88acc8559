import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stage } from '#app/domain/stage.ts';
import type { OrganizationRow } from '#db/factories/organization.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { addPeople, leaveUndecided, people, type Person } from '../fixtures/people.ts';
import type { CookieJar } from '../handler.ts';
import { attack, type Attacked } from './attacker.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

const THRESHOLD = 10;
let team: Team;
let server: Attacked;
let owner: Owner;
let ours: OrganizationRow;
const jars: Record<string, CookieJar> = {};

beforeAll(async () => {
  team = await arrangeTeam();
  server = await attack(team.db.app);
  owner = openOwner(team.db.connection);
  ours = await team.addOrganization('ours');
  const theirs = await team.addOrganization('theirs');
  await team.addMember(ours, 'Petra', ['publisher']);
  await team.addMember(ours, 'Edda', ['editor']);
  await team.addMember(ours, 'Rosa', ['reviewer']);
  await team.addMember(theirs, 'Eve', ['admin']);
  for (const name of ['petra', 'edda', 'rosa', 'eve']) jars[name] = await team.signIn(`${name}@heard.example`);
});
afterAll(async () => {
  await owner.close();
  await server.stop();
  await team.end();
});

let made = 0;
async function arrange(respondents: readonly Person[], stage: Stage = 'closed') {
  const slug = `needs-${String((made += 1))}`;
  const survey = await team.addConsultation(ours, slug, { stage });
  const responses = await addPeople(owner.orm, survey, respondents);
  await leaveUndecided(owner.orm, survey);
  const path = `/team/ours/consultations/${slug}/publish`;
  await prepare(path);
  const report = `/en/ours/what-we-heard/${slug}`;
  const editions = () => team.db.owner`select number from edition where consultation_id = ${survey.key.consultationId}`;
  return { slug, survey, path, report, editions, responses };
}

const visit = async (who: string, path: string) =>
  (await server.send(path, { headers: { Cookie: jars[who]?.header ?? '' } })).text();
async function send(who: string, path: string, fingerprint: string) {
  const answer = await server.sendForm(path, new URLSearchParams({ fingerprint }).toString(), cookie(who));
  await team.makeEditions(ours);
  return answer;
}
const cookie = (who: string) => ({ Cookie: jars[who]?.header ?? '' });
async function prepare(path: string) {
  await server.sendForm(path, 'intent=prepare', cookie('petra'));
  await team.makeEditions(ours);
}
const fingerprintOn = async (path: string) => hidden(await visit('petra', path), 'fingerprint');

const settled = (key: string): Person => ({ answers: { settled: [key] } });
const heard = [...people(30, settled('very')), ...people(15, settled('somewhat')), ...people(11, settled('not-yet'))];

describe('publishing', () => {
  test.each([
    ['made up', 'f'.repeat(64), 409],
    ['in capitals', 'F'.repeat(64), 400],
    ['too short', 'f'.repeat(63), 400],
    ['missing', '', 400],
    ['another statement', `' or '1'='1`, 400],
  ])('with a fingerprint that is %s publishes nothing', async (_, fingerprint, status) => {
    const { path, editions, report } = await arrange(heard);
    expect((await send('petra', path, fingerprint)).status).toBe(status);
    expect(await editions()).toHaveLength(0);
    expect((await server.send(report)).status).toBe(404);
  });

  test('with the fingerprint of another consultation publishes nothing', async () => {
    const [one, other] = [await arrange(heard), await arrange(heard)];
    expect((await send('petra', one.path, await fingerprintOn(other.path))).status).toBe(409);
    expect(await one.editions()).toHaveLength(0);
  });

  test('ten times at once is one edition, and everybody is led to it', async () => {
    const { path, editions } = await arrange(heard);
    const fingerprint = await fingerprintOn(path);
    const answers = await Promise.all(Array.from({ length: 10 }, () => send('petra', path, fingerprint)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 303));
    const ledTo = await Promise.all(
      answers.map(async (answer) => {
        const location = answer.headers.get('Location') ?? '';
        if (location.includes('done=')) return location;
        return (await server.send(location, { headers: cookie('petra') })).headers.get('Location');
      }),
    );
    expect(new Set(ledTo)).toEqual(new Set([`${path}?done=1`]));
    expect(await editions()).toHaveLength(1);
  });

  test.each([
    ['edda', 403],
    ['rosa', 403],
    ['eve', 404],
  ])('by %s, who may not, publishes nothing, even with the right fingerprint', async (who, status) => {
    const { path, editions } = await arrange(heard);
    expect((await send(who, path, await fingerprintOn(path))).status).toBe(status);
    expect(await editions()).toHaveLength(0);
    if (who !== 'edda') expect(wordsOf(await visit(who, path))).not.toContain('Not yet');
  });

  test.each<Stage>(['draft', 'open', 'archived'])('of a consultation that is %s publishes nothing', async (stage) => {
    const { path, editions } = await arrange(heard, stage);
    expect((await send('petra', path, 'f'.repeat(64))).status).toBe(409);
    expect(await editions()).toHaveLength(0);
  });

  test('after somebody withdrew between preview and publication says what has changed, and publishes nothing', async () => {
    const { path, editions, survey, responses } = await arrange(heard);
    const fingerprint = await fingerprintOn(path);
    await team.db.owner`update response set withdrawn_at = now() where consultation_id = ${survey.key.consultationId}
      and id = ${responses[0] ?? ''}`;
    const answer = await send('petra', path, fingerprint);
    const ended = await visit('petra', answer.headers.get('Location') ?? '');
    expect(wordsOf(ended)).toContain('Something has changed since you opened this page. Nothing was published.');
    expect(await editions()).toHaveLength(0);
    await prepare(path);
    expect(await fingerprintOn(path)).not.toBe(fingerprint);
  });
});

/** Every number that a page or a file states about people, from its figures. */
async function published(report: string) {
  const csv = await (await server.send(`${report}.csv`)).text();
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
  const html = await (await server.send(report)).text();
  const cells = [...html.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => wordsOf(cell).trim());
  return { rows, cells, html };
}

describe('a published page and its file', () => {
  const small = (text: string) => /^\d+$/.test(text) && Number(text) > 0 && Number(text) < THRESHOLD;

  test.each([9, 10, 11])('state no number of people from 1 to 9, where the smallest group is %i', async (n) => {
    const people1 = [...people(40, { ...settled('very'), language: 'fr' }), ...people(n, settled('not-yet'))];
    const commented: Person = { comment: 'Rent.', reviews: [{ accept: ['housing'] }], answers: { settled: ['very'] } };
    const { path, report } = await arrange([...people1, ...people(n, commented), ...people(40, settled('somewhat'))]);
    expect((await send('petra', path, await fingerprintOn(path))).status).toBe(303);
    const { rows, cells } = await published(report);
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      expect([row['row'], small(row['count'] ?? ''), small(row['denominator'] ?? '')]).toEqual([
        row['row'],
        false,
        false,
      ]);
      const { count = '', denominator = '', share = '' } = row;
      // Of nobody there is no share.
      const told = /^\d+$/.test(count) && /^[1-9]\d*$/.test(denominator);
      if (told) expect(Number(share)).toBeCloseTo(Number(count) / Number(denominator), 3);
      else expect(['hidden', '']).toContain(share);
    }
    expect(cells.filter(small)).toEqual([]);
    const notYet = rows.find((row) => row['row'] === 'not-yet');
    expect(notYet?.['count']).toBe(n < THRESHOLD ? 'hidden' : String(n));
  });

  test.each([9, 10, 11])('of %i people in all is only there from ten on', async (n) => {
    const { path, report, editions } = await arrange(people(n, settled('very')));
    const fingerprint = await fingerprintOn(path);
    const answer = await send('petra', path, n < THRESHOLD ? 'f'.repeat(64) : fingerprint);
    expect([answer.status, (await editions()).length]).toEqual(n < THRESHOLD ? [409, 0] : [303, 1]);
    expect((await server.send(`${report}.csv`)).status).toBe(n < THRESHOLD ? 404 : 200);
  });

  test('a number that is hidden is not what the others leave of the whole', async () => {
    const { path, report } = await arrange([
      ...people(40, settled('very')),
      ...people(30, settled('somewhat')),
      ...people(3, settled('not-yet')),
    ]);
    await send('petra', path, await fingerprintOn(path));
    const { rows } = await published(report);
    const table = rows.filter((row) => row['table']?.endsWith('question.settled'));
    const hiddenRows = table.filter((row) => row['count'] === 'hidden');
    expect(hiddenRows.length).toBeGreaterThanOrEqual(table[0]?.['denominator'] === 'hidden' ? 1 : 2);
  });

  test('there is no edition but those that were published', async () => {
    const { path, report } = await arrange(heard);
    await send('petra', path, await fingerprintOn(path));
    for (const edition of ['0', '-1', '2', '1e0', '01', '999999', '1;drop', '１']) {
      const answer = await server.send(`${report}?edition=${encodeURIComponent(edition)}`);
      expect([edition, answer.status]).toEqual([edition, 404]);
    }
    expect((await server.send(`${report}?edition=1`)).status).toBe(200);
    expect((await server.send(report.replace('/ours/', '/theirs/'))).status).toBe(404);
  });
});
