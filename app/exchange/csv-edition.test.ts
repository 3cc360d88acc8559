import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { EditionDocument, EditionTable } from '#app/domain/report/edition.ts';
import { editionCsv } from './csv-edition.ts';

const words = { en: 'Housing', fr: 'Logement' };
const table: EditionTable = {
  ...{ id: 'newcomers.areas', audience: 'newcomers', kind: 'dichotomies', section: 'areas', ordered: false },
  ...{ unit: 'people', foldInto: null, title: { en: '=SUM(A1:A9)', fr: 'Domaines, "prioritaires"' } },
  ...{
    made: { query: words, denominator: words, of: 'everybody', run: 1 },
    figuresFrom: { edition: 1, publishedAt: '2026-01-01T00:00:00.000Z' },
  },
  asked: { type: 'count', value: 65 },
  labels: { housing: words, work: { en: '@work\nand pay', fr: '-travail' } },
  rows: [
    { key: 'housing', cell: { type: 'count', value: 42 } },
    { key: 'work', cell: { type: 'hidden' } },
  ],
};
const withheld: EditionTable = { ...table, id: 'newcomers.other', title: words, asked: { type: 'hidden' } };
const document: EditionDocument = {
  schema: 'heard.edition/1',
  organization: { slug: 'demo', name: words },
  consultation: {
    ...{ slug: 'living-here', title: words, purpose: words, opensAt: null, closesAt: null },
    ...{ timeZone: 'America/Toronto', languages: ['en'] },
  },
  ...{ madeUp: false, edition: 2, publishedAt: '2026-02-01T00:00:00.000Z', threshold: 10 },
  audiences: [{ key: 'newcomers', label: words, commentsRead: 'all' }],
  themingRun: null,
  tables: [table, withheld],
  findings: [],
  quotes: [],
};
const csv = editionCsv(document);
const records = parse<Record<string, string>>(csv, { bom: true, columns: true });

describe('an edition as CSV', () => {
  test('begins with a byte order mark and ends its lines as RFC 4180 has it', () => {
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  test('has the same figures as the page, and the word hidden where it has none', () => {
    expect(records).toHaveLength(3);
    expect(records[0]).toMatchObject({
      table: 'newcomers.areas',
      row: 'housing',
      count: '42',
      denominator: '65',
      share: '0.6462',
    });
    expect(records[1]).toMatchObject({ row: 'work', count: 'hidden', denominator: '65', share: 'hidden' });
    expect(records[0]).toMatchObject({ edition: '2', figures_from_edition: '1', label_fr: 'Logement', unit: 'people' });
  });

  test('has one line for a table of which nothing can be shown', () => {
    expect(records[2]).toMatchObject({
      table: 'newcomers.other',
      row: '',
      count: '',
      denominator: 'hidden',
      share: '',
    });
  });

  test('has the tables by groups after the others: a line for each cell, of the people of its group', () => {
    const shown = (value: number) => ({ type: 'count' as const, value });
    const language: EditionTable = {
      ...{ ...table, id: 'newcomers.languages', kind: 'partition', title: { en: 'Language', fr: 'Langue' } },
      labels: { en: { en: 'English', fr: 'Anglais' }, fr: words, ar: words },
      rows: [
        { key: 'en', cell: shown(40) },
        { key: 'fr', cell: shown(25) },
      ],
    };
    const cross = {
      ...{ id: 'newcomers.areas by newcomers.languages', audience: 'newcomers', rowTable: 'newcomers.areas' },
      ...{ columnTable: 'newcomers.languages', threshold: 10, made: table.made },
      columns: [
        { key: 'en', groups: ['en'], asked: shown(40) },
        { key: 'other-groups', groups: ['fr', 'ar'], asked: shown(0) },
      ],
      rows: [{ key: 'housing', cells: [shown(30), shown(0)] }],
      columnLabels: { 'other-groups': { en: 'Other groups', fr: 'Autres groupes' } },
      figuresFrom: { edition: 1, publishedAt: '2026-01-01T00:00:00.000Z', kind: 'council-preview' as const },
    };
    const hidden = { ...cross, rows: [{ key: 'work', cells: [{ type: 'hidden' as const }, shown(0)] }] };
    const withGroups = { ...document, tables: [table, language], crossTables: [cross, hidden, { ...cross, rows: [] }] };
    const lines = parse<Record<string, string>>(editionCsv(withGroups), { bom: true, columns: true });
    const [first, together, small, , withheld] = lines.slice(4);
    expect(lines).toHaveLength(4 + 5);
    expect(lines.slice(0, 4).map((line) => line['group'])).toEqual(['', '', '', '']);
    expect(first).toMatchObject({
      ...{ edition: '2', audience: 'newcomers', table: cross.id, row: 'housing', label_fr: 'Logement', unit: 'people' },
      ...{ by_table: 'newcomers.languages', by_fr: 'Langue', group: 'en', group_fr: 'Anglais', groups: 'en' },
      ...{ count: '30', denominator: '40', share: '0.75' },
      // Of a preview for the Council the number would lead nowhere.
      ...{ figures_from_edition: '', figures_from_moment: '2026-01-01T00:00:00.000Z' },
    });
    expect(together).toMatchObject({
      group_en: 'Other groups',
      groups: 'fr ar',
      count: '0',
      denominator: '0',
      share: '',
    });
    expect(small).toMatchObject({ row: 'work', count: 'hidden', denominator: '40', share: 'hidden' });
    expect(withheld).toMatchObject({
      table: cross.id,
      row: '',
      group: '',
      count: '',
      denominator: 'hidden',
      share: '',
    });
  });

  test('is no formula to a spreadsheet, whatever a title or a label says', () => {
    expect(records[0]?.['title_en']).toBe("'=SUM(A1:A9)");
    expect(records[1]?.['label_en']).toBe("'@work\nand pay");
    expect(records[1]?.['label_fr']).toBe("'-travail");
  });
});
