import { once } from 'node:events';
import { type IncomingMessage, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerBuild } from '@remix-run/node';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadConfig } from '#app/config.ts';
import type { Application } from '#app/services/application.ts';
import { createServer } from './http.ts';

/** A Remix application of one page, which says what it was sent. */
const build: ServerBuild = {
  entry: { module: { default: () => new Response('no page'), handleError: () => undefined } },
  routes: {
    echo: {
      id: 'echo',
      path: '*',
      module: {
        default: undefined,
        loader: ({ request, context }) => {
          if (request.url.includes('fail')) throw new TypeError('words that somebody typed');
          return Response.json({ url: request.url, nonce: context.cspNonce ?? null });
        },
        action: async ({ request }) => {
          const form = await request.formData();
          return new Response(
            form
              .getAll('name')
              .map((value) => (typeof value === 'string' ? value : ''))
              .join(),
            {
              status: form.has('wrong') ? 422 : 200,
              headers: [
                ['Set-Cookie', 'a=1'],
                ['Set-Cookie', 'b=2'],
                ['Cache-Control', 'private'],
              ],
            },
          );
        },
      },
    },
  },
  assets: { entry: { module: '', imports: [] }, routes: {}, url: '', version: '' },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: {} as ServerBuild['future'],
  isSpaMode: false,
  mode: 'production',
};

const database = { answers: true };
const app = {
  database: { global: { execute: () => (database.answers ? Promise.resolve([]) : Promise.reject(new Error())) } },
} as unknown as Application;

const lines: string[] = [];
const open: Server[] = [];
let origin: string;

async function start(env: Record<string, string> = {}) {
  const config = loadConfig({ NODE_ENV: 'production', HEARD_SECRET: 's'.repeat(32), ...env });
  const server = createServer({ build, app, config, clientFolder: 'public', log: (line) => lines.push(line) });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(server);
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

beforeEach(async () => {
  lines.length = 0;
  database.answers = true;
  origin = await start();
});
afterEach(() => {
  for (const server of open.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(origin + path, { method: 'POST', body, headers });
const form = (fields: Record<string, string>) => new URLSearchParams(fields);

/** As a client that does not mend its requests, unlike fetch. */
async function raw(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const sent = httpRequest(origin, { path, headers, method }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  return response;
}

it('lets no script run on public pages, and on the team’s only those with the nonce of this answer', async () => {
  const policies = await Promise.all(['/en', '/team/x', '/team/x'].map((path) => fetch(origin + path)));
  const [page, team, again] = policies.map((response) => response.headers.get('Content-Security-Policy') ?? '');
  expect(page).toContain("script-src 'none'");
  const { nonce } = (await policies[1]?.json()) as { nonce: string };
  expect(team).toContain(`script-src 'self' 'nonce-${nonce}'`);
  expect(again).not.toContain(nonce);
  expect(page).toContain("frame-ancestors 'none'");
  expect(policies[0]?.headers.get('Referrer-Policy')).toBe('same-origin');
});

it('keeps no page, unless the page says that it may be kept', async () => {
  expect((await fetch(`${origin}/en`)).headers.get('Cache-Control')).toBe('no-store');
  const answer = await post('/en', form({ name: 'x' }));
  expect(answer.headers.get('Cache-Control')).toBe('private');
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
});

it('hands the form on as it was sent', async () => {
  expect(await (await post('/en', form({ name: 'ሰላም & 100%' }))).text()).toBe('ሰላም & 100%');
});

it.each([
  ['/%E0%A4%A', 400],
  ['/en/%FF', 400],
  ['/en/%00', 400],
  ['/en?q=%00', 400],
  ['/en?q=%FF', 200],
])('answers %s with %d', async (path, status) => {
  expect((await raw(path)).statusCode).toBe(status);
});

it('tells in the reader’s language what it turns away', async () => {
  const tooLarge = await post('/fr/x', form({ name: 'a'.repeat(300_000) }));
  expect(tooLarge.status).toBe(413);
  const page = await tooLarge.text();
  expect(page).toContain('<html lang="fr" dir="ltr">');
  expect(page).not.toContain('aaaa');
  const garbled = await post('/en/x', 'name=%FF', { 'Content-Type': 'application/x-www-form-urlencoded' });
  expect([garbled.status, await garbled.text()]).toEqual([
    400,
    expect.stringContaining('could not read what was sent'),
  ]);
  expect((await raw('/en', {}, 'PUT')).statusCode).toBe(405);
});

it.each([
  [{}, 200],
  [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }, 200],
  [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
  [{ Origin: 'http://elsewhere.test' }, 403],
  [{ Origin: 'null' }, 403],
])('takes a form with %o: %d', async (headers, status) => {
  expect((await post('/en', form({ name: 'x' }), headers as Record<string, string>)).status).toBe(status);
});

it('knows the address that people use, behind a proxy', async () => {
  origin = await start({ PUBLIC_URL: 'https://heard.test/' });
  const seen = await fetch(`${origin}/en?a=1`);
  expect(await seen.json()).toMatchObject({ url: 'https://heard.test/en?a=1' });
  expect(seen.headers.get('Strict-Transport-Security')).toContain('max-age');
  expect((await post('/en', form({ name: 'x' }), { Origin: 'https://heard.test' })).status).toBe(200);
});

it('slows down the guessing of passwords, not of those who get in', async () => {
  const statuses = async (fields: Record<string, string>, tries: number) => {
    const seen = new Set<number>();
    for (let n = 0; n < tries; n++) seen.add((await post('/team/sign-in', form(fields))).status);
    return [...seen];
  };
  expect(await statuses({ name: 'x' }, 25)).toEqual([200]);
  expect(await statuses({ name: 'x', wrong: '' }, 20)).toEqual([422]);
  const refused = await post('/team/sign-in', form({ name: 'x' }));
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '600']);
  expect((await post('/en', form({ name: 'x' }))).status).toBe(200);
});

it.each([
  '/team/sign-in/',
  '/team/sign-in//',
  '/team/Sign-In',
  '/team/%73ign-in',
  '/team/sign-in.data',
  '/team/sign-in/.data',
])('counts tries however the page is spelt: %s', async (path) => {
  for (let n = 0; n < 20; n++) await post('/team/sign-in', form({ wrong: '' }));
  expect((await post(path, form({ wrong: '' }))).status).toBe(429);
});

it.each([
  ['elsewhere.test/en/fail', 400],
  ['elsewhere.test/?', 400],
  ['elsewhere.test#', 400],
  ['somebody@elsewhere.test', 400],
  ['[::1]:3000', 200],
])('takes no path from the host: %s is %d', async (host, status) => {
  expect((await raw('/en', { Host: host })).statusCode).toBe(status);
});

it('says whether the database answers', async () => {
  expect((await fetch(`${origin}/api/health`)).status).toBe(200);
  database.answers = false;
  expect((await fetch(`${origin}/api/health`)).status).toBe(503);
});

it('logs the kind of page, never its address, nor what was typed', async () => {
  await fetch(`${origin}/en/lip/receipt?code=1234567890123456`, { headers: { 'User-Agent': 'a phone' } });
  await fetch(`${origin}/en/lip/what-we-heard/2026.csv`);
  await fetch(`${origin}/icon.svg`);
  expect(lines.map((line) => line.replace(/^\S+ /, '').replace(/\d+ms/, '_ms'))).toEqual([
    'GET receipt 200 _ms',
    'GET what-we-heard 200 _ms',
  ]);
});

it('answers a fault with a page, not with its message', async () => {
  const answer = await fetch(`${origin}/en/fail`);
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('somebody typed');
});
