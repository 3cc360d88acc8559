import { isProvenSafe } from '../domain/report/audit-report.ts';
import type { EditionDocument } from '../domain/report/edition.ts';
import { saysTheSame } from '../domain/report/fingerprint.ts';
import { stageAllows, type Stage } from '../domain/stage.ts';
import type { PreparedEdition } from './edition-draft.ts';

/**
 * Why a consultation has no edition to publish: its stage, too few people in every audience, agreement that is still being
 * measured, areas or themes on which readers do not agree without a note, something that the auditor could work out, areas
 * or themes of which nothing is said about what will be done, nothing new to say.
 */
export const publicationObstacles = [
  'not-now',
  'too-few',
  'measuring',
  'agreement',
  'audit',
  'commitments',
  'nothing-new',
] as const;
export type PublicationObstacle = (typeof publicationObstacles)[number];

/**
 * What stands in the way of publishing what is prepared, apart from its having changed since it was seen. `latest` is the
 * edition of the same kind before it. Whoever gets a preview for the Council is asked what to do: nothing is said of that yet.
 */
export function obstacleTo(
  prepared: PreparedEdition,
  stage: Stage,
  latest: EditionDocument | null,
): PublicationObstacle | null {
  if (!stageAllows(stage, 'publish-edition')) return 'not-now';
  const people = prepared.tables.filter(({ declared }) => declared.counts.of === 'people');
  if (people.every(({ protection }) => protection.table.asked.type === 'hidden')) return 'too-few';
  if (prepared.measuring) return 'measuring';
  if (prepared.withoutNote.length > 0) return 'agreement';
  if (!isProvenSafe(prepared.audit)) return 'audit';
  if (prepared.withoutCommitment.length > 0) return 'commitments';
  return latest !== null && saysTheSame(prepared.document, latest) ? 'nothing-new' : null;
}
