import { z } from 'zod';
import { fileFault, type RowFault } from './row-fault.ts';

const column = z.string().min(1);
/** Of a question, or of one of its fields where it has several: `trust.police`. */
const key = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,63}(\.[a-z0-9][a-z0-9-]{0,63})?$/,
    'a key is lower-case letters, digits and hyphens, with a point before a part of a question',
  )
  .refine((word) => word !== 'constructor', 'a key must not be “constructor”');

/** Which column of a file says what. */
export const responseColumnsSchema = z
  .strictObject({
    /** What makes a row one response, so that importing it again counts it once. */
    id: column,
    /** Holds the language tag that the response was given in. */
    language: column.optional(),
    /** Says, row by row, which open question the one text column answers. */
    question: column.optional(),
    texts: z.array(z.strictObject({ key, column })).default([]),
    /** Closed questions: a choice's key or label in each cell, or several of them with a separator between. */
    closed: z.array(z.strictObject({ key, column, separator: z.string().min(1).optional() })).default([]),
  })
  .refine((columns) => columns.texts.length + columns.closed.length > 0, 'no column holds an answer')
  .refine((columns) => {
    const keys = [...columns.texts, ...columns.closed].map((answer) => answer.key);
    return new Set(keys).size === keys.length;
  }, 'two columns answer one question')
  .refine((columns) => columns.question === undefined || columns.texts.length === 1, {
    message: 'a question column needs exactly one text column',
  });
export type ResponseColumns = z.infer<typeof responseColumnsSchema>;

/** A row as answers, still in the file's own words. */
export interface FileResponse {
  readonly row: number;
  readonly id: string;
  readonly language: string | null;
  readonly texts: readonly { readonly question: string; readonly text: string }[];
  readonly closed: readonly { readonly question: string; readonly labels: readonly string[] }[];
}

/** Where in a row each mapped column stands. */
export type ColumnPlaces = ReadonlyMap<string, number>;

/** Finds the mapped columns in a header; a fault when one is missing, or when two columns share a name that is needed. */
export function placeColumns(header: readonly string[], columns: ResponseColumns): ColumnPlaces | RowFault {
  const places = new Map<string, number>();
  const names = header.map((name) => name.trim());
  for (const wanted of mappedColumns(columns)) {
    const place = names.indexOf(wanted);
    if (place === -1) return fileFault(1, 'column-missing', `${wanted}; there are: ${names.join(', ')}`);
    if (names.lastIndexOf(wanted) !== place) return fileFault(1, 'column-twice', wanted);
    places.set(wanted, place);
  }
  return places;
}

/** The names of all columns that something is taken from. */
function mappedColumns(columns: ResponseColumns): readonly string[] {
  const optional = [columns.language, columns.question].filter((name) => name !== undefined);
  const answers = [...columns.texts, ...columns.closed].map((answer) => answer.column);
  return [...new Set([columns.id, ...optional, ...answers])];
}

/** Takes a row apart. Blank cells answer nothing; texts lose the space around them and nothing else. */
export function toFileResponse(
  row: number,
  cells: readonly string[],
  columns: ResponseColumns,
  places: ColumnPlaces,
): FileResponse {
  const cell = (name: string) => (cells[places.get(name) ?? -1] ?? '').trim();
  const routed = columns.question === undefined ? null : cell(columns.question);
  return {
    row,
    id: cell(columns.id),
    language: columns.language === undefined ? null : cell(columns.language) || null,
    texts: columns.texts
      .map((text) => ({ question: routed ?? text.key, text: cell(text.column) }))
      .filter(({ text }) => text !== ''),
    closed: columns.closed
      .map(({ key: question, column: name, separator }) => ({
        question,
        labels: (separator === undefined ? [cell(name)] : cell(name).split(separator))
          .map((label) => label.trim())
          .filter((label) => label !== ''),
      }))
      .filter(({ labels }) => labels.length > 0),
  };
}
