/** Why a file of population shares is not taken; each is one sentence of the page. */
export type BenchmarkFaultCode =
  | 'encoding'
  | 'broken'
  | 'cells'
  | 'empty'
  | 'too-many-rows'
  | 'no-group-column'
  | 'no-amount-column'
  | 'two-amount-columns'
  | 'column-twice'
  | 'no-variable'
  | 'unknown-variable'
  | 'group-missing'
  | 'unknown-group'
  | 'group-twice'
  | 'formula'
  | 'not-a-number'
  | 'negative'
  | 'over-one'
  | 'over-hundred'
  | 'over-total'
  | 'no-total'
  | 'total-not-whole'
  | 'sum-over';

export interface BenchmarkFault {
  /** As a spreadsheet numbers them: the header is row 1. */
  readonly row: number;
  /** The column's name as the file has it; null: it is of the whole row. */
  readonly column: string | null;
  readonly code: BenchmarkFaultCode;
  /** A few signs of the cell, a name or a number. */
  readonly detail: string;
}
