import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainOrigin } from './draft.ts';
import { makeDraftToken, newDraftHandle, openDraft, readDraftToken, resealDraft, sealDraft } from './draft-seal.ts';
import { makeReceiptPass, readReceiptPass, RECEIPT_PASS_MINUTES } from './receipt-pass.ts';
import { seal, unseal } from './seal.ts';

const key = randomBytes(32);

describe('what is sealed', () => {
  it('opens with its key and for its purpose only', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (bytes, purpose) => {
        const sealed = seal(key, purpose, Buffer.from(bytes));
        expect(unseal(key, purpose, sealed)).toEqual(Buffer.from(bytes));
        expect(unseal(key, `${purpose}!`, sealed)).toBeNull();
        expect(unseal(randomBytes(32), purpose, sealed)).toBeNull();
      }),
    );
  });

  it('does not open when a single bit of it has changed, or when it is cut', () => {
    const sealed = seal(key, 'test', Buffer.from('words'));
    for (let place = 0; place < sealed.length; place++) {
      const damaged = Buffer.from(sealed);
      damaged.writeUInt8(damaged.readUInt8(place) ^ 1, place);
      expect(unseal(key, 'test', damaged)).toBeNull();
      expect(unseal(key, 'test', sealed.subarray(0, place))).toBeNull();
    }
  });

  it('looks different each time', () => {
    const content = Buffer.from('words');
    expect(seal(key, 'test', content)).not.toEqual(seal(key, 'test', content));
  });
});

const handle = newDraftHandle();
const here = { organizationId: 'an organization', consultationId: 'a consultation' };

describe('a draft', () => {
  const content = {
    ...plainOrigin,
    consent: { version: 1, language: 'ar', textHash: 'x', quote: true },
    values: { needs: ['أسكن في NE Calgary'] },
    sent: ['one'],
  };

  it('is sealed for itself: another draft’s bytes do not open in its place', () => {
    const sealed = sealDraft(key, here, handle, content);
    expect(openDraft(key, here, handle, sealed)).toEqual(content);
    expect(openDraft(key, here, { ...handle, id: newDraftHandle().id }, sealed)).toBeNull();
    expect(sealed.includes(Buffer.from('Calgary'))).toBe(false);
  });

  it('needs both keys: the server’s and its own', () => {
    const sealed = sealDraft(key, here, handle, content);
    expect(openDraft(randomBytes(32), here, handle, sealed)).toBeNull();
    expect(openDraft(key, here, { ...handle, contentKey: newDraftHandle().contentKey }, sealed)).toBeNull();
  });

  it('can be sealed with another server key by who cannot open it', () => {
    const other = randomBytes(32);
    const sealed = sealDraft(key, here, handle, content);
    const resealed = resealDraft(key, other, here, handle.id, sealed) ?? Buffer.alloc(0);
    expect(openDraft(other, here, handle, resealed)).toEqual(content);
    expect(openDraft(key, here, handle, resealed)).toBeNull();
    expect(resealDraft(other, key, here, handle.id, sealed)).toBeNull();
  });

  it('is found by a token of its own consultation only', () => {
    const token = makeDraftToken(key, here, handle);
    expect(token).toMatch(/^[\w-]+$/);
    expect(readDraftToken(key, here, token)).toEqual(handle);
    expect(readDraftToken(key, { ...here, consultationId: 'another' }, token)).toBeNull();
    expect(readDraftToken(key, { ...here, organizationId: 'another' }, token)).toBeNull();
    expect(readDraftToken(key, here, 'forged')).toBeNull();
    expect(readDraftToken(key, here, '')).toBeNull();
  });
});

describe('the pass that stands for a receipt code', () => {
  const bearer = { consultationId: 'a consultation', responseId: 'a response' };
  const now = new Date('2026-05-01T12:00:00Z');
  const pass = makeReceiptPass(key, 'an organization', bearer, now);
  const after = (milliseconds: number) => new Date(now.getTime() + RECEIPT_PASS_MINUTES * 60_000 + milliseconds);

  it.each([
    [-1, bearer],
    [0, null],
    [1, null],
  ])('holds for half an hour, %i ms', (milliseconds, expected) => {
    expect(readReceiptPass(key, 'an organization', pass, after(milliseconds))).toEqual(expected);
  });

  it('is no use in another organization, nor made up', () => {
    expect(readReceiptPass(key, 'another', pass, now)).toBeNull();
    expect(readReceiptPass(key, 'an organization', 'made up', now)).toBeNull();
  });
});
