import { createHmac } from 'node:crypto';
import type { TenantTransaction } from '#db/client.ts';
import { writeResponseBatch } from '#db/write/response-batch.ts';
import type { Submission } from '#db/write/responses.ts';
import type { MatchedResponse } from '../exchange/match-survey.ts';
import { rowFault, type RowFault } from '../exchange/row-fault.ts';
import { detectLanguage } from '../language/detect.ts';
import { canonicalLanguage } from '../language/languages.ts';
import type { ImportTarget } from './import-target.ts';

/** One message to the database: enough that the way there costs nothing, and small enough to hold in memory. */
const RESPONSES_AT_ONCE = 500;

export interface WrittenResponses {
  readonly accepted: number;
  readonly repeated: number;
  /** Rows whose identifier an earlier import brought with other content; that content stays. */
  readonly taken: readonly RowFault[];
}

/** Writes imported responses in the transaction they are given; `key` names rows, and is never stored. */
export async function writeImported(
  tx: TenantTransaction,
  { organizationId, ...target }: ImportTarget & { readonly organizationId: string },
  responses: AsyncIterable<MatchedResponse>,
  { key, onProgress }: { key: Buffer; onProgress: (written: number) => void },
): Promise<WrittenResponses> {
  const taken: RowFault[] = [];
  let [accepted, repeated] = [0, 0];
  for await (const batch of inBatches(responses, RESPONSES_AT_ONCE)) {
    const submissions = batch.map((response) => submissionOf(key, organizationId, target, response));
    const outcomes = await writeResponseBatch(tx, submissions);
    for (const [index, { outcome, responseId }] of outcomes.entries()) {
      const [response, submission] = [batch[index], submissions[index]];
      if (outcome === 'closed' || response === undefined)
        throw new Error('The consultation was closed to imports meanwhile');
      if (outcome === 'accepted') accepted += 1;
      else if (responseId === submission?.responseId) repeated += 1;
      else taken.push(rowFault(response.row, 'id-taken', response.id));
    }
    onProgress(accepted + repeated + taken.length);
  }
  return { accepted, repeated, taken };
}

/**
 * A response's id is a keyed hash of the row's identifier and content. So a row that is sent again has the id that is
 * already counted, and a row of other content under the same identifier has not: no original needs to be read to tell.
 */
function submissionOf(
  key: Buffer,
  organizationId: string,
  { consultationId, languages, survey }: ImportTarget,
  { row: _, ...response }: MatchedResponse,
): Submission {
  const idempotencyKey = `import:${response.id}`;
  const nameOf = (what: unknown) => uuidOf(key, [organizationId, consultationId, idempotencyKey, what]);
  return {
    organizationId,
    consultationId,
    surveyId: survey.id,
    surveyVersion: survey.version,
    responseId: nameOf(response),
    idempotencyKey,
    language: response.language === null ? languageOf(response, languages) : canonicalLanguage(response.language),
    channel: 'import',
    consent: null,
    quoteConsent: false,
    trial: false,
    receiptHash: null,
    draftId: null,
    submittedAt: null,
    answers: response.answers,
    comments: response.comments.map((comment) => ({ ...comment, id: nameOf(comment) })),
  };
}

/** The language that somebody answered in, where the file does not say: that of what they wrote, if it can be told. */
function languageOf({ comments }: Pick<MatchedResponse, 'comments'>, languages: readonly string[]): string {
  const [only, ...others] = languages;
  if (only !== undefined && others.length === 0) return only;
  return detectLanguage(comments.map(({ text }) => text).join('\n'), { plausible: languages }).language;
}

/** A UUID of the kind whose content is one's own (version 8, RFC 9562), from the first 122 bits of a keyed hash. */
function uuidOf(key: Buffer, what: readonly unknown[]): string {
  const bytes = createHmac('sha256', key).update('imported ').update(JSON.stringify(what)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

async function* inBatches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
