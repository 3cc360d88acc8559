import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkPath, newLinkCode, readLinkCode } from './link-code.ts';

const sign = fc.constantFrom(...Array.from('0123456789ACDEFGHJKMNPQRTVWXYZ'));
const code = fc.array(sign, { minLength: 6, maxLength: 6 }).map((signs) => signs.join(''));

describe('newLinkCode', () => {
  it('makes codes that read as themselves', () => {
    for (let made = 0; made < 200; made++) {
      const fresh = newLinkCode();
      expect(readLinkCode(fresh)).toBe(fresh);
    }
  });

  it('never holds a sign that looks like another', () => {
    const made = Array.from({ length: 500 }, newLinkCode).join('');
    expect(made).not.toMatch(/[BILOSU]/);
  });
});

describe('readLinkCode', () => {
  it('reads a code in small letters, full width, in groups', () => {
    fc.assert(
      fc.property(code, (known) => {
        expect(readLinkCode(known.toLowerCase())).toBe(known);
        expect(readLinkCode(` ${known.slice(0, 3)}-${known.slice(3)} `)).toBe(known);
      }),
    );
    expect(readLinkCode('ＡＣＤ１２３')).toBe('ACD123');
  });

  it('takes a sign that looks like another for the one that codes have', () => {
    expect(readLinkCode('oOiIlL')).toBe('001111');
    expect(readLinkCode('sSbBuU')).toBe('5588VV');
  });

  it.each(['', 'ACD12', 'ACD1234', 'ACD12!', 'ACD12é', '../../', 'سكن123', 'ACD12\u0000'])(
    'reads no code in “%s”',
    (typed) => {
      expect(readLinkCode(typed)).toBeNull();
    },
  );

  it('reads null or a code in anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (typed) => {
        const read = readLinkCode(typed);
        expect(read === null || readLinkCode(read) === read).toBe(true);
      }),
    );
  });
});

it('stands in a short address', () => {
  expect(linkPath('ACD123')).toBe('/s/ACD123');
});
