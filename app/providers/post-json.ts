import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import { ProviderError } from './provider-error.ts';

export interface HttpLimits {
  /** Milliseconds that one try may take, from its start to the last byte. */
  readonly timeout: number;
  /** Further tries after the first, where the answer was 429, 5xx or none. */
  readonly retries: number;
  /** Milliseconds before the second try; twice as many before each further one. */
  readonly backoff: number;
  /** Bytes that an answer may have. */
  readonly largestAnswer: number;
}

export const defaultLimits: HttpLimits = { timeout: 30_000, retries: 3, backoff: 1_000, largestAnswer: 32 << 20 };

/** The longest that a service may ask to be left alone for. */
const longestWait = 60_000;

interface Post<Answer> {
  readonly url: string;
  readonly key: string | null;
  readonly body: unknown;
  readonly answer: z.ZodType<Answer>;
  readonly limits: HttpLimits;
  readonly signal?: AbortSignal | undefined;
}

/** A try that may go better next time. */
interface Failed {
  readonly reason: string;
  readonly retryAfter: number;
}

async function readWithin(response: Response, most: number): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const piece = await reader?.read();
    if (piece?.value === undefined) return text + decoder.decode();
    bytes += piece.value.byteLength;
    if (bytes > most) {
      await reader?.cancel();
      throw new ProviderError(`The service answered with more than ${String(most)} bytes.`);
    }
    text += decoder.decode(piece.value, { stream: true });
  }
}

function parse<Answer>(text: string, schema: z.ZodType<Answer>): Answer {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ProviderError('The service answered with something that is not JSON.');
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new ProviderError('The service answered in another form than was asked for.');
  return parsed.data;
}

async function tryOnce<Answer>({ url, key, body, answer, limits, signal }: Post<Answer>): Promise<Answer | Failed> {
  const timeout = AbortSignal.timeout(limits.timeout);
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method: 'POST',
      // To follow would take the texts and the key to somebody whom nobody chose.
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(body),
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    text = await readWithin(response, limits.largestAnswer);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof ProviderError) throw error;
    const reason = timeout.aborted ? `did not answer within ${limits.timeout} ms` : 'could not be reached';
    return { reason: `The service ${reason}.`, retryAfter: 0 };
  }
  if (response.ok) return parse(text, answer);
  const reason = `The service answered with status ${response.status}.`;
  if (response.status !== 429 && response.status < 500) throw new ProviderError(reason);
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  return { reason, retryAfter: Number.isFinite(seconds) ? Math.min(longestWait, Math.max(0, seconds * 1000)) : 0 };
}

const isFailed = (outcome: unknown): outcome is Failed =>
  typeof outcome === 'object' && outcome !== null && 'reason' in outcome && 'retryAfter' in outcome;

/**
 * Posts JSON and reads JSON; again, after a while, where the service was busy, broken or away.
 * @throws ProviderError when it stays so, or when the answer is not what was asked for; the signal's reason when aborted.
 */
export async function postJson<Answer>(post: Post<Answer>): Promise<Answer> {
  const { limits, signal } = post;
  for (let attempt = 0; ; attempt += 1) {
    signal?.throwIfAborted();
    const outcome = await tryOnce(post);
    if (!isFailed(outcome)) return outcome;
    if (attempt >= limits.retries) throw new ProviderError(outcome.reason);
    const pause = Math.max(outcome.retryAfter, limits.backoff * 2 ** attempt);
    // An aborted wait says so in words of its own; the next turn gives the signal's reason.
    await wait(pause, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  }
}
