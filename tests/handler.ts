import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { Application } from '#app/services/application.ts';
import '#app/server/context.ts';

/**
 * The built application as a function from Request to Response. `npm test` builds it first. `place` is where requests
 * come from, as the HTTP entry would say it; from nowhere, no allowance is used up.
 */
export async function createHandler(
  app: Application,
  { place = null }: { readonly place?: string | null } = {},
): Promise<(request: Request) => Promise<Response>> {
  const entry = join(import.meta.dirname, '../build/server/index.js');
  if (!existsSync(entry)) throw new Error('The application is not built: run `npm run build` first');
  const build = (await import(pathToFileURL(entry).href)) as ServerBuild;
  const handle = createRequestHandler(build, 'production');
  return (request) => handle(request, { app, cspNonce: undefined, place });
}

const ORIGIN = 'http://heard.test';

/** A GET as a browser sends it, with the cookies that are given. */
export function get(
  path: string,
  { cookie = '', headers = {} }: { cookie?: string; headers?: Record<string, string> } = {},
) {
  return new Request(ORIGIN + path, { headers: { ...headers, ...(cookie === '' ? {} : { Cookie: cookie }) } });
}

/** A form POST as a browser sends it; an array value is sent as several fields of one name. */
export function post(
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  { cookie = '', headers = {} }: { cookie?: string; headers?: Record<string, string> } = {},
) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  return new Request(ORIGIN + path, {
    method: 'POST',
    body,
    headers: {
      Origin: ORIGIN,
      Host: new URL(ORIGIN).host,
      'Content-Type': 'application/x-www-form-urlencoded',
      ...headers,
      ...(cookie === '' ? {} : { Cookie: cookie }),
    },
  });
}

export interface CookieJar {
  /** Takes up the cookies of an answer, and hands the answer on. */
  take(response: Response): Response;
  /** The Cookie header of the next request. */
  readonly header: string;
}

/** Keeps cookies between requests, as a browser with one page open does. */
export function createCookieJar(): CookieJar {
  const cookies = new Map<string, string>();
  return {
    take(response) {
      for (const line of response.headers.getSetCookie()) {
        const [pair = '', ...attributes] = line.split(';');
        const at = pair.indexOf('=');
        const expired = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute));
        if (expired) cookies.delete(pair.slice(0, at));
        else cookies.set(pair.slice(0, at), pair.slice(at + 1));
      }
      return response;
    },
    get header() {
      return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    },
  };
}
