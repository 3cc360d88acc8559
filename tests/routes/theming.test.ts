import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganizationRow } from '#db/factories/organization.ts';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let organization: OrganizationRow;
const jars: Record<string, CookieJar> = {};
const jar = (name: string) =>
  jars[name] ??
  (() => {
    throw new Error(`nobody is called ${name}`);
  })();

beforeAll(async () => {
  team = await arrangeTeam();
  organization = await team.addOrganization('ours');
  const theirs = await team.addOrganization('theirs');
  await team.addMember(organization, 'Edda', ['editor']);
  await team.addMember(organization, 'Rahel', ['reviewer']);
  await team.addMember(organization, 'Petra', ['publisher']);
  await team.addMember(theirs, 'Eve', ['admin']);
  for (const name of ['edda', 'rahel', 'petra', 'eve']) jars[name] = await team.signIn(`${name}@heard.example`);
});
afterAll(() => team.end());

async function arrange({ runs = 1, comments = 2, stage = 'open' } = {}) {
  const slug = `themes-${randomUUID().slice(0, 8)}`;
  const consultation = await team.addConsultation(organization, slug, { stage: stage as 'open' });
  const runIds: string[] = [];
  for (let number = 1; number <= runs; number += 1) runIds.push(await team.addRun(consultation, number));
  for (let i = 0; i < comments; i += 1)
    await team.addComment(consultation, runIds[0] ?? null, {
      text: 'The rent is high',
      suggestions: [{ key: 'housing' }],
    });
  const page = `/team/ours/consultations/${slug}/theming`;
  return { slug, page, id: consultation.key.consultationId, runIds };
}

const jobs = (id: string) => team.db.owner`select queue from job where consultation_id = ${id}`;
const audit = (id: string) => team.db.owner`
  select action, details from audit_event where consultation_id = ${id} and action <> 'theming-run-finished' order by at`;
const words = async (name: string, path: string) => wordsOf(await (await team.visit(jar(name), path)).text());
const ask = (name: string, page: string, latest: string) => team.send(jar(name), page, { intent: 'ask', latest });

describe('the list of runs', () => {
  test('says in words what each run was over, what it noted, and how well it fits what came since', async () => {
    const { page, runIds } = await arrange({ runs: 2 });
    const notes = [
      { code: 'no-words', commentId: 'x' },
      { code: 'no-keywords', detail: 'ti' },
      { code: 'of-tomorrow' },
    ];
    await team.db
      .owner`update theming_run set comment_count = 1234, decision_count = 40, placed_count = 12, drift = 0.5,
      notes = ${team.db.owner.json(notes)}, providers = '["a model (models.example)"]' where id = ${runIds[1] ?? ''}`;
    const said = await words('edda', page);
    expect(said).toContain('12 comments have come since and fit its themes worse than its own: a new run is worth it.');
    expect(said).toContain('1,234 comments · 40 of them decided about by people · 0 themes');
    expect(said).toContain('1 comment has no words');
    expect(said).toContain('The codebook has no keywords in Tigrinya');
    expect(said).toContain('1 further note for the operator (of-tomorrow)');
    expect(said).toContain('a model (models.example)');
    expect(said).toContain('What moved since run 1, and why');
    expect(said).not.toContain('Outside services Whoever');
  });

  test('says what happens first where there is nothing yet', async () => {
    const { page } = await arrange({ runs: 0, comments: 0 });
    const html = await (await team.visit(jar('edda'), page)).text();
    expect(wordsOf(html)).toContain('There has been no run yet');
    expect(wordsOf(html)).toContain('No comment is ready to read yet');
    expect(html).not.toContain('value="ask"');
    expect((await ask('edda', page, '0')).status).toBe(409);
  });

  test('is led to from the consultation’s home, for who may see it', async () => {
    const { slug, page } = await arrange();
    const home = `/team/ours/consultations/${slug}`;
    expect(await (await team.visit(jar('edda'), home)).text()).toContain(`href="${page}"`);
    expect(await (await team.visit(jar('rahel'), home)).text()).not.toContain(`href="${page}"`);
  });
});

