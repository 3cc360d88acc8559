import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { consultation, survey } from '../schema/consultation.ts';
import { edition } from '../schema/edition.ts';
import { auditEvent } from '../schema/organization.ts';
import { draft, response } from '../schema/response.ts';
import type { Consultation, ConsultationKey } from './consultations.ts';

/** The consultation with this slug, held until the transaction ends: nobody else changes it meanwhile. Null: none. */
export async function holdConsultation(
  tx: TenantTransaction,
  organizationId: string,
  slug: string,
): Promise<Consultation | null> {
  const rows = await tx
    .select()
    .from(consultation)
    .where(and(eq(consultation.organizationId, organizationId), eq(consultation.slug, slug)))
    .for('update');
  return rows[0] ?? null;
}

/**
 * Whether anybody has agreed to a consent of this consultation, by answering or by beginning to, and whether an edition
 * is published. What is imported was consented to elsewhere, and a trial is the team's own.
 */
export async function promisesOf(
  tx: TenantTransaction,
  key: ConsultationKey,
): Promise<{ readonly told: boolean; readonly published: boolean }> {
  const within = (table: typeof response | typeof draft | typeof edition) =>
    and(eq(table.organizationId, key.organizationId), eq(table.consultationId, key.consultationId));
  const answered = sql`exists (select 1 from ${response} where ${within(response)} and not ${response.trial}
    and ${response.channel} <> 'import')`;
  const begun = sql`exists (select 1 from ${draft} where ${within(draft)} and ${draft.surveyVersion} > 0)`;
  const published = sql`exists (select 1 from ${edition} where ${within(edition)})`;
  const [row] = await tx
    .select({ told: sql<boolean>`${answered} or ${begun}`, published: sql<boolean>`${published}` })
    .from(consultation)
    .where(and(eq(consultation.organizationId, key.organizationId), eq(consultation.id, key.consultationId)));
  return row ?? { told: false, published: false };
}

/** The languages that somebody has answered in. */
export async function answeredLanguages(tx: TenantTransaction, key: ConsultationKey): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectDistinct({ language: response.language })
    .from(response)
    .where(
      and(
        eq(response.organizationId, key.organizationId),
        eq(response.consultationId, key.consultationId),
        eq(response.trial, false),
      ),
    );
  return new Set(rows.map(({ language }) => language));
}

/** Who the surveys of a consultation speak to. */
export async function audiencesOf(tx: TenantTransaction, key: ConsultationKey): Promise<readonly string[]> {
  const rows = await tx
    .select({ audience: survey.audience })
    .from(survey)
    .where(and(eq(survey.organizationId, key.organizationId), eq(survey.consultationId, key.consultationId)))
    .orderBy(survey.audience);
  return rows.map(({ audience }) => audience);
}

/** The newest entries of the audit about a consultation that bear one of these actions, the newest first. */
export async function auditOf(
  tx: TenantTransaction,
  key: ConsultationKey,
  { actions, most }: { readonly actions: readonly string[]; readonly most: number },
) {
  return tx
    .select({
      actor: auditEvent.actor,
      action: auditEvent.action,
      subject: auditEvent.subject,
      details: auditEvent.details,
      at: auditEvent.at,
    })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.organizationId, key.organizationId),
        eq(auditEvent.consultationId, key.consultationId),
        inArray(auditEvent.action, [...actions]),
      ),
    )
    .orderBy(desc(auditEvent.at))
    .limit(most);
}
