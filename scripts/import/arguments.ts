import { createReadStream, readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { responseColumnsSchema, type ResponseColumns } from '#app/exchange/response-columns.ts';
import { keyForLabel } from '#app/exchange/labels.ts';
import type { ImportRequest } from '#app/services/import-responses.ts';
import { startingCodebook } from '#app/services/starting-codebook.ts';

export const importHelp = `npm run heard -- import --file FILE.csv --organization SLUG --consultation SLUG …

Takes responses from a CSV file (UTF-8, a header, one row a response) through the same path as those from the web:
all of them or none, and a row that was imported before counts once.

What the columns say:
  --id COLUMN               what tells one response from all others (response_id, when not said)
  --text [KEY=]COLUMN       free text: a comment
  --single [KEY=]COLUMN     a closed question, one choice in each cell
  --multiple [KEY=]COLUMN   a closed question, several choices in each cell, with --separator TEXT (;) between them
  --question COLUMN         names, row by row, the open question that the one --text column answers
  --language COLUMN         the language of the response, as a tag (fr, zh-Hans)
  --delimiter TEXT          what stands between cells (,)
  --map FILE.json           instead of all but --delimiter: {"id", "language", "question",
                            "texts": [{"key", "column"}], "closed": [{"key", "column", "separator"}]}
--text, --single and --multiple may be said more than once. KEY is the question's key in the survey; without it, it is
made of the column's name.

Where they go:
  --create --title "…"      makes the consultation when it is not there: closed, with the file's values as choices
  --languages en,de         the languages of its texts; found out, when not said
  --skip-broken             leaves rows with faults out, and lists them, instead of refusing the file
`;

/** The command line asks for what cannot be meant. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a command line can ask for. */
export type ImportArguments = Omit<ImportRequest, 'onProgress'>;

/** @throws UsageError */
export function parseImportArguments(args: readonly string[]): ImportArguments | 'help' {
  const { values } = parse(args);
  if (values.help) return 'help';
  const { file, organization, consultation, create, title, delimiter } = values;
  if (file === undefined || organization === undefined || consultation === undefined)
    throw new UsageError('--file, --organization and --consultation are needed.');
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`There is no file ${file}.`);
  if (create && title === undefined) throw new UsageError('--create needs a --title.');
  if (!create && title !== undefined) throw new UsageError('--title is for --create.');
  if (create && !/^[a-z0-9][a-z0-9-]{0,63}$/.test(consultation))
    throw new UsageError('--consultation becomes part of an address: lower-case letters, digits and hyphens.');
  return {
    organization,
    consultation,
    file: {
      open: () => createReadStream(file),
      columns: values.map === undefined ? columnsOf(values) : columnsFrom(values.map),
      delimiter: delimiter.replaceAll('\\t', '\t'),
    },
    create: title === undefined ? null : { title, languages: languagesOf(values.languages), areas: startingCodebook() },
    skipBroken: values['skip-broken'],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        file: { type: 'string' },
        organization: { type: 'string' },
        consultation: { type: 'string' },
        map: { type: 'string' },
        id: { type: 'string', default: 'response_id' },
        text: { type: 'string', multiple: true, default: [] },
        single: { type: 'string', multiple: true, default: [] },
        multiple: { type: 'string', multiple: true, default: [] },
        separator: { type: 'string', default: ';' },
        question: { type: 'string' },
        language: { type: 'string' },
        delimiter: { type: 'string', default: ',' },
        create: { type: 'boolean', default: false },
        title: { type: 'string' },
        languages: { type: 'string' },
        'skip-broken': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

type Values = ReturnType<typeof parse>['values'];

function columnsOf({ id, language, question, text, single, multiple, separator }: Values): ResponseColumns {
  return checked({
    id,
    ...(language === undefined ? {} : { language }),
    ...(question === undefined ? {} : { question }),
    texts: text.map(keyed),
    closed: [...single.map(keyed), ...multiple.map((column) => ({ ...keyed(column), separator }))],
  });
}

function columnsFrom(file: string): ResponseColumns {
  try {
    return checked(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new UsageError(`--map ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checked(columns: unknown): ResponseColumns {
  const parsed = responseColumnsSchema.safeParse(columns);
  if (!parsed.success) throw new UsageError(`The columns cannot be taken so.\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** `KEY=COLUMN`, or a column whose name makes the key. */
function keyed(said: string): { key: string; column: string } {
  const [, key, column] = /^([a-z0-9][a-z0-9-]{0,63})=(.+)$/s.exec(said) ?? [];
  return key === undefined || column === undefined ? { key: keyForLabel(said), column: said } : { key, column };
}

function languagesOf(said: string | undefined): readonly string[] | null {
  const tags = said?.split(',').map((tag) => tag.trim()) ?? null;
  if (tags?.every((tag) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) === false)
    throw new UsageError(`--languages ${said ?? ''}: these are not all language tags (such as en,fr,zh-Hans).`);
  return tags;
}