describe('asking for a run', () => {
  test('twice, at once and one after the other, is one run, and the page says that it waits', async () => {
    const { page, id } = await arrange();
    const latest = hidden(await (await team.visit(jar('edda'), page)).text(), 'latest');
    expect(latest).toBe('1');
    const answers = await Promise.all([1, 2, 3].map(() => ask('edda', page, latest)));
    answers.push(await ask('edda', page, latest));
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303, 303]);
    expect(await jobs(id)).toHaveLength(1);
    expect((await audit(id)).map((row) => String(row['action']))).toEqual(['theming-run-asked-for']);
    const html = await (await team.visit(jar('edda'), answers[0]?.headers.get('Location') ?? '')).text();
    expect(wordsOf(html)).toContain('A run was asked for on');
    expect(html).not.toContain('value="ask"');
    await team.db.owner`update job set lease_until = now() + interval '500 seconds', attempts = 1`;
    expect(await words('edda', page)).toContain('A run over 2 comments has been going on since');
    await team.db.owner`update job set lease_until = null, failed_at = now()`;
    expect(await words('edda', page)).toContain('The last run could not be finished');
    expect((await ask('edda', page, latest)).status).toBe(303);
    expect(await jobs(id)).toHaveLength(2);
  });

  test('from a page that is older than the newest run says so, and asks for none', async () => {
    const { page, id } = await arrange({ runs: 2 });
    const answer = await ask('edda', page, '1');
    expect(answer.status).toBe(409);
    expect(wordsOf(await answer.text())).toContain('A newer run was finished since you opened this page');
    expect(await jobs(id)).toHaveLength(0);
  });

  test.each([
    ['nothing', {}, 400],
    ['no number', { intent: 'ask', latest: '-1' }, 400],
    ['another intent', { intent: 'erase', latest: '1' }, 400],
    ['a NUL', { intent: 'ask', latest: '1\0' }, 400],
  ])('with %s is refused', async (_, fields, status) => {
    const { page, id } = await arrange();
    expect((await team.send(jar('edda'), page, fields)).status).toBe(status);
    expect(await jobs(id)).toHaveLength(0);
  });

  test('in a stage that has no runs is refused', async () => {
    const { page, id } = await arrange({ stage: 'archived' });
    expect(await words('edda', page)).toContain('In this stage no themes are looked for');
    expect((await ask('edda', page, '1')).status).toBe(409);
    expect(await jobs(id)).toHaveLength(0);
  });

  test.each([
    ['rahel', 403],
    ['petra', 403],
    ['eve', 404],
  ])('is not for %s, nor is the list', async (name, status) => {
    const { page, id } = await arrange();
    for (const path of [page, `${page}/1`, `${page}/1.csv`, page.replace('/theming', '/keywords')])
      expect([path, (await team.visit(jar(name), path)).status]).toEqual([path, status]);
    expect((await ask(name, page, '1')).status).toBe(status);
    expect((await team.send(jar(name), page, { intent: 'consent', was: '', embeddings: 'yes' })).status).toBe(status);
    const elsewhere = page.replace('/ours/', '/theirs/');
    expect((await team.visit(jar('eve'), elsewhere)).status).toBe(404);
    expect((await ask('eve', elsewhere, '1')).status).toBe(404);
    expect(await jobs(id)).toHaveLength(0);
    expect(await audit(id)).toHaveLength(0);
  });
});

describe('the switch for outside services', () => {
  const service = (name: string) => ({
    name,
    dimensions: () => null,
    embed: () => Promise.reject(new Error('not here')),
  });
  const configure = (names: { embeddings?: string; assistant?: string }) => {
    const { embeddings, assistant } = names;
    Object.assign(team.db.app, {
      providers: {
        embeddings: embeddings === undefined ? null : service(embeddings),
        assistant: assistant === undefined ? null : { name: assistant, proposeName: () => Promise.resolve(null) },
      },
    });
  };
  const allowed = async (id: string): Promise<readonly unknown[]> => {
    const [row] = await team.db.owner`select embeddings_allowed, assistant_allowed from consultation where id = ${id}`;
    return Object.values<unknown>(row ?? {});
  };
  const consent = (page: string, fields: Record<string, string>) =>
    team.send(jar('edda'), page, { intent: 'consent', ...fields });

  test('is there for what is configured, off at first, and says what leaves the server', async () => {
    configure({ embeddings: 'vectors (models.example)' });
    const { page, id } = await arrange();
    const html = await (await team.visit(jar('edda'), page)).text();
    expect(wordsOf(html)).toContain('What leaves this server is redacted comments only');
    expect(wordsOf(html)).toContain('Let vectors (models.example) compare what comments mean');
    expect(html).not.toMatch(/name="assistant"|checked=""/);
    expect(await allowed(id)).toEqual([false, false]);
    configure({ embeddings: 'minilm (on this machine)' });
    expect(await words('edda', page)).toContain('No comment leaves this server');
    configure({});
    expect(await words('edda', page)).not.toContain('Outside services A');
  });

  test('is kept once and audited, and both ways', async () => {
    configure({ embeddings: 'vectors (models.example)', assistant: 'namer (models.example)' });
    const { page, id } = await arrange();
    const on = { was: '', embeddings: 'yes' };
    expect((await consent(page, on)).status).toBe(303);
    expect((await consent(page, on)).status).toBe(303);
    expect(await allowed(id)).toEqual([true, false]);
    const html = await (await team.visit(jar('edda'), page)).text();
    expect(hidden(html, 'was')).toBe('embeddings');
    expect((await consent(page, { was: 'embeddings' })).status).toBe(303);
    expect(await allowed(id)).toEqual([false, false]);
    expect((await audit(id)).map((row): unknown => row['details'])).toEqual([
      { embeddings: true, assistant: false, names: { embeddings: 'vectors (models.example)' } },
      { embeddings: false, assistant: false, names: {} },
    ]);
  });

  test('from an old page, for what is not configured, or forged, changes nothing', async () => {
    configure({ embeddings: 'vectors (models.example)' });
    const { page, id } = await arrange();
    for (const [fields, status] of [
      [{ was: 'embeddings', assistant: 'yes' }, 409],
      [{ was: '', assistant: 'yes' }, 409],
      [{ was: '', embeddings: 'yes', assistant: 'yes' }, 409],
      [{ embeddings: 'yes' }, 400],
      [{ was: 'everything', embeddings: 'yes' }, 400],
    ] as const)
      expect([fields, (await consent(page, fields)).status]).toEqual([fields, status]);
    expect(await allowed(id)).toEqual([false, false]);
    expect(await audit(id)).toHaveLength(0);
  });

  test('only goes off once a report is published', async () => {
    configure({ embeddings: 'vectors (models.example)' });
    const { page, id } = await arrange({ stage: 'published' });
    expect(await words('edda', page)).not.toContain('Outside services Whoever');
    expect((await consent(page, { was: '', embeddings: 'yes' })).status).toBe(409);
    await team.db.owner`update consultation set embeddings_allowed = true where id = ${id}`;
    expect(await words('edda', page)).toContain('a service can be switched off');
    expect((await consent(page, { was: 'embeddings' })).status).toBe(303);
    expect(await allowed(id)).toEqual([false, false]);
  });
});
