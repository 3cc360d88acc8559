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
];

/**
 * Slows down guessing of passwords and receipt codes. The counters live in this process's memory, under a hash of the
 * sender's address with a key that dies with the process: no address is stored, on disk or in memory, and a restart
 * forgets all. Several processes count apart.
 */
export function limitGuessing(refuse: Refuse): readonly RequestHandler[] {
  const key = randomBytes(32);
  return LIMITS.map(({ path, failures }) =>
    rateLimit({
      windowMs: WINDOW_MS,
      limit: failures,
      skipSuccessfulRequests: true,
      standardHeaders: false,
      legacyHeaders: false,
      keyGenerator: (request) =>
        createHmac('sha256', key)
          .update(ipKeyGenerator(request.ip ?? ''))
          .digest('base64'),
      skip: (request, response: Response) =>
        request.method !== 'POST' || !path.test(pagePath(localsOf(response).address)),
      handler: (request: Request, response: Response) => {
        response.set('Retry-After', String(WINDOW_MS / 1000));
        refuse(request, response, 429);
      },
    }),
  );
}
