import { describe, expect, it } from 'vitest';
import { consentParts, toldConsent } from './consent.ts';
import type { LocalizedText } from './localized-text.ts';

const text = (words: string): LocalizedText => ({ en: { text: words, status: 'reviewed' } });
const plain = {
  version: 1,
  paragraphs: [text('Why.'), text('Whom to ask.')],
  agree: text('Yes'),
  quote: text('Quote'),
};
const facts = { funder: text('A fund'), controller: text('A society'), keptIn: text('Canada') };
const dates = { withdrawUntil: new Date('2026-12-01T07:00:00Z'), deleteAt: new Date('2028-12-01T07:00:00Z') };

describe('toldConsent', () => {
  it('leaves a survey without facts to its own paragraphs', () => {
    expect(toldConsent(plain, dates)).toBeNull();
  });

  it('says every part, in order, each at least once', () => {
    const told = toldConsent({ ...plain, facts }, dates);
    const order = told?.statements.map(({ part }) => part) ?? [];
    expect([...new Set(order)]).toEqual(consentParts);
    expect(order.map((part) => consentParts.indexOf(part))).toEqual(
      order.map((part) => consentParts.indexOf(part)).sort((a, b) => a - b),
    );
  });

  it('says each thing in one way: the survey’s words or the interface’s', () => {
    for (const { own, standard } of toldConsent({ ...plain, facts }, dates)?.statements ?? [])
      expect((own === null) !== (standard === null)).toBe(true);
  });

  it.each([
    [dates, 'dates', 'withdrawal', 'deletion'],
    [{ ...dates, withdrawUntil: null }, 'noDates', 'withdrawalOpen', 'deletion'],
    [{ ...dates, deleteAt: null }, 'noDates', 'withdrawal', 'deletionOpen'],
    [{ withdrawUntil: null, deleteAt: null }, 'noDates', 'withdrawalOpen', 'deletionOpen'],
  ])('has five short sentences whatever dates are settled, and names only those: %o', (settled, last, ...standards) => {
    const told = toldConsent({ ...plain, facts }, settled);
    expect(told?.short).toEqual(['readers', 'software', 'effect', 'quoting', last]);
    const said = told?.statements.map(({ standard }) => standard);
    expect(said).toEqual(expect.arrayContaining(standards));
  });

  it('asks about quoting only where words may be quoted at all, and says so where they may not', () => {
    const saidOf = (quoting: boolean) => toldConsent({ ...plain, facts }, { ...dates, quoting });
    expect(saidOf(true)).toEqual(toldConsent({ ...plain, facts }, dates));
    const none = saidOf(false);
    expect(none?.short).toEqual(['readers', 'software', 'effect', 'noQuoting', 'dates']);
    expect(none?.statements.filter(({ part }) => part === 'quoting')).toEqual([
      { part: 'quoting', own: null, standard: 'noQuoting' },
    ]);
  });

  it('says that no access law reaches the answers, or which one does', () => {
    const accessLawOf = (given: Parameters<typeof toldConsent>[0]) =>
      toldConsent(given, dates)?.statements.filter(({ part }) => part === 'accessLaw');
    expect(accessLawOf({ ...plain, facts })).toEqual([{ part: 'accessLaw', own: null, standard: 'accessLawNone' }]);
    const law = text('An Act');
    expect(accessLawOf({ ...plain, facts: { ...facts, accessLaw: law } })).toEqual([
      { part: 'accessLaw', own: null, standard: 'accessLaw' },
      { part: 'accessLaw', own: law, standard: null },
    ]);
  });
});
