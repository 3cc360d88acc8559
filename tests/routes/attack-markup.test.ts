import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganizationRow } from '#db/factories/organization.ts';
import { smallSurvey } from '#db/factories/small-survey.ts';
import { openOwner } from '#db/factories/owner.ts';
import { addPeople, leaveUndecided, people } from '../fixtures/people.ts';
import type { CookieJar } from '../handler.ts';
import { attack, type Attacked } from './attacker.ts';
import { begin, createRespondent, life } from './respondent.ts';
import { arrangeTeam, hidden, type Team } from './team-arrangement.ts';

/** What would run, in each place where a page could let it: text, an attribute, an address, a script's own text. */
const evil = `</script></title></textarea><script>alert(1)</script>"'><img src=x onerror=alert(1)>{{7*7}}<!--`;
const address = 'javascript:alert(1)';
const localized = Object.fromEntries(
  ['en', 'fr', 'ar'].map((tag) => [tag, { text: evil, status: 'reviewed' as const }]),
);
const survey = '/en/ours/survey/needs';
const home = '/team/ours/consultations/needs';

let team: Team;
let server: Attacked;
let admin: CookieJar;
let comment: string;
let ours: OrganizationRow;

beforeAll(async () => {
  team = await arrangeTeam();
  server = await attack(team.db.app);
  const owner = openOwner(team.db.connection);
  ours = await team.addOrganization('ours', { name: { en: evil, fr: evil }, contact: address });
  const { sections } = smallSurvey;
  const needs = await team.addConsultation(ours, 'needs', {
    ...{ title: localized, purpose: localized },
    survey: {
      ...smallSurvey,
      ...{ title: localized, introduction: localized, thanks: localized },
      consent: { ...smallSurvey.consent, paragraphs: [localized], agree: localized, quote: localized },
      sections: sections.map((section) => ({
        ...section,
        title: localized,
        questions: section.questions.map((question) => ({ ...question, title: localized, hint: localized })),
      })),
    },
    areas: [
      {
        ...{ key: 'housing', label: { en: evil, fr: evil }, definition: { en: evil, fr: evil }, keywords: {} },
        draftLanguages: [],
      },
    ],
  });
  await addPeople(owner.orm, needs, [
    ...people(20, { answers: { settled: ['very'] }, comment: evil, reviews: [{ accept: ['housing'] }] }),
    { comment: evil, quoted: 'approved', reviews: [{ accept: ['housing'] }] },
  ]);
  await leaveUndecided(owner.orm, needs);
  await owner.close();
  const runId = await team.addRun(needs, 1);
  await team.db.owner`update theming_run set snapshot_hash = repeat('a', 64)`;
  comment = await team.addComment(needs, runId, {
    ...{ text: `${evil} ⟦phone⟧ rent`, quoteConsent: true },
    suggestions: [{ key: 'housing', words: ['<script>', 'rent'] }],
  });
  await team.addMember(ours, 'Amina', ['admin']);
  await team.db.owner`update member set name = ${evil}`;
  admin = await team.signIn('amina@heard.example');
});
afterAll(async () => {
  await server.stop();
  await team.end();
});

/** Nothing of what was written runs: no element, attribute or address of it is in the page, and no script but ours. */
function expectHarmless(html: string) {
  expect(html).not.toContain('<script>alert');
  expect(html).not.toMatch(/<img\b/);
  expect(html.replaceAll(/="[^"]*"/g, '=""')).not.toMatch(/<[^>]*\sonerror=/);
  expect(html).not.toMatch(/(href|src|action)="?\s*javascript:/i);
  expect(html).not.toContain('{{7*7}}<!--');
  for (const [script = ''] of html.matchAll(/<script\b[^>]*>/g))
    expect(script).toMatch(
      / nonce="[^"]{20,}"|^<script type="module" src="\/assets\/aids-[\w-]+\.js"|^<script type="module" src="\/chart-tips\.js">$/,
    );
}

/** The team's pages run what bears their nonce, a survey's pages and reports one file of ours, and all others nothing. */
function scriptsOn(path: string): RegExp {
  if (path.startsWith('/team')) return /script-src 'self' 'nonce-[^']{20,}'/;
  return path.startsWith(survey) || /^\/[^/]+\/[^/]+\/what-we-heard\/./.test(path)
    ? /script-src 'self';/
    : /script-src 'none'/;
}

