import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from './suppress.ts';

let folder = '';
let file = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'heard-suppress-'));
  file = path.join(folder, 'counts.csv');
  await writeFile(file, 'activity,A,B,C\nI,20,50,10\nII,8,19,22\nIII,17,32,12\n');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** What the command says, its complaints last. */
async function said(...options: string[]) {
  const lines: string[] = [];
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((line) => lines.push(String(line).trimEnd()) > 0);
  const code = await run(['--table', file, ...options]);
  return { code, lines: lines.join('\n').split('\n') };
}

const hiddenCells = (lines: readonly string[]) =>
  lines
    .map((line) => JSON.parse(line) as { id: string; count: number | null; primary?: boolean })
    .filter(({ count }) => count === null);

describe('a table of one’s own', () => {
  it('is told with what can be said of each hidden count', async () => {
    const { code, lines } = await said();
    expect(code).toBe(0);
    expect(lines.find((line) => line.startsWith('II / A'))).toMatch(/\*\s+0 to \d+ {2}for itself$/);
    expect(lines.at(-1)).toMatch(/^\d+ of 16 cells hidden, totals counted; 1 of them for themselves\.$/);
  });

  it('hides the cells that are named, instead of the small ones', async () => {
    const { lines } = await said('--hide', 'II / C', '--hide', 'I / B', '--json');
    const own = hiddenCells(lines).filter(({ primary }) => primary);
    expect(own.map(({ id }) => id)).toEqual(['I / B', 'II / C']);
    expect(hiddenCells(lines).length).toBeGreaterThanOrEqual(4);
  });

  it('says where a file is ragged', async () => {
    await writeFile(file, 'activity,A,B\nI,20,50\nII,8\n');
    expect((await said()).lines[0]).toMatch(/^Row 3: /);
  });

  it.each([
    [['--hide', 'II / D'], 'There is no cell “II / D”'],
    [['--threshold', 'ten'], '--threshold takes a whole number.'],
    [['--threshold', '4'], 'a whole number of at least 5'],
  ])('says what is wrong with %j', async (options, message) => {
    const { code, lines } = await said(...options);
    expect(code).toBe(2);
    expect(lines[0]).toMatch(message);
  });
});
