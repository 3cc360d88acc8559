import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BenchmarkVariable } from '#app/domain/results/benchmark-variable.ts';
import { MOST_BENCHMARK_ROWS, readBenchmarkCsv } from './csv-benchmark.ts';

const variables: readonly BenchmarkVariable[] = [
  {
    key: 'language',
    names: ['Language', 'Langue'],
    several: false,
    groups: [
      { key: 'en', labels: ['English', 'Anglais'] },
      { key: 'ar', labels: ['Arabic', 'Arabe', 'العربية'] },
      { key: 'other', labels: ['Other languages', 'Autres langues'] },
    ],
  },
  {
    key: 'age',
    names: ['How old are you?', 'Quel âge avez-vous?'],
    several: false,
    groups: [
      { key: 'under-25', labels: ['Under 25', 'Moins de 25 ans'] },
      { key: '25-plus', labels: ['25 or more', '25 ans ou plus', '٢٥ أو أكثر'] },
    ],
  },
  { key: 'roots', names: ['Roots'], several: true, groups: ['a', 'b'].map((key) => ({ key, labels: [key] })) },
];
const read = (text: string | Uint8Array, chosen: string | null = 'age') =>
  readBenchmarkCsv({ bytes: typeof text === 'string' ? Buffer.from(text) : text, variables, chosen });
const shares = async (text: string, chosen?: string) => {
  const found = await read(text, chosen);
  return 'benchmarks' in found ? found.benchmarks : expect.fail(JSON.stringify(found.faults));
};
const faults = async (text: string | Uint8Array, chosen?: string | null) => {
  const found = await read(text, chosen);
  return 'faults' in found ? found.faults.map(({ row, column, code }) => [row, column, code]) : expect.fail('taken');
};

describe('shares of the population are read', () => {
  test.each([
    ['Group,Share\nUnder 25,0.123\n25 or more,0.877\n'],
    ['group;share\r\nunder  25;12,3 %\r\n٢٥ أو أكثر;87.7%\r\n'],
    ['\ufeffGroupe\tPourcentage\nMoins de 25 ans\t12,3\n25 ans ou plus\t87,7\n'],
    ['Notes,People,Category\n"a, b","12,300",under-25\n,87 700,25-plus\n,100 000,Total\n'],
    ['Groupe;Part\nMoins de 25 ans;٠٫١٢٣\n25-plus;0,877\nEnsemble;100\u00a0%\n'.replace('٫', ',')],
  ])('from %j', async (text) => {
    const [one, ...others] = await shares(text);
    expect(others).toEqual([]);
    expect(one?.variable).toBe('age');
    expect(one?.shares.map(({ group }) => group)).toEqual(['under-25', '25-plus']);
    expect(one?.shares[0]?.share).toBeCloseTo(0.123, 10);
    expect(one?.shares[1]?.share).toBeCloseTo(0.877, 10);
  });

  test('of several variables in one file, and of languages that the consultation does not offer', async () => {
    const text = 'Variable,Group,Share\nLangue,Arabe,10 %\nlanguage,Punjabi,5 %\nlanguage,so,1 %\nage,Under 25,0.2\n';
    const found = await readBenchmarkCsv({ bytes: Buffer.from(text), variables, chosen: null });
    expect(found).toEqual({
      benchmarks: [
        {
          variable: 'language',
          shares: [
            { group: 'ar', share: 0.1 },
            { group: 'pa', share: 0.05 },
            { group: 'so', share: 0.01 },
          ],
        },
        { variable: 'age', shares: [{ group: 'under-25', share: 0.2 }] },
      ],
    });
  });

  test('of groups that a person can be several of, beyond everybody', async () => {
    expect(await shares('group,share\na,80 %\nb,70 %\n', 'roots')).toHaveLength(1);
  });

  test('up to a rounding more than everybody, and no further', async () => {
    expect(await shares('group,percent\nunder-25,50.5\n25-plus,50\n')).toHaveLength(1);
    expect(await faults('group,percent\nunder-25,50.6\n25-plus,50\n')).toEqual([[3, 'percent', 'sum-over']]);
  });
});

