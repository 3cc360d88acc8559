import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseImportArguments, UsageError } from './arguments.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'heard-import-'));
const written = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};
const csv = written('answers.csv', 'response_id,comment\n');
const needed = ['--file', csv, '--organization', 'here', '--consultation', 'spring'];
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const parse = (...args: string[]) => {
  const parsed = parseImportArguments([...needed, ...args]);
  if (parsed === 'help') throw new Error('Nobody asked for help');
  return parsed;
};

describe('parseImportArguments', () => {
  it('takes columns with a key or without, and several of them', () => {
    const { file } = parse(
      '--text',
      'Your comment',
      '--text',
      'hopes=Any=thing',
      '--single',
      'place',
      '--multiple',
      'used=Used',
    );
    expect(file.columns).toEqual({
      id: 'response_id',
      texts: [
        { key: 'your-comment', column: 'Your comment' },
        { key: 'hopes', column: 'Any=thing' },
      ],
      closed: [
        { key: 'place', column: 'place' },
        { key: 'used', column: 'Used', separator: ';' },
      ],
    });
  });

  it('takes the same from a file', () => {
    const map = written('map.json', JSON.stringify({ id: 'No.', texts: [{ key: 'a', column: 'A' }] }));
    expect(parse('--map', map).file.columns).toEqual({ id: 'No.', texts: [{ key: 'a', column: 'A' }], closed: [] });
  });

  it('makes a consultation only when told to', () => {
    expect(parse('--text', 'a').create).toBeNull();
    expect(parse('--text', 'a', '--create', '--title', 'Spring').create).toMatchObject({
      title: 'Spring',
      languages: null,
    });
    expect(
      parse('--text', 'a', '--create', '--title', 'Spring', '--languages', 'en, zh-Hans').create?.languages,
    ).toEqual(['en', 'zh-Hans']);
  });

  it.each([
    ['no column', []],
    ['a flag that there is not', ['--text', 'a', '--publish']],
    ['two columns for one question', ['--text', 'a', '--single', 'a']],
    ['a question column for two text columns', ['--text', 'a', '--text', 'b', '--question', 'q']],
    ['no title for what it is to make', ['--text', 'a', '--create']],
    ['a title for what it is not to make', ['--text', 'a', '--title', 'Spring']],
    ['languages that are none', ['--text', 'a', '--create', '--title', 'Spring', '--languages', 'English']],
    ['an address that is none', ['--text', 'a', '--create', '--title', 'Spring', '--consultation', 'Spring 2026']],
    ['a map that is no JSON', ['--map', written('no.json', '{')]],
    [
      'a map with a word too many',
      ['--map', written('more.json', '{"id":"a","texts":[{"key":"a","column":"A"}],"publish":true}')],
    ],
    ['a file that is not there', ['--text', 'a', '--file', path.join(folder, 'none.csv')]],
    ['a folder', ['--text', 'a', '--file', folder]],
  ])('refuses %s', (_, args) => {
    expect(() => parse(...args)).toThrow(UsageError);
  });
});
