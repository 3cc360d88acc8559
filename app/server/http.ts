import { createServer as createHttpServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import type { Config } from '#app/config.ts';
import type { Application } from '#app/services/application.ts';
import { accessLog, type Log, writeLog } from './access-log.ts';
import { addressOf, isFromOurPages, localsOf } from './address.ts';
import { errorFrames } from './error-frames.ts';
import { health } from './health.ts';
import { limitGuessing } from './limits.ts';
import { createRefuse, type Refuse } from './refusal.ts';
import { servePublished } from './published.ts';
import { type Build, remixHandler } from './remix.ts';
import { forNoDocument, securityHeaders } from './security-headers.ts';

const METHODS = ['GET', 'HEAD', 'POST'];
/**
 * On respondents' pages (2 to 7 KB), in mean bytes and processor time: quality 3 1,382 in 0.07 ms, 4 1,228 in 0.09,
 * 5 1,139 in 0.10, 6 the same in 0.10, 11 972 in 3.8; gzip 1,337 in 0.06.
 */
const COMPRESSION = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 16 };

/** A slow phone has a minute to send a page of answers; who sends headers letter by letter has fifteen seconds. */
const TIMEOUTS = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
};

export interface ServerParts {
  readonly build: Build;
  readonly app: Application;
  readonly config: Config;
  /** The folder that the bundler wrote what browsers load to. */
  readonly clientFolder?: string;
  /** Comes before the pages; Vite's, while developing. */
  readonly before?: RequestHandler;
  readonly log?: Log;
}

/** The HTTP server, not yet listening: what every request meets, in this order. */
export function createServer(parts: ServerParts): Server {
  const { build, app, config, clientFolder = path.resolve('build/client'), before, log = writeLog } = parts;
  const refuse = createRefuse(clientFolder);
  const entry = express();
  entry.disable('x-powered-by');
  entry.set('trust proxy', config.trustedProxies);

  entry.use(look(config.publicUrl), accessLog(log), securityHeaders(config.environment), guard(refuse));
  entry.use(servePublished(app));
  entry.use(compression({ brotli: { params: COMPRESSION } }));
  entry.use('/assets', files(path.join(clientFolder, 'assets'), 'public, max-age=31536000, immutable'));
  entry.use(files(clientFolder, 'public, max-age=3600'));
  if (before) entry.use(before);
  entry.get('/api/health', health(app));
  entry.use(...limitGuessing(refuse));
  entry.use(remixHandler(build, app, config.environment, refuse));
  entry.use(fault(refuse));
  return createHttpServer(TIMEOUTS, entry);
}

function look(publicUrl: string | null): RequestHandler {
  return (request, response, next) => {
    const address = addressOf(request, publicUrl);
    localsOf(response).isReadable = address !== null;
    localsOf(response).address = address ?? new URL('http://localhost/');
    next();
  };
}

function guard(refuse: Refuse): RequestHandler {
  return (request, response, next) => {
    const { address, isReadable } = localsOf(response);
    if (!isReadable) refuse(request, response, 400);
    else if (!METHODS.includes(request.method)) refuse(request, response.set('Allow', METHODS.join(', ')), 405);
    else if (request.method === 'POST' && !isFromOurPages(request, address)) refuse(request, response, 403);
    else next();
  };
}

function files(folder: string, cacheControl: string): RequestHandler {
  const setHeaders = (response: ServerResponse, file: string) => {
    response.setHeader('Cache-Control', cacheControl);
    if (/\.(css|js)$/.test(file)) forNoDocument(response);
  };
  return express.static(folder, { setHeaders, index: false, redirect: false });
}

/** What nobody foresaw. Its kind and place are logged; its message is not, for it may quote what a person typed. */
function fault(refuse: Refuse): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const name = error instanceof Error ? error.name : typeof error;
    process.stderr.write(`error ${name}${errorFrames(error, 1)}\n`);
    if (response.headersSent) next(error);
    else refuse(request, response, 500);
  };
}