describe('what cannot be taken is named by row and column', () => {
  test.each([
    ['', null, [1, null, 'empty']],
    ['group,share\n', 'age', [1, null, 'empty']],
    ['Total,share\n', 'age', [1, null, 'no-group-column']],
    ['group,what\nunder-25,1\n', 'age', [1, null, 'no-amount-column']],
    ['group,share,people\nunder-25,1,1\n', 'age', [1, 'people', 'two-amount-columns']],
    ['group,Group,share\nunder-25,x,1\n', 'age', [1, 'Group', 'column-twice']],
    ['group,share\nunder-25,1\n', null, [1, null, 'no-variable']],
    ['variable,group,share\nincome,under-25,1\n', null, [2, 'variable', 'unknown-variable']],
    ['group,share\n26 to 40,0.1\n', 'age', [2, 'group', 'unknown-group']],
    ['group,share\nKlingon-ish,0.1\n', 'language', [2, 'group', 'unknown-group']],
    ['group,share\n,0.1\n', 'age', [2, 'group', 'group-missing']],
    ['group,share\nunder-25,-0.1\n', 'age', [2, 'share', 'negative']],
    ['group,share\nunder-25,12.3\n', 'age', [2, 'share', 'over-one']],
    ['group,share\nunder-25,100.1 %\n', 'age', [2, 'share', 'over-hundred']],
    ['group,share\nunder-25,a few\n', 'age', [2, 'share', 'not-a-number']],
    ['group,people\nunder-25,1.5\nTotal,10', 'age', [2, 'people', 'not-a-number']],
    ['group,people\nunder-25,5\n', 'age', [2, null, 'no-total']],
    ['group,people\nunder-25,5\nTotal,0\n', 'age', [3, 'people', 'no-total']],
    ['group,people\nunder-25,11\nTotal,10\n', 'age', [2, 'people', 'over-total']],
    ['group,share\nunder-25,0.1\ntotal,0.9\n', 'age', [3, 'share', 'total-not-whole']],
    ['group,share\nunder-25,0.1\nUnder 25,0.1\n', 'age', [3, null, 'group-twice']],
    ['group,share\nunder-25,=A1\n', 'age', [2, 'share', 'formula']],
    ['group,share\nunder-25,12,3 %\n', 'age', [2, null, 'cells']],
    ['group,share\n"under-25,0.1\n', 'age', [2, null, 'broken']],
  ] as const)('%j of %s: %j', async (text, chosen, fault) => {
    expect(await faults(text, chosen)).toEqual([fault]);
  });

  test('a file in another encoding', async () => {
    expect(await faults(Buffer.from('groupe;part\nmoins de 25 ans\xe9;1\n', 'latin1'))).toEqual([
      [2, null, 'encoding'],
    ]);
    expect(await faults(Buffer.from('\ufeffgroup,share\n', 'utf16le'))).toEqual([[1, null, 'encoding']]);
  });

  test('a file of ten thousand rows, and a binary one', async () => {
    const rows = Array.from({ length: 10_000 }, () => 'under-25,0.01').join('\n');
    expect(await faults(`group,share\n${rows}\n`)).toContainEqual([MOST_BENCHMARK_ROWS + 2, null, 'too-many-rows']);
    expect(await read(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xd8]))).toHaveProperty('faults');
  });
});

test('whatever a file holds, nothing is taken beside what it may be', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'group',
      'share',
      '%',
      'people',
      'variable',
      'age',
      'language',
      'under-25',
      'ar',
      'Total',
      '0.2',
      '30 %',
    ),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), async (rows) => {
      const found = await read(rows.map((row) => row.join(',')).join('\n'));
      expect(Object.values(found)[0]).not.toHaveLength(0);
      if ('faults' in found) return;
      for (const { variable, shares: own } of found.benchmarks) {
        const together = own.reduce((sum, { share }) => sum + share, 0);
        if (variable !== 'roots') expect(together).toBeLessThanOrEqual(1.0051);
        expect(own.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
        expect(new Set(own.map(({ group }) => group)).size).toBe(own.length);
      }
    }),
  );
});
