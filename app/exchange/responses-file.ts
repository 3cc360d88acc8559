import { createHash, type Hash } from 'node:crypto';
import { nothingSeen, see, type SeenAnswers } from './imported-survey.ts';
import type { MatchedResponse, Matcher } from './match-survey.ts';
import type { ResponseColumns } from './response-columns.ts';
import { readResponsesCsv } from './responses-csv.ts';
import type { RowFault } from './row-fault.ts';

/** A file of responses. It is read twice, so that nothing of it is written before all of it was seen. */
export interface ResponsesFile {
  readonly open: () => AsyncIterable<Uint8Array>;
  readonly columns: ResponseColumns;
  readonly delimiter: string;
}

/** A file can be wrong in every row: all are counted, and the first ones kept. */
export interface RowFaults {
  readonly count: number;
  readonly first: readonly RowFault[];
  /** Whether one of them is of the whole file, which then cannot be read on without its broken rows. */
  readonly final: boolean;
}

/** What one look through a file tells. */
export interface FileCheck {
  /** Rows that can be taken. */
  readonly responses: number;
  /** Rows that say word for word what an earlier one said. */
  readonly repeated: number;
  readonly faults: RowFaults;
  readonly ignoredColumns: readonly string[];
  readonly seen: SeenAnswers;
  /** Names exactly these bytes. */
  readonly sha256: string;
}

const FAULTS_KEPT = 100;
export const noFaults: RowFaults = { count: 0, first: [], final: false };

/** The faults with one more. */
export function withFault(faults: RowFaults, fault: RowFault): RowFaults {
  const first = faults.count < FAULTS_KEPT ? [...faults.first, fault] : faults.first;
  return { count: faults.count + 1, first, final: faults.final || fault.final };
}

/** Looks through the whole file. Without a survey to match, choices are only gathered. */
export async function checkResponsesFile(file: ResponsesFile, match: Matcher | null): Promise<FileCheck> {
  const hash = createHash('sha256');
  const seen = nothingSeen();
  let faults = noFaults;
  let ignoredColumns: readonly string[] = [];
  let [responses, repeated] = [0, 0];
  for await (const item of readResponsesCsv(hashed(file.open(), hash), file.columns, file)) {
    if (item.kind === 'fault') faults = withFault(faults, item);
    else if (item.kind === 'ignored-columns') ignoredColumns = item.columns;
    else if (item.kind === 'repeated') repeated += 1;
    else {
      const matched = match?.(item.response);
      if (matched !== undefined && 'kind' in matched) faults = withFault(faults, matched);
      else responses += 1;
      if (match === null) see(seen, item.response);
    }
  }
  return { responses, repeated, faults, ignoredColumns, seen, sha256: hash.digest('hex') };
}

/**
 * The responses of a file that was checked, its broken rows left out.
 * @throws at its end when the file is no longer the one that was checked.
 */
export async function* matchedResponses(
  file: ResponsesFile,
  match: Matcher,
  { sha256 }: { sha256: string },
): AsyncGenerator<MatchedResponse> {
  const hash = createHash('sha256');
  for await (const item of readResponsesCsv(hashed(file.open(), hash), file.columns, file)) {
    if (item.kind !== 'response') continue;
    const matched = match(item.response);
    if (!('kind' in matched)) yield matched;
  }
  if (hash.digest('hex') !== sha256) throw new Error('The file changed while it was read; nothing was imported.');
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}
