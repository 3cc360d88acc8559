import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceProvider } from './components/nonce.ts';
import { pageLanguage } from './i18n/page-language.server.ts';
import './server/context.ts';
import { dropNulBytes } from './server/drop-nul-bytes.ts';
import { errorFrames } from './server/error-frames.ts';

const RENDER_TIMEOUT_MS = 5_000;

/** Renders a page whole, then sends it: no page here defers anything, and a fault then still gets its own status. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const nonce = loadContext.cspNonce;
  // Where no page has the address, or none takes the method, Remix runs no loader: the error still has a language.
  context.staticHandlerContext.loaderData['root'] ??= pageLanguage(request);
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <RemixServer
          context={context}
          url={request.url}
          {...(nonce === undefined ? {} : { nonce })}
          abortDelay={RENDER_TIMEOUT_MS}
        />
      </NonceProvider>,
      {
        ...(nonce === undefined ? {} : { nonce }),
        onAllReady() {
          const body = dropNulBytes();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError: reject,
      },
    );
    setTimeout(abort, RENDER_TIMEOUT_MS + 1_000).unref();
  });
}

/** Logs the kind of an unexpected error and where it arose; its message may quote what a person typed. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  // Remix's own answer to an address or a method that no page has: no fault of ours.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  const name = error instanceof Error ? error.name : typeof error;
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.name})` : '';
  process.stderr.write(`error ${name}${cause} in ${request.method}\n${errorFrames(error, 5)}\n`);
}
