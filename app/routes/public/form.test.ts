import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_FORM_BYTES, readForm } from './form.server.ts';

const url = 'http://heard.test/';
const type = 'application/x-www-form-urlencoded';
const form = (body: BodyInit, headers: Record<string, string> = { 'Content-Type': type }) =>
  new Request(url, { method: 'POST', body, headers });
const refused = (request: Request) =>
  readForm(request).then(
    () => null,
    (thrown: unknown) => (thrown as Response).status,
  );

describe('a form that was posted', () => {
  it('is read as the URL standard reads it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))),
        async (pairs) => {
          const fields = await readForm(form(new URLSearchParams(pairs).toString()));
          for (const [name] of pairs) {
            expect(fields.all(name)).toEqual(pairs.filter((pair) => pair[0] === name).map((pair) => pair[1]));
          }
        },
      ),
    );
  });

  it('may have values without a name, and names without a value', async () => {
    const fields = await readForm(form('a&b=&=c&d=1=2&e=%'));
    expect([
      fields.one('a'),
      fields.one('b'),
      fields.one(''),
      fields.one('d'),
      fields.one('e'),
      fields.one('f'),
    ]).toEqual(['', '', 'c', '1=2', '%', null]);
  });

  it.each(['a=%ff', 'a=%e2%82', 'a=%ed%a0%80', '%c0%af=a'])('is refused when it is not UTF-8: %s', async (body) => {
    expect(await refused(form(body))).toBe(400);
  });

  it.each([
    [LARGEST_FORM_BYTES - 1, null],
    [LARGEST_FORM_BYTES, null],
    [LARGEST_FORM_BYTES + 1, 413],
  ])('of %i bytes is refused with %s, whatever length it says it has', async (size, status) => {
    const body = `a=${'x'.repeat(size - 2)}`;
    expect(await refused(form(body))).toBe(status);
    expect(await refused(form(body, { 'Content-Type': type, 'Content-Length': '3' }))).toBe(status);
  });

  it.each(['text/plain', 'multipart/form-data; boundary=x', 'application/json'])('is refused as %s', async (wrong) => {
    expect(await refused(form('a=b', { 'Content-Type': wrong }))).toBe(415);
  });
});
