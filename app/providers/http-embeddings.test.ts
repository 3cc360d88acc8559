import { afterEach, describe, expect, it } from 'vitest';
import { loopbackService, type Asked, type Reply } from '#tests/loopback-service.ts';
import { shareableText } from '../domain/shareable-text.ts';
import { httpEmbeddings } from './http-embeddings.ts';
import { ProviderError } from './provider-error.ts';

const key = 'sk-very-secret';
const limits = { timeout: 2_000, retries: 2, backoff: 1, largestAnswer: 1 << 20 };
const texts = (...all: string[]) => all.map((text) => shareableText({ text, redactions: [] }));

let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

async function service(answer: (asked: Asked, turn: number) => Reply, changed: Partial<typeof limits> = {}) {
  const { url, asked, close: end } = await loopbackService(answer);
  close = end;
  return { asked, provider: httpEmbeddings({ url, model: 'tiny', key }, { ...limits, ...changed }) };
}

const inputOf = (asked: Asked): string[] => asked.body['input'] as string[];
/** The length of each text and a 1, last first, as the order is said by `index`. */
const lengths = (asked: Asked): Reply => ({
  body: {
    data: inputOf(asked)
      .map((text, index) => ({ index, embedding: [text.length, 1] }))
      .reverse(),
  },
});

it('gives a vector of length 1 for each text, in their order, and zeros where nothing is said', async () => {
  const { asked, provider } = await service(lengths);
  expect(provider.dimensions()).toBeNull();
  const [first, blank, second] = await provider.embed(texts('rent', '  ', 'bus'));
  expect(first?.[0]).toBeCloseTo(4 / Math.sqrt(17), 6);
  expect(blank).toEqual(new Float32Array(2));
  expect(second?.[1]).toBeCloseTo(1 / Math.sqrt(10), 6);
  expect(provider.dimensions()).toBe(2);
  expect(provider.name).toMatch(/^tiny \(127\.0\.0\.1:\d+\)$/);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    path: '/v1/embeddings',
    headers: { authorization: `Bearer ${key}` },
    body: { model: 'tiny', input: ['rent', 'bus'] },
  });
});

it('asks nothing about nothing', async () => {
  const { asked, provider } = await service(lengths);
  expect(await provider.embed([])).toEqual([]);
  expect(await provider.embed(texts(' '))).toEqual([new Float32Array(0)]);
  expect(asked).toEqual([]);
});

it('sends texts in batches, long ones cut, and never half a character', async () => {
  const { asked, provider } = await service(lengths);
  const long = `${'x'.repeat(7_999)}😀`;
  const vectors = await provider.embed(
    texts(...Array.from({ length: 130 }, () => 'a'), ...Array.from({ length: 9 }, () => long)),
  );
  expect(vectors).toHaveLength(139);
  const sizes = asked.map((one) => inputOf(one).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(139);
  expect(Math.max(...sizes)).toBe(64);
  for (const one of asked) expect(inputOf(one).join('').length).toBeLessThanOrEqual(64_000);
  const cut = asked.flatMap(inputOf).find((text) => text.length > 1);
  expect(cut).toHaveLength(8_000);
  expect(cut?.isWellFormed()).toBe(true);
});

describe('tries again', () => {
  it.each([429, 500, 503])('after status %d', async (status) => {
    const { asked, provider } = await service((one, turn) => (turn < 3 ? { status, body: 'busy' } : lengths(one)));
    expect(await provider.embed(texts('rent'))).toHaveLength(1);
    expect(asked).toHaveLength(3);
  });

  it('so often and no more', async () => {
    const { asked, provider } = await service(() => ({
      status: 500,
      body: 'rent rent',
      headers: { 'retry-after': '0' },
    }));
    await expect(provider.embed(texts('rent'))).rejects.toThrow('The service answered with status 500.');
    expect(asked).toHaveLength(3);
  });

  it('when nothing came in time', async () => {
    const { asked, provider } = await service((one, turn) => (turn === 1 ? { body: null } : lengths(one)), {
      timeout: 300,
    });
    expect(await provider.embed(texts('rent'))).toHaveLength(1);
    expect(asked).toHaveLength(2);
  });

  it('but not after an answer that will not change', async () => {
    const { asked, provider } = await service(() => ({ status: 401, body: 'no' }));
    await expect(provider.embed(texts('rent'))).rejects.toThrow('The service answered with status 401.');
    expect(asked).toHaveLength(1);
  });
});

describe('gives up, without a word of the texts, the key or the answer,', () => {
  const said = 'my own words';
  it.each<[string, Reply, Partial<typeof limits>, string]>([
    ['when it is not JSON', { body: `{"${said}` }, {}, 'not JSON'],
    ['when it has another form', { body: { data: [{ index: 0, embedding: [said] }] } }, {}, 'in another form'],
    ['when a number is none', { body: '{"data":[{"index":0,"embedding":[1e999]}]}' }, {}, 'in another form'],
    ['when vectors are missing', { body: { data: [] } }, {}, 'another number of vectors'],
    ['when one is there twice', { body: { data: Array(2).fill({ index: 0, embedding: [1] }) } }, {}, 'another number'],
    [
      'when lengths differ',
      { body: { data: [1, 2].map((length, index) => ({ index, embedding: Array(length).fill(1) })) } },
      {},
      'vectors of another length',
    ],
    ['when it is huge', { body: said.repeat(1000) }, { largestAnswer: 4_000 }, 'more than 4000 bytes'],
    [
      'when it is sent elsewhere',
      { status: 302, body: '', headers: { location: 'http://127.0.0.1:1/' } },
      {},
      'status 302',
    ],
    ['when nothing ever comes', { body: null }, { timeout: 100, retries: 0 }, 'did not answer within 100 ms'],
  ])('%s', async (_, reply, changed, message) => {
    const { provider } = await service(() => reply, changed);
    const error: unknown = await provider.embed(texts(said, 'rent')).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ProviderError);
    expect((error as Error).message).toContain(message);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(new RegExp(`${said}|${key}|rent`));
  });

  it('when nobody is there', async () => {
    const provider = httpEmbeddings({ url: 'http://127.0.0.1:1/v1', model: 'm', key }, { ...limits, retries: 1 });
    await expect(provider.embed(texts(said))).rejects.toThrow(new ProviderError('The service could not be reached.'));
  });
});

it('stops when it is told to, between tries too', async () => {
  const stop = new AbortController();
  const { asked, provider } = await service(
    () => {
      setTimeout(() => stop.abort(new Error('enough')), 20);
      return { status: 503, body: 'busy' };
    },
    { backoff: 60_000 },
  );
  await expect(provider.embed(texts('rent'), { signal: stop.signal })).rejects.toThrow('enough');
  expect(asked).toHaveLength(1);
});
