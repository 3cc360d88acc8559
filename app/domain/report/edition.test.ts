import { describe, expect, test } from 'vitest';
import { smallSurvey } from '#db/factories/small-survey.ts';
import { composeEdition, type EditionParts } from './compose-edition.ts';
import { contentHash } from './content-hash.ts';
import { countTable } from './count-table.ts';
import type { AudienceCounts } from './counts.ts';
import { declareTables } from './declare-tables.ts';
import type { AudienceDeclaration } from './declared-table.ts';
import type { EditionDocument } from './edition.ts';
import { editionSchema } from './edition-schema.ts';
import { NO_ANSWER, type PublishedTable } from './published.ts';

const declaration: AudienceDeclaration = {
  audience: 'newcomers',
  versions: [smallSurvey],
  languages: ['en', 'fr', 'ar'],
  areas: [
    { key: 'housing', label: { en: 'Housing', fr: 'Logement' } },
    { key: 'employment', label: { en: 'Work' } },
  ],
  themes: [],
  run: 3,
  areasOf: 'read',
};
const counts: AudienceCounts = {
  audience: 'newcomers',
  people: 80,
  languages: { en: 40, fr: 20, ar: 15, es: 3, tr: 2 },
  versions: { 1: 80 },
  notAsked: {},
  channels: { web: 60, paper: 20 },
  answered: { settled: 80, services: 65, welcome: 70 },
  choices: {
    settled: { very: 20, somewhat: 40, 'not-yet': 20 },
    services: { 'language-classes': 30, library: 50 },
    welcome: { 1: 10, 3: 20, 5: 40 },
  },
  comments: { read: 50, unread: 0, none: 30 },
  areas: { housing: 25, employment: 12 },
  themes: {},
  sample: { read: 0, unread: 0, areas: {}, themes: {} },
  decisions: { accept: 40, reject: 20, add: 12 },
};
const declared = declareTables(declaration);
const exact = (id: string) => {
  const found = declared.find((table) => table.id === `newcomers.${id}`);
  if (found === undefined) throw new Error(`no table ${id}`);
  return countTable(found, counts);
};
const byRow = (id: string) => Object.fromEntries(exact(id).rows.map((row) => [row.key, row.count]));

describe('the tables of an audience', () => {
  test('are declared from the survey and the codebook alone', () => {
    expect(declared.map((table) => table.id.replace('newcomers.', ''))).toEqual([
      ...['people', 'languages', 'channels', 'comments', 'decisions', 'areas'],
      ...['question.settled', 'question.services', 'question.welcome', 'question.years'],
    ]);
    expect(declared.filter((table) => table.kind === 'dichotomies').map((table) => table.counts)).toEqual([
      { of: 'areas' },
      { of: 'choices', question: 'services', missingIn: [] },
    ]);
    expect(declared.at(-1)?.section).toBe('about-you');
  });

  test('count everybody who was asked, and keep the order of the survey', () => {
    expect(exact('question.welcome')).toMatchObject({ asked: 80, answered: 70, required: false });
    expect(exact('question.settled')).toMatchObject({ asked: 80, answered: 80, required: true });
    expect(byRow('question.welcome')).toEqual({ 1: 10, 2: 0, 3: 20, 4: 0, 5: 40 });
    expect(exact('question.years')).toMatchObject({ asked: 80, answered: 0 });
  });

  test('fold languages that were not offered into one row', () => {
    expect(byRow('languages')).toEqual({ en: 40, fr: 20, ar: 15, other: 5 });
  });

  test('areas are shares of the people who were read, or of everybody', () => {
    expect(exact('areas')).toMatchObject({ asked: 50, within: { table: 'newcomers.comments', row: 'read' } });
    const everybody = declareTables({ ...declaration, areasOf: 'everybody' }).find(
      ({ id }) => id === 'newcomers.areas',
    );
    const table = everybody && countTable(everybody, counts);
    expect(table?.asked).toBe(80);
    expect(table?.within).toBeUndefined();
  });

  test('a question that a later version changed has the latest words and every choice that there was', () => {
    const [life, about] = smallSurvey.sections;
    const [settled] = life?.questions ?? [];
    if (life === undefined || about === undefined || settled?.type !== 'single') throw new Error('another survey');
    const title = { en: { text: 'How is it now?', status: 'reviewed' as const } };
    const later = { ...settled, title, choices: settled.choices.slice(0, 2) };
    const versions = [smallSurvey, { ...smallSurvey, version: 2, sections: [{ ...life, questions: [later] }, about] }];
    const table = declareTables({ ...declaration, versions }).find(({ id }) => id.endsWith('question.settled'));
    expect(table?.title).toEqual({ en: 'How is it now?', fr: 'How is it now?', standIn: { fr: 'en' } });
    expect(table?.rows.map((row) => row.key)).toEqual(['very', 'somewhat', 'not-yet']);
  });

  test('refuse a count of a row that does not exist', () => {
    const found = declared.find((table) => table.id === 'newcomers.question.settled');
    const strange = { ...counts, choices: { settled: { gone: 1 } } };
    expect(() => found && countTable(found, strange)).toThrow(RangeError);
  });
});

