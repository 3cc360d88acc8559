import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  isSessionCode,
  makeSessionPass,
  newSessionCode,
  readSessionPass,
  sessionCodeGroups,
  sessionState,
} from './session-code.ts';

const now = new Date('2026-05-01T10:00:00Z');
const inAMoment = new Date(now.getTime() + 1);

describe('a session’s code', () => {
  it('has six digits, also where it begins with zeros', () => {
    for (let n = 0; n < 1000; n++) expect(newSessionCode()).toMatch(/^\d{6}$/);
    expect(sessionCodeGroups('001234')).toEqual(['001', '234']);
  });

  it.each([
    ['123456', true],
    ['12345', false],
    ['1234567', false],
    ['12345a', false],
    ['', false],
  ])('%s is one: %s', (code, is) => {
    expect(isSessionCode(code)).toBe(is);
  });
});

describe('how a session stands', () => {
  it.each([
    [{ endsAt: inAMoment, most: 2, used: 1 }, 'running'],
    [{ endsAt: inAMoment, most: 2, used: 2 }, 'used-up'],
    [{ endsAt: now, most: 2, used: 1 }, 'over'],
    [{ endsAt: now, most: 2, used: 2 }, 'over'],
  ] as const)('%o: %s', (facts, state) => {
    expect(sessionState(facts, now)).toBe(state);
  });
});

describe('a session’s pass', () => {
  const key = randomBytes(32);
  const place = { organizationId: 'o', consultationId: 'c' };
  const id = randomUUID();
  const pass = makeSessionPass(key, place, { id, endsAt: inAMoment });

  it('is good until the session ends', () => {
    expect(readSessionPass(key, place, pass, now)).toBe(id);
    expect(readSessionPass(key, place, pass, inAMoment)).toBeNull();
  });

  it('is nothing elsewhere', () => {
    expect(readSessionPass(key, { ...place, consultationId: 'd' }, pass, now)).toBeNull();
    expect(readSessionPass(randomBytes(32), place, pass, now)).toBeNull();
    expect(readSessionPass(key, place, 'made up', now)).toBeNull();
  });
});
