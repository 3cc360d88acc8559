import { describe, expect, it } from 'vitest';
import { LINK_PASS_SECONDS, makeLinkPass, readLinkPass } from './link-pass.ts';

const key = Buffer.alloc(32, 7);
const place = { organizationId: 'o', consultationId: 'c' };
const arrival = { linkId: '00000000-0000-4000-8000-000000000001', trial: null };
const now = new Date('2026-11-22T10:00:00Z');
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const pass = makeLinkPass(key, place, arrival, now);

describe('a link’s pass', () => {
  it('says the link, and whether it is for trial', () => {
    expect(readLinkPass(key, place, pass, now)).toEqual(arrival);
    const trial = { ...arrival, trial: { surveyId: arrival.linkId, version: -2 } };
    expect(readLinkPass(key, place, makeLinkPass(key, place, trial, now), now)).toEqual(trial);
  });

  it('holds until its time is over, and not at that instant', () => {
    expect(readLinkPass(key, place, pass, after(LINK_PASS_SECONDS * 1000 - 1))).toEqual(arrival);
    expect(readLinkPass(key, place, pass, after(LINK_PASS_SECONDS * 1000))).toBeNull();
  });

  it('holds for no other consultation, under no other key, and not when it is touched', () => {
    expect(readLinkPass(key, { ...place, consultationId: 'd' }, pass, now)).toBeNull();
    expect(readLinkPass(key, { ...place, organizationId: 'p' }, pass, now)).toBeNull();
    expect(readLinkPass(Buffer.alloc(32, 8), place, pass, now)).toBeNull();
    const other = pass.startsWith('A') ? 'B' : 'A';
    expect(readLinkPass(key, place, other + pass.slice(1), now)).toBeNull();
    expect(readLinkPass(key, place, '', now)).toBeNull();
  });
});
