import { describe, expect, it } from 'vitest';
import { consentOfTyped } from './consent-of-typed.ts';
import type { SurveyOutline } from './survey-outline.ts';
import { slotId } from './survey-slots.ts';
import { pressConsent, typeConsent, type TypedConsent } from './typed-consent.ts';

const before: SurveyOutline = {
  consent: { paragraphs: ['p2', 'p1'], facts: true, accessLaw: true },
  help: [{ key: 'h1', phone: '2-1-1', url: 'https://help.example/' }],
  sections: [],
  retired: [],
};
const typed = typeConsent(before, (slot) => `words of ${slot}`);
const read = (change: Partial<TypedConsent> = {}, elsewhere = false) =>
  consentOfTyped({ ...typed, ...change }, before, () => elsewhere);
const place = { key: '', name: 'New', about: '', phone: '', url: '' };

describe('what stands around the questions', () => {
  it('comes to what it was when nothing was changed', () => {
    const { consent, help, texts, problems } = read();
    expect([consent, help, problems]).toEqual([before.consent, before.help, []]);
    expect(texts.get(slotId.consent('accessLaw'))).toBe('words of consent:accessLaw');
  });

  it('gives a new paragraph and a new place a key of their own, and leaves out what was never filled in', () => {
    const { consent, help } = read({
      paragraphs: [...typed.paragraphs, { key: '', text: 'More' }, { key: '', text: ' ' }],
      help: [place, ...typed.help, { ...place, name: '' }],
    });
    expect(consent.paragraphs).toEqual(['p2', 'p1', 'p3']);
    expect(help.map(({ key }) => key)).toEqual(['h2', 'h1']);
  });

  it('has no words for what is not told', () => {
    const { consent, texts } = read({ facts: false });
    expect([consent.accessLaw, texts.has(slotId.consent('funder')), texts.has(slotId.consent('accessLaw'))]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each([
    ['url', 'help-0-url', { help: [{ ...place, url: 'http://help.example' }] }],
    ['url', 'help-0-url', { help: [{ ...place, url: 'javascript:alert(1)' }] }],
    ['phone', 'help-0-phone', { help: [{ ...place, phone: '5'.repeat(41) }] }],
    ['no-label', 'paragraph-0', { paragraphs: [{ key: 'p1', text: '' }] }],
    ['no-label', 'help-0-name', { help: [{ ...place, name: '', about: 'About' }] }],
    ['bidi-control', 'paragraph-0', { paragraphs: [{ key: 'p1', text: 'a\u2066b' }] }],
  ])('is refused: %s at %s', (kind, field, change) => {
    expect(read(change).problems).toEqual([{ kind, field }]);
  });

  it.each([20, 21])('has at most twenty paragraphs: %i', (count) => {
    const paragraphs = Array.from({ length: count }, () => ({ key: '', text: 'More' }));
    expect(read({ paragraphs }).problems).toEqual(count === 20 ? [] : [{ kind: 'paragraphs', field: 'paragraphs' }]);
  });

  it('is moved, added to and taken from before it is saved', () => {
    const keys = (one: TypedConsent) => one.paragraphs.map(({ key }) => key);
    expect(keys(pressConsent(typed, { on: 'paragraphs', do: 'up', at: 1 }))).toEqual(['p1', 'p2']);
    expect(keys(pressConsent(typed, { on: 'paragraphs', do: 'down', at: 1 }))).toEqual(['p2', 'p1']);
    expect(keys(pressConsent(typed, { on: 'paragraphs', do: 'add' }))).toEqual(['p2', 'p1', '']);
    expect(pressConsent(typed, { on: 'help', do: 'remove', at: 0 }).help).toEqual([]);
  });
});