const shownTable = (): PublishedTable => ({
  id: 'newcomers.question.welcome',
  audience: 'newcomers',
  kind: 'partition',
  asked: { type: 'count', value: 80 },
  rows: [
    { key: '1', cell: { type: 'count', value: 10 } },
    { key: '2', cell: { type: 'hidden' } },
    { key: '3', cell: { type: 'hidden' } },
    { key: '4', cell: { type: 'count', value: 0 } },
    { key: '5', cell: { type: 'count', value: 40 } },
    { key: NO_ANSWER, cell: { type: 'count', value: 10 } },
  ],
});
const welcome = declared.find((table) => table.id === 'newcomers.question.welcome');
if (welcome === undefined) throw new Error('no such table');
const parts: EditionParts<number> = {
  organization: { slug: 'demo', name: { en: 'Demo', fr: 'Démo' } },
  consultation: {
    slug: 'living-here',
    title: { en: 'Living here', fr: 'Vivre ici' },
    purpose: { en: 'To plan.', fr: 'Planifier.' },
    opensAt: '2026-03-01T05:00:00.000Z',
    closesAt: null,
    timeZone: 'America/Toronto',
    languages: ['en', 'fr'],
  },
  madeUp: true,
  edition: 2,
  publishedAt: '2026-06-01T12:00:00.000Z',
  threshold: 10,
  audiences: [{ key: 'newcomers', label: { en: 'Newcomers', fr: 'Nouveaux arrivants' }, commentsRead: 'all' }],
  themingRun: { number: 3, version: '1', snapshotHash: 'a'.repeat(64) },
  quotes: [{ hash: 'b'.repeat(64), language: 'ar', areaKeys: ['housing'] }],
  tables: [{ declared: welcome, figures: shownTable(), keptFrom: null }],
  earlier: [],
};

describe('an edition', () => {
  const edition = composeEdition(parts);

  test('is valid, with words for every row, and dated', () => {
    expect(editionSchema.parse(JSON.parse(JSON.stringify(edition)))).toEqual(edition);
    expect(edition.tables[0]?.labels[NO_ANSWER]).toEqual({ en: 'No answer', fr: 'Sans réponse' });
    expect(edition.tables[0]?.labels['5']).toEqual({ en: '5: Very much', fr: '5\u00a0: Beaucoup' });
    expect(edition.tables[0]?.figuresFrom).toEqual({ edition: 2, publishedAt: '2026-06-01T12:00:00.000Z' });
    expect(edition.findings).toEqual([{ table: 'newcomers.question.welcome', row: '5' }]);
  });

  test('says which services took part, where it was published since that is said', () => {
    const { providers: none, ...before } = composeEdition({ ...parts, providers: [] });
    expect(none).toEqual([]);
    expect(editionSchema.parse(JSON.parse(JSON.stringify(before)))).not.toHaveProperty('providers');
    const told = composeEdition({ ...parts, providers: ['a model (models.example)'] });
    expect(editionSchema.parse(told).providers).toEqual(['a model (models.example)']);
    expect(editionSchema.safeParse({ ...told, providers: [''] }).success).toBe(false);
    expect(contentHash(told)).not.toBe(contentHash(before));
  });

  test('keeps a table of an earlier edition with its words and its date', () => {
    const third = composeEdition({
      ...parts,
      edition: 3,
      publishedAt: '2026-07-01T12:00:00.000Z',
      tables: [{ declared: welcome, figures: shownTable(), keptFrom: { edition: 2 } }],
      earlier: [edition],
    });
    expect(third.tables[0]?.figuresFrom).toEqual({ edition: 2, publishedAt: '2026-06-01T12:00:00.000Z' });
    const lost = { ...parts, tables: [{ declared: welcome, figures: shownTable(), keptFrom: { edition: 1 } }] };
    expect(() => composeEdition(lost)).toThrow(RangeError);
  });

  const [table] = edition.tables;
  if (table === undefined) throw new Error('no table');
  const withTable = (change: Partial<typeof table>): EditionDocument => ({
    ...edition,
    tables: [{ ...table, ...change }],
  });
  const withCell = (value: number) =>
    withTable({ rows: table.rows.map((row) => (row.key === '5' ? { ...row, cell: { type: 'count', value } } : row)) });

  test.each([
    [9, false],
    [10, true],
    [11, true],
    [0, true],
    [81, false],
  ])('with a figure of %i passes the last door: %s', (value, passes) => {
    const document = { ...withCell(value), findings: [] };
    expect(editionSchema.safeParse(document).success).toBe(passes);
  });

  test.each<[string, EditionDocument]>([
    ['a threshold below five', { ...edition, threshold: 4 }],
    [
      'a denominator of too few people',
      { ...withTable({ asked: { type: 'count', value: 9 }, rows: [] }), findings: [] },
    ],
    ['a row without words', withTable({ labels: {} })],
    ['a table of nobody it knows', withTable({ audience: 'employers' })],
    ['figures of a later edition', withTable({ figuresFrom: { edition: 3, publishedAt: edition.publishedAt } })],
    ['a table that stands twice', { ...edition, tables: [table, table] }],
    ['a finding from a hidden cell', { ...edition, findings: [{ table: table.id, row: '2' }] }],
    ['something that does not belong in it', { ...edition, reasons: [] } as EditionDocument],
  ])('is refused with %s', (_, document) => {
    expect(editionSchema.safeParse(document).success).toBe(false);
  });
});
