import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newDraftHandle } from './draft-seal.ts';
import { FORM_TOKEN_DAYS, makeFormToken, readFormToken } from './form-token.ts';

const key = randomBytes(32);
const place = { organizationId: 'o', consultationId: 'c' };
const askedAt = new Date('2026-05-01T10:00:00Z');
const handle = newDraftHandle();
const token = makeFormToken(key, place, { handle, askedAt });
const after = (milliseconds: number) => new Date(askedAt.getTime() + milliseconds);
const LIFE = FORM_TOKEN_DAYS * 24 * 60 * 60 * 1000;

describe('form token', () => {
  it('carries a draft’s handle and when the page was asked for', () => {
    expect(readFormToken(key, place, token, askedAt)).toEqual({ handle, askedAt });
  });

  it.each([
    ['two days', 2 * 24 * 60 * 60 * 1000, true],
    ['its whole life', LIFE, true],
    ['its whole life and a moment', LIFE + 1, false],
    ['an hour less than nothing: clocks differ', -3_600_000, true],
  ])('is taken after %s: %s', (_, milliseconds, taken) => {
    expect(readFormToken(key, place, token, after(milliseconds)) !== null).toBe(taken);
  });

  it('is nothing under another key, for another survey, cut, changed or made up', () => {
    const changed = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    expect(readFormToken(randomBytes(32), place, token, askedAt)).toBeNull();
    expect(readFormToken(key, { ...place, consultationId: 'd' }, token, askedAt)).toBeNull();
    expect(readFormToken(key, { ...place, organizationId: 'p' }, token, askedAt)).toBeNull();
    for (const wrong of ['', 'a', token.slice(0, -4), changed, 'x'.repeat(5_000)]) {
      expect(readFormToken(key, place, wrong, askedAt)).toBeNull();
    }
  });

  it('is another one each time', () => {
    expect(makeFormToken(key, place, { handle, askedAt })).not.toBe(token);
  });
});
