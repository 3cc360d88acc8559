import { createHash } from 'node:crypto';
import { checkField } from '#app/domain/answer.ts';
import { LONGEST_TEXT, type TextField } from '#app/domain/answer-field.ts';
import { canonicalLanguage } from '#app/language/languages.ts';
import { readCsvRows } from './csv-rows.ts';
import {
  placeColumns,
  toFileResponse,
  type ColumnPlaces,
  type FileResponse,
  type ResponseColumns,
} from './response-columns.ts';
import { rowFault, type RowFault } from './row-fault.ts';

/** What a file holds, row by row; `repeated` is a row that says word for word what an earlier one said. */
export type ResponseItem =
  | { readonly kind: 'response'; readonly response: FileResponse }
  | { readonly kind: 'repeated'; readonly row: number }
  | { readonly kind: 'ignored-columns'; readonly columns: readonly string[] }
  | RowFault;

/** An identifier becomes part of a key of the database's index. */
const LONGEST_ID = 200;

/**
 * Reads responses from a CSV file, each with its own identifier. Memory grows only with the number of identifiers. Comes
 * out: the columns that nothing is taken from, then each row as a response, a repetition or a fault.
 */
export async function* readResponsesCsv(
  bytes: AsyncIterable<Uint8Array>,
  columns: ResponseColumns,
  { delimiter }: { delimiter: string },
): AsyncGenerator<ResponseItem> {
  const contents = new Map<string, string>();
  let places: ColumnPlaces | null = null;
  for await (const item of readCsvRows(bytes, { delimiter })) {
    if (item.kind === 'fault') {
      yield item;
    } else if (places === null) {
      const found = placeColumns(item.cells, columns);
      if ('kind' in found) {
        yield found;
        return;
      }
      places = found;
      yield {
        kind: 'ignored-columns',
        columns: item.cells.map((name) => name.trim()).filter((name) => !found.has(name)),
      };
    } else {
      const response = toFileResponse(item.row, item.cells, columns, places);
      const checked = checkResponse(response);
      yield 'kind' in checked ? checked : firstOrRepeated(checked, contents);
    }
  }
}

/** Any open question: what a text may hold does not depend on which one it answers. */
const openQuestion: TextField = { kind: 'text', key: 'any', longest: LONGEST_TEXT, required: false, declines: false };

/** The response with its texts as the product keeps them. */
function checkResponse(response: FileResponse): FileResponse | RowFault {
  const { row, id, language } = response;
  if (id === '') return rowFault(row, 'id-missing');
  if (id.length > LONGEST_ID) return rowFault(row, 'id-too-long', `more than ${String(LONGEST_ID)}`);
  if (language !== null && language !== 'und' && canonicalLanguage(language) === 'und')
    return rowFault(row, 'unknown-language', language.slice(0, 40));
  const texts: { question: string; text: string }[] = [];
  for (const { question, text: typed } of response.texts) {
    const { text, problem } = checkField(openQuestion, [typed]);
    if (problem?.kind === 'too-long')
      return rowFault(row, 'text-too-long', `${String(problem.length)} of at most ${String(problem.longest)}`);
    if (text !== null) texts.push({ question, text });
  }
  return { ...response, texts };
}

function firstOrRepeated(response: FileResponse, contents: Map<string, string>): ResponseItem {
  const { row, id, ...content } = response;
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  const before = contents.get(id);
  contents.set(id, before ?? digest);
  if (before === undefined) return { kind: 'response', response };
  return before === digest ? { kind: 'repeated', row } : rowFault(row, 'id-twice', id);
}
