import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nameAreasAsLabels, readEvaluationCodebook } from './read-codebook.ts';
import { readRows } from './read-rows.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'heard-evaluate-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function file(content: string): Promise<string> {
  const name = path.join(folder, 'given');
  await writeFile(name, content);
  return name;
}
const rowsOf = async (...lines: unknown[]) =>
  readRows(await file(lines.map((line) => JSON.stringify(line)).join('\n')));

describe('rows', () => {
  it('have labels, a canonical language and a split', async () => {
    const { rows, multiLabel, leftOut } = await rowsOf(
      { text: 'one', label: 'a', lang: 'prs', split: 'train', id: 7 },
      { text: 'two', label: 3, split: 'test' },
      { text: 'three', label: null },
      { text: 'four', label: 'a', split: 'validation' },
    );
    expect(rows).toEqual([
      { text: 'one', labels: ['a'], lang: 'fa', split: 'train' },
      { text: 'two', labels: ['3'], lang: 'und', split: 'test' },
      { text: 'three', labels: [], lang: 'und', split: 'test' },
    ]);
    expect({ multiLabel, leftOut }).toEqual({ multiLabel: false, leftOut: 1 });
  });

  it('may have several labels, each once', async () => {
    const { rows, multiLabel } = await rowsOf({ text: 'one', labels: ['a', 'b', 'a'] }, { text: 'two', labels: [] });
    expect(rows.map(({ labels }) => labels)).toEqual([['a', 'b'], []]);
    expect(multiLabel).toBe(true);
  });

  it('are refused with their line, unquoted', async () => {
    await expect(rowsOf({ text: 'fine' }, { text: 5 }, { text: 'secret', labels: 'a' }, [])).rejects.toThrow(
      /given, line 2: “text” must be text\n.*line 3: “labels” must be a list\n.*line 4: is not a JSON object$/,
    );
  });

  it('are too few without one to test with', async () => {
    await expect(rowsOf({ text: 'one', label: 'a', split: 'train' })).rejects.toThrow('has no row to test with');
    await expect(readRows(path.join(folder, 'none'))).rejects.toThrow('there is no such file');
  });
});

describe('a codebook', () => {
  it('may name its areas as data sets do, and have labels only', async () => {
    const areas = [
      { id: 'Science/technology', label: { en: 'Science' } },
      { id: 'b', label: { fr: 'Santé' }, definition: { fr: 'Les soins.' }, keywords: { fr: ['médecin'] } },
    ];
    expect(await readEvaluationCodebook(await file(JSON.stringify(areas)))).toEqual([
      { id: 'Science/technology', label: { en: 'Science' }, definition: {}, keywords: {} },
      { id: 'b', label: { fr: 'Santé' }, definition: { fr: 'Les soins.' }, keywords: { fr: ['médecin'] } },
    ]);
  });

  it.each([
    ['{', 'given: is not valid JSON'],
    ['{}', 'given: codebook: must be a list of areas'],
    ['[]', 'given: codebook: has no areas'],
    ['[{"label":{}}]', 'given: [0].id: must be text'],
    ['[{"id":"a","label":{}},{"id":"a","label":{}}]', 'given: [1].id: is there twice'],
    ['[{"id":"a","label":{},"keywords":{"en":[""]}}]', 'given: [0].keywords.en[0]: is empty'],
  ])('%s is refused', async (content, message) => {
    await expect(readEvaluationCodebook(await file(content))).rejects.toThrow(message);
  });

  it('names an area as the label that it means: by id, by label, or by either without signs', () => {
    const area = (id: string, en: string) => ({ id, label: { en }, definition: {}, keywords: {} });
    const named = nameAreasAsLabels(
      [
        area('health', 'Care'),
        area('x1', 'Getting around'),
        area('science-technology', 'Sci-tech'),
        area('y', 'Other'),
      ],
      ['Health', 'getting around', 'science/technology', 'unheard of'],
    );
    expect(named.map(({ id }) => id)).toEqual(['Health', 'getting around', 'science/technology', 'y']);
  });

  it('gives one label to one area only', () => {
    const area = (id: string) => ({ id, label: { en: 'Rent' }, definition: {}, keywords: {} });
    expect(nameAreasAsLabels([area('a'), area('b')], ['Rent']).map(({ id }) => id)).toEqual(['Rent', 'b']);
  });
});
