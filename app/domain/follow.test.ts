import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addressHash, makeStopToken, openFollowing, readAddress, readStopToken, sealFollowing } from './follow.ts';

const key = randomBytes(32);
const place = { organizationId: 'an organization', consultationId: 'a consultation', id: 'a follower' };

describe('an address', () => {
  it.each([
    [' sara@example.org ', 'sara@example.org'],
    ['o’brien+news@mail.example.ca', 'o’brien+news@mail.example.ca'],
    ['почта@пример.укр', 'почта@пример.укр'],
    ['\u200fsara@example.org\u200e', 'sara@example.org'],
  ])('is taken: %s', (typed, address) => {
    expect(readAddress(typed)).toBe(address);
  });

  it.each([
    '',
    'sara',
    'sara@example',
    'sara@@example.org',
    'sara@example..org',
    '@example.org',
    'sara@.org',
    'sara@example.org, other@example.org',
    'Sara <sara@example.org>',
    'sara@example.org\r\nBcc: other@example.org',
    'sa ra@example.org',
  ])('is not taken: %j', (typed) => {
    expect(readAddress(typed)).toBeNull();
  });

  it.each([
    [254, true],
    [255, false],
  ])('of %i characters is taken: %s', (length, taken) => {
    const address = `${'a'.repeat(length - '@example.org'.length)}@example.org`;
    expect(readAddress(address) !== null).toBe(taken);
  });

  it('is the same in capitals, and another in another consultation', () => {
    const hash = addressHash(key, place, 'sara@example.org');
    expect(addressHash(key, place, 'Sara@Example.org')).toEqual(hash);
    expect(addressHash(key, { ...place, consultationId: 'another' }, 'sara@example.org')).not.toEqual(hash);
  });
});

describe('what is kept of a follower', () => {
  const following = { address: 'sara@example.org', subject: 'The report', text: 'It is out' };

  it('opens in its own row only, and cannot be read', () => {
    const sealed = sealFollowing(key, place, following);
    expect(openFollowing(key, place, sealed)).toEqual(following);
    expect(openFollowing(key, { ...place, id: 'another' }, sealed)).toBeNull();
    expect(sealed.includes(Buffer.from('sara'))).toBe(false);
  });
});

describe('the way to stop', () => {
  it('leads to one row of one organization', () => {
    const token = makeStopToken(key, place);
    expect(readStopToken(key, place.organizationId, token)).toEqual(place);
    expect(readStopToken(key, 'another', token)).toBeNull();
    expect(readStopToken(key, place.organizationId, 'forged')).toBeNull();
  });
});
