import { Readable } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReadableForm, LARGEST_BODY, largestUpload, readBody } from './body.ts';

const FORM = 'application/x-www-form-urlencoded';
const bytes = (text: string) => Buffer.from(text, 'latin1');

function sent(body: Buffer, type = FORM, length?: number): IncomingMessage {
  const headers = { 'content-type': type, ...(length === undefined ? {} : { 'content-length': String(length) }) };
  return Object.assign(Readable.from(body.length > 0 ? [body] : []), { headers }) as unknown as IncomingMessage;
}

describe('a form is readable', () => {
  it('whatever a browser sends', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }))), (fields) => {
        const form = new URLSearchParams(fields).toString();
        expect(isReadableForm(Buffer.from(form))).toBe(!form.includes('%00'));
      }),
    );
  });

  it.each([
    ['plain', 'a=1&b=2', true],
    ['a percent sign that is no escape', 'a=100%&b=%zz', true],
    ['UTF-8 that is not escaped', 'a=\xC3\xA9', true],
    ['half a character', 'a=%C3', false],
    ['a character torn apart by a field border', 'a=%C3&b=%A9', false],
    ['Latin-1', 'a=\xE9', false],
    ['a lone surrogate', 'a=%ED%A0%80', false],
    ['an overlong slash', 'a=%C0%AF', false],
    ['a zero byte', 'a=%00', false],
  ])('%s', (_name, form, readable) => {
    expect(isReadableForm(bytes(form))).toBe(readable);
  });
});

describe('reading a body', () => {
  it.each([
    [LARGEST_BODY - 1, 'read'],
    [LARGEST_BODY, 'read'],
    [LARGEST_BODY + 1, 413],
  ])('of %d bytes', async (size, outcome) => {
    const body = await readBody(sent(Buffer.alloc(size, 'a')), true);
    expect(typeof body === 'number' ? body : 'read').toBe(outcome);
  });

  it.each([
    [100_000, 'read'],
    [100_001, 413],
  ])('with a file, where files are taken, of %d bytes', async (size, outcome) => {
    const body = await readBody(sent(Buffer.alloc(size, 0xff), 'multipart/form-data; boundary=x'), true, 100_000);
    expect(typeof body === 'number' ? body : 'read').toBe(outcome);
  });

  it('takes a file only where clips and whole surveys are uploaded', async () => {
    expect(await readBody(sent(bytes('a'), 'multipart/form-data; boundary=x'), true, null)).toBe(415);
    expect(await readBody(sent(bytes('a'), 'audio/mpeg'), true, 100_000)).toBe(415);
    expect(largestUpload('/team/org/consultations/needs/clips')).toBe(100_000);
    expect(largestUpload('/team/org/consultations/needs/survey/file')).toBe(21_000_000);
    for (const path of [
      '/team/org/consultations/needs',
      '/en/team/org/consultations/needs/clips',
      '/team/a/b/consultations/c/clips',
      '/team/org/consultations/needs/survey/file/x',
    ])
      expect(largestUpload(path)).toBe(null);
  });

  it('hands on the very bytes', async () => {
    expect(await readBody(sent(bytes('a=%C3%A9+%')), true)).toEqual(bytes('a=%C3%A9+%'));
  });

  it('does not read what says that it is far too large', async () => {
    const request = sent(bytes('a'), FORM, 9 * 1024 * 1024);
    expect(await readBody(request, true)).toBe(413);
    expect(request.readableDidRead).toBe(false);
  });

  it('takes other types only where they are expected', async () => {
    expect(await readBody(sent(bytes('{}'), 'application/json'), true)).toBe(415);
    expect(await readBody(sent(bytes('{}'), 'application/json'), false)).toEqual(bytes('{}'));
    expect(await readBody(sent(bytes(''), ''), true)).toEqual(bytes(''));
  });
});
