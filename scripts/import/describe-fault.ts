import type { RowFault, RowFaultCode } from '#app/exchange/row-fault.ts';

const sentences: Readonly<Record<RowFaultCode, (detail: string) => string>> = {
  'not-utf-8': (cell) => `cell ${cell} is not UTF-8. Save the file as “CSV UTF-8”.`,
  'unknown-encoding': (encoding) => `the file is in ${encoding}. Save it as “CSV UTF-8”.`,
  'broken-quotes': () =>
    'a quotation mark is not closed, or text follows a closed one; what comes after cannot be read.',
  'row-too-long': () => 'the row is longer than a megabyte: a quotation mark before it may not be closed.',
  'wrong-number-of-cells': (counts) => `there are ${counts} cells.`,
  'impossible-character': (character) =>
    `the character ${character} cannot be kept. The file may not be text in UTF-8.`,
  'no-header': () => 'the file is empty: a first row with the names of the columns is needed.',
  'column-missing': (names) => `the header has no column ${names}. Is the separator right (--delimiter)?`,
  'column-twice': (name) => `the header has the column ${name} twice.`,
  'id-missing': () => 'the identifier is empty.',
  'id-too-long': (length) => `the identifier has ${length} characters.`,
  'id-twice': (id) => `the identifier ${id} was there before, with other content.`,
  'id-taken': (id) => `the identifier ${id} was imported before, with other content, which stays.`,
  'text-too-long': (lengths) => `a text has ${lengths} characters.`,
  'unknown-language': (tag) => `“${tag}” is no language tag (such as fr or zh-Hans).`,
  'unknown-question': (name) => `${name}: the survey has no such question, or it takes another kind of answer.`,
  'unknown-choice': (question) => `the question “${question}” has no such choice.`,
  'too-many-choices': (column) => `${column} different values: it may hold free text (--text).`,
  'too-few-choices': (column) => `${column} different values: a question needs at least two. Leave the column out.`,
};

/** A fault as a sentence with its row, for whoever made the file. */
export function describeFault({ row, code, detail }: RowFault): string {
  return `Row ${String(row)}: ${sentences[code](detail)}`;
}
