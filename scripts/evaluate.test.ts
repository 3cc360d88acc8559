import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from './evaluate.ts';

let folder = '';
let printed = '';
let complaints = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-evaluate-'));
  printed = '';
  complaints = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((complaints += String(text)), true));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const path = (name: string): string => join(folder, name);

interface Report {
  readonly task: string;
  readonly data: Record<string, unknown>;
  readonly settings: Record<string, unknown>;
  readonly metrics: Record<string, number> & { languages: Record<string, Record<string, number>> };
  readonly throughput: Record<string, number>;
  readonly peakMemoryMegabytes: number;
}

async function evaluate(task: string, rows: readonly unknown[], ...options: string[]): Promise<Report> {
  await writeFile(path('rows.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
  expect(await run(['--task', task, '--data', path('rows.jsonl'), '--json', path('out.json'), ...options])).toBe(0);
  expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([]);
  return JSON.parse(await readFile(path('out.json'), 'utf8')) as Report;
}

const sentences = {
  housing: [
    'The rent is too high',
    'Our landlord raised the rent',
    'We cannot find an apartment to rent',
    'The apartment is mouldy',
    'Rent goes up every year',
    'My landlord does not repair anything',
  ],
  transport: [
    'The bus comes once an hour',
    'No bus runs at night',
    'We wait long for the bus',
    'The bus stop is far',
    'Bus tickets cost too much',
    'The train is often late',
  ],
};
const train = Object.entries(sentences).flatMap(([label, texts]) =>
  texts.map((text) => ({ text, label, lang: 'en', split: 'train' })),
);
const tests = [
  { text: 'Rent and landlord trouble', label: 'housing', lang: 'en', split: 'test' },
  { text: 'More buses, please: the bus is late', label: 'transport', lang: 'en', split: 'test' },
];

describe('assign', () => {
  it('learns from the train rows, and reports every figure, the settings and the effort', async () => {
    const report = await evaluate('assign', [...train, ...tests], '--seed', '3');
    expect(report).toMatchObject({
      task: 'assign',
      data: { file: 'rows.jsonl', train: 12, test: 2, leftOut: 0, multiLabel: false },
      settings: { seed: 3, order: 'given', codebook: null },
      metrics: { accuracy: 1, microF1: 1, macroF1: 1, samplesF1: 1, lrap: 1, languages: { en: { rows: 2 } } },
      throughput: { texts: 14 },
    });
    expect(report.throughput['cpuSeconds']).toBeGreaterThan(0);
    expect(report.peakMemoryMegabytes).toBeGreaterThan(10);
  });

  it('needs no example where a codebook says what a label means, in a few words', async () => {
    const area = (id: string, label: string, definition: string) => ({
      id,
      label: { en: label },
      definition: { en: definition },
    });
    const codebook = [
      area('h', 'Housing', 'Rent, landlords and apartments.'),
      area('t', 'Transport', 'The bus, trains and getting around.'),
    ];
    await writeFile(path('codebook.json'), JSON.stringify(codebook));
    const { metrics, settings } = await evaluate('assign', tests, '--codebook', path('codebook.json'), '--shots', '0');
    expect(settings['codebook']).toBe('codebook.json');
    expect(metrics['accuracy']).toBe(1);
  });

  it('keeps languages apart, and gives the figures of each, of all rows, and their mean', async () => {
    const french = [
      { text: 'Le loyer est trop cher', label: 'housing', lang: 'fr', split: 'train' },
      { text: 'Le bus passe rarement', label: 'transport', lang: 'fr', split: 'train' },
      { text: 'Un loyer très cher', label: 'housing', lang: 'fr', split: 'test' },
    ];
    const { metrics } = await evaluate('assign', [...train, ...tests, ...french]);
    expect(Object.keys(metrics.languages)).toEqual(['en', 'fr']);
    const [en, fr] = ['en', 'fr'].map((language) => metrics.languages[language]?.['accuracy'] ?? NaN) as [
      number,
      number,
    ];
    expect((metrics['meanOverLanguages'] as unknown as Record<string, number>)['accuracy']).toBeCloseTo(
      (en + fr) / 2,
      12,
    );
    expect(metrics['accuracy']).toBeCloseTo((2 * en + fr) / 3, 12);
  });
});

describe('detect', () => {
  it('measures whole texts and short ones, and where it was wrong', async () => {
    const rows = [
      { text: 'The rent is too high and the landlord is rude to us', lang: 'en' },
      { text: 'Le loyer est trop cher pour notre famille de cinq', lang: 'fr' },
      { text: '12345', lang: 'fr' },
    ];
    const { metrics } = await evaluate('detect', rows);
    expect(metrics).toMatchObject({
      accuracy: 2 / 3,
      meanOverLanguages: 0.75,
      lowestOfALanguage: 0.5,
      accuracyWhereAnswered: 1,
      shareUnknown: expect.closeTo(1 / 3, 12) as number,
      confusions: [{ truth: 'fr', predicted: 'und', count: 1 }],
      languages: { en: { rows: 1, accuracy: 1 }, fr: { rows: 2, accuracy: 0.5 } },
    });
    expect(metrics).toHaveProperty('accuracy5Words');
    expect(metrics).toHaveProperty('accuracy3Words');
    const { metrics: short } = await evaluate('detect', rows, '--words', '2');
    expect(short).not.toHaveProperty('accuracy5Words');
  });
});

describe('what is wrong', () => {
  it('is told in a sentence, with status 2, and leaves what was there before', async () => {
    await writeFile(path('out.json'), 'before');
    await writeFile(path('rows.jsonl'), '{"text":"secret words","label":1}\n{"text":');
    const options = ['--task', 'detect', '--data', path('rows.jsonl'), '--json', path('out.json')];
    expect(await run(options)).toBe(2);
    expect(complaints).toBe(`${path('rows.jsonl')}, line 2: is not valid JSON\n`);
    expect(await readFile(path('out.json'), 'utf8')).toBe('before');
  });

  it('leaves nothing half written', async () => {
    await writeFile(path('rows.jsonl'), '{"text":"The rent is too high","lang":"en"}');
    const options = ['--task', 'detect', '--data', path('rows.jsonl'), '--json', join(folder, 'none', 'out.json')];
    expect(await run(options)).toBe(2);
    expect(complaints).toContain('out.json: there is no such file');
  });

  it('is named when it was only superfluous', async () => {
    await writeFile(path('rows.jsonl'), '{"text":"The rent is too high","lang":"en"}');
    expect(await run(['--task', 'detect', '--data', path('rows.jsonl'), '--clusters', '5'])).toBe(0);
    expect(complaints).toBe('--clusters says nothing to detect and is not used.\n');
    expect(JSON.parse(printed)).toMatchObject({ task: 'detect', metrics: { accuracy: 1 } });
  });
});

it('explains itself', async () => {
  expect(await run(['--help'])).toBe(0);
  expect(printed).toMatch(/^Usage: npm run heard -- evaluate/);
});
