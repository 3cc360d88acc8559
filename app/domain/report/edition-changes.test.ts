import { describe, expect, test } from 'vitest';
import type { EditionDocument, EditionTable } from './edition.ts';
import { changesSince } from './edition-changes.ts';

const words = (text: string) => ({ en: text, fr: text });
const from = (edition: number) => ({ edition, publishedAt: '2026-06-01T12:00:00.000Z' });
const table = (id: string, value: number, edition: number): EditionTable => ({
  ...{ id, audience: 'newcomers', kind: 'partition', section: 'questions', ordered: false, unit: 'people' },
  asked: { type: 'count', value: 80 },
  rows: [{ key: 'yes', cell: { type: 'count', value } }],
  labels: { yes: words('Yes') },
  ...{ foldInto: null, title: words(id), figuresFrom: from(edition) },
  made: { query: words('q'), denominator: words('d'), of: 'everybody', run: null },
});
const edition = (number: number, more: Partial<EditionDocument> = {}): EditionDocument => ({
  schema: 'heard.edition/1',
  organization: { slug: 'ours', name: words('Ours') },
  consultation: {
    ...{ slug: 'needs', title: words('Needs'), purpose: words('To plan'), opensAt: null, closesAt: null },
    ...{ timeZone: 'America/Toronto', languages: ['en', 'fr'] },
  },
  ...{ madeUp: true, edition: number, publishedAt: '2026-06-01T12:00:00.000Z', threshold: 10 },
  audiences: [{ key: 'newcomers', label: words('Newcomers'), commentsRead: 'none' }],
  ...{ themingRun: null, tables: [table('one', 40, number)], findings: [], quotes: [] },
  ...more,
});
const quote = (letter: string) => ({ hash: letter.repeat(64), language: 'en', areaKeys: [] });

describe('the change log', () => {
  test('of an edition that says the same is empty', () => {
    expect(changesSince(edition(1), edition(2))).toEqual([]);
  });

  test('names new figures, figures that were kept, and tables that came and went, in this order', () => {
    const before = edition(1, { tables: ['new', 'kept', 'same', 'gone'].map((id) => table(id, 40, 1)) });
    const after = edition(2, {
      tables: [table('added', 40, 2), table('kept', 40, 1), table('same', 40, 2), table('new', 50, 2)],
    });
    expect(changesSince(before, after)).toEqual([
      { kind: 'figures', table: 'new' },
      { kind: 'kept', table: 'kept', edition: 1 },
      { kind: 'table-added', table: 'added' },
      { kind: 'table-gone', title: words('gone') },
    ]);
  });

  test('names no preview for the Council to the public: its figures are new, or those that the last public edition said', () => {
    const inPreview = (id: string, value: number, edition: number): EditionTable => ({
      ...table(id, value, edition),
      figuresFrom: { ...from(edition), kind: 'council-preview' },
    });
    const before = edition(1, { tables: [table('new', 40, 1), table('same', 40, 1), table('kept', 40, 1)] });
    const tables = [inPreview('new', 60, 2), inPreview('same', 40, 2), table('kept', 40, 1), inPreview('first', 30, 2)];
    const third = edition(3, { tables });
    expect(changesSince(before, third)).toEqual([
      { kind: 'figures', table: 'new' },
      { kind: 'kept', table: 'kept', edition: 1 },
      { kind: 'table-added', table: 'first' },
    ]);
    // From then on the public has them, in edition 3.
    expect(changesSince(third, edition(4, { tables: [inPreview('new', 60, 2), inPreview('first', 31, 2)] }))).toEqual([
      { kind: 'figures', table: 'first' },
      { kind: 'kept', table: 'new', edition: 3 },
      ...['same', 'kept'].map((id) => ({ kind: 'table-gone', title: words(id) })),
    ]);
    // The next preview's readers can open the one before.
    const next = edition(3, { kind: 'council-preview', tables: [inPreview('new', 60, 2)] });
    expect(changesSince(edition(2, { tables: [inPreview('new', 60, 2)] }), next)).toEqual([
      { kind: 'kept', table: 'new', edition: 2 },
    ]);
  });

  test('counts quotes and narratives that came and went by their hashes', () => {
    const before = edition(1, { quotes: [quote('a'), quote('b')] });
    const after = edition(2, {
      quotes: [quote('b'), quote('c'), quote('d')],
      narratives: [{ hash: 'e'.repeat(64), areaKeys: [] }],
    });
    expect(changesSince(before, after)).toEqual([
      { kind: 'quotes', added: 2, gone: 1 },
      { kind: 'narratives', added: 1, gone: 0 },
    ]);
  });

  test('says that words, commitments and decisions changed, each by itself', () => {
    const texts = { why: words('Because') };
    expect(changesSince(edition(1), edition(2, { texts }))).toEqual([{ kind: 'words' }]);
    expect(changesSince(edition(1, { texts }), edition(2, { texts }))).toEqual([]);
    const priorities = [{ text: words('Housing'), recommendations: [1] }];
    expect(changesSince(edition(1), edition(2, { priorities }))).toEqual([{ kind: 'decisions' }]);
    const undecided = {
      targetType: 'area',
      targetKey: 'housing',
      stance: 'undecided',
      text: null,
      owner: null,
    } as const;
    const commitments = [{ ...undecided, due: null, status: 'not-begun', statusNote: null, statusOn: null } as const];
    expect(changesSince(edition(1), edition(2, { commitments }))).toEqual([{ kind: 'commitments' }]);
  });

  test('sees a table by groups as a table', () => {
    const cross = (value: number, number: number) => ({
      ...{ id: 'one by groups', audience: 'newcomers', rowTable: 'one', columnTable: 'groups', threshold: 10 },
      columns: [{ key: 'a', groups: ['a'], asked: { type: 'count' as const, value: 80 } }],
      rows: [{ key: 'yes', cells: [{ type: 'count' as const, value }] }],
      made: table('one', 40, 1).made,
      ...{ columnLabels: {}, figuresFrom: from(number) },
    });
    const before = edition(1, { crossTables: [cross(20, 1)] });
    expect(changesSince(before, edition(2, { crossTables: [cross(31, 2)] }))).toEqual([
      { kind: 'figures', table: 'one by groups' },
    ]);
    expect(changesSince(before, edition(2, { crossTables: [cross(20, 1)] }))).toEqual([
      { kind: 'kept', table: 'one by groups', edition: 1 },
    ]);
  });
});
