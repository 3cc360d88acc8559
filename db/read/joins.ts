import { and, eq, sql } from 'drizzle-orm';
import { comment, commentOriginal } from '../schema/comment.ts';
import { consultation, surveyVersion, survey } from '../schema/consultation.ts';
import { response } from '../schema/response.ts';

// Joins by the whole key: the organization, then the consultation, then the row.

/** A comment with the response that it is part of. */
export const responseOfComment = and(
  eq(response.organizationId, comment.organizationId),
  eq(response.consultationId, comment.consultationId),
  eq(response.id, comment.responseId),
);

/** A comment with what was typed. */
export const originalOfComment = and(
  eq(commentOriginal.organizationId, comment.organizationId),
  eq(commentOriginal.consultationId, comment.consultationId),
  eq(commentOriginal.commentId, comment.id),
);

/** A comment with its consultation. */
export const consultationOfComment = and(
  eq(consultation.organizationId, comment.organizationId),
  eq(consultation.id, comment.consultationId),
);

/** A survey version with its survey. */
export const surveyOfVersion = and(
  eq(survey.organizationId, surveyVersion.organizationId),
  eq(survey.consultationId, surveyVersion.consultationId),
  eq(survey.id, surveyVersion.surveyId),
);

/** Of a comment: no reader found a personal detail that was left, or somebody has looked since. Until then nobody is shown it. */
export const isNotHeld = sql`not exists (select 1 from reading_task task where task.held
  and (task.organization_id, task.consultation_id, task.comment_id)
    = (comment.organization_id, comment.consultation_id, comment.id))`;
