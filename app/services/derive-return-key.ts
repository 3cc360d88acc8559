import { createHmac, scrypt } from 'node:crypto';
import type { DraftPlace } from '../domain/draft-seal.ts';
import type { Application } from './application.ts';

/** What a return code derives to: half of it finds, half of it opens. Neither tells the other. */
export interface ReturnKey {
  /** HMAC-SHA-256 of the first half under the installation's key; what the table holds. */
  readonly lookup: Buffer;
  /** 32 bytes; in no table. */
  readonly codeKey: Buffer;
}

/** RFC 7914. One code takes 32 MB and about a tenth of a second of one core; 10¹² codes take some three thousand years. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const BYTES = 64;

const AT_ONCE = 2;
/** Two seconds of waiting at most; who comes then is asked to try again, and the pages of all others stay quick. */
const WAITING = 32;

const inTurn = createTurns(AT_ONCE, WAITING);

/**
 * The keys of a code, slowly on purpose: the same for the same code of the same consultation, and of no other. `busy`
 * when too many wait already.
 */
export async function deriveReturnKey(
  { keys }: Pick<Application, 'keys'>,
  { organizationId, consultationId }: DraftPlace,
  code: string,
): Promise<ReturnKey | 'busy'> {
  const derived = await inTurn(() => derive(code, `return code ${organizationId} ${consultationId}`));
  if (derived === 'busy') return 'busy';
  return {
    lookup: createHmac('sha256', keys.returnCode)
      .update(derived.subarray(0, BYTES / 2))
      .digest(),
    codeKey: derived.subarray(BYTES / 2),
  };
}

/** Runs at most so much at once, in the order it comes; `busy` for what finds the queue full. */
export function createTurns(atOnce: number, waiting: number) {
  let running = 0;
  const queue: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T | 'busy'> => {
    if (running < atOnce) running += 1;
    else if (queue.length >= waiting) return 'busy';
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work();
    } finally {
      // The turn is handed on, so that nobody who comes now gets in between.
      const next = queue.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

function derive(code: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(code, salt, BYTES, COST, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
