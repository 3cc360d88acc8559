import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deriveKeys } from './application.ts';
import { createTurns, deriveReturnKey, type ReturnKey } from './derive-return-key.ts';

const app = { keys: deriveKeys('a secret of the tests, long enough to be one') };
const place = { organizationId: randomUUID(), consultationId: randomUUID() };
const code = '481220973004';

async function derived(...args: Parameters<typeof deriveReturnKey>): Promise<ReturnKey> {
  const key = await deriveReturnKey(...args);
  return key === 'busy' ? expect.fail('too many wait') : key;
}

describe('what a return code derives to', () => {
  it('is the same for the same code of the same consultation', async () => {
    const once = await derived(app, place, code);
    expect(once.lookup).toHaveLength(32);
    expect(once.codeKey).toHaveLength(32);
    expect(await derived(app, place, code)).toEqual(once);
  });

  it('shares nothing with another code, consultation or organization', async () => {
    const keys = await Promise.all([
      derived(app, place, code),
      derived(app, place, '481220973005'),
      derived(app, { ...place, consultationId: randomUUID() }, code),
      derived(app, { ...place, organizationId: randomUUID() }, code),
    ]);
    const parts = keys.flatMap(({ lookup, codeKey }) => [lookup.toString('hex'), codeKey.toString('hex')]);
    expect(new Set(parts).size).toBe(8);
  });

  it('is found by a hash of the installation’s own', async () => {
    const other = { keys: deriveKeys('another secret of the tests, as long as the first') };
    const [ours, theirs] = await Promise.all([derived(app, place, code), derived(other, place, code)]);
    expect(theirs.lookup).not.toEqual(ours.lookup);
    expect(theirs.codeKey).toEqual(ours.codeKey);
  });
});

describe('turns', () => {
  const held = () => {
    const releases: (() => void)[] = [];
    const begun: number[] = [];
    const work = (n: number) => () => {
      begun.push(n);
      return new Promise<number>((resolve) =>
        releases.push(() => {
          resolve(n);
        }),
      );
    };
    return { releases, begun, work };
  };

  it('run two at once, three wait in order, and the sixth is turned away', async () => {
    const { releases, begun, work } = held();
    const inTurn = createTurns(2, 3);
    const results = [1, 2, 3, 4, 5].map((n) => inTurn(work(n)));
    expect(await inTurn(work(6))).toBe('busy');
    expect(begun).toEqual([1, 2]);
    for (let n = 0; n < 5; n++) {
      releases[n]?.();
      await results[n];
      await Promise.resolve();
    }
    expect(await Promise.all(results)).toEqual([1, 2, 3, 4, 5]);
    expect(begun).toEqual([1, 2, 3, 4, 5]);
    const again = inTurn(work(7));
    releases[5]?.();
    expect(await again).toBe(7);
  });

  it('go on after something that failed', async () => {
    const inTurn = createTurns(1, 1);
    const failing = inTurn(() => Promise.reject(new Error('no')));
    const next = inTurn(() => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('done');
  });
});