/** What docs/decisions and app/server/security-headers.ts promise of every answer. */
function expectHeaders(answer: Response, path: string) {
  // A redirect shows nothing, and says nothing of what may run in it.
  if (answer.status < 300 || answer.status >= 400) {
    const policy = answer.headers.get('Content-Security-Policy') ?? '';
    for (const part of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(part);
    // A published page, once it is bytes, has no form at all.
    expect(policy).toMatch(/form-action '(self|none)'/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe|\*|http:|https:/);
    expect(policy).toMatch(scriptsOn(path));
    expect(answer.headers.get('X-Frame-Options')).toBe('DENY');
  }
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(answer.headers.get('Referrer-Policy')).toBe('same-origin');
  expect(answer.headers.get('X-Powered-By')).toBeNull();
  for (const cookie of answer.headers.getSetCookie()) expect(cookie).toMatch(/(?=.*; HttpOnly)(?=.*; SameSite=Lax)/);
}

const cookie = () => ({ Cookie: admin.header });

describe('what is written to do harm is shown as it was written, and does none', () => {
  test.each([
    ...['/', '/en', '/ar', survey, `${survey}/consent`, '/en/ours/receipt', '/fr/ours/receipt'],
    ...['/team/ours', '/team/ours/languages', home, `${home}/quotes`, '/team/ours/groups'],
    ...['results', 'results/by-group', 'report', 'commitments'].map((page) => `${home}/${page}`),
    ...[`f.${evil}=${evil}`, `audience=${evil}`].map((query) => `${home}/results?${encodeURI(query)}`),
    ...['/team/ours/review/needs/COMMENT', '/team/sign-in'],
    `/team/sign-in?to=${encodeURIComponent(`/team/${evil}`)}`,
    `/team/ours/review?last=${encodeURIComponent(evil)}`,
    `${home}/publish?done=${encodeURIComponent(evil)}`,
    `${survey}?d=${encodeURIComponent(evil)}`,
    `/en/${encodeURIComponent(evil)}/receipt`,
    ...['/en/ours/what-we-heard/needs', '/en/nothing/at/all', '/team/nothing', '/en/%FF', '/icon.svg', '/robots.txt'],
  ])('%s', async (page) => {
    const path = page.replace('COMMENT', comment);
    const answer = await server.send(path, { headers: path.includes('sign-in') ? {} : cookie() });
    expectHeaders(answer, path);
    expect(answer.status).toBeLessThan(500);
    expectHarmless(await answer.text());
  });

  test('by a respondent: on the page with an error, on the check, and beside the receipt', async () => {
    await server.send('/en');
    const { respondent } = await begin(server.handle, { path: '/ours/survey/needs' });
    const wrong = await respondent.send(`${survey}/q/life`, { 'answer-improve': evil, 'answer-settled': evil });
    expect(wrong.status).toBe(422);
    expectHarmless(wrong.html);
    await respondent.send(`${survey}/q/life`, { ...life, 'answer-improve': evil });
    const check = await respondent.send(`${survey}/q/about-you`, {});
    expectHarmless(check.html);
    expect(check.html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    const thanks = await respondent.send(check.address, {});
    expectHarmless(thanks.html);
    const code = [...thanks.html.matchAll(/<span>(\d{4}) <\/span>/g)].map(([, group]) => group).join('');
    const own = await createRespondent(server.handle).send('/en/ours/receipt', { code });
    expect(own.html).toContain('&lt;img');
    expectHarmless(own.html);
    expectHarmless((await createRespondent(server.handle).send('/en/ours/receipt', { code: evil })).html);
  });

  test('in the fields of the sign-in page', async () => {
    const fields = new URLSearchParams({ email: evil, password: evil, to: address });
    const answer = await server.sendForm('/team/sign-in', fields.toString());
    expectHeaders(answer, '/team/sign-in');
    const html = await answer.text();
    expect(html).toContain('&lt;img');
    expectHarmless(html);
    expect(html).not.toMatch(/type="password"[^>]*value=/);
  });

  test('in a comment, a quote and a report: through review, preview and publication', async () => {
    const desk = `/team/ours/review/needs/${comment}`;
    const propose = new URLSearchParams({ intent: 'propose-quote', quote: `${evil} and more` });
    const answer = await server.sendForm(desk, propose.toString(), cookie());
    expect(answer.status).toBe(422);
    expectHarmless(await answer.text());
    await team.db.owner`update consultation set stage = 'closed'`;
    expect((await server.sendForm(`${home}/publish`, 'intent=prepare', cookie())).status).toBe(303);
    await team.makeEditions(ours);
    const preview = await (await server.send(`${home}/publish`, { headers: cookie() })).text();
    expectHarmless(preview);
    const fingerprint = hidden(preview, 'fingerprint');
    expect((await server.sendForm(`${home}/publish`, `fingerprint=${fingerprint}`, cookie())).status).toBe(303);
    await team.makeEditions(ours);
    for (const language of ['en', 'fr']) {
      const path = `/${language}/ours/what-we-heard/needs`;
      const report = await server.send(path);
      expectHeaders(report, path);
      const html = await report.text();
      expect(html).toContain('&lt;img');
      expectHarmless(html);
    }
    for (const drawn of ['/figures/newcomers.areas.svg', '/embed'])
      expectHarmless(await (await server.send(`/en/ours/what-we-heard/needs${drawn}`)).text());
    const csv = await server.send('/en/ours/what-we-heard/needs.csv');
    expectHeaders(csv, '/en/ours/what-we-heard/needs.csv');
    expect(csv.headers.get('Content-Type')).toContain('text/csv');
    expect(csv.headers.get('Content-Disposition')).toMatch(/^attachment/);
  });

  test('over https no cookie goes in the clear', async () => {
    const proxied = { 'X-Forwarded-Proto': 'https', Origin: server.origin.replace('http:', 'https:') };
    const fields = new URLSearchParams({ email: 'amina@heard.example', password: 'a long enough password' });
    const answers = [
      await server.sendForm('/team/sign-in', fields.toString(), proxied),
      await server.send(`${survey}/consent`, { headers: proxied }),
    ];
    const cookies = answers.flatMap((answer) => answer.headers.getSetCookie());
    expect(cookies.length).toBeGreaterThan(0);
    for (const one of cookies) expect(one).toContain('; Secure');
  });
});
