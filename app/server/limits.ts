import { createHmac, randomBytes } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { localsOf, pagePath } from './address.ts';
import type { Refuse } from './refusal.ts';

const WINDOW_MS = 10 * 60_000;

interface Limit {
  readonly path: RegExp;
  /** Tries that fail, in one window, from one place; a library or a classroom is one place. */
  readonly failures: number;
  /** Every try counts, not only what fails: what is asked for is costly by itself. */
  readonly costly?: boolean;
}

const LIMITS: readonly Limit[] = [
  { path: /^\/team\/sign-in$/, failures: 20 },
  { path: /^\/[^/]+\/[^/]+\/receipt$/, failures: 40 },
  // Six digits: a room of forty may all mistype once; whoever tries them all needs half a year.
  { path: /^\/[^/]+\/[^/]+\/survey\/[^/]+\/session$/, failures: 40 },
  // Twelve digits lead to what somebody has typed and not sent.
  { path: /^\/[^/]+\/[^/]+\/survey\/[^/]+\/resume$/, failures: 20 },
  // Making a return code takes memory and time on purpose. A room of thirty asks twice each, and for another language.
  { path: /^\/[^/]+\/[^/]+\/survey\/[^/]+\/save$/, failures: 120, costly: true },
];

/** Dies with the process: what is hashed with it cannot be told afterwards, nor compared with another run's. */
const PROCESS_KEY = randomBytes(32);

/**
 * Where a request comes from, opaque: a keyed hash of the sender's address (of an IPv6 address its network, as one
 * household has it). Neither the address nor anything that leads back to it is kept.
 */
export function placeOf(request: Request): string {
  return createHmac('sha256', PROCESS_KEY)
    .update(ipKeyGenerator(request.ip ?? ''))
    .digest('base64');
}

/**
 * Slows down guessing of passwords and codes. The counters live in this process's memory, under `placeOf`: no address is stored,
 * on disk or in memory, and a restart forgets all. Several processes count apart.
 */
export function limitGuessing(refuse: Refuse): readonly RequestHandler[] {
  return LIMITS.map(({ path, failures, costly = false }) =>
    rateLimit({
      windowMs: WINDOW_MS,
      limit: failures,
      skipSuccessfulRequests: !costly,
      // Who was asked to try again in a moment has not failed.
      requestWasSuccessful: (_, { statusCode }) => statusCode < 400 || statusCode === 503,
      standardHeaders: false,
      legacyHeaders: false,
      keyGenerator: placeOf,
      skip: (request, response: Response) =>
        request.method !== 'POST' || !path.test(pagePath(localsOf(response).address)),
      handler: (request: Request, response: Response) => {
        response.set('Retry-After', String(WINDOW_MS / 1000));
        refuse(request, response, 429);
      },
    }),
  );
}
