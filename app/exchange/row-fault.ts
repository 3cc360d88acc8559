/** Why a row of a file is not taken; each stands for one sentence to whoever made the file. */
export type RowFaultCode =
  | 'not-utf-8'
  | 'unknown-encoding'
  | 'broken-quotes'
  | 'row-too-long'
  | 'wrong-number-of-cells'
  | 'impossible-character'
  | 'no-header'
  | 'column-missing'
  | 'column-twice'
  | 'id-missing'
  | 'id-too-long'
  | 'id-twice'
  | 'id-taken'
  | 'text-too-long'
  | 'unknown-language'
  | 'unknown-question'
  | 'unknown-choice'
  | 'too-many-choices'
  | 'too-few-choices';

/** A row that cannot be taken, or a file of which nothing can. */
export interface RowFault {
  readonly kind: 'fault';
  /** As a spreadsheet numbers them: the header is row 1, and empty rows count. */
  readonly row: number;
  readonly code: RowFaultCode;
  /** Columns, counts and identifiers of the file; never the text of a comment. */
  readonly detail: string;
  /** What follows it cannot be read, or means nothing. */
  readonly final: boolean;
}

/** A fault of one row, after which reading goes on. */
export function rowFault(row: number, code: RowFaultCode, detail = ''): RowFault {
  return { kind: 'fault', row, code, detail, final: false };
}

/** A fault of the whole file. */
export function fileFault(row: number, code: RowFaultCode, detail = ''): RowFault {
  return { kind: 'fault', row, code, detail, final: true };
}
