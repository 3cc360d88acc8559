import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { workOnce } from '#app/jobs/worker.ts';
import type { OrganizationRow } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { addPeople, leaveUndecided, people } from '../fixtures/people.ts';
import { createCookieJar } from '../handler.ts';
import { attack, type Attacked } from './attacker.ts';
import { begin, codeOn, createRespondent, life, type Page } from './respondent.ts';
import { arrangeTeam, hidden, PASSWORD, wordsOf, type Team } from './team-arrangement.ts';

const device = 'Telltale-Device/7.31';
const headers = { 'User-Agent': device, 'Accept-Language': 'en' };
/** One word that nobody else types, and personal details as people write them. */
const rare = 'Quittenmarmelade';
const details = ['zuhra.karimi@example.org', '٤٠٣-٥٥٥-٠١٩٩', '(403) 555-0187', '130 692 544', 'T2P 1J9'];
const words = `The rent for my ${rare} shop is too high. Reach me: ${details.join(', ')}.`;
const account = 'amina@heard.example';

let team: Team;
let server: Attacked;
let ours: OrganizationRow;
let consultation: string;
let code: string;
const printed: string[] = [];
const slug = 'living-here';
const survey = `/en/ours/survey/${slug}`;
const home = `/team/ours/consultations/${slug}`;

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((line) => {
      printed.push(String(line));
      return true;
    });
  team = await arrangeTeam();
  server = await attack(team.db.app);
  const owner = openOwner(team.db.connection);
  ours = await team.addOrganization('ours');
  const made = await team.addConsultation(ours, slug);
  consultation = made.key.consultationId;
  // As many in English as in French: a quote in a language that few people used would wait.
  for (const language of ['en', 'fr'])
    await addPeople(owner.orm, made, people(20, { answers: { settled: ['somewhat'] }, language }));
  await leaveUndecided(owner.orm, made);
  await owner.close();
  await team.addMember(ours, 'Amina', ['admin']);
  await team.addMember(ours, 'Ben', ['publisher']);
  code = await wholeJourney();
}, 180_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await server.stop();
  await team.end();
});

/** From the first page to the published one, all over HTTP and the background worker. Returns the receipt's code. */
async function wholeJourney(): Promise<string> {
  const respondent = createRespondent(server.handle, { headers });
  const answers = { ...life, 'answer-improve': words };
  await respondent.open(survey);
  await respondent.send(`${survey}/consent`, { agree: 'yes', quote: 'yes' });
  await respondent.send(`${survey}/q/life`, { ...answers, 'answer-settled': 'forged' });
  await respondent.send(`${survey}/q/life`, answers);
  await respondent.send(`${survey}/q/about-you`, {});
  const receipt = codeOn(await respondent.send(`${survey}/check`, {}));
  await respondent.send('/en/ours/receipt', { code: '0000 0000 0000 0000' });
  await respondent.send('/en/ours/receipt', { code: receipt });
  await workOnce(team.db.app);
  await team.db.owner`update job set run_at = now() where done_at is null`;
  await workOnce(team.db.app);

  await signIn(account, 'a wrong password');
  const amina = await signIn(account);
  const page = await amina.send('/team/ours/review', { consultation: slug });
  const path = page.address;
  expect(wordsOf(page.html)).toContain(rare);
  await amina.send(path, {
    ...{ intent: 'propose-quote', quote: `The rent for my ${rare} shop is too high.` },
    run: hidden(page.html, 'run'),
  });
  await amina.send(path, {
    ...{ intent: 'decided', run: hidden(page.html, 'run'), revision: '1' },
    ...{ 'answer:area:housing': 'accept', kind: 'need' },
  });
  const ben = await signIn('ben@heard.example');
  const quotes = await ben.open(`${home}/quotes`);
  const confirmed = [...quotes.html.matchAll(/name="confirmed" value="([^"]*)"/g)].map(([, point = '']) => point);
  await ben.send(`${home}/quotes`, { quote: hidden(quotes.html, 'quote'), decision: 'approved', confirmed });
  await team.db.owner`update consultation set stage = 'closed' where id = ${consultation}`;
  await ben.send(`${home}/publish`, { intent: 'prepare' });
  await team.makeEditions(ours);
  const preview = await ben.open(`${home}/publish`);
  await ben.send(`${home}/publish`, { fingerprint: hidden(preview.html, 'fingerprint') });
  await team.makeEditions(ours);
  return receipt;
}

async function signIn(email: string, password = PASSWORD) {
  const member = createRespondent(server.handle, { headers });
  await member.send('/team/sign-in', { email, password });
  return member;
}

/** Every row of every table, as text. */
async function everything(): Promise<{ table: string; row: string }[]> {
  const { owner } = team.db;
  const tables = await owner<{ name: string }[]>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const rows = await Promise.all(
    tables.map(async ({ name }) =>
      (await owner<{ row: string }[]>`select row_to_json(t)::text as row from ${owner(name)} t`).map(({ row }) => ({
        table: name,
        row,
      })),
    ),
  );
  return rows.flat();
}

