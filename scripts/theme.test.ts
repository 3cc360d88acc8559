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
