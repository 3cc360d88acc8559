import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { IncomingHttpHeaders } from 'node:http';
import type { Application } from '#app/services/application.ts';
import type { RequestHandler } from 'express';
import { localsOf, pagePath } from './address.ts';
import { tellNext } from './aids.ts';
import { FORM, LARGEST_BODY, largestUpload, readBody } from './body.ts';
import './context.ts';
import { placeOf } from './limits.ts';
import type { Refuse } from './refusal.ts';
import { isSignedIn } from './session-of-request.ts';
import { forNoDocument } from './security-headers.ts';

/** The built application, or how to get the one of this moment (while developing). */
export type Build = ServerBuild | (() => Promise<ServerBuild>);

/**
 * Hands requests to Remix. This takes the place of @remix-run/express, which reads the body itself, and adds its headers
 * to ours where they should replace them.
 */
export function remixHandler(build: Build, app: Application, mode: string, refuse: Refuse): RequestHandler {
  const handle = createRequestHandler(build, mode);
  return (request, response, next) => {
    const serve = async () => {
      const { address, cspNonce } = localsOf(response);
      const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
      const upload = hasBody ? largestUpload(pagePath(address)) : null;
      const isTrusted = upload === null || upload <= LARGEST_BODY || (await isSignedIn(app, request, address));
      const largest = isTrusted ? upload : LARGEST_BODY;
      const body = hasBody ? await readBody(request, !address.pathname.startsWith('/api/'), largest) : null;
      if (body === 413 && upload !== null && request.readableEnded) {
        // The page itself says which file was too large, in its place; who is not signed in is asked for that there.
        if (isTrusted) address.searchParams.set('problem', 'too-large');
        response.redirect(303, address.pathname + address.search);
        return;
      }
      if (typeof body === 'number') {
        if (!request.readableEnded) response.set('Connection', 'close');
        refuse(request, response, body);
        return;
      }
      const gone = new AbortController();
      response.once('close', () => {
        if (!response.writableFinished) gone.abort();
      });
      const context: AppLoadContext = { app, cspNonce, place: placeOf(request) };
      const answer = await handle(webRequest(address, request.method, request.headers, body, gone.signal), context);
      response.status(answer.status);
      for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.set(name, value);
      for (const cookie of answer.headers.getSetCookie()) response.append('Set-Cookie', cookie);
      const location = answer.headers.get('Location');
      if (location !== null) forNoDocument(response);
      if (tellNext(request, response, location)) return;
      if (answer.body === null) response.end();
      else await pipeline(Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]), response);
    };
    serve().catch((error: unknown) => {
      // A reader who has gone away is no fault.
      if (!response.destroyed) next(error);
    });
  };
}

/**
 * The request as the web platform has it. Host is the one that people use, so that Remix, which holds it against Origin,
 * is right behind a proxy too; what a browser sent as `Origin: null` has been judged by Sec-Fetch-Site before.
 */
function webRequest(
  address: URL,
  method: string,
  given: IncomingHttpHeaders,
  body: Buffer | null,
  signal: AbortSignal,
): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith('x-forwarded-') || (name === 'origin' && value === 'null')) continue;
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  headers.set('Host', address.host);
  // A form without fields, whatever its sender calls it: what is no form does not come this far with a body.
  if (body?.length === 0) headers.set('Content-Type', FORM);
  return new Request(address, { method, headers, signal, body: body === null ? null : new Uint8Array(body) });
}
