import type { EditionDraft } from '#db/read/publications.ts';
import { fingerprintOf } from '../domain/report/fingerprint.ts';
import { auditReportSchema, type AuditReport } from '../domain/report/audit-report.ts';
import type { EditionDocument } from '../domain/report/edition.ts';
import type { CountedEdition } from './count-edition.ts';
import type { EditionInPreparation } from './prepare-edition.ts';
import type { ProvenEdition } from './prove-edition.ts';

/** What stands beside the document of an edition that was prepared, for the team alone. No word of anybody is in it. */
export interface DraftBeside extends Omit<EditionInPreparation, 'document'> {
  readonly coarsened: readonly (readonly [id: string, columns: number])[];
  /** Selected themes that are left out, since they lack a name in an official language. */
  readonly unnamed: CountedEdition['themes']['unnamed'];
  /** Readings had changed since agreement was measured. */
  readonly measuring: boolean;
}

/** An edition as it was prepared, and when. */
export interface PreparedEdition extends DraftBeside {
  readonly document: EditionDocument;
  readonly fingerprint: string;
  readonly preparedAt: Date;
  readonly audit: AuditReport;
}

export function preparedFrom(counted: CountedEdition, proven: ProvenEdition): PreparedEdition {
  const { document, audit, coarsened, ...beside } = proven;
  const isRead = counted.audiences.some(({ counts }) => counts.comments.read > 0);
  return {
    ...{ ...beside, document, audit, fingerprint: fingerprintOf(document), preparedAt: counted.at },
    coarsened: [...coarsened],
    unnamed: counted.themes.unnamed,
    measuring: isRead && counted.described.measuring,
  };
}

/** As it is kept in the database. */
export function draftOf({ document, fingerprint, preparedAt, audit, ...beside }: PreparedEdition) {
  const kind = document.kind ?? 'public';
  return { kind, preparedAt, fingerprint, document, beside: { ...beside }, audit: { ...audit } };
}

/** As it was kept: by this very code, so that what stands beside the document is taken as it is. */
export function readDraft({ document, fingerprint, preparedAt, audit, beside }: EditionDraft): PreparedEdition {
  return {
    ...(beside as unknown as DraftBeside),
    ...{ document, fingerprint, preparedAt, audit: auditReportSchema.parse(audit) },
  };
}
