import { describe, expect, it } from 'vitest';
import { LONGEST_ABOUT, mayDecideNarrative, narrativeFaults, tellsNumber } from './narrative.ts';

const proposal = {
  about: { en: 'newcomers who are deaf', fr: 'des personnes sourdes nouvellement arrivées' },
  text: { en: 'They ask for interpreters at the clinic.', fr: 'Elles demandent des interprètes à la clinique.' },
  consent: 'Asked at the listening session; they read the text.',
  targets: ['health'],
};

describe('a narrative is told without a number', () => {
  it.each([
    ['en', 'Some of them wait for months.', false],
    ['en', 'One of the hardest things is the winter.', false],
    ['en', 'Often the bus does not come.', false],
    ['en', 'Three families told us so.', true],
    ['en', 'Most told us, 4 of them twice.', true],
    ['en', 'A dozen people', true],
    ['en', '٤ families', true],
    ['en', 'Half of them', true],
    ['fr', 'Plusieurs attendent des mois.', false],
    ['fr', 'Elles ont récemment dit cela.', false],
    ['fr', 'Deux familles l’ont dit.', true],
    ['fr', 'Une dizaine de personnes', true],
    ['fr', 'La moitié', true],
  ] as const)('%s: %s', (language, text, counted) => {
    expect(tellsNumber(text, language)).toBe(counted);
  });
});

describe('a proposal', () => {
  it('has all of its parts in both languages', () => {
    expect(narrativeFaults(proposal)).toEqual([]);
    expect(narrativeFaults({ ...proposal, about: { en: 'x', fr: ' ' } })).toEqual([
      { field: 'about', language: 'fr', why: 'empty' },
    ]);
    expect(narrativeFaults({ ...proposal, consent: ' ', targets: [] }).map(({ field }) => field)).toEqual([
      'consent',
      'targets',
    ]);
    expect(narrativeFaults({ ...proposal, text: { ...proposal.text, fr: 'Trois d’entre elles.' } })).toEqual([
      { field: 'text', language: 'fr', why: 'number' },
    ]);
  });

  it.each([
    [LONGEST_ABOUT, 0],
    [LONGEST_ABOUT + 1, 1],
  ])('tells of whom in no more than so many signs: %i', (length, faults) => {
    expect(narrativeFaults({ ...proposal, about: { en: 'a'.repeat(length), fr: 'b' } })).toHaveLength(faults);
  });

  it('is decided once, by somebody else', () => {
    expect(mayDecideNarrative({ status: 'proposed', proposedBy: 'a' }, 'b')).toBe(true);
    expect(mayDecideNarrative({ status: 'proposed', proposedBy: 'a' }, 'a')).toBe(false);
    expect(mayDecideNarrative({ status: 'approved', proposedBy: 'a' }, 'b')).toBe(false);
  });
});
