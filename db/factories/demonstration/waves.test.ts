import { describe, expect, it } from 'vitest';
import { planWaves } from './waves.ts';

const opened = (now: string) =>
  planWaves([], new Date(now)).map(({ consultation: { consultation } }) => consultation.opensAt);

describe('planWaves', () => {
  it('opens at midnight in the organization’s time zone, and leaves the open wave sixty days', () => {
    const now = new Date('2026-11-20T12:00:00Z');
    const [lastYear, thisYear] = planWaves([], now);
    expect(lastYear?.consultation.consultation.opensAt).toEqual(new Date('2025-10-06T06:00:00Z'));
    // The clocks have gone back by then.
    expect(lastYear?.closesAt).toEqual(new Date('2025-11-15T07:00:00Z'));
    expect(thisYear?.closesAt).toEqual(new Date('2027-01-20T07:00:00Z'));
    expect(lastYear?.consultation.consultation.deleteAt).toEqual(new Date('2027-11-15T07:00:00Z'));
    expect(thisYear?.consultation.consultation.deleteAt).toEqual(new Date('2029-01-20T07:00:00Z'));
    expect(thisYear?.consultation.consultation.earlierWaveId).toBe(lastYear?.consultation.consultation.id);
  });

  it('moves the story back where the clock is behind it, a year between the waves as ever', () => {
    const [lastYear, thisYear] = opened('2026-03-01T00:00:00Z');
    expect(thisYear).toEqual(new Date('2026-01-30T00:00:00Z'));
    const apart = Number(thisYear) - Number(lastYear);
    expect(apart / (24 * 60 * 60 * 1000)).toBe(364);
  });

  it('keeps the answers of a wave that is long past, so that the demonstration has something to show', () => {
    const now = new Date('2030-01-01T00:00:00Z');
    for (const { consultation } of planWaves([], now))
      expect(Number(consultation.consultation.deleteAt)).toBeGreaterThan(Number(now));
  });

  it('puts no response after the moment of seeding', () => {
    const now = new Date('2026-11-20T12:00:00Z');
    for (const { responses } of planWaves([], now))
      for (const { submittedAt } of responses) expect(new Date(submittedAt ?? '') <= now).toBe(true);
  });
});
