import { describe, expect, it } from 'vitest';
import { DRAFT_DAYS, draftExpiry, returnCodeExpiry, RETURN_CODE_DAYS } from './draft.ts';

const DAY = 24 * 60 * 60 * 1000;
const now = new Date('2026-03-01T12:00:00Z');
const after = (days: number, ms = 0) => new Date(now.getTime() + days * DAY + ms);

describe('the end of a draft', () => {
  it('is two weeks after it was touched', () => {
    expect(draftExpiry(now)).toEqual(after(DRAFT_DAYS));
  });

  it('is put off, and never brought forward', () => {
    expect(draftExpiry(now, after(DRAFT_DAYS, -1))).toEqual(after(DRAFT_DAYS));
    expect(draftExpiry(now, after(DRAFT_DAYS, 1))).toEqual(after(DRAFT_DAYS, 1));
    expect(draftExpiry(now, after(-1))).toEqual(after(DRAFT_DAYS));
  });

  it('with a return code is the survey’s closing, or half a year from now', () => {
    expect(returnCodeExpiry(now, after(3))).toEqual(after(3));
    expect(returnCodeExpiry(now, null)).toEqual(after(RETURN_CODE_DAYS));
  });
});
