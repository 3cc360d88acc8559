import { describe, expect, it } from 'vitest';
import { canonicalJson, snapshotHash as hashOf } from './snapshot.ts';
import type { CodebookArea, ThemingComment } from './types.ts';

const snapshotHash = (comments: readonly ThemingComment[], codebook: readonly CodebookArea[]): string =>
  hashOf({ comments, codebook });

const comments: ThemingComment[] = [
  { id: '1', text: 'rent', language: 'en' },
  { id: '2', text: 'loyer', language: null },
];
const area: CodebookArea = { id: 'housing', label: { en: 'Housing', fr: 'Logement' }, definition: {}, keywords: {} };

describe('snapshotHash', () => {
  const hash = snapshotHash(comments, [area]);

  it('is SHA-256 in hex', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('does not depend on the order of comments or of an object’s members, nor on null or absent', () => {
    expect(snapshotHash([...comments].reverse(), [area])).toBe(hash);
    expect(snapshotHash(comments, [{ ...area, label: { fr: 'Logement', en: 'Housing' } }])).toBe(hash);
    expect(
      snapshotHash(
        [
          { id: '1', text: 'rent', language: 'en' },
          { id: '2', text: 'loyer' },
        ],
        [area],
      ),
    ).toBe(hash);
  });

  it('changes with a translation, a decision, an earlier theme and an earlier decision', () => {
    const [first, second] = comments;
    const translated = { ...(second ?? { id: '2', text: 'loyer' }), translation: { text: 'rent', language: 'en' } };
    const reviewed = [
      { commentId: '2', about: [] },
      { commentId: '1', about: [{ targetType: 'area' as const, targetKey: 'housing' }] },
    ];
    const input = { comments, codebook: [area] };
    const theme = { key: 'en-rent', language: 'en', label: 'Rent', commentIds: ['1'] };
    const history = ['x', 'y'].map((id) => ({ comment: { id, text: 'rent' }, about: ['housing'], asked: ['housing'] }));
    const hashes = [
      hash,
      snapshotHash([first ?? translated, translated], [area]),
      hashOf({ ...input, reviewed }),
      hashOf({ ...input, earlierThemes: [theme] }),
      hashOf({ ...input, history }),
      hashOf({ ...input, history: history.map((one) => ({ ...one, asked: ['housing', 'work'] })) }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashOf({ ...input, reviewed: [...reviewed].reverse() })).toBe(hashes[2]);
    expect(hashOf({ ...input, history: history.toReversed() })).toBe(hashes[4]);
    expect(hashOf({ ...input, history: [] })).toBe(hash);
  });

  it('changes with any text, id, language or keyword', () => {
    expect(
      snapshotHash(
        [
          { id: '1', text: 'Rent', language: 'en' },
          { id: '2', text: 'loyer' },
        ],
        [area],
      ),
    ).not.toBe(hash);
    expect(
      snapshotHash(
        [
          { id: '1', text: 'rent', language: 'fr' },
          { id: '2', text: 'loyer' },
        ],
        [area],
      ),
    ).not.toBe(hash);
    expect(snapshotHash(comments, [{ ...area, keywords: { en: ['rent'] } }])).not.toBe(hash);
  });

  it('takes lone surrogates', () => {
    expect(snapshotHash([{ id: '1', text: '\ud800' }], [])).not.toBe(snapshotHash([{ id: '1', text: '\ufffd' }], []));
  });
});

it('canonicalJson sorts members at every depth and leaves lists alone', () => {
  expect(canonicalJson({ b: [2, 1], a: { d: 1, c: null } })).toBe('{"a":{"c":null,"d":1},"b":[2,1]}');
});
