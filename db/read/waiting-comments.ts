import { and, inArray, isNull } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { comment, commentOriginal } from '../schema/comment.ts';
import { consultation } from '../schema/consultation.ts';
import { response } from '../schema/response.ts';
import { consultationOfComment, originalOfComment, responseOfComment } from './joins.ts';

/** A comment as it was typed, with what helps to tell its language. For the preparation alone. */
export interface WaitingComment {
  readonly organizationId: string;
  readonly consultationId: string;
  readonly id: string;
  readonly original: string;
  readonly surveyLanguage: string;
  readonly plausibleLanguages: readonly string[];
}

/** The comments of these responses that are not prepared yet. */
export async function waitingComments(
  tx: TenantTransaction,
  responseIds: readonly string[],
): Promise<readonly WaitingComment[]> {
  if (responseIds.length === 0) return [];
  return tx
    .select({
      organizationId: comment.organizationId,
      consultationId: comment.consultationId,
      id: comment.id,
      original: commentOriginal.text,
      surveyLanguage: response.language,
      plausibleLanguages: consultation.languages,
    })
    .from(comment)
    .innerJoin(commentOriginal, originalOfComment)
    .innerJoin(response, responseOfComment)
    .innerJoin(consultation, consultationOfComment)
    .where(and(inArray(comment.responseId, [...responseIds]), isNull(comment.preparedAt), isNull(comment.withdrawnAt)));
}
