import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { png, smallFile as small } from '#tests/fixtures/small-survey-file.ts';
import { LARGEST_FILE, SURVEY_FORMAT } from './survey-file.ts';
import { readSurveyFile } from './survey-file-read.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const faultsOf = (file: unknown) => {
  const read = readSurveyFile(bytes(typeof file === 'string' ? file : JSON.stringify(file)));
  return 'faults' in read ? read.faults : [];
};

const withQuestion = (question: object) => ({ ...small, sections: [{ key: 'home', questions: [question] }] });

describe('a file that is no survey is refused with its place', () => {
  it.each([
    ['nothing', '  ', 'empty', {}],
    ['no JSON', '{\n  "format": oops\n}', 'not-json', { line: '2', column: '13' }],
    ['half of it', '{"format": "heard', 'ends-early', { line: '1' }],
    ['something after it', '{} {}', 'not-json', { column: '4' }],
    ['a comma too many', '[1,]', 'not-json', { column: '4' }],
    ['one name twice', '{"a": 1,\n"a": 2}', 'twice', { line: '2', column: '1', name: 'a' }],
    ['a name that is everybody’s', '{"__proto__": {"format": 1}}', 'not-a-name', { name: '__proto__' }],
    ['half a character', '{"a": "\\ud800"}', 'not-text', { column: '7' }],
    ['a zero', '{"a": "\\u0000"}', 'not-text', {}],
    ['a sign that must be escaped', '{"a": "\t"}', 'not-json', {}],
    ['lists in lists', '['.repeat(30), 'too-deep', {}],
    ['lists in lists without end', '['.repeat(2_000_000), 'too-deep', {}],
    ['values without end', `[${'0,'.repeat(1_000_001)}0]`, 'too-many-values', {}],
    ['another format', '{"format": "heard.survey/2"}', 'format', { format: SURVEY_FORMAT }],
    ['a list', '[]', 'format', {}],
  ])('%s', (_, file, fault, values) => {
    const [found, ...more] = faultsOf(file);
    expect(found?.fault).toBe(fault);
    expect(found?.values).toMatchObject(values);
    expect(more).toEqual([]);
  });

  it('bytes that are no UTF-8, or too many', () => {
    expect(readSurveyFile(new Uint8Array([0x7b, 0xff]))).toMatchObject({ faults: [{ fault: 'not-utf-8' }] });
    expect(readSurveyFile(new Uint8Array(LARGEST_FILE + 1))).toMatchObject({ faults: [{ fault: 'too-large' }] });
    expect(readSurveyFile(new Uint8Array(LARGEST_FILE).fill(0x20))).toMatchObject({ faults: [{ fault: 'empty' }] });
  });

  const label = (text: string) => ({ en: { text, status: 'translated' } });
  const single = { key: 'q', type: 'single', choices: [{ key: 'a' }, { key: 'b' }] };
  it.each([
    ['a field that nothing knows', { ...small, id: 1 }, 'unknown-field', '$'],
    [
      'a language that nothing knows',
      { ...small, title: { xx: { text: 'a', status: 'reviewed' } } },
      'unknown-language',
      '$.title',
    ],
    ['no type', withQuestion({ key: 'q' }), 'missing', '$.sections[0].questions[0].type'],
    ['an unknown type', withQuestion({ key: 'q', type: 'slider' }), 'not-one-of', '$.sections[0].questions[0].type'],
    [
      'words for a list',
      withQuestion({ ...single, choices: 'a, b' }),
      'expected-list',
      '$.sections[0].questions[0].choices',
    ],
    ['a key with a space', withQuestion({ ...single, key: 'a b' }), 'bad-key', '$.sections[0].questions[0].key'],
    [
      'the key of every object',
      withQuestion({ ...single, key: 'constructor' }),
      'bad-key',
      '$.sections[0].questions[0].key',
    ],
    [
      'a choice twice',
      withQuestion({ ...single, choices: [{ key: 'a' }, { key: 'a' }] }),
      'key-twice',
      '$.sections[0].questions[0].choices[1].key',
    ],
    [
      '“other” twice',
      withQuestion({ ...single, other: true, choices: [{ key: 'a' }, { key: 'other' }] }),
      'key-twice',
      '$.sections[0].questions[0].choices[1].key',
    ],
    [
      'two thousand choices',
      withQuestion({ ...single, choices: Array.from({ length: 2000 }, (_, i) => ({ key: `c${String(i)}` })) }),
      'too-many',
      '$.sections[0].questions[0].choices',
    ],
    [
      'a section twice',
      { ...small, sections: [small.sections[0], { key: 'home', questions: [] }] },
      'key-twice',
      '$.sections[1].key',
    ],
    [
      'two sources',
      {
        ...small,
        title: {
          en: { text: 'a', status: 'reviewed', source: true },
          fr: { text: 'b', status: 'reviewed', source: true },
        },
      },
      'two-sources',
      '$.title',
    ],
    [
      'a text that overrides direction',
      { ...small, title: { 'zh-Hans': { text: 'a\u202eb', status: 'reviewed' } } },
      'bidi-control',
      '$.title["zh-Hans"].text',
    ],
    [
      'a title of 1,001 signs',
      withQuestion({ ...single, title: label('x'.repeat(1001)) }),
      'too-long',
      '$.sections[0].questions[0].title.en.text',
    ],
    ['a text of spaces', { ...small, title: label('  ') }, 'empty-text', '$.title.en.text'],
    [
      'a reason where nothing is required',
      withQuestion({ ...single, because: label('we must') }),
      'no-place',
      '$.sections[0].questions[0].because',
    ],
    [
      'a picture that is not there',
      withQuestion({ ...single, choices: [{ key: 'a', picture: { name: 'p' } }, { key: 'b' }] }),
      'picture-missing',
      '$.pictures',
    ],
    [
      'a picture that nothing shows',
      { ...small, pictures: { p: { mediaType: 'image/png', base64: png(1).toString('base64') } } },
      'picture-unused',
      '$.pictures.p',
    ],
    [
      'a picture that is none',
      { ...small, pictures: { p: { mediaType: 'image/jpeg', base64: png(1).toString('base64') } } },
      'no-picture',
      '$.pictures.p',
    ],
    [
      'a picture that is no base64',
      { ...small, pictures: { p: { mediaType: 'image/png', base64: '%' } } },
      'not-base64',
      '$.pictures.p.base64',
    ],
  ])('%s', (_, file, fault, path) => {
    expect(faultsOf(file)).toContainEqual(expect.objectContaining({ fault, path }));
  });

  it.each([
    [200_000, []],
    [200_001, ['picture-too-large']],
  ])('a picture of %d bytes', (size, faults) => {
    const base64 = Buffer.concat([png(0), Buffer.alloc(size - png(0).length)]).toString('base64');
    const shown = withQuestion({ ...single, choices: [{ key: 'a', picture: { name: 'p' } }, { key: 'b' }] });
    const found = faultsOf({ ...shown, pictures: { p: { mediaType: 'image/png', base64 } } });
    expect(found.map(({ fault }) => fault)).toEqual(faults);
  });

  it('says twenty faults of many, and how many there are', () => {
    const questions = Array.from({ length: 30 }, (_, i) => ({ key: `Q ${String(i)}`, type: 'text' }));
    const read = readSurveyFile(bytes(JSON.stringify({ ...small, sections: [{ key: 'home', questions }] })));
    expect(read).toMatchObject({ count: 30 });
    expect('faults' in read && read.faults).toHaveLength(20);
  });

  it('never throws, and never takes what it would not write', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (json) => {
        expect(faultsOf(json)).not.toEqual([]);
      }),
    );
  });

  it('is not what the documentation shows', () => {
    const page = readFileSync(new URL('../../docs/survey-file.md', import.meta.url), 'utf8');
    const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect(readSurveyFile(bytes(example))).toMatchObject({ audience: 'newcomers' });
  });
});
