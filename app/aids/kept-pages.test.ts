import { beforeEach, expect, test } from 'vitest';
import { addressOf, dropPage, keepPage, keptPages, type Shelf } from './kept-pages.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = 1_800_000_000_000;
const page = { draft: 'one', at: NOW, fields: 'answer-improve=Rent' };
const always = () => true;
let contents: Map<string, string>;
let shelf: Shelf;

beforeEach(() => {
  contents = new Map([['another program’s', 'thing']]);
  shelf = {
    getItem: (key) => contents.get(key) ?? null,
    setItem: (key, value) => void contents.set(key, value),
    removeItem: (key) => void contents.delete(key),
    key: (index) => [...contents.keys()][index] ?? null,
    get length() {
      return contents.size;
    },
  };
});

test('one page has one place in all languages', () => {
  expect(addressOf('/ar/org/survey/s/q/life')).toBe(addressOf('/zh-Hans/org/survey/s/q/life'));
});

test('a page is kept, and taken down when it is sent', () => {
  keepPage(shelf, '/a', page);
  keepPage(shelf, '/a', { ...page, fields: 'answer-improve=Buses' });
  expect(keptPages(shelf, NOW, always)).toEqual([['/a', { ...page, fields: 'answer-improve=Buses' }]]);
  dropPage(shelf, '/a');
  expect(keptPages(shelf, NOW, always)).toEqual([]);
  expect([...contents.keys()]).toEqual(['another program’s']);
});

test.each([
  [14 * DAY - 1, 1],
  [14 * DAY, 1],
  [14 * DAY + 1, 0],
  [-14 * DAY, 1],
  [-14 * DAY - 1, 0],
])('%i milliseconds later %i are there: a clock may be set back', (later, there) => {
  keepPage(shelf, '/a', page);
  expect(keptPages(shelf, NOW + later, always)).toHaveLength(there);
  expect(contents.size).toBe(1 + there);
});

test('what is somebody else’s is taken down, and so is what is damaged; nothing of others is', () => {
  keepPage(shelf, '/a', page);
  keepPage(shelf, '/b', { ...page, draft: 'two' });
  for (const [index, damaged] of ['', '{', 'null', '[]', '{"draft":1}'].entries())
    contents.set(`heard-unsent:/c${String(index)}`, damaged);
  expect(keptPages(shelf, NOW, (_address, draft) => draft === 'two').map(([address]) => address)).toEqual(['/b']);
  expect([...contents.keys()]).toEqual(['another program’s', 'heard-unsent:/b']);
});
