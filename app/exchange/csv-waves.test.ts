import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { codebookItem } from '../domain/wave-items.ts';
import { mapWave } from '../domain/wave-mapping.ts';
import { wavesCsv } from './csv-waves.ts';

it('writes a line for each thing, with what was said about it, and no formula', () => {
  const theme = (key: string, label: string) => codebookItem('theme', key, { label: { en: label } });
  const items = mapWave([theme('rent', '=HYPERLINK("x")'), theme('bus', '')], [theme('rent', 'Rent')], []);
  const said = new Map([
    ['theme rent', { note: '+1, "quoted"', name: 'Rahel', decidedAt: new Date('2027-01-02T03:04Z') }],
  ]);
  const csv = wavesCsv(items, said, 'fr');
  expect(csv.startsWith('\uFEFFkind,key,')).toBe(true);
  expect(parse(csv, { bom: true, from_line: 2 })).toEqual([
    [
      ...['theme', 'rent', `'=HYPERLINK("x")`, 'reworded', 'rent', 'Rent', 'undecided'],
      ...[`'+1, "quoted"`, 'Rahel', '2027-01-02T03:04:00.000Z'],
    ],
    ['theme', 'bus', 'bus', 'new', '', '', 'undecided', '', '', ''],
  ]);
});
