import { findConsultation } from '#db/read/consultations.ts';
import { editionsOf, surveysOf } from '#db/read/editions.ts';
import { auditEditions } from '../disclosure/audit/audit-editions.ts';
import { highsSolver } from '../disclosure/audit/highs-solver.ts';
import type { AuditReport } from '../domain/report/audit-report.ts';
import { placesTogether } from '../disclosure/rankings.ts';
import { declareTables } from '../domain/report/declare-tables.ts';
import type { Application } from './application.ts';
import { findOrganization } from './find-organization.ts';

export interface AuditOfEdition {
  readonly edition: number;
  readonly audit: AuditReport;
}

/**
 * Attacks every edition of a consultation with all that were published before it, now, from what is published alone and what
 * the survey says to everybody. Null where there is no edition.
 */
export async function auditPublished(
  app: Application,
  place: { readonly organization: string; readonly consultation: string },
): Promise<readonly AuditOfEdition[] | null> {
  const organization = await findOrganization(app, place.organization);
  if (organization === null) return null;
  const found = await app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, place.consultation);
    if (consultation === null) return null;
    const key = { organizationId: organization.id, consultationId: consultation.id };
    return { consultation, editions: await editionsOf(tx, key), surveys: await surveysOf(tx, key) };
  });
  if (found === null || found.editions.length === 0) return null;
  const { languages } = found.consultation;
  const declared = [...found.surveys].flatMap(([audience, versions]) =>
    declareTables({ audience, versions, languages, areas: [], themes: [], run: null, areasOf: 'read' }),
  );
  const inARow = declared.filter(({ kind, required }) => kind === 'dichotomies' && required).map(({ id }) => id);
  const known = { everyoneInARow: new Set(inARow), rankings: placesTogether(declared) };
  const solver = await highsSolver();
  const audits: AuditOfEdition[] = [];
  for (const [index, { edition }] of found.editions.entries())
    audits.push({ edition, audit: await auditEditions(found.editions.slice(0, index + 1), { known, solver }) });
  return audits;
}
