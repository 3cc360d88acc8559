import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWayPass, readWayPass, WAY_HOURS, type AnsweringWay } from './answering-way.ts';

const key = Buffer.alloc(32, 7);
const place = { organizationId: 'a', consultationId: 'b' };
const now = new Date('2026-11-22T12:00:00Z');
const after = (ms: number) => new Date(now.getTime() + ms);
const ways: readonly AnsweringWay[] = [
  { channel: 'shared-phone', companion: null },
  { channel: 'kiosk', companion: null },
  { channel: 'interviewer', companion: 'fr' },
];

describe('a pass of a way', () => {
  it.each(ways)('says it until its hours are over, and not at that moment: %o', (way) => {
    const pass = makeWayPass(key, place, way, now);
    const hours = WAY_HOURS[way.channel] * 60 * 60 * 1000;
    expect(readWayPass(key, place, pass, now)).toEqual(way);
    expect(readWayPass(key, place, pass, after(hours - 1))).toEqual(way);
    expect(readWayPass(key, place, pass, after(hours))).toBeNull();
  });

  it('holds for one consultation of one organization, under one key', () => {
    const pass = makeWayPass(key, place, { channel: 'kiosk', companion: null }, now);
    expect(readWayPass(key, { ...place, consultationId: 'c' }, pass, now)).toBeNull();
    expect(readWayPass(key, { ...place, organizationId: 'c' }, pass, now)).toBeNull();
    expect(readWayPass(Buffer.alloc(32, 8), place, pass, now)).toBeNull();
  });

  it('cannot be made up', () => {
    fc.assert(fc.property(fc.string(), (forged) => readWayPass(key, place, forged, now) === null));
  });
});
