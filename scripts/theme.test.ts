import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from './theme.ts';

let folder = '';
let printed = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-theme-'));
  printed = '';
  const collect = (text: unknown): boolean => {
    printed += String(text);
    return true;
  };
  vi.spyOn(process.stderr, 'write').mockImplementation(collect);
  vi.spyOn(process.stdout, 'write').mockImplementation(collect);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const path = (name: string): string => join(folder, name);
const theme = (...args: string[]): Promise<number> =>
  run(['--input', path('in.jsonl'), '--output', path('out.jsonl'), ...args]);

async function lines(): Promise<Record<string, unknown>[]> {
  const text = await readFile(path('out.jsonl'), 'utf8');
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('heard theme', () => {
  it('writes a line for each comment in the order of the input, the themes, and the run', async () => {
    const comments = [
      { id: 'b', text: 'Le loyer est trop cher pour notre famille' },
      { id: 'a', text: 'The rent is too high and my landlord is rude', language: 'en' },
      { text: 'ክራይ ገዛ ኣዝዩ ክቡር እዩ' },
    ];
    await writeFile(path('in.jsonl'), comments.map((comment) => JSON.stringify(comment)).join('\n\n'));
    expect(await theme()).toBe(0);
    const written = await lines();
    expect(written.map(({ type, id, language }) => [type, id, language])).toEqual([
      ['comment', 'b', 'fr'],
      ['comment', 'a', 'en'],
      ['comment', '5', 'ti'],
      ['run', undefined, undefined],
    ]);
    expect(written[1]).toMatchObject({ suggestions: [{ targetType: 'area', targetKey: 'housing' }] });
    expect(written[3]).toMatchObject({
      comments: 3,
      version: expect.any(String) as string,
      snapshotHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(await readdir(folder)).toEqual(['in.jsonl', 'out.jsonl']);
  });

  it('names each line that is wrong without quoting it, and leaves what was there before', async () => {
    await writeFile(path('out.jsonl'), 'before');
    const bad = [
      '{"id":"1","text":"fine"}',
      '{"text": secret words',
      '{"id":"1","text":"again"}',
      '{"id":"2","text":7}',
      '[]',
      '{"text":"x","language":5}',
    ];
    await writeFile(path('in.jsonl'), Buffer.concat([Buffer.from(`${bad.join('\n')}\n`), Buffer.from([0xff, 0xfe])]));
    expect(await theme()).toBe(2);
    const input = path('in.jsonl');
    expect(printed).toBe(
      [
        `${input}, line 2: is not valid JSON`,
        `${input}, line 3: has the id of line 1`,
        `${input}, line 4: “text” must be text`,
        `${input}, line 5: is not a JSON object`,
        `${input}, line 6: “language” must be a language tag or null`,
        `${input}, line 7: is not UTF-8`,
        '',
      ].join('\n'),
    );
    expect(await readFile(path('out.jsonl'), 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual(['in.jsonl', 'out.jsonl']);
  });

  it('learns from what people decided, and says so at the end', async () => {
    const homes = ['mould in the basement', 'the heating is broken', 'damp walls again', 'the walls are damp'];
    const parks = ['more trees in the park', 'a skating rink please', 'the park is dark', 'trees and a rink'];
    const comments = Array.from({ length: 48 }, (_, index) => {
      const texts = index % 2 === 0 ? homes : parks;
      const text = `${texts[Math.floor(index / 2) % 4] ?? ''}, ${texts[Math.floor(index / 8) % 4] ?? ''}`;
      const decided = index % 2 === 0 ? ['housing'] : [];
      return {
        id: String(index),
        text,
        language: 'en',
        ...(index < 36 ? { decided } : index === 36 ? { decided: null } : {}),
      };
    });
    await writeFile(path('in.jsonl'), comments.map((comment) => JSON.stringify(comment)).join('\n'));
    expect(await theme()).toBe(0);
    const written = await lines();
    const unread = written.filter(({ type, id }) => type === 'comment' && Number(id) >= 36);
    for (const { id, suggestions } of unread) {
      const housing = (suggestions as Record<string, unknown>[]).find(({ targetKey }) => targetKey === 'housing');
      if (Number(id) % 2 === 0) expect(housing, String(id)).toMatchObject({ basis: 'both' });
      else expect(housing, String(id)).toBeUndefined();
    }
    const run = written.at(-1);
    const targets = run?.['targets'] as Record<string, unknown>[];
    expect(targets).toContainEqual(
      expect.objectContaining({ targetKey: 'housing', learntFrom: 'mixed', accepted: 18, rejected: 18 }),
    );
    expect(run?.['notes']).toEqual([]);
  });

  it('counts the words of a translation, and says that they are not in the text', async () => {
    const text = 'ሰላም ንኹልኹም';
    const translation = { text: 'My rent is too high for us', language: 'en' };
    const comments = [
      { id: '1', text, language: 'ti', translation },
      { id: '2', text, language: 'ti', translation: null },
    ];
    await writeFile(path('in.jsonl'), comments.map((comment) => JSON.stringify(comment)).join('\n'));
    expect(await theme()).toBe(0);
    const [translated, alone] = await lines();
    const [suggestion] = translated?.['suggestions'] as Record<string, unknown>[];
    expect(suggestion).toMatchObject({
      targetKey: 'housing',
      evidence: [{ start: 0, end: 0, term: 'rent is too high', inTranslation: true }],
    });
    expect(alone?.['suggestions']).toEqual([]);
  });

  it('proposes words that the codebook lacks, after the comments and themes and before the run', async () => {
    const codebook = [{ id: 'housing', label: { en: 'Homes' }, definition: {}, keywords: { en: ['rent'] } }];
    const ends = ['in May', 'for us', 'this year', 'as ever', 'in town', 'by far', 'of late', 'all along'];
    const comments = ends.flatMap((end, index) => [
      `The rent and the basement ${end}`,
      `Rent for a basement ${end}`,
      `The skating rink opens late ${end}${String(index)}`,
      `More trees along the river ${end}${String(index)}`,
    ]);
    await writeFile(path('in.jsonl'), comments.map((text) => JSON.stringify({ text, language: 'en' })).join('\n'));
    await writeFile(path('codebook.json'), JSON.stringify(codebook));
    expect(await theme('--codebook', path('codebook.json'))).toBe(0);
    const written = await lines();
    const order = ['comment', 'theme', 'keyword-proposal', 'run'];
    const places = written.map(({ type }) => order.indexOf(String(type)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const proposals = written.filter(({ type }) => type === 'keyword-proposal');
    expect(proposals.map(({ areaId, language, term }) => [areaId, language, term])).toContainEqual([
      'housing',
      'en',
      'basement',
    ]);
    for (const { commentIds, commentCount } of proposals)
      expect((commentIds as unknown[]).length).toBeLessThanOrEqual(Number(commentCount));
  });

  it('gives the same bytes on any number of threads', async () => {
    const texts = ['The rent is high', 'No night bus', 'Le loyer est cher', 'A community garden please'];
    const comments = Array.from({ length: 2500 }, (_, index) => ({ id: String(index), text: texts[index % 4] }));
    await writeFile(path('in.jsonl'), comments.map((comment) => JSON.stringify(comment)).join('\n'));
    expect(await theme('--threads', '1', '--languages', 'en,fr')).toBe(0);
    const alone = await readFile(path('out.jsonl'));
    expect(await theme('--threads', '2', '--languages', 'en,fr')).toBe(0);
    expect((await readFile(path('out.jsonl'))).equals(alone)).toBe(true);
  });

  it.each([
    ['{"text":"x","decided":["housing","no such area"]}', '“decided.1” is no area of the codebook'],
    ['{"text":"x","decided":["__proto__"]}', '“decided.0” is no area of the codebook'],
    ['{"text":"x","decided":"housing"}', '“decided” must be a list'],
    ['{"text":"x","decided":[7]}', '“decided.0” must be the id of an area'],
    ['{"text":"x","translation":"rent"}', '“translation” must be an object with text and language'],
    ['{"text":"x","translation":{"text":"rent"}}', '“translation.language” must be a language tag'],
    ['{"text":"x","translation":{"text":7,"language":"en"}}', '“translation.text” must be text'],
  ])('%s: %s', async (line, message) => {
    await writeFile(path('in.jsonl'), `{"text":"fine"}\n${line}`);
    expect(await theme()).toBe(2);
    expect(printed).toBe(`${path('in.jsonl')}, line 2: ${message}\n`);
    expect(await readdir(folder)).toEqual(['in.jsonl']);
  });

  it('names what is wrong in a codebook', async () => {
    await writeFile(path('in.jsonl'), '');
    await writeFile(path('codebook.json'), '[{"id":"a","label":{},"keywords":{"fr":[""]}}]');
    expect(await theme('--codebook', path('codebook.json'))).toBe(2);
    expect(printed).toContain('codebook.json: [0].keywords.fr[0]: is empty');
  });

  it.each([
    [['--seed', '1.5'], '--seed: “1.5” is not a whole number'],
    [['--minimum-score', '1.01'], '--minimum-score: “1.01” is not a number from 0 to 1'],
    [['--minimum-theme-size', '1'], '--minimum-theme-size: “1” is not a number from 2'],
    [['--languages', 'en,<b>'], '--languages: “<b>” is not a language tag'],
    [['--input', 'no-such-file'], 'no-such-file: there is no such file'],
    [['--threads', '0'], '--threads: “0” is not a number from 1 to 64'],
    [['--threads', '65'], '--threads: “65” is not a number from 1 to 64'],
    [['--threads', '1.5'], '--threads: “1.5” is not a whole number'],
    [['--bogus'], "Unknown option '--bogus'"],
  ])('%j: %s', async (args, message) => {
    await writeFile(path('in.jsonl'), '');
    expect(await theme(...args)).toBe(2);
    expect(printed).toContain(message);
  });

  it.each([
    ['0', 0],
    ['1', 0],
  ])('a minimum score of %s is within bounds', async (score, code) => {
    await writeFile(path('in.jsonl'), '{"text":"rent"}');
    expect(await theme('--minimum-score', score)).toBe(code);
  });

  it('says that a folder is missing, leaving nothing behind', async () => {
    await writeFile(path('in.jsonl'), '{"text":"rent"}');
    expect(await run(['--input', path('in.jsonl'), '--output', join(folder, 'none', 'out.jsonl')])).toBe(2);
    expect(printed).toContain('out.jsonl: there is no such file');
  });

  it('asks for what is missing, and explains itself', async () => {
    expect(await run([])).toBe(2);
    expect(await run(['--help'])).toBe(0);
    expect(printed).toMatch(/--input is missing\nUsage: /);
  });
});