const tablesWith = async (needle: string) =>
  [...new Set((await everything()).filter(({ row }) => row.includes(needle)).map(({ table }) => table))].sort();

describe('after a whole journey', () => {
  test('it was one: read, decided about, quoted and published', async () => {
    const report: Page = await createRespondent(server.handle).open(`/en/ours/what-we-heard/${slug}`);
    expect(report.status).toBe(200);
    expect(wordsOf(report.html)).toContain(`The rent for my ${rare} shop is too high.`);
    for (const detail of details) expect(report.html).not.toContain(detail);
  });

  test.each([...details, 'zuhra', '٠١٩٩', '555-0187', '4035550199', '4035550187', '130692544', '692 544', 'T2P'])(
    'the personal detail %s stands in no table but the one of the originals',
    async (detail) => {
      const tables = await tablesWith(detail);
      if (details.includes(detail)) expect(tables).toEqual(['comment_original']);
      expect(tables.filter((table) => table !== 'comment_original')).toEqual([]);
    },
  );

  test('what was typed stands where comments are read, and in no session, count, audit or answer', async () => {
    const places = ['comment', 'comment_original', 'comment_search', 'edition_quote', 'quote', 'suggestion', 'theme'];
    expect((await tablesWith(rare)).filter((table) => !places.includes(table))).toEqual([]);
  });

  test.each([
    ['the device', device],
    ['the address', '127.0.0.1'],
    ['the address, in six', '::1"'],
    ['the address, mapped', '::ffff:'],
  ])('%s stands in no table', async (_, needle) => {
    expect(await tablesWith(needle)).toEqual([]);
  });

  test('the receipt’s code stands in no table, nor does a session’s token without its signature’s key', async () => {
    expect(await tablesWith(code)).toEqual([]);
    expect(await tablesWith(PASSWORD)).toEqual([]);
    const [row] = await team.db.owner`select ip_address, user_agent from session limit 1`;
    expect(row).toEqual({ ip_address: null, user_agent: null });
  });

  test('the log says when, what kind of page and with what outcome, and nothing else', () => {
    expect(server.log.length).toBeGreaterThan(15);
    for (const line of server.log)
      expect(line).toMatch(/^\S+Z (GET|POST) (survey|receipt|team|what-we-heard|front-door|home|other) \d{3} \d+ms$/);
  });

  test('nothing was printed that anybody typed, nor who they are', () => {
    const all = printed.join('');
    for (const secret of [rare, ...details, code, device, account, PASSWORD, '127.0.0.1'])
      expect(all).not.toContain(secret);
  });
});

describe('when the database fails in the middle', () => {
  test('neither the page nor the log quotes what was being written', async () => {
    const respondent = createRespondent(server.handle, { headers });
    await team.db.owner`update consultation set stage = 'open' where id = ${consultation}`;
    const begun = await begin(server.handle, { path: survey.replace('/en', '') });
    printed.length = 0;
    const failing = async (broken: string, mended: string, act: () => Promise<Page>) => {
      await team.db.owner.unsafe(broken);
      const page = await act();
      await team.db.owner.unsafe(mended);
      expect(page.status).toBe(500);
      expect(wordsOf(page.html)).toContain('Something went wrong on our side');
      // A page with scripts has its strings in it, between quotation marks: “at once",…” is no line of a stack.
      expect(page.html).not.toMatch(/postgres|relation|select |DrizzleQuery|\bat [^\s"]+:\d+/i);
      for (const secret of [rare, ...details]) expect(page.html).not.toContain(secret);
    };
    await failing('alter table draft rename to gone', 'alter table gone rename to draft', () =>
      begun.respondent.send(begun.section, { ...life, 'answer-improve': words }),
    );
    await begun.respondent.send(begun.section, { ...life, 'answer-improve': words });
    await begun.respondent.send(`${survey}/q/about-you`, {});
    await failing('alter table comment_original rename to gone', 'alter table gone rename to comment_original', () =>
      begun.respondent.send(`${survey}/check`, {}),
    );
    await failing('alter table "user" rename to gone', 'alter table gone rename to "user"', () =>
      respondent.send('/team/sign-in', { email: account, password: `${rare} and more` }),
    );
    const amina = createCookieJar();
    amina.take(
      await server.sendForm('/team/sign-in', new URLSearchParams({ email: account, password: PASSWORD }).toString()),
    );
    const [row] = await team.db.owner`select id from comment where redacted_text like ${`%${rare}%`}`;
    await failing('alter table quote rename to gone', 'alter table gone rename to quote', async () => {
      const body = new URLSearchParams({ intent: 'propose-quote', quote: `The rent\n    for my ${rare} shop` });
      const path = `/team/ours/review/${slug}/${String(row?.['id'])}`;
      const answer = await server.sendForm(path, body.toString(), { Cookie: amina.header });
      return { status: answer.status, html: await answer.text(), address: path, title: '' };
    });
    const all = printed.join('');
    expect(all).toContain('error ');
    for (const secret of [rare, ...details, account, device, code]) expect(all).not.toContain(secret);
    expect((await begun.respondent.send(`${survey}/check`, {})).address).toContain('/thank-you');
  });
});
