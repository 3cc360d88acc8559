import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { expect } from 'vitest';
import type { Config } from '#app/config.ts';
import { createServer } from '#app/server/http.ts';
import type { Application } from '#app/services/application.ts';

/** What an attacker sends; anything a browser would never send can be said too. */
export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** The product as it listens in earnest, for who means it no good. */
export interface Attacked {
  readonly origin: string;
  /** What was written to the access log. */
  readonly log: readonly string[];
  send(path: string, sent?: Sent): Promise<Response>;
  /** A form with these bytes as its body, from a page of ours. */
  sendForm(path: string, body: string | Uint8Array, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** For what walks through pages (tests/routes/respondent.ts): a request to any host is sent to this server. */
  handle(request: Request): Promise<Response>;
  /** Writes bytes to the socket as they are, and returns all that comes back until it closes; `hangUp` closes it at once. */
  raw(bytes: string, how?: { readonly hangUp: boolean }): Promise<string>;
  stop(): Promise<void>;
}

const FORM = 'application/x-www-form-urlencoded';

const config: Config = {
  environment: 'production',
  host: '127.0.0.1',
  port: 0,
  databaseUrl: null,
  secret: 'a secret of the attacks, long enough to be one',
  dataDirectory: '',
  dataDirectoryIsDefault: false,
  publicUrl: null,
  trustedProxies: 'loopback',
  embeddings: null,
  assistant: null,
  mail: null,
  demonstration: false,
};

/** Starts the HTTP server over a test's database. Its counters of failed tries begin at nothing. */
export async function attack(app: Application): Promise<Attacked> {
  const entry = join(import.meta.dirname, '../../build/server/index.js');
  if (!existsSync(entry)) throw new Error('The application is not built: run `npm run build` first');
  const build = (await import(pathToFileURL(entry).href)) as ServerBuild;
  const log: string[] = [];
  const server = createServer({ build, app, config, log: (line) => log.push(line) });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${String(port)}`;
  const send = (path: string, { method = 'GET', headers = {}, body }: Sent = {}) =>
    fetch(origin + path, {
      method,
      headers,
      redirect: 'manual',
      ...(body === undefined ? {} : { body: body as BodyInit }),
    });
  return {
    origin,
    log,
    send,
    sendForm: (path, body, headers = {}) =>
      send(path, { method: 'POST', body, headers: { 'Content-Type': FORM, Origin: origin, ...headers } }),
    handle: async (request) => {
      const { pathname, search } = new URL(request.url);
      const headers = Object.fromEntries(request.headers);
      delete headers['host'];
      if ('origin' in headers) headers['origin'] = origin;
      const body = request.body === null ? {} : { body: new Uint8Array(await request.arrayBuffer()) };
      return send(pathname + search, { method: request.method, headers, ...body });
    },
    raw: async (bytes, { hangUp } = { hangUp: false }) => {
      const socket = connect(port, '127.0.0.1');
      socket.setEncoding('utf8');
      let answer = '';
      socket.on('data', (text: string) => (answer += text));
      socket.write(bytes, 'latin1', () => {
        // Not before the server has begun to read.
        if (hangUp) setTimeout(() => socket.destroy(), 50);
      });
      await once(socket, 'close');
      return answer;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What must hold of every page that turns somebody away: whole, in one language, with its words, and no script but the one
 * that only adds. */
export async function expectRefusal(
  response: Response,
  { status, language, direction = 'ltr' }: { status: number; language: string; direction?: 'ltr' | 'rtl' },
): Promise<string> {
  const html = await response.text();
  expect({ status: response.status, html: /<html[^>]*>/.exec(html)?.[0] }).toEqual({
    status,
    html: `<html lang="${language}" dir="${direction}">`,
  });
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '';
  expect(heading.replace(/<[^>]+>/g, '').trim()).not.toMatch(/^$|^[\w:]+\.[\w.]+$/);
  expect(html.replace(/<script type="module" src="\/assets\/aids-[\w-]+\.js"[^>]*><\/script>/, '')).not.toContain(
    '<script',
  );
  return html;
}
