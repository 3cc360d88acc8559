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
}

const LIMITS: readonly Limit[] = [
  { path: /^\/team\/sign-in$/, failures: 20 },
  { path: /^\/[^/]+\/[^/]+\/receipt$/, failures: 40 },
  // Six digits: a room of forty may all mistype once; whoever tries them all needs half a year.
  { path: /^\/[^/]+\/[^/]+\/survey\/[^/]+\/session$/, failures: 40 },
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
  return LIMITS.map(({ path, failures }) =>
    rateLimit({
      windowMs: WINDOW_MS,
      limit: failures,
      skipSuccessfulRequests: true,
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
