import { Readable } from 'node:stream';
import { LONGEST_TEXT } from '#app/domain/answer-field.ts';
import { describe, expect, it } from 'vitest';
import { responseColumnsSchema } from './response-columns.ts';
import { readResponsesCsv, type ResponseItem } from './responses-csv.ts';

const columns = responseColumnsSchema.parse({
  id: 'response_id',
  language: 'lang',
  texts: [{ key: 'comment', column: 'comment' }],
  closed: [{ key: 'used', column: 'used', separator: ';' }],
});
const header = 'response_id,lang,comment,used,notes';

async function read(...lines: string[]): Promise<ResponseItem[]> {
  const items: ResponseItem[] = [];
  const bytes = Readable.from([Buffer.from(lines.join('\n'))]);
  for await (const item of readResponsesCsv(bytes, columns, { delimiter: ',' })) items.push(item);
  return items;
}

describe('readResponsesCsv', () => {
  it('takes a row apart and says which columns it leaves', async () => {
    expect(await read(header, 'R1,fr, ça va ,a; b;,internal', 'R2,,,,')).toEqual([
      { kind: 'ignored-columns', columns: ['notes'] },
      {
        kind: 'response',
        response: {
          row: 2,
          id: 'R1',
          language: 'fr',
          texts: [{ question: 'comment', text: 'ça va' }],
          closed: [{ question: 'used', labels: ['a', 'b'] }],
        },
      },
      { kind: 'response', response: { row: 3, id: 'R2', language: null, texts: [], closed: [] } },
    ]);
  });

  it('takes the same row twice for one, and names another one under the same identifier', async () => {
    expect((await read(header, 'R1,fr,oui,,', 'R1,fr,oui,,', 'R1,fr,non,,')).slice(2)).toEqual([
      { kind: 'repeated', row: 3 },
      { kind: 'fault', row: 4, code: 'id-twice', detail: 'R1', final: false },
    ]);
  });

  it.each([
    ['an empty identifier', ' ,fr,oui,,', 'id-missing'],
    ['an identifier of 201 characters', `${'x'.repeat(201)},fr,oui,,`, 'id-too-long'],
    ['a language that is none', 'R1,French,oui,,', 'unknown-language'],
    ['a text that is one character too long', `R1,fr,${'é'.repeat(LONGEST_TEXT + 1)},,`, 'text-too-long'],
  ])('names %s by its row and goes on', async (_, line, code) => {
    const items = await read(header, line, 'R9,fr,oui,,');
    expect(items[1]).toMatchObject({ kind: 'fault', row: 2, code, final: false });
    expect(items[2]).toMatchObject({ kind: 'response' });
  });

  it.each([
    ['the longest text, in characters that are two code units each', `R1,fr,${'😀'.repeat(LONGEST_TEXT)},,`],
    ['an identifier of 200 characters', `${'x'.repeat(200)},fr,oui,,`],
    ['a language that nobody could tell', 'R1,und,oui,,'],
  ])('takes %s', async (_, line) => {
    expect((await read(header, line))[1]).toMatchObject({ kind: 'response' });
  });

  it.each([
    [
      'a column that is missing',
      'response_id,lang,text,used',
      'column-missing',
      'comment; there are: response_id, lang, text, used',
    ],
    ['two columns of one name', 'response_id,lang,comment,used,comment', 'column-twice', 'comment'],
  ])('refuses %s', async (_, wrong, code, detail) => {
    expect(await read(wrong, 'R1,fr,oui,,')).toEqual([{ kind: 'fault', row: 1, code, detail, final: true }]);
  });

  it('keeps texts as the form would: composed, without control characters', async () => {
    expect((await read(header, 'R1,fr,"cafe\u0301\u0007\r\nnoir",,'))[1]).toMatchObject({
      response: { texts: [{ text: 'café\nnoir' }] },
    });
  });

  it('repeats nothing of a comment in a fault', async () => {
    const items = await read(header, `R1,fr,${'secret '.repeat(1000)},,`, 'R2,fr,"secret" words,,');
    expect(JSON.stringify(items)).not.toContain('secret');
  });
});
